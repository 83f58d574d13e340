import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  restoreEndWords,
  type BackupProgress,
  type FoundBackup,
  type RestoreEnd,
  type RestoreLook,
  type RestoreResult,
  type RestoreState
} from '@shared/domain/backup'
import type { IpcFailure } from '@shared/ipc/contract'
import { clockMillis } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import { errorKind, log } from '../app/log'
import type { Ledger } from '../ipc/ledger'
import { nodeFiles } from '../journal/files'
import { type OpenedVault, type Opener, openVaultText } from '../vault'
import { identityOf } from './age'
import { openContents, type Contents } from './contents'
import { CANCELLED, DamagedPiece, halfSwitched, readFailure, Refused, refuse } from './failures'
import { findBackups, shownBackup } from './findBackups'
import { headerHolds } from './header'
import { finishRestore } from './leftovers'
import { noteAccounts } from './ownAccounts'
import { removeIfThere } from './pieces'
import { freeBytes, isThere } from './places'
import { accountsStay, bringAccounts, layVault, presentAccounts, sameKeys } from './presentAccounts'
import { dropRestoreNote, readRestoreNote, writeRestoreNote } from './restoreNote'
import { BEFORE, isHalf, RESTORED, switchLedgers } from './switch'
import { dropUnseen, withdrawUnseen } from './unseen'
import { type Source, unpack } from './unpack'

type Answer<T> = Promise<Result<T, IpcFailure>>

export interface RestorerOptions {
  profileDir: string
  ledger: Ledger
  onProgress: (progress: BackupProgress) => void
  /** Another ledger lies in the profile now. */
  onSwitched: () => void
  /** Half of two ledgers may lie in the profile: the program ends, and nothing is opened before it does. */
  onHalf?: (words: string) => Promise<void>
  free?: (folder: string) => Promise<number>
}

const UNKNOWN = refuse('NOT_FOUND', '这份备份不在刚才的列表里，请重新选择存放备份的文件夹。')
const NOTHING = refuse('NOT_FOUND', '没有恢复好的台账，没有改动。')
const BUSY = fail('WAIT', '正在恢复，请等它完成，或先取消。')
const UNEQUAL = refuse(
  'DAMAGED',
  '恢复出来的记录数与备份所写的不同，没有采用。正在使用的台账没有变化。请选另一份备份。'
)

/**
 * Restores a backup beside the ledger, and lets the two change places. Whoever calls sees to it that only an
 * administrator does, or anybody where there is no ledger yet.
 */
export class Restorer {
  private found = new Map<string, Source>()
  private working: Promise<unknown> | null = null
  private stopped: Refused | null = null
  /** The keys of what is being restored. */
  private opened: OpenedVault | null = null
  /** For the administrator who signs in next: locking ended a restore. */
  private left: readonly string[] = []
  private atStart: RestoreEnd[] = []

  constructor(private readonly options: RestorerOptions) {}

  /**
   * The start of the program, before anything is opened: a restore in which it ended is brought to its end and told of.
   * Where that cannot be done nothing may be opened: half of either ledger may lie there.
   */
  async begin(): Answer<null> {
    const { profileDir } = this.options
    try {
      this.atStart = await finishRestore(profileDir)
    } catch (error) {
      log(`restore: at start ${errorKind(error)}`)
      return { ok: false, error: halfSwitched(error, profileDir, 'start') }
    }
    this.options.ledger.tellAdministrator(this.atStart.map((end) => restoreEndWords[end]))
    return ok(null)
  }

  /** An administrator was shown what the start found, or whoever is there where there is no ledger: it is told no more. */
  async seen(): Answer<null> {
    this.options.ledger.tellAdministrator([])
    await withdrawUnseen(this.options.profileDir, this.atStart)
    return ok(null)
  }

  /** @param path a folder the person chose */
  find(path: string): Answer<FoundBackup[]> {
    return this.guarded(async () => {
      this.found = await findBackups(path)
      return [...this.found].map(([backup, source]) => shownBackup(backup, source))
    })
  }

  /** What is inside, before anything is decided. WRONG_CODE when code or passphrase is not the one of that time. */
  look(backup: string, opener: Opener): Answer<RestoreLook> {
    return this.guarded(async () => {
      const { source, contents, opened } = await this.open(backup, opener)
      const same = sameKeys(this.options.ledger, source, opened)
      forgetKeys(opened)
      const { position, clock } = source.header
      return {
        officeName: contents?.officeName ?? null,
        counts: contents?.counts ?? null,
        attachments: source.header.attachments.length,
        newest: clock === null ? null : clockMillis(clock),
        position,
        accountsStay: same
      }
    })
  }

  /** Into a folder of its own beside the ledger; everything is checked and counted before it ends. */
  async start(backup: string, opener: Opener): Answer<RestoreResult> {
    if (this.working) return BUSY
    this.stopped = null
    this.left = []
    const dir = join(this.options.profileDir, RESTORED)
    try {
      const work = this.guarded(async () => {
        if (await this.lies(BEFORE)) throw UNCONFIRMED
        await this.forgetStart()
        // First: what is half removed or half restored must not be offered as the one that was whole.
        await dropRestoreNote(this.options.profileDir)
        await rm(dir, { recursive: true, force: true })
        return this.restore(dir, backup, opener)
      }, dir)
      this.working = work
      const answer = await work
      if (!answer.ok && this.stopped === LEFT) this.left = [answer.error.message]
      return answer
    } finally {
      this.working = null
    }
  }

  cancel(): void {
    this.stopped = STOPPED
  }

  /** Before the keys leave memory: a restore ends at its next step, and its own keys go too. Where nothing is open, nothing is locked. */
  async leave(): Promise<void> {
    if (!this.working || !this.options.ledger.open) return
    this.stopped = LEFT
    // A disk that does not answer any more must not keep the keys in memory.
    await Promise.race([this.working, setTimeout(LEAVE_MILLIS, null, { ref: false })])
    if (this.opened) forgetKeys(this.opened)
  }

  /** Plain Chinese, once to an administrator: that locking ended a restore. */
  tellLeft(): readonly string[] {
    const { left } = this
    if (this.options.ledger.open?.role === 'administrator') this.left = []
    return left
  }

  async state(): Promise<RestoreState> {
    const note = await readRestoreNote(this.options.profileDir)
    const [restored, before] = [await this.lies(RESTORED), await this.lies(BEFORE)]
    if (!note || !(restored || before)) return { pending: null, atStart: this.atStart }
    const beside = join(this.options.profileDir, before ? BEFORE : RESTORED)
    const stay = await accountsStay(this.options.ledger.vault, beside).catch(() => null)
    const { madeAt, position } = note
    return { pending: { madeAt, position, switched: before, accountsStay: stay }, atStart: this.atStart }
  }

  /** The restored ledger and the one in the profile change places; the program is locked. */
  change(to: 'restored' | 'before'): Answer<null> {
    return this.guarded(async () => {
      const { profileDir, ledger } = this.options
      const [incoming, outgoing] =
        to === 'restored' ? ([RESTORED, BEFORE] as const) : ([BEFORE, RESTORED] as const)
      if (!(await this.lies(incoming)) || (await this.lies(outgoing))) throw NOTHING
      const note = await readRestoreNote(profileDir)
      // It is written when all of it was restored and checked.
      if (to === 'restored' && !note) throw NOTHING
      const fresh = await this.isFresh()
      const accounts = fresh ? null : await presentAccounts(ledger.vault, profileDir, incoming)
      await this.forgetStart()
      const change = async () => {
        await bringAccounts(profileDir, incoming, accounts)
        if (note) await noteAccounts(profileDir, note, accounts?.stay === false ? incoming : null)
        await switchLedgers(profileDir, incoming, outgoing).catch((error: unknown) => this.endHalf(error))
        return ok(null)
      }
      // In turn: a change of accounts that is under way would write its vault.json between those of the two.
      await ledger.lock(async () => void (await ledger.vault.inTurn(change)))
      if (fresh) await this.settle('confirm')
      this.options.onSwitched()
      return null
    })
  }

  /** What went wrong is told as any failure, unless something was moved by then. */
  private async endHalf(error: unknown): Promise<never> {
    const { profileDir, onHalf } = this.options
    if (!(await isHalf(profileDir))) throw error
    log(`restore: switch ${errorKind(error)}`)
    const failure = halfSwitched(error, profileDir, 'switch')
    await onHalf?.(failure.message)
    throw new Refused(failure)
  }

  /** 'confirm' removes what was there before the switch for good, 'drop' what was restored and not taken. */
  settle(how: 'confirm' | 'drop'): Answer<null> {
    return this.guarded(async () => {
      const { profileDir } = this.options
      const [going, other] = how === 'confirm' ? ([BEFORE, RESTORED] as const) : ([RESTORED, BEFORE] as const)
      if (await this.lies(other)) throw NOTHING
      await this.forgetStart()
      // The vault first: from then on there is no ledger, however far the rest has come.
      await removeIfThere(nodeFiles, join(profileDir, going, 'vault.json'))
      await rm(join(profileDir, going), { recursive: true, force: true })
      await dropRestoreNote(profileDir)
      return null
    })
  }

  /** Something else is done since; what the start found would only mislead. */
  private async forgetStart(): Promise<void> {
    this.atStart = []
    this.options.ledger.tellAdministrator([])
    await dropUnseen(this.options.profileDir)
  }

  /** Whether a whole ledger lies in this folder. */
  private lies(folder: typeof RESTORED | typeof BEFORE): Promise<boolean> {
    return isThere(join(this.options.profileDir, folder, 'vault.json'))
  }

  private async open(
    backup: string,
    opener: Opener
  ): Promise<{ source: Source; opened: OpenedVault; contents: Contents | null }> {
    const source = this.found.get(backup)
    if (!source) throw UNKNOWN
    const opened = await openVaultText(source.header.vault, opener)
    if (!opened.ok) throw refuse(opened.error.code, opened.error.message)
    const keys = { backupKey: opened.value.backup }
    if (!headerHolds(source.header, keys.backupKey)) throw new DamagedPiece(`backup-${source.id}.json`)
    const sealed = source.header.contents
    const contents = sealed === null ? null : await openContents(sealed, await identityOf(keys.backupKey))
    return { source, opened: opened.value, contents }
  }

  private async restore(dir: string, backup: string, opener: Opener): Promise<RestoreResult> {
    const { profileDir, free = freeBytes } = this.options
    const fresh = await this.isFresh()
    const check = (): void => {
      if (this.stopped) throw this.stopped
      if (!fresh && !this.options.ledger.open) throw LEFT
    }
    const { source, opened, contents } = await this.open(backup, opener)
    this.opened = opened
    try {
      check()
      await mkdir(dir, { recursive: true, mode: 0o700 })
      await layVault(this.options, source, opened, opener)
      const identity = await identityOf(opened.backup)
      const watcher = { progress: this.options.onProgress, check }
      const target = { files: nodeFiles, dir, keepAttachments: true, free }
      const { counts, missing } = await unpack(
        source,
        target,
        { journal: opened.journal, attachments: opened.attachments, backupKey: opened.backup, identity },
        watcher
      )
      check()
      if (contents && !sameCounts(contents.counts, counts)) throw UNEQUAL
      const { madeAt, position } = source.header
      // From now on the working copy gives nothing back to the journal (ipc/handlers/journal.ts).
      await writeRestoreNote(profileDir, { madeAt, position })
      return { counts, attachments: source.header.attachments.length, missing: missing.length, position }
    } catch (error) {
      // The last step may have failed after the note was in its place; it tells of what goes again now.
      await dropRestoreNote(profileDir).catch(() => undefined)
      // Without its keys what was being read looks damaged.
      throw this.stopped ?? error
    } finally {
      this.opened = null
      forgetKeys(opened)
    }
  }

  /** Whether there is no ledger yet. */
  private async isFresh(): Promise<boolean> {
    const status = await this.options.ledger.vault.status()
    return status.ok && status.value.state === 'empty'
  }

  /** @param dir is removed again when it fails */
  private async guarded<T>(work: () => Promise<T>, dir?: string): Answer<T> {
    try {
      return ok(await work())
    } catch (error) {
      log(`restore: ${errorKind(error)}`)
      if (dir) await rm(dir, { recursive: true, force: true }).catch(() => undefined)
      return { ok: false, error: readFailure(error) }
    }
  }
}

const UNCONFIRMED = refuse('ALREADY_EXISTS', '上一次恢复还没有确认，请先确认或撤回。')
const STOPPED = refuse(CANCELLED.failure.code, '已取消，没有恢复。正在使用的台账没有变化。')
const LEFT = refuse(
  'LOCKED',
  '软件锁定时恢复停下了，没有恢复完，取出的部分已清除。正在使用的台账和备份没有变化，需要时请重新恢复。'
)
const LEAVE_MILLIS = 3_000

const sameCounts = (a: Record<string, number>, b: Record<string, number>): boolean =>
  Object.keys({ ...a, ...b }).every((entity) => a[entity] === b[entity])

function forgetKeys({ journal, attachments, backup }: OpenedVault): void {
  for (const key of [...journal.map(({ key }) => key), ...attachments, backup]) key.fill(0)
}
