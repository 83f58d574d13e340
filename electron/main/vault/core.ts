import type { IpcFailure, Session } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { Attempts } from './attempts'
import type { Member } from './directory'
import type { FirstFormat, Kdf, VaultFile } from './file'
import type { KeyFiles } from './keyFiles'
import type { State } from './state'

export type Answer<T> = Promise<Result<T, IpcFailure>>

/** Milliseconds since 1970. */
export interface Clock {
  now(): number
}

/** What must have been done before the vault is changed. */
export type First = () => Answer<null>

/** An open vault, and who opened it. */
export interface Opened extends State {
  member: Member
}

/** What the parts of the vault work on together (vault.ts). */
export interface Core {
  /** Null while locked. */
  readonly opened: Opened | null
  readonly clock: Clock
  readonly kdf: Kdf
  readonly attempts: Attempts
  readonly keyFiles: KeyFiles
  load(): Answer<VaultFile | FirstFormat | null>
  save(file: VaultFile): Answer<null>
  open(opened: Opened): Session
  /** What was saved is what is open, unless it was locked meanwhile. */
  adopt(before: Opened, state: State): void
  /**
   * Changes the open vault and saves it. `work` has copies of the keys: locking meanwhile zeroes those in memory, and
   * zeros must never be wrapped. `first` is done when all is ready and before anything is saved: the entry in the journal.
   */
  change<T>(work: (opened: Opened) => Answer<{ state: State; answer: T }>, first?: First): Answer<T>
  /** One after the other. */
  inTurn<T>(work: () => Answer<T>): Answer<T>
  /** Opens the account that a name and a password belong to; the caller takes its keys or zeroes them. */
  byPassword(file: VaultFile | FirstFormat, request: { loginName: string; password: string }): Answer<Opened>
}
