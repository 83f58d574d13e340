import { addDays, type CalendarDate } from '../../dates'
import { loadOf, type Person, type RosterProblem, type Rules, type Slot } from './problem'

/** A Monday. */
export const FIRST_DAY: CalendarDate = '2026-03-02'

export const dayAt = (n: number): CalendarDate => addDays(FIRST_DAY, n)

export function person(n: number, given: Partial<Person> = {}): Person {
  return {
    id: `p${n}`,
    name: `领导${n}`,
    line: ['政府', '纪检', '组织', '政法'][n % 4] ?? '政府',
    share: 1,
    carried: { load: 0, unpopular: 0 },
    away: [],
    excluded: [],
    wished: [],
    recent: [],
    ...given
  }
}

export function slot(n: number, people: readonly Person[], given: Partial<Slot> = {}): Slot {
  const session = given.session ?? 'morning'
  return {
    id: `s${String(n).padStart(3, '0')}`,
    date: dayAt(n),
    session,
    place: '',
    seats: 1,
    allowed: people.map(({ id }) => id),
    reserved: null,
    load: loadOf(session),
    unpopular: 0,
    pinned: [],
    ...given
  }
}

export const NO_RULES: Rules = { gapDays: 0, linesApart: false, frequencies: [] }

/** So many people and so many days in a row, nothing else. */
export function problemOf(people: number, days: number, rules: Partial<Rules> = {}): RosterProblem {
  const list = Array.from({ length: people }, (_, n) => person(n))
  const slots = Array.from({ length: days }, (_, n) => slot(n, list))
  return { people: list, slots, rules: { ...NO_RULES, ...rules } }
}
