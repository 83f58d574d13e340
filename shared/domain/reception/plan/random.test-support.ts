import {
  LOAD,
  loadOf,
  type Frequency,
  type Person,
  type RosterProblem,
  type Session,
  type Slot
} from './problem'
import { dayAt, person, slot } from './problem.test-support'
import { numbers } from './random'

type Next = (limit: number) => number

/** A small case, up to 5 leaders and 12 days, with every kind of rule in it now and then; many have no roster. */
export function smallProblem(seed: number): RosterProblem {
  const next = numbers(seed * 7_919 + 1)
  const often = (percent: number) => next(100) < percent
  const [count, days] = often(8) ? [5, 12] : [2 + next(4), 3 + next(7)]
  const dates = Array.from({ length: days }, (_, n) => n * (often(30) ? 2 : 1))
  const busy = next(3)
  const people = Array.from({ length: count }, (_, n) => anyone(next, n, dates, busy))
  const ids = people.map(({ id }) => id)
  const kinds: Session[] = often(30) ? ['morning', 'full'] : ['morning']
  const slots = dates.map((day, n) => {
    const session = kinds[next(kinds.length)] ?? 'morning'
    const given: Partial<Slot> = {
      date: dayAt(day),
      session,
      unpopular: often(30) ? loadOf(session) : 0,
      seats: often(15) ? 2 : 1
    }
    if (often(15)) Object.assign(given, { allowed: ids.slice(0, 2), reserved: '由主要负责同志接访' })
    if (often(6)) given.pinned = [ids[next(count)] ?? '']
    return slot(n, people, given)
  })
  if (often(15)) slots.push(slot(days, people, { date: dayAt(dates[0] ?? 0), session: 'afternoon' }))
  return {
    people,
    slots,
    rules: {
      gapDays: next(5),
      linesApart: often(50),
      frequencies: often(35) ? [frequencyOf(next, ids, dates)] : []
    }
  }
}

function anyone(next: Next, n: number, dates: readonly number[], busy: number): Person {
  const some = (most: number) =>
    Array.from({ length: next(most + 1) }, () => dayAt(dates[next(dates.length)] ?? 0))
  return person(n, {
    line: ['政府', '纪检', '政法'][next(3)] ?? '政府',
    share: 1 + next(2),
    carried: { load: next(301) - 150, unpopular: next(101) - 50 },
    away: some(busy),
    excluded: some(busy > 1 ? 1 : 0),
    wished: some(2),
    recent: next(4) === 0 ? [dayAt(-1 - next(3))] : []
  })
}

function frequencyOf(next: Next, ids: readonly string[], dates: readonly number[]): Frequency {
  const from = next(dates.length)
  return {
    id: 'f',
    label: '每旬至少接访一次',
    people: ids.slice(0, 1 + next(2)),
    from: dayAt(dates[from] ?? 0),
    to: dayAt(dates.at(-1) ?? 0),
    atLeast: 1 + next(2)
  }
}

/**
 * A year as an office might have it: so many leaders of four lines and days spread evenly from Monday to Friday (all
 * seven days above 260), two weeks between two turns where the leaders suffice, absences, wishes, accounts carried
 * over, each quarter one day for the first two leaders.
 */
export function officeProblem(count: number, days: number): RosterProblem {
  const next = numbers(count * 1_000 + days)
  const offsets = Array.from({ length: days }, (_, n) => dayOfYear(n, days))
  const people = Array.from({ length: count }, (_, n) => {
    const absence = next(340)
    return person(n, {
      share: n % 5 === 0 ? 2 : 1,
      carried: { load: next(201) - 100, unpopular: next(101) - 50 },
      away: Array.from({ length: 5 + next(10) }, (_day, day) => dayAt(absence + day)),
      wished: Array.from({ length: 4 }, () => dayAt(offsets[next(days)] ?? 0))
    })
  })
  const slots = offsets.map((offset, n) =>
    slot(n, people, { date: dayAt(offset), unpopular: offset % 7 === 0 ? LOAD.half : 0 })
  )
  const gapDays = days > 200 ? 7 : 14
  const quarters = [0, 91, 182, 273].map((first, n) => ({ from: dayAt(first), to: dayAt(first + 90), n }))
  const frequencies = ['p0', 'p1'].flatMap((id) =>
    quarters.map(({ from, to, n }) => ({
      id: `${id}/${n}`,
      label: `每季度至少接访一次（第${n + 1}季度）`,
      people: [id],
      from,
      to,
      atLeast: 1
    }))
  )
  return { people, slots, rules: { gapDays, linesApart: true, frequencies } }
}

function dayOfYear(n: number, days: number): number {
  if (days > 260) return n
  const weekday = Math.floor((n * 260) / days)
  return Math.floor(weekday / 5) * 7 + (weekday % 5)
}
