import type { WorkCalendar } from '../calendar/calendar'
import { workingDaysBetween } from '../calendar/workdays'
import { daysBetween, type CalendarDate } from '../dates'
import { explain, unknownYears } from './explain'
import { runClock, type ClockTerms } from './run'
import { clockRow, type ClockKey, type ClockLimits, type ClockRule } from './table'
import type { ClockExtension, ClockPause, ClockState } from './types'

/** Days, or working days, before the end from which a clock is soon due; a default of ours (未核实). */
const SOON = 5

export interface ClockFacts {
  /** The day of the event that starts it. */
  start: CalendarDate
  /** The day of the event it waits for. */
  end?: CalendarDate | undefined
  /** Left out of account where the clock cannot be paused; so with extensions. */
  pauses?: readonly ClockPause[] | undefined
  extensions?: readonly ClockExtension[] | undefined
  calendar: WorkCalendar
  today: CalendarDate
}

/** One of the clocks of a dispute, as it stands on `today`; `limits` are the lengths the office has set. */
export function clockOf(
  key: ClockKey,
  { limits, ...facts }: ClockFacts & { limits?: ClockLimits | undefined }
): ClockState {
  const row = clockRow(key)
  return clockBy({ ...row, length: limits?.[key] ?? row.length }, facts)
}

/** A clock by any rule. Throws RangeError for a length that is no whole number from 0. */
export function clockBy(rule: ClockRule, { start, end, calendar, today, ...facts }: ClockFacts): ClockState {
  const terms: ClockTerms = {
    start,
    length: { n: rule.length, unit: rule.unit },
    calendar,
    rolls: rule.rolls,
    extensions: rule.extendable ? (facts.extensions ?? []) : [],
    pauses: rule.pausable ? pausesBy(facts.pauses ?? [], end, today) : []
  }
  const run = runClock(terms)
  return {
    ...standing(run.due, terms, end, today),
    known: unknownYears(terms, run).length === 0,
    steps: explain(rule.starts, terms, run),
    source: rule.source
  }
}

/** What has not begun by then is no pause yet; an end closes the pause that is open. */
function pausesBy(
  pauses: readonly ClockPause[],
  end: CalendarDate | undefined,
  today: CalendarDate
): ClockPause[] {
  return pauses.flatMap((pause) => {
    if (pause.to !== null) return [pause]
    if (pause.from > (end ?? today)) return []
    return [end === undefined ? pause : { ...pause, to: end }]
  })
}

function standing(
  due: CalendarDate | null,
  { length, calendar }: ClockTerms,
  end: CalendarDate | undefined,
  today: CalendarDate
): Pick<ClockState, 'due' | 'daysLeft' | 'unit' | 'state'> {
  if (due === null) return { due, daysLeft: null, unit: 'day', state: 'paused' }
  if (end !== undefined) return { due, daysLeft: daysBetween(end, due), unit: 'day', state: 'done' }
  const days = daysBetween(today, due)
  if (days < 0) return { due, daysLeft: days, unit: 'day', state: 'late' }
  const working = length.unit === 'workingDay' ? workingDaysBetween(today, due, calendar) : 0
  const [daysLeft, unit] = working > 0 ? ([working, 'workingDay'] as const) : ([days, 'day'] as const)
  return { due, daysLeft, unit, state: daysLeft <= soon(length) ? 'soon' : 'ok' }
}

/** Short limits would be soon due from their first day: a third of them at most. */
function soon({ n, unit }: ClockTerms['length']): number {
  return unit === 'month' ? SOON : Math.min(SOON, Math.ceil(n / 3))
}

/** 「还有 3 天」「还有 3 个工作日」「今天到期」「已超 2 天」「中止中」「按期办结」「超期 2 天办结」. */
export function clockText({
  state,
  daysLeft,
  unit
}: Pick<ClockState, 'state' | 'daysLeft' | 'unit'>): string {
  if (state === 'paused' || daysLeft === null) return '中止中'
  if (state === 'done') return daysLeft < 0 ? `超期 ${-daysLeft} 天办结` : '按期办结'
  if (daysLeft === 0) return '今天到期'
  if (daysLeft < 0) return `已超 ${-daysLeft} 天`
  return unit === 'workingDay' ? `还有 ${daysLeft} 个工作日` : `还有 ${daysLeft} 天`
}
