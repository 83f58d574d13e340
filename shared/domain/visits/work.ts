import { sectionValue, type LedgerRecord } from '../../ledger'
import { clockText, type ClockState } from '../clocks'
import { codeTable, type CodeOf } from '../codes'
import { daysBetween, type CalendarDate } from '../dates'
import { visitClock, type VisitClockKey, type VisitTerms } from './clocks'
import { assignmentDue } from './due'
import type { VisitAppointment, VisitFeedback, VisitSection } from './sections'
import {
  arrivalOf,
  comeBack,
  pendingReview,
  reviewsOf,
  standing,
  underWay,
  visitState,
  visitStateOf
} from './states'
import { chargeOf, isInCharge } from './charge'

/** 来访待办的种类, in the order of a visit's life. */
export const visitWorkKind = codeTable([
  { code: 'receiveVisitor', name: '待接访' },
  { code: 'expect', name: '预约来访' },
  { code: 'resend', name: '来访退回' },
  { code: 'accept', name: '交办待接收' },
  { code: 'tellVisitor', name: '来访待告知' },
  { code: 'report', name: '交办待办结' },
  { code: 'feedBackVisit', name: '来访待反馈' },
  { code: 'review', name: '待复查复核' },
  { code: 'charge', name: '包案' }
])
export type VisitWorkKind = CodeOf<typeof visitWorkKind>

/** One thing to do for one visit. */
export interface VisitWorkLine {
  kind: VisitWorkKind
  /** The last day for it. */
  due: CalendarDate
  state: 'late' | 'soon' | 'ok'
  text: string
  /** What exactly: the unit, the leader. */
  what: string
  section: VisitSection
  source: string
}

/** Days before a day that a person set from which it is soon; a default of ours (未核实). */
const SOON_DAYS = 5
const SET = '交办时确定的期限'

/** Everything that waits for this office in one visit. */
export function visitWork(record: LedgerRecord, terms: VisitTerms): VisitWorkLine[] {
  const state = visitStateOf(record)
  if (!visitState.find(state)?.open) return []
  const may: readonly VisitClockKey[] = visitState.find(state)?.clocks ?? []
  const runs = (key: VisitClockKey): boolean => may.includes(key)
  const start = arrivalOf(record)?.on ?? ''
  return [
    ...(state === 'booked' ? expected(record, terms) : []),
    ...(runs('forward')
      ? clockLine('receiveVisitor', 'call', '', visitClock('forward', { start }, terms))
      : []),
    ...comeBack(record).map(({ unit, answer }) =>
      byDay('resend', 'assignments', answer?.on ?? start, terms.today, `${unit}退回`)
    ),
    ...(runs('objection') ? awaited(record, terms) : []),
    ...(runs('notice') && !sectionValue(record, 'notice')
      ? clockLine('tellVisitor', 'notice', '', visitClock('notice', { start }, terms))
      : []),
    ...(runs('handling')
      ? underWay(record).map((one) =>
          byDay('report', 'assignments', assignmentDue(one), terms.today, one.unit)
        )
      : []),
    ...(state === 'handled' ? toFeedBack(record, terms) : []),
    ...reviewLines(record, terms),
    ...chargeLines(record, terms)
  ]
}

const expected = (record: LedgerRecord, { today }: VisitTerms): VisitWorkLine[] => {
  const on = sectionValue<VisitAppointment>(record, 'appointment')?.on ?? today
  return [byDay('expect', 'appointment', on, today, '')]
}

/** Units that have not said whether they take it. */
const awaited = (record: LedgerRecord, terms: VisitTerms): VisitWorkLine[] =>
  underWay(record)
    .filter(({ answer }) => answer === null)
    .flatMap(({ assignedOn, unit }) =>
      clockLine('accept', 'assignments', unit, visitClock('objection', { start: assignedOn }, terms))
    )

/** The visitor is told by the last day that any unit had. */
function toFeedBack(record: LedgerRecord, { today }: VisitTerms): VisitWorkLine[] {
  const due = standing(record).map(assignmentDue).sort().at(-1) ?? today
  return [byDay('feedBackVisit', 'feedback', due, today, '')]
}

function reviewLines(record: LedgerRecord, terms: VisitTerms): VisitWorkLine[] {
  const pending = pendingReview(record)
  if (!pending || visitStateOf(record) !== 'reviewing') return []
  const key = pending.kind === 'review' ? 'review' : 'reReview'
  const pauses = pending.hearing ? [{ ...pending.hearing, cause: '听证' }] : []
  return clockLine(
    'review',
    'reviews',
    pending.organ,
    visitClock(key, { start: pending.askedOn, pauses }, terms)
  )
}

function chargeLines(record: LedgerRecord, { today }: VisitTerms): VisitWorkLine[] {
  const charge = chargeOf(record)
  if (!charge || !isInCharge(record) || charge.until === null) return []
  return [byDay('charge', 'charge', charge.until, today, charge.leader.name)]
}

/** Until when the visitor may ask for a 复查 or 复核; null where neither can be asked for now. */
export function askClock(record: LedgerRecord, terms: VisitTerms): ClockState | null {
  if (visitStateOf(record) !== 'fedBack') return null
  const reviews = reviewsOf(record)
  if (reviews.length > 1) return null
  const last = reviews.at(-1)?.opinion?.on
  const start = last ?? sectionValue<VisitFeedback>(record, 'feedback')?.on ?? terms.today
  return visitClock(last === undefined ? 'askReview' : 'askReReview', { start }, terms)
}

const clockLine = (
  kind: VisitWorkKind,
  section: VisitSection,
  what: string,
  clock: ClockState
): VisitWorkLine[] => {
  const { due, state, source } = clock
  if (due === null || state === 'paused' || state === 'done') return []
  return [{ kind, section, what, due, state, text: clockText(clock), source }]
}

function byDay(
  kind: VisitWorkKind,
  section: VisitSection,
  due: CalendarDate,
  today: CalendarDate,
  what: string
): VisitWorkLine {
  const daysLeft = daysBetween(today, due)
  const state = daysLeft < 0 ? 'late' : daysLeft <= SOON_DAYS ? 'soon' : 'ok'
  const text = clockText({ state, daysLeft, unit: 'day' })
  return { kind, section, what, due, state, text, source: SET }
}
