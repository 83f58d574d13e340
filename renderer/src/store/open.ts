import { Dexie } from 'dexie'
import type { JournalHead, Session } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { call } from './bridge'
import { healJournal, type Healing } from './heal'
import { rowChanged, setLedger, timesClosed } from './ledger'
import { underLock } from './lock'
import type { OnProgress } from './progress'
import { replayTail } from './replay'
import { databases, noRoom } from './room'
import { draftDatabase, LEDGER_NAME, LEDGER_VERSION, ledgerDatabase } from './schema'
import type { AppliedRow, LedgerDatabase } from './schema'
import type { KeyRing } from './sealing'

/** Whether the working copy that is there may be used: one in which a row was changed may not. */
type Use = 'present' | 'none'

interface OpeningOptions {
  use?: Use
  /** Stops the replay; the copy stays as far as it has come, and the next opening goes on there. */
  signal?: AbortSignal | undefined
}

/** What was mended while opening, in plain Chinese, to be told to the person. */
export type Notices = string[]

/** Dexie multiplies its version numbers by ten. */
const STORED_VERSION = LEDGER_VERSION * 10

/**
 * Opens the working copy for a session and brings it level with the journal. Whatever is wrong with it (missing,
 * older or newer schema, unreadable, another office's, not of this journal): it is thrown away and rebuilt.
 */
export function openLedger(
  session: Session,
  onProgress: OnProgress,
  { use = 'present', signal }: OpeningOptions = {}
): Promise<Result<Notices>> {
  const closedBefore = timesClosed()
  const ring: KeyRing = { key: session.storeKey.slice() }
  // Drafts stand nowhere else: those typed before the data key was changed are opened with the key of their time.
  const draftRing: KeyRing = { key: ring.key, former: session.formerStoreKeys.map((key) => key.slice()) }
  return underLock(async () => {
    const notices: Notices = []
    const opened = await openLevel({ session, ring, notices, use, onProgress, signal })
    if (opened.ok && timesClosed() === closedBefore) {
      setLedger({ db: opened.value, drafts: draftDatabase(draftRing), session, ring, draftRing })
      return ok(notices)
    }
    ring.key?.fill(0)
    ring.key = null
    if (!opened.ok) return opened
    opened.value.close({ disableAutoOpen: true })
    return fail('LOCKED', '台账已锁定。')
  })
}

interface Opening {
  session: Session
  ring: KeyRing
  notices: Notices
  use: Use
  onProgress: OnProgress
  signal: AbortSignal | undefined
}

async function openLevel(opening: Opening): Promise<Result<LedgerDatabase>> {
  const { session, ring, notices, use, onProgress, signal } = opening
  const existing = await databases()
  const head = await call('journal.head', undefined)
  if (!head.ok) return head
  notices.push(...head.value.notices)
  if (use === 'none') notices.push(CHANGED)
  const found = use === 'none' ? null : await existingDatabase(existing, session, ring, notices)
  const state = found ? await level(found, head.value, opening) : 'rebuild'
  if (found && state === 'healed') notices.push(HEALED)
  if (found && (state === 'level' || state === 'healed')) return ok(found)
  found?.close()
  // A journal that cannot be read: then the working copy stays as it is.
  if (typeof state !== 'string') return state
  const full = noRoom(head.value.missingBytes, head.value.position)
  if (full) return full
  if (found) notices.push(state === 'lost' ? LOST_TAIL : OTHER_JOURNAL)
  await Dexie.delete(LEDGER_NAME)
  const db = await start(session, ring)
  const rebuilt = await replayTail(db, '正在重建本机数据', onProgress, signal)
  if (rebuilt.ok) return ok(db)
  db.close()
  return rebuilt
}

const OTHER_JOURNAL = '本机数据与台账流水不一致，已按台账流水重建。台账流水中的内容都在。'
const HEALED = '台账流水末尾缺少的内容已用本机保存的副本补回，没有丢失。'
const LOST_TAIL =
  '台账流水比本机数据短，缺少的部分无法补回，已按现有台账流水重建。最近保存的内容可能缺失，请核对，并联系管理员查看备份。'
const CHANGED =
  '本机数据中有内容被改动或调换过，没有采用，已按台账流水重建。台账流水没有受影响，已保存的内容都在。'
const KEYS_CHANGED = '密钥更换过，本机数据已用新的密钥按台账流水重建。已保存的内容和草稿都在。'
const UNREADABLE = '本机数据无法读取或属于另一版本，已按台账流水重建。已保存的内容都在。'

/** The working copy as it was left, or null when there is none that can be used. */
async function existingDatabase(
  databases: readonly IDBDatabaseInfo[],
  session: Session,
  ring: KeyRing,
  notices: Notices
): Promise<LedgerDatabase | null> {
  const existing = databases.find(({ name }) => name === LEDGER_NAME)
  if (!existing) return null
  // Looked at before opening: Dexie opens a newer schema's database without complaint.
  const db = existing.version === STORED_VERSION ? await openExisting(session, ring) : null
  // After a change of the data key the copy of before cannot be opened, and is not meant to be.
  const changed = existing.version === STORED_VERSION && session.formerStoreKeys.length > 0
  if (!db) notices.push(changed ? KEYS_CHANGED : UNREADABLE)
  return db
}

/** Null when it cannot be opened, its seal does not open, or it is another office's or another schema's. */
async function openExisting({ office, device }: Session, ring: KeyRing): Promise<LedgerDatabase | null> {
  const db = ledgerDatabase(ring, () => rowChanged(ring))
  try {
    await db.open()
    const applied = await db.meta.get('applied')
    if (applied?.office === office && applied.device === device && applied.schema === LEDGER_VERSION)
      return db
  } catch {
    // Told to the person as UNREADABLE by the caller, which rebuilds.
  }
  db.close()
  return null
}

async function start({ office, device }: Session, ring: KeyRing): Promise<LedgerDatabase> {
  const db = ledgerDatabase(ring, () => rowChanged(ring))
  await db.open()
  const nothing: AppliedRow = {
    key: 'applied',
    position: 0,
    hash: '',
    office,
    device,
    schema: LEDGER_VERSION
  }
  await db.meta.put(nothing)
  return db
}

type Unreadable = Extract<Result<never>, { ok: false }>

/** Brings the working copy level with the journal, or says why it must go, or why the journal cannot be read. */
async function level(
  db: LedgerDatabase,
  head: JournalHead,
  { onProgress, signal }: Opening
): Promise<'level' | Healing | 'rebuild' | Unreadable> {
  try {
    const applied = await db.meta.get('applied')
    if (!applied) return 'rebuild'
    if (applied.position > head.position) return await healJournal(db, applied, head)
    const { position } = applied
    if (position === head.position && (position === 0 || applied.hash === head.hash)) return 'level'
    if (position > 0) {
      const same = await sameFrame(db, position)
      if (!same.ok) return same
      if (!same.value) return 'rebuild'
    }
    const replayed = await replayTail(db, '正在补齐本机数据', onProgress, signal)
    return replayed.ok ? 'level' : replayed
  } catch {
    return 'rebuild'
  }
}

/** A frame is bound to all frames before it: the same frame at a place means the same journal up to there. */
async function sameFrame(db: LedgerDatabase, position: number): Promise<Result<boolean>> {
  const answer = await call('journal.read', { from: position, maxBytes: 1 })
  if (!answer.ok) return answer
  const kept = (await db.frames.get(position))?.frame
  const theirs = answer.value.frames[0]
  if (!kept || !theirs || kept.length !== theirs.length) return ok(false)
  return ok(kept.every((byte, index) => byte === theirs[index]))
}
