import { z } from 'zod'
import {
  backupSchedule,
  backupSecret,
  type BackupProgress,
  type BackupState,
  type FoundBackup,
  type RestoreLook,
  type RestoreResult,
  type RestoreState
} from '../domain/backup'
import { newPassword, second } from './change'

// What the page asks of backups and restores. No path ever comes from the page: places are chosen in a dialog of main.
const place = z.object({ place: z.uuid() })
/** One of the backups that were found, and what opens it. */
const opening = z.object({ backup: z.string().max(300), by: backupSecret, secret: z.string().max(256) })

export const backupRequests = {
  'backup.state': z.void(),
  /** Lets the administrator choose a folder; a stick is remembered by its label. Null when cancelled. */
  'backup.addPlace': z.void(),
  /** The backups that are there stay. */
  'backup.dropPlace': place,
  'backup.schedule': backupSchedule,
  /** Now, in one place or in all that can be reached. Ends when it is done. */
  'backup.run': z.object({ place: z.uuid().nullable() }),
  'backup.prove': place,
  'backup.cancel': z.void(),
  /** A passphrase that opens backups, from the next one on; what was made before goes on opening as it did. */
  'backup.setPassphrase': z.object({ passphrase: newPassword }),
  'backup.dropPassphrase': z.void(),
  /** A backup that is far smaller than the one before is right as it is. */
  'backup.accept': z.object({ place: z.uuid(), id: z.string().max(60) }),
  /** The program is closing: do not wait for the backup. */
  'backup.skip': z.void(),

  /** Lets the person choose where backups lie; the list of what was found. Null when cancelled. */
  'restore.choose': z.void(),
  /** What is inside one of them, by the recovery code or the passphrase of its time. */
  'restore.look': opening,
  /** Into a new folder beside the ledger, which goes on as it is; everything is compared before it ends. */
  'restore.start': opening,
  'restore.cancel': z.void(),
  /** What was restored takes the place of the ledger; that one is kept. The program is locked. */
  'restore.switch': z.object({ second }),
  /** Lets go of what was restored and not taken. */
  'restore.drop': z.void(),
  'restore.state': z.void(),
  /** What the start found of a restore that was cut short stands on the screen of somebody who may restore. */
  'restore.seen': z.void(),
  /** The ledger of before takes its place again; what was restored is kept in turn. */
  'restore.undo': z.object({ second }),
  /** What was there before the switch is removed for good. */
  'restore.confirm': z.void()
} as const

export interface BackupAnswers {
  'backup.state': BackupState
  'backup.addPlace': BackupState | null
  'backup.dropPlace': BackupState
  'backup.schedule': BackupState
  'backup.run': BackupState
  'backup.prove': BackupState
  'backup.cancel': null
  'backup.accept': BackupState
  'backup.setPassphrase': BackupState
  'backup.dropPassphrase': BackupState
  'backup.skip': null
  /** Null when the person cancelled the dialog. */
  'restore.choose': FoundBackup[] | null
  'restore.look': RestoreLook
  'restore.start': RestoreResult
  'restore.cancel': null
  'restore.switch': null
  'restore.drop': null
  'restore.state': RestoreState
  'restore.seen': null
  'restore.undo': null
  'restore.confirm': null
}

export interface BackupEvents {
  /** What is shown of backups has changed. */
  'backup.changed': BackupState
  'backup.progress': NonNullable<BackupState['running']>
  'restore.progress': BackupProgress
  /** The last window is closing and a backup is made first; false when it is done. */
  'backup.quitting': { running: boolean }
}
