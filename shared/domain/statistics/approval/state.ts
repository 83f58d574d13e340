import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { PeriodStepValue, SummaryClosing } from '../sections'
import { periodMove, type PeriodMove, type PeriodState } from './moves'

/** What stands on file of a period. */
export interface Standing {
  state: PeriodState
  /** The last move, null before the first. */
  last: PeriodMove | null
  /** Its number, counted from 1; 0 before the first. */
  no: number
  /** Why it was returned or reopened, or the note of the last step. */
  note: string
  /** The sealed figures where they hold: from 待审 on. */
  closing: SummaryClosing | null
}

interface Step {
  move: (typeof periodMove.list)[number]
  no: number
  note: string
}

/** Closings made before there was approval have no number: each was the first and only step of its month. */
const numberOf = (closing: SummaryClosing): number => ('no' in closing ? closing.no : 1)

/**
 * The state by the step with the highest number. Two offices can take different steps of one number without knowing
 * of each other; then the one that holds things open counts, so that nothing passes as approved by accident.
 */
export function standingOf(record: LedgerRecord | undefined): Standing {
  const closing = sectionValue<SummaryClosing>(record, 'closing') ?? null
  const steps = periodMove.list.flatMap((move): Step[] => {
    if (move.code === 'submit') return closing ? [{ move, no: numberOf(closing), note: '' }] : []
    const step = sectionValue<PeriodStepValue>(record, move.section)
    return step ? [{ move, no: step.no, note: step.note }] : []
  })
  const [last] = steps.sort((a, b) => b.no - a.no || rank(a.move.to) - rank(b.move.to))
  if (!last) return { state: 'draft', last: null, no: 0, note: '', closing: null }
  const { to, code } = last.move
  return { state: to, last: code, no: last.no, note: last.note, closing: to === 'draft' ? null : closing }
}

const rank = (state: PeriodState): number => ['draft', 'submitted', 'approved', 'reported'].indexOf(state)
