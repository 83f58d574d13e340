import type { Keys } from '../attachments/keys'
import type { Journal } from '../journal'
import type { Files } from '../journal/files'
import type { Identity } from './age'
import type { Census } from './contents'

/** What only an open ledger can give; a backup that is made while it is locked does without. */
export interface OpenSource {
  journal: Journal
  census: Census
  identity: Identity
  /** 32 bytes, signs the header. */
  backupKey: Uint8Array
  attachments: readonly Keys[]
}

/** The profile that is backed up. */
export interface Profile {
  files: Files
  dir: string
  /** Null while locked. */
  open: OpenSource | null
}

/** How far the work is, in bytes or records; `total` 0 while it is not known. */
export interface Progress {
  words: string
  done: number
  total: number
}

/** Whoever waits: told how far it is, and asked whether to go on. */
export interface Watcher {
  progress: (now: Progress) => void
  /** Throws to stop. */
  check: () => void
}

export interface Job extends Watcher {
  /** A folder that is there. */
  place: string
  /** Backups of this PC must be there already: they were the last time. */
  expected: boolean
  /** `age1…` of the office. */
  recipient: string
  nowMillis: number
  /** Bytes that can still be written to the disk of a folder. */
  free: (folder: string) => Promise<number>
  /** Ids of backups that a person said to be right, though they are small. */
  accepted: ReadonlySet<string>
  /** The backup of the place that was proven last: it stays until another one is. */
  proven: string | null
}

/** Milliseconds between two words about progress. */
const OFTEN = 100

export class Tracker {
  private now: Progress = { words: '', done: 0, total: 0 }
  private told = 0

  constructor(private readonly watcher: Watcher) {}

  begin(words: string, total: number): void {
    this.watcher.check()
    this.now = { words, done: 0, total }
    this.tell()
  }

  readonly step = (count: number): void => {
    this.watcher.check()
    this.now.done += count
    if (Date.now() - this.told > OFTEN) this.tell()
  }

  private tell(): void {
    this.told = Date.now()
    this.watcher.progress({
      ...this.now,
      done: this.now.total ? Math.min(this.now.done, this.now.total) : this.now.done
    })
  }
}
