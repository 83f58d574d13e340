import { sectionValue, type LedgerRecord } from '../../ledger'
import { clockOf, clockText, type ClockKey, type ClockState } from '../clocks'
import { daysBetween, type CalendarDate } from '../dates'
import { extensionsOf, pausesOf } from './limits'
import { startedOn } from './round'
import type { DisputeIntake, DisputeLimits } from './sections'
import { outcomeNow } from './states'
import type { OfficeTerms } from './terms'

/** The limit of a mediation as it stands on a day. */
export interface Deadline extends Pick<ClockState, 'unit' | 'known' | 'steps' | 'source'> {
  /** The last day of the limit, included; while it is paused, as if it went on tomorrow. */
  due: CalendarDate
  /** From today to `due` in `unit`; negative when past. Once there is a result: from the day of the result. */
  daysLeft: number
  /** `done`: there is a result, in time or not. While it is paused nothing presses: `ok`. */
  state: 'ok' | 'soon' | 'late' | 'done'
  /** 中止: the limit does not run, and nobody is reminded. */
  paused: boolean
}

const MEDICAL = 15

/** 医疗纠纷 has a limit of its own, otherwise what the parties agreed, otherwise one month. */
function clockKeyOf(type: number, agreedDays: number | null): ClockKey {
  if (type === MEDICAL) return 'medical'
  return agreedDays === null ? 'mediation' : 'agreed'
}

/**
 * The limit of a matter accepted on a day, before anything moved it: one month (司法部令第75号第三十三条), for 医疗纠纷 30
 * working days (《医疗纠纷预防和处理条例》第三十八条).
 */
export function limitOf(
  acceptedOn: CalendarDate,
  type: number,
  { calendar, limits }: OfficeTerms
): { due: CalendarDate; source: string } {
  const facts = { start: acceptedOn, calendar, limits, today: acceptedOn }
  const { due, source } = clockOf(clockKeyOf(type, null), facts)
  return { due: due ?? acceptedOn, source }
}

/**
 * The deadline as it stands on `today`, with what was agreed and what paused it (section `limits`); null for a record
 * without intake. A reopened case starts anew on the day of the reopening: a default of ours (未核实).
 */
export function deadlineOf(record: LedgerRecord, today: CalendarDate, terms: OfficeTerms): Deadline | null {
  return deadlineBy(record, outcomeNow(record)?.resultOn, today, terms)
}

/** The same for a result that is not on file yet. */
export function deadlineBy(
  record: LedgerRecord,
  end: CalendarDate | undefined,
  today: CalendarDate,
  { calendar, limits }: OfficeTerms
): Deadline | null {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const start = startedOn(record)
  if (!intake || start === '') return null
  const agreedDays = sectionValue<DisputeLimits>(record, 'limits')?.agreedDays ?? null
  const facts = {
    start,
    end,
    extensions: extensionsOf(record, start),
    limits: agreedDays === null ? limits : { ...limits, agreed: agreedDays },
    calendar,
    today
  }
  const key = clockKeyOf(intake.type, agreedDays)
  const pauses = pausesOf(record)
  const state = clockOf(key, { ...facts, pauses })
  if (state.due !== null && state.daysLeft !== null && state.state !== 'paused') {
    return { ...state, due: state.due, daysLeft: state.daysLeft, state: state.state, paused: false }
  }
  const closed = pauses.map((pause) => ({ ...pause, to: pause.to ?? today }))
  const due = clockOf(key, { ...facts, pauses: closed }).due ?? today
  return { ...state, due, daysLeft: daysBetween(today, due), state: 'ok', paused: true }
}

/** The chip: 「还有 3 天」「今天到期」「已超 2 天」「中止中」「按期办结」「超期 2 天办结」. */
export const deadlineText = (deadline: Deadline): string =>
  clockText({ ...deadline, state: deadline.paused ? 'paused' : deadline.state })
