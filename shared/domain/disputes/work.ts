import { sectionValue, type LedgerRecord } from '../../ledger'
import { codeTable, riskColour, type CodeOf } from '../codes'
import { addDays, daysBetween, type CalendarDate } from '../dates'
import { awaitsSignature } from './agreement'
import { colourClocks, runningClocks, type ClockTerms, type RunningClock } from './clocks'
import { missingPapers } from './dossier'
import { nextVisitOn } from './followUp'
import { stillToTell } from './grade'
import { openItems } from './performance'
import type {
  DisputeConfirmation,
  DisputeEntrustment,
  DisputeFollowUp,
  DisputeGrading,
  DisputeSection
} from './sections'
import { feedbackNow, stateOf, type DisputeState } from './states'

/** 待办事项的种类, in the order of a case's life. */
export const workKind = codeTable([
  { code: 'route', name: '待分流' },
  { code: 'returned', name: '被退回' },
  { code: 'answer', name: '待接收' },
  { code: 'respond', name: '待处置' },
  { code: 'tell', name: '待告知' },
  { code: 'mediate', name: '待调解' },
  { code: 'conclude', name: '待出结果' },
  { code: 'suspended', name: '中止中' },
  { code: 'sign', name: '待签协议' },
  { code: 'instalment', name: '待履行' },
  { code: 'confirm', name: '待司法确认' },
  { code: 'report', name: '待复函' },
  { code: 'feedback', name: '待反馈' },
  { code: 'visit', name: '待回访' },
  { code: 'close', name: '待结单' }
])
export type WorkKind = CodeOf<typeof workKind>

/** One thing to do for one dispute. */
export interface WorkLine {
  kind: WorkKind
  /** The last day for it; '' where none is set. */
  due: CalendarDate | ''
  /** Where it stands on the day: `none` when no day runs against it. */
  state: 'late' | 'soon' | 'ok' | 'none'
  daysLeft: number
  unit: 'day' | 'workingDay'
  /** What exactly, where the kind does not say it. */
  what: string
  /** The section it is done in. */
  section: DisputeSection
}

/** Days before a day from which it is soon; a default of ours (未核实). */
const SOON_DAYS = 5
/** Days before an instalment from which it is worth a call; a default of ours (未核实). */
const INSTALMENT_NOTICE_DAYS = 7

type Step = readonly [WorkKind, DisputeSection]
const steps: Partial<Record<DisputeState, Step>> = {
  accepted: ['route', 'assignment'],
  returned: ['returned', 'assignment'],
  assigned: ['mediate', 'handling'],
  mediating: ['conclude', 'outcome'],
  suspended: ['suspended', 'limits']
}

/** Everything that waits for this office in one dispute. */
export function workOf(record: LedgerRecord, terms: ClockTerms): WorkLine[] {
  const state = stateOf(record)
  const clocks = runningClocks(record, terms)
  const { today } = terms
  return [
    ...stepLine(state, clocks),
    ...clocks.flatMap((clock) => clockLine(clock, record)),
    ...tellLines(record, state, terms),
    ...(state === 'concluded' || state === 'fedBack' ? endLines(record, state, today) : []),
    ...afterLines(record, state, today)
  ]
}

/** The step itself, against the nearest limit of the mediation. */
function stepLine(state: DisputeState, clocks: readonly RunningClock[]): WorkLine[] {
  const step = steps[state]
  if (!step) return []
  const [kind, section] = step
  const limits = clocks.filter(({ key }) => ['mediation', 'agreed', 'medical', 'court'].includes(key))
  const first = limits.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))[0]
  return [first && first.due !== null ? lineOf(kind, section, first, '') : dayless(kind, section, '')]
}

function clockLine(clock: RunningClock, record: LedgerRecord): WorkLine[] {
  if (clock.key === 'referral') return [lineOf('answer', 'routing', clock, clock.offer?.receiver ?? '')]
  if (clock.key === 'confirmation') {
    // Only where the parties want it, and only while there is time: afterwards nothing can be done here.
    const wanted = sectionValue<DisputeConfirmation>(record, 'confirmation')?.wanted ?? false
    return wanted && clock.state !== 'late' ? [lineOf('confirm', 'confirmation', clock, '')] : []
  }
  const colour = colourClocks.indexOf(clock.key)
  return colour < 0 ? [] : [lineOf('respond', 'grading', clock, riskColour.list[colour]?.response ?? '')]
}

function tellLines(record: LedgerRecord, state: DisputeState, terms: ClockTerms): WorkLine[] {
  const grading = sectionValue<DisputeGrading>(record, 'grading')
  if (!grading || !(state in steps || state === 'offered')) return []
  const still = stillToTell(grading, terms.grading)
  return still.length === 0 ? [] : [dayless('tell', 'grading', still.join('、'))]
}

/** Signature, report to who entrusted it, feedback, the file and the end. */
function endLines(record: LedgerRecord, state: DisputeState, today: CalendarDate): WorkLine[] {
  const reportBy = sectionValue<DisputeEntrustment>(record, 'entrustment')?.reportBy ?? null
  if (awaitsSignature(record)) return [dayless('sign', 'agreement', '')]
  if (state === 'concluded' && !feedbackNow(record)) {
    return reportBy === null
      ? [dayless('feedback', 'feedback', '')]
      : [byDay('report', 'feedback', reportBy, today, '')]
  }
  const missing = missingPapers(record).map(({ name }) => name)
  return [
    dayless(
      'close',
      missing.length > 0 ? 'dossier' : 'closing',
      missing.length > 0 ? `缺${missing.join('、')}` : ''
    )
  ]
}

const after: readonly DisputeState[] = ['concluded', 'fedBack', 'closed']

/** Instalments and visits go on when the case is closed. */
function afterLines(record: LedgerRecord, state: DisputeState, today: CalendarDate): WorkLine[] {
  if (!after.includes(state)) return []
  const instalments = openItems(record)
    .filter(({ dueOn }) => dueOn <= addDays(today, INSTALMENT_NOTICE_DAYS))
    .map(({ dueOn, what }) => byDay('instalment', 'performance', dueOn, today, what))
  const visit = visitOn(record, state)
  const visits = visit === null || visit > today ? [] : [byDay('visit', 'followUp', visit, today, '')]
  return [...instalments, ...visits]
}

/** A closed case is visited again only where a visit found something still open. */
function visitOn(record: LedgerRecord, state: DisputeState): CalendarDate | null {
  const visited = (sectionValue<DisputeFollowUp>(record, 'followUp')?.visits.length ?? 0) > 0
  return state === 'closed' && !visited ? null : nextVisitOn(record)
}

/** The next day on which a closed dispute asks for something again; null when it never does. */
export function afterClosing(record: LedgerRecord): CalendarDate | null {
  if (stateOf(record) !== 'closed') return null
  const days = [openItems(record)[0]?.dueOn ?? null, visitOn(record, 'closed')]
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

function lineOf(kind: WorkKind, section: DisputeSection, clock: RunningClock, what: string): WorkLine {
  const { due, daysLeft, unit, state } = clock
  const plain = state === 'paused' || state === 'done' ? 'none' : state
  return { kind, section, what, due: due ?? '', daysLeft: daysLeft ?? 0, unit, state: plain }
}

const dayless = (kind: WorkKind, section: DisputeSection, what: string): WorkLine => ({
  kind,
  section,
  what,
  due: '',
  daysLeft: 0,
  unit: 'day',
  state: 'none'
})

function byDay(
  kind: WorkKind,
  section: DisputeSection,
  due: CalendarDate,
  today: CalendarDate,
  what: string
): WorkLine {
  const daysLeft = daysBetween(today, due)
  const state = daysLeft < 0 ? 'late' : daysLeft <= SOON_DAYS ? 'soon' : 'ok'
  return { kind, section, what, due, daysLeft, unit: 'day', state }
}
