import { sectionValue, type LedgerRecord } from '../../ledger'
import { addDays, addMonths, daysBetween, weekdayOf, type CalendarDate } from '../dates'
import type { DisputeIntake, DisputeOutcome } from './sections'

/** Days before the end from which a dispute is shown as soon due; a default of ours (未核实). */
export const SOON_DAYS = 5

export interface Deadline {
  /** The last day of the limit, included. */
  due: CalendarDate
  /** Calendar days from today to `due`; negative when past. Once there is a result: from the day of the result. */
  daysLeft: number
  /** `done`: there is a result, in time or not. */
  state: 'ok' | 'soon' | 'late' | 'done'
  /** Law and article of the limit. */
  source: string
}

const MEDICAL = 15
export const ONE_MONTH_SOURCE = '司法部令第75号第三十三条、《宁波市人民调解条例》第二十七条'
export const MEDICAL_SOURCE = '《医疗纠纷预防和处理条例》第三十八条'

/**
 * The limit of a mediation: one month from acceptance, the day of acceptance not counted (司法部令第75号§33);
 * for 医疗纠纷 30 working days (医疗纠纷预防和处理条例§38), counted as Monday to Friday: public holidays, days
 * of appraisal and an agreed extension make it longer, never shorter.
 */
export function limitOf(acceptedOn: CalendarDate, type: number): { due: CalendarDate; source: string } {
  return type === MEDICAL
    ? { due: weekdaysAfter(acceptedOn, 30), source: MEDICAL_SOURCE }
    : { due: addMonths(acceptedOn, 1), source: ONE_MONTH_SOURCE }
}

/** The deadline as it stands on `today`; null for a record without intake. */
export function deadlineOf(record: LedgerRecord, today: CalendarDate): Deadline | null {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (!intake) return null
  const { due, source } = limitOf(intake.acceptedOn, intake.type)
  const resultOn = sectionValue<DisputeOutcome>(record, 'outcome')?.resultOn
  if (resultOn !== undefined) return { due, daysLeft: daysBetween(resultOn, due), state: 'done', source }
  const daysLeft = daysBetween(today, due)
  return { due, daysLeft, state: daysLeft < 0 ? 'late' : daysLeft <= SOON_DAYS ? 'soon' : 'ok', source }
}

/** The chip: 「还有 3 天」「今天到期」「已超 2 天」「按期办结」「超期 2 天办结」. */
export function deadlineText({ state, daysLeft }: Deadline): string {
  if (state === 'done') return daysLeft < 0 ? `超期 ${-daysLeft} 天办结` : '按期办结'
  if (daysLeft === 0) return '今天到期'
  return daysLeft < 0 ? `已超 ${-daysLeft} 天` : `还有 ${daysLeft} 天`
}

function weekdaysAfter(from: CalendarDate, count: number): CalendarDate {
  let day = from
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (weekdayOf(day) <= 5) left--
  }
  return day
}
