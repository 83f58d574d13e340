import type { Change } from './types'
import type { RandomBytes } from './id'
import { uuidv7 } from './id'

/** What is wrong with a draft, by field, in plain Chinese. `field` is the form's path, for example 'intake.title'. */
export interface Problem {
  field: string
  message: string
}

/** A rule that a person may overrule: shown with its source, never a block. */
export interface Warning extends Problem {
  /** Law and article, or standard and clause. */
  source: string
}

/** A decision: the changes to commit, or the problems that stand in the way. Never both. */
export type Decision =
  { ok: true; reason: string; changes: Change[]; warnings: Warning[] } | { ok: false; problems: Problem[] }

/** What a decision may know of the world. Given by the caller, so that rules stay pure and testable. */
export interface DecideContext {
  /** Today in the office, 'YYYY-MM-DD'. */
  today: string
  nowMillis: number
  /** Account id of the signed-in person. */
  person: string
  random: RandomBytes
}

export const newId = (context: DecideContext): string => uuidv7(context.nowMillis, context.random)

export const decided = (reason: string, changes: Change[], warnings: Warning[] = []): Decision => ({
  ok: true,
  reason,
  changes,
  warnings
})

export const refused = (problems: Problem[]): Decision => ({ ok: false, problems })
