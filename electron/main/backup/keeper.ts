import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import {
  backupDue,
  proofDue,
  type BackupPlace,
  type BackupProgress,
  type BackupSchedule,
  type BackupState
} from '@shared/domain/backup'
import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { errorKind, log } from '../app/log'
import type { Ledger } from '../ipc/ledger'
import { nodeFiles } from '../journal/files'
import { ConfigFile, type StoredPlace } from './config'
import { CANCELLED, makeFailure, NOT_THERE, readFailure, refuse } from './failures'
import { Keys } from './keys'
import { addressOf, freeBytes, isBelow, locate, nameOf, onSameDisk } from './places'
import { makeIn, proveIn } from './work'
import { listVolumes, type ListVolumes, remembered } from './volumes'

type Answer<T> = Promise<Result<T, IpcFailure>>
type Running = NonNullable<BackupState['running']>

export interface KeeperOptions {
  profileDir: string
  ledger: Ledger
  /** Told whenever what the page shows has changed, and how far the work is. */
  onState: (state: BackupState) => void
  onProgress: (running: Running) => void
  volumes?: ListVolumes
  free?: (folder: string) => Promise<number>
  now?: () => number
}

const LOCKED = refuse('LOCKED', '软件已锁定，备份停下了，原有的备份没有变化。解锁后会自动补做。')
const BUSY = fail('WAIT', '正在备份或验证，请等它完成，或先取消。')
const NO_PLACE = fail('NOT_FOUND', '还没有添加存放位置，没有备份。请管理员在“设置、备份”里添加。')
const UNKNOWN = fail('NOT_FOUND', '没有这个存放位置，可能已被移除。')
const INSIDE = fail(
  'BAD_REQUEST',
  '这个文件夹就在资料文件夹里，会和台账一起丢失，没有添加。请选别的磁盘或 U 盘。'
)
const TWICE = fail('ALREADY_EXISTS', '这个存放位置已经添加过。')
const MOST_PLACES = 8
const LEAVE_MILLIS = 3_000

/**
 * Keeps the backups of a profile: the places, what was done in each, what is due. One piece of work at a time; saving
 * goes on meanwhile. Nothing of it may end the program: what goes wrong is told at its place.
 */
export class BackupKeeper {
  private readonly config: ConfigFile
  private readonly keys: Keys
  private readonly volumes: ListVolumes
  private readonly free: (folder: string) => Promise<number>
  private readonly now: () => number
  private running: Running | null = null
  private working = false
  private work: Promise<unknown> = Promise.resolve()
  private stopped: typeof CANCELLED | null = null
  /** The last entry as it was when the ledger was last seen open. */
  private position = 0

  constructor(private readonly options: KeeperOptions) {
    this.config = new ConfigFile(nodeFiles, options.profileDir)
    this.keys = new Keys(options.ledger)
    this.volumes = options.volumes ?? remembered(listVolumes)
    this.free = options.free ?? freeBytes
    this.now = options.now ?? Date.now
  }

  async state(): Promise<BackupState> {
    const { places, schedule } = await this.config.read()
    return {
      places: await Promise.all(places.map((place) => this.shown(place))),
      schedule,
      position: this.options.ledger.open?.journal.head().position ?? null,
      running: this.running,
      passphrase: this.options.ledger.vault.passphrase.isSet,
      notice: this.config.notice
    }
  }

  /** @param path a folder the person chose */
  async addPlace(path: string): Answer<BackupState> {
    if (isBelow(path, this.options.profileDir)) return INSIDE
    const address = addressOf(path, await this.volumes())
    const { places } = await this.config.read()
    if (places.some((place) => JSON.stringify(place.address) === JSON.stringify(address))) return TWICE
    if (places.length >= MOST_PLACES) return fail('TOO_LARGE', `最多 ${MOST_PLACES} 个存放位置，没有添加。`)
    const place: StoredPlace = {
      id: randomUUID(),
      address,
      last: null,
      trouble: null,
      proof: null,
      proofTrouble: null,
      asked: null,
      accepted: []
    }
    return this.changed(() => this.config.change((now) => ({ ...now, places: [...now.places, place] })))
  }

  /** The places that can be reached now. */
  async reached(): Promise<{ path: string; name: string }[]> {
    const reached = []
    for (const { address } of (await this.config.read()).places) {
      const path = await locate(address, this.volumes)
      if (path !== null) reached.push({ path, name: nameOf(address) })
    }
    return reached
  }

  dropPlace(id: string): Answer<BackupState> {
    if (this.running?.place === id) return Promise.resolve(BUSY)
    return this.changed(() =>
      this.config.change((now) => ({ ...now, places: now.places.filter((place) => place.id !== id) }))
    )
  }

  schedule(schedule: BackupSchedule): Answer<BackupState> {
    return this.changed(() => this.config.change((now) => ({ ...now, schedule })))
  }

  /** A small backup is right: from now on old ones may be let go again. */
  accept(id: string, backup: string): Answer<BackupState> {
    return this.changed(async () => {
      const { places } = await this.config.read()
      const accepted = places.find((place) => place.id === id)?.accepted ?? []
      await this.config.changePlace(id, { asked: null, accepted: [...accepted.slice(-100), backup] })
    })
  }

  /** In one place, or in all that can be reached; what went wrong stands at each place. */
  run(id: string | null): Answer<BackupState> {
    return this.alone(async () => {
      const { places } = await this.config.read()
      const chosen = id === null ? places : places.filter((place) => place.id === id)
      if (chosen.length === 0) return id === null ? NO_PLACE : UNKNOWN
      for (const place of chosen) await this.backUp(place)
      return this.stopped
        ? fail(this.stopped.failure.code, this.stopped.failure.message)
        : ok(await this.state())
    })
  }

  prove(id: string): Answer<BackupState> {
    return this.alone(async () => {
      const place = (await this.config.read()).places.find((each) => each.id === id)
      if (!place) return UNKNOWN
      await this.proveOne(place)
      return this.stopped
        ? fail(this.stopped.failure.code, this.stopped.failure.message)
        : ok(await this.state())
    })
  }

  cancel(): void {
    if (this.working) this.stopped = CANCELLED
  }

  /** Whatever is due by the clock; called every now and then while the ledger is open. */
  async tick(): Promise<void> {
    const { open } = this.options.ledger
    if (!open || this.running) return
    this.position = open.journal.head().position
    const { places, schedule } = await this.config.read()
    if (places.length === 0) return
    const moment = { now: this.now(), position: this.position, quitting: false }
    await this.alone(async () => {
      for (const place of places) if (backupDue(place, schedule, moment)) await this.backUp(place)
      for (const { id } of places) {
        const place = (await this.config.read()).places.find((each) => each.id === id)
        if (place && !this.stopped && proofDue(place, schedule, this.now())) await this.proveOne(place)
      }
      return ok(null)
    })
  }

  /** Whether closing the program has a backup to make; only in places that can be reached. */
  async dueAtQuit(): Promise<boolean> {
    return (await this.waiting()).length > 0
  }

  async quit(): Promise<void> {
    await this.alone(async () => {
      for (const place of await this.waiting()) await this.backUp(place)
      return ok(null)
    })
  }

  /** Before the keys leave memory: what is being done ends at its next step. */
  async leave(): Promise<void> {
    this.position = this.options.ledger.open?.journal.head().position ?? this.position
    if (this.working) this.stopped = LOCKED
    // A disk that does not answer any more must not keep the keys in memory.
    await Promise.race([this.work, setTimeout(LEAVE_MILLIS, null, { ref: false })])
    this.keys.forget()
  }

  /** Another ledger lies in the profile now. */
  forget(): void {
    this.position = 0
    this.config.forget()
  }

  private async waiting(): Promise<StoredPlace[]> {
    const { places, schedule } = await this.config.read()
    const position = this.options.ledger.open?.journal.head().position ?? this.position
    const waiting: StoredPlace[] = []
    for (const place of places) {
      const due = backupDue(place, schedule, { now: this.now(), position, quitting: true })
      if (due && (await locate(place.address, this.volumes))) waiting.push(place)
    }
    return waiting
  }

  private async backUp(place: StoredPlace): Promise<void> {
    await this.at(place, 'backup', makeFailure, 'trouble', async (path, watcher) => {
      const made = await makeIn(this.options.profileDir, this.config, place, await this.keys.open(), {
        ...watcher,
        place: path,
        nowMillis: this.now(),
        free: this.free
      })
      await this.config.changePlace(place.id, { ...made, trouble: null })
    })
  }

  private async proveOne(place: StoredPlace): Promise<void> {
    await this.at(place, 'proof', readFailure, 'proofTrouble', async (path, watcher) => {
      const keys = await this.keys.open()
      if (!keys) throw LOCKED
      const proof = await proveIn(this.options.profileDir, path, keys, {
        ...watcher,
        free: this.free,
        now: this.now()
      })
      await this.config.changePlace(place.id, { proof, proofTrouble: null })
    })
  }

  /** Work in one place, told from beginning to end; a failure is kept at the place, being stopped is none. */
  private async at(
    place: StoredPlace,
    work: Running['work'],
    words: (error: unknown) => IpcFailure,
    trouble: 'trouble' | 'proofTrouble',
    run: (
      path: string,
      watcher: { progress: (now: BackupProgress) => void; check: () => void }
    ) => Promise<void>
  ): Promise<void> {
    if (this.stopped) return
    const running: Running = { work, place: place.id, progress: { words: '正在准备', done: 0, total: 0 } }
    this.running = running
    try {
      await this.tellState()
      const path = await locate(place.address, this.volumes)
      if (path === null) throw NOT_THERE
      await run(path, {
        progress: (progress) => {
          running.progress = progress
          this.options.onProgress({ ...running })
        },
        check: () => {
          if (this.stopped) throw this.stopped
        }
      })
    } catch (error) {
      const { code, message } = words(error)
      log(`${work}: ${code} ${errorKind(error)}`)
      if (code !== 'CANCELLED' && code !== 'LOCKED' && !this.stopped) {
        await this.config.changePlace(place.id, { [trouble]: { at: this.now(), message } })
      }
    } finally {
      this.running = null
    }
  }

  /** One thing at a time; whatever goes wrong beyond its place is an answer too. */
  private async alone<T>(work: () => Answer<T>): Answer<T> {
    if (this.working) return BUSY
    this.working = true
    this.stopped = null
    const done = work().catch((error: unknown): Result<never, IpcFailure> => {
      log(`backup: ${errorKind(error)}`)
      return { ok: false, error: makeFailure(error) }
    })
    this.work = done
    try {
      return await done
    } finally {
      this.working = false
      this.stopped = null
      await this.tellState()
    }
  }

  private async changed(change: () => Promise<unknown>): Answer<BackupState> {
    try {
      await change()
    } catch (error) {
      log(`backup.json: ${errorKind(error)}`)
      return fail(
        'UNEXPECTED',
        '备份设置没有存下来，请检查资料文件夹的磁盘空间和写入权限。台账和原有的备份没有变化。'
      )
    }
    const state = await this.state()
    this.options.onState(state)
    return ok(state)
  }

  private async tellState(): Promise<void> {
    this.options.onState(await this.state())
  }

  private async shown({ id, address, accepted: _, ...rest }: StoredPlace): Promise<BackupPlace> {
    const path = await locate(address, this.volumes)
    const sameDisk = path !== null && (await onSameDisk(path, this.options.profileDir))
    return { id, kind: address.kind, name: nameOf(address), there: path !== null, sameDisk, ...rest }
  }
}
