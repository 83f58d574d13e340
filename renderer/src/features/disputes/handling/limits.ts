import type { PauseCause } from '@shared/domain/codes'
import {
  agreeDays,
  allows,
  correct,
  extend,
  limitsOf,
  resume,
  stateOf,
  suspend,
  type DisputeContext,
  type DisputeLimits,
  type DisputeMove
} from '@shared/domain/disputes'
import type { Decision, LedgerRecord } from '@shared/ledger'

/** What can be done with the limit, one form each; 更正 sets right what was entered. */
export type LimitMove = 'agreeDays' | 'extend' | 'suspend' | 'resume' | 'correct'

export interface LimitsForm {
  move: LimitMove
  agreedDays: number | null
  extension: { days: number | null; on: string; consent: string[]; reason: string }
  pause: { from: string; cause: PauseCause; note: string }
  /** The last day of the pause. */
  to: string
  /** Everything that was entered, for a correction. */
  limits: DisputeLimits
}

export const startLimits = (record: LedgerRecord, move: LimitMove, today: string): LimitsForm => ({
  move,
  agreedDays: limitsOf(record).agreedDays,
  extension: { days: 30, on: today, consent: [], reason: '' },
  pause: { from: today, cause: 'appraisal', note: '' },
  to: today,
  limits: limitsOf(record)
})

/** The moves of the limit that are open now, in the order of the buttons. */
export function limitMoves(record: LedgerRecord): LimitMove[] {
  const state = stateOf(record)
  const moves: LimitMove[] = (['resume', 'extend', 'suspend', 'agreeDays'] as const).filter((move) =>
    allows(state, move satisfies DisputeMove)
  )
  const { extensions, pauses } = limitsOf(record)
  return extensions.length + pauses.length > 0 ? [...moves, 'correct'] : moves
}

export function decideLimits(record: LedgerRecord, form: LimitsForm, context: DisputeContext): Decision {
  switch (form.move) {
    case 'agreeDays':
      return agreeDays(record, form.agreedDays, context)
    case 'extend':
      return extend(record, { ...form.extension, days: form.extension.days ?? 0 }, context)
    case 'suspend':
      return suspend(record, form.pause, context)
    case 'resume':
      return resume(record, form.to, context)
    case 'correct':
      return correct(record, 'limits', form.limits, context)
  }
}

/** The last of the list is the one that a form adds: its problems stand under its fields. */
export const lastField = (record: LedgerRecord, list: 'extensions' | 'pauses', name: string): string =>
  `limits.${list}.${limitsOf(record)[list].length}.${name}`
