import type { UnattendedOutcome } from '@shared/ipc/contract'

/** What the program says to the one that started it without a person (README.md has the list). Never renumber. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  /** The command line or the period is wrong. */
  usage: 2,
  keyFile: 3,
  /** Another instance holds the profile. */
  busy: 4,
  /** No ledger, or it does not open. */
  ledger: 5,
  /** The period cannot be shown as it was closed. */
  period: 6,
  write: 7,
  /** Exported, but a 勾稽 does not hold. */
  checks: 8
} as const satisfies Record<UnattendedOutcome | 'usage' | 'busy', number>

let code: number = EXIT.done

/** The exit code that the program ends with once everything is closed. */
export const exitCode = (): number => code
export const endWith = (next: number): void => void (code = next)
