import type { BackupProof, BackupRun } from '@shared/domain/backup'
import { nodeFiles } from '../journal/files'
import type { ConfigFile, StoredPlace } from './config'
import { refuse } from './failures'
import { listBackups, plainBytesOf, type Found } from './header'
import type { Job, Watcher } from './job'
import type { OpenKeys } from './keys'
import { setFolder } from './layout'
import { makeBackup } from './make'
import { proveBackup } from './prove'

const NO_RECIPIENT = refuse('LOCKED', '第一次备份要在解锁之后做。台账不受影响。')
const NONE = refuse('NOT_FOUND', '这个存放位置里还没有这台电脑的备份，请先备份。')
const UNEQUAL = refuse(
  'DAMAGED',
  '取出的备份与台账不相同，这份备份不算数。台账没有变化。请再备份一次；仍不相同时，到设置核对台账。'
)

/** A backup in one place, and what is to be remembered of it. */
export async function makeIn(
  profileDir: string,
  config: ConfigFile,
  place: StoredPlace,
  open: OpenKeys | null,
  job: Watcher & Pick<Job, 'place' | 'nowMillis' | 'free'>
): Promise<{ last: BackupRun; asked?: StoredPlace['asked'] }> {
  const known = (await config.read()).recipient
  const recipient = open?.recipient ?? known
  if (recipient === null) throw NO_RECIPIENT
  if (recipient !== known) await config.change((now) => ({ ...now, recipient }))
  const made = await makeBackup(
    nodeFiles,
    { files: nodeFiles, dir: profileDir, open: open?.source ?? null },
    {
      ...job,
      recipient,
      accepted: new Set(place.accepted),
      proven: place.proof?.id ?? null,
      // With another identity the backups begin anew, in a folder of their own.
      expected: place.last !== null && recipient === known
    }
  )
  const { id, header, written, damaged } = made
  const bytes = plainBytesOf(header)
  const last: BackupRun = { id, at: header.madeAt, position: header.position, bytes, written, damaged }
  if (!made.shrunk) return { last }
  return { last, asked: { id, at: header.madeAt, bytes, before: place.last?.bytes ?? 0 } }
}

/** A proof of the newest backup in one place. */
export async function proveIn(
  profileDir: string,
  place: string,
  { source, keys, recipient, whose }: OpenKeys,
  { free, now, ...watcher }: Watcher & { free: Job['free']; now: number }
): Promise<BackupProof> {
  const set = setFolder(place, whose, recipient)
  const { found } = await listBackups(nodeFiles, set)
  const newest: Found | undefined = found.at(-1)
  if (!newest) throw NONE
  if (newest.header.position > source.journal.head().position) throw UNEQUAL
  const proof = await proveBackup(
    { ...newest, files: nodeFiles, set },
    profileDir,
    source,
    keys,
    free,
    watcher
  )
  if (!proof.equal) throw UNEQUAL
  const records = Object.values(proof.counts).reduce((sum, count) => sum + count, 0)
  return {
    id: newest.id,
    madeAt: newest.header.madeAt,
    at: now,
    records,
    attachments: proof.attachments,
    missing: proof.missing
  }
}
