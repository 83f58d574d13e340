import {
  addDays,
  formatWeekdayCn,
  monthOf,
  type CalendarDate,
  type CalendarMonth
} from '@shared/domain/dates'
import { dutiesBetween, type Duty } from '@shared/domain/visits'
import type { LedgerRecord } from '@shared/ledger'

/** How far ahead the days of reception are looked for. */
const AHEAD_DAYS = 31

export interface ReceptionAhead {
  key: string
  on: CalendarDate
  /** 「今天」「明天」, else the weekday. */
  day: string
  when: string
  place: string
  leaders: string
}

/** The months whose rosters are asked for. */
export function monthsAhead(today: CalendarDate): CalendarMonth[] {
  const [first, last] = [monthOf(today), monthOf(addDays(today, AHEAD_DAYS))]
  return first === last ? [first] : [first, last]
}

/** The sessions of reception from today on, by the rosters. */
export function receptionAhead(
  today: CalendarDate,
  rosters: readonly LedgerRecord[],
  leaders: readonly LedgerRecord[]
): ReceptionAhead[] {
  const range = { from: today, to: addDays(today, AHEAD_DAYS) }
  return dutiesBetween(range, rosters, leaders).map((duty, at) => ({
    key: `${duty.on}/${duty.from}/${at}`,
    on: duty.on,
    day: dayOf(duty.on, today),
    when: `${duty.from}—${duty.to}`,
    place: duty.place,
    leaders: leadersOf(duty)
  }))
}

const dayOf = (on: CalendarDate, today: CalendarDate): string =>
  on === today ? '今天' : on === addDays(today, 1) ? '明天' : formatWeekdayCn(on)

const leadersOf = ({ leaders }: Duty): string =>
  leaders.map(({ name, post }) => (post === '' ? name : `${name}（${post}）`)).join('、')
