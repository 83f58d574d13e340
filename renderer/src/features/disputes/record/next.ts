import {
  allows,
  awaitsSignature,
  disputeMove,
  missingPapers,
  nextVisitOn,
  outcomeNow,
  standsNow,
  stateOf,
  type DisputeMove,
  type DisputeState
} from '@shared/domain/disputes'
import type { CalendarDate } from '@shared/domain/dates'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { isOpen, type EditableSection } from './moves'

/** The one next action: which section to fill, by which move, and the word on the button. */
export interface NextAction {
  section: EditableSection
  move: DisputeMove
  words: string
}

type Next = [DisputeMove, EditableSection]
const nextMoves: Partial<Record<DisputeState, Next>> = {
  accepted: ['assign', 'assignment'],
  offered: ['receive', 'assignment'],
  returned: ['assign', 'assignment'],
  assigned: ['mediate', 'handling'],
  mediating: ['conclude', 'outcome'],
  suspended: ['resume', 'limits'],
  concluded: ['feedBack', 'feedback'],
  fedBack: ['close', 'closing']
}

/** Null when nothing is left to do now. */
export function nextAction(record: LedgerRecord, today: CalendarDate): NextAction | null {
  const next = firstOf(record, today)
  return next ? { move: next[0], section: next[1], words: disputeMove.name(next[0]) } : null
}

/** A signature before the feedback, a visit and the papers before the case is closed. */
function firstOf(record: LedgerRecord, today: CalendarDate): Next | undefined {
  const state = stateOf(record)
  if (allows(state, 'agree') && awaitsSignature(record)) return ['agree', 'agreement']
  const visitOn = allows(state, 'visit') ? nextVisitOn(record) : null
  const ready = state === 'fedBack' || (state === 'closed' && hasVisits(record))
  if (ready && visitOn !== null && visitOn <= today) return ['visit', 'followUp']
  if (state === 'fedBack' && missingPapers(record).length > 0) return ['file', 'dossier']
  return nextMoves[state]
}

/** A case closed after a visit that saw something still open is visited again. */
const hasVisits = (record: LedgerRecord): boolean => sectionValue(record, 'followUp') !== undefined

/** Where no move fills a section it is shown only with what it holds. */
export function isShown(record: LedgerRecord, section: EditableSection): boolean {
  if (standsNow(record, section)) return true
  if (section === 'limits') return allows(stateOf(record), 'agreeDays')
  if (section === 'agreement' || section === 'performance' || section === 'confirmation') {
    return isOpen(record, section) && outcomeNow(record)?.result === 1
  }
  return isOpen(record, section)
}
