import { beijingDate } from '../dates'
import type { BackupPlace, BackupSchedule } from './types'

const DAY = 86_400_000
/** After something went wrong nobody is helped by trying every minute. */
const PATIENCE = 10 * 60_000

type Looked = Pick<BackupPlace, 'last' | 'trouble' | 'proof' | 'proofTrouble'>

const lately = (at: number | undefined, now: number): boolean =>
  at !== undefined && at <= now && now - at < PATIENCE

/**
 * Whether a backup is to be made in a place now. Nothing is due when the ledger has nothing new since the last one.
 * @param position the last entry of the ledger
 */
export function backupDue(
  { last, trouble }: Looked,
  schedule: BackupSchedule,
  { now, position, quitting }: { now: number; position: number; quitting: boolean }
): boolean {
  if (position === 0 || position === last?.position) return false
  if (quitting) return schedule.atQuit
  if (lately(trouble?.at, now)) return false
  // Fewer entries than the backup: the ledger was restored to an earlier time. That is new as well.
  const fresh = last ? Math.abs(position - last.position) : position
  if (schedule.afterChanges > 0 && fresh >= schedule.afterChanges) return true
  return schedule.daily && (!last || beijingDate(last.at) !== beijingDate(now))
}

/** Whether the newest backup of a place is to be proven now. A proof that lies in the future counts for nothing. */
export function proofDue(
  { last, proof, proofTrouble }: Looked,
  { proveDays }: BackupSchedule,
  now: number
): boolean {
  if (!last || proveDays === 0 || lately(proofTrouble?.at, now)) return false
  if (!proof) return true
  if (proof.id === last.id && proof.at <= now && now - proof.at < 30 * DAY) return false
  return proof.at > now || beijingDate(proof.at) <= beijingDate(now - proveDays * DAY)
}
