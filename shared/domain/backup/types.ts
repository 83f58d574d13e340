import { z } from 'zod'

/** When backups are made by themselves, and how often one of them is proven. Ours (未核实): no rule prescribes it. */
export const backupSchedule = z.strictObject({
  /** When the program is closed. */
  atQuit: z.boolean(),
  /** Once a day, as soon as the ledger is open. */
  daily: z.boolean(),
  /** After this many entries; 0 never. */
  afterChanges: z.number().int().min(0).max(10_000),
  /** Days after which the newest backup is restored into a scratch folder and compared; 0 never. */
  proveDays: z.number().int().min(0).max(365)
})
export type BackupSchedule = z.infer<typeof backupSchedule>

export const defaultSchedule: BackupSchedule = { atQuit: true, daily: true, afterChanges: 50, proveDays: 1 }

const millis = z.number().int().min(0)
const count = z.number().int().min(0)

/** The last backup that was made and read back in a place. */
export const backupRun = z.strictObject({
  id: z.string().max(60),
  /** Milliseconds since 1970. */
  at: millis,
  /** The last entry that is in it. */
  position: count,
  /** All bytes that it holds, and those that had to be written for it. */
  bytes: count,
  written: count,
  /** Attachments that are damaged in the ledger itself, and so are not in it. */
  damaged: count
})
export type BackupRun = z.infer<typeof backupRun>

export const backupProof = z.strictObject({
  /** Which backup. */
  id: z.string().max(60),
  madeAt: millis,
  at: millis,
  records: count,
  attachments: count,
  /** Attachments that neither ledger nor backup has. */
  missing: count
})
export type BackupProof = z.infer<typeof backupProof>

/** What opens a backup: the recovery code or the passphrase (备份口令), each of the time when it was made. */
export const backupSecret = z.enum(['code', 'passphrase'])
export type BackupSecret = z.infer<typeof backupSecret>

/** What went wrong after the last success, in plain Chinese. */
export const backupTrouble = z.strictObject({ at: millis, message: z.string().max(400) })
export type BackupTrouble = z.infer<typeof backupTrouble>

/** A place as the page knows it. */
export interface BackupPlace {
  id: string
  kind: 'folder' | 'volume'
  /** Where it is, for people. */
  name: string
  /** Whether it can be reached now. */
  there: boolean
  /** On the disk of the ledger itself: lost together with it. */
  sameDisk: boolean
  last: BackupRun | null
  trouble: BackupTrouble | null
  proof: BackupProof | null
  proofTrouble: BackupTrouble | null
  /** A backup that is far smaller than the one before it, until somebody says it is right. */
  asked: { id: string; at: number; bytes: number; before: number } | null
}

export interface BackupProgress {
  words: string
  /** Bytes or records; `total` 0 while it is not known. */
  done: number
  total: number
}

export interface BackupState {
  places: BackupPlace[]
  schedule: BackupSchedule
  /** The last entry of the ledger; null while it is locked. */
  position: number | null
  /** What is being done, and in which place. */
  running: { work: 'backup' | 'proof'; place: string; progress: BackupProgress } | null
  /** Whether backups can be opened by a passphrase too; null while it is locked. */
  passphrase: boolean | null
  /** Plain Chinese: what was found of the settings of backups when they were read; '' mostly. */
  notice: string
}

/** A backup in the list that a person chooses from; told without any key. */
export interface FoundBackup {
  /** Names it towards main. */
  backup: string
  /** Milliseconds since 1970. */
  madeAt: number
  position: number
  bytes: number
  deviceLetter: string
  attachments: number
  /** Whether a passphrase was set when it was made. */
  passphrase: boolean
}

/** What is inside a backup, by its recovery code. Null: it was made while the ledger was locked, nobody counted. */
export interface RestoreLook {
  officeName: string | null
  /** Records by entity. */
  counts: Record<string, number> | null
  attachments: number
  /** When the newest entry was saved; milliseconds since 1970. */
  newest: number | null
  position: number
  /** Whether the accounts of now would stay; otherwise those of the time of the backup come back. */
  accountsStay: boolean
}

/** What came out and was compared. */
export interface RestoreResult {
  counts: Record<string, number>
  attachments: number
  /** Attachments that records name and the backup does not have. */
  missing: number
  position: number
}

/**
 * What the start of the program found of a restore in which it had ended: half of one was cleared away; what was to go
 * was removed to its end (not taken; of before); the change of places was brought to its end; its note could not be
 * followed; something cannot be removed yet.
 */
export type RestoreEnd = 'cleared' | 'dropped' | 'confirmed' | 'switched' | 'undone' | 'aside' | 'stuck'

export interface RestoreState {
  /**
   * A restore that nobody has confirmed yet. `accountsStay`: whether the accounts of now would stay when the two ledgers
   * change places; null while it is locked.
   */
  pending: { madeAt: number; position: number; switched: boolean; accountsStay: boolean | null } | null
  /** Found at this start, or at an earlier one and not seen yet; until another restore is begun or settled. */
  atStart: RestoreEnd[]
}
