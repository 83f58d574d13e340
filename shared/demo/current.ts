import type { DisputeType } from '../domain/codes'
import { addDays, type CalendarDate } from '../domain/dates'
import type { Change } from '../ledger'
import { disputeChanges, type More, type StopAt } from './dispute'
import type { World } from './world'

type Open = readonly [days: number, type: DisputeType, at: StopAt, more?: More]

/** Matters still open: days since acceptance, type, the step they stand in. From well in time to overdue. */
const OPEN: readonly Open[] = [
  [0, 2, 1],
  [1, 1, 1, { waiting: 'answer' }],
  [2, 16, 1, { waiting: 'returned' }],
  [5, 3, 1, { waiting: 'late', colour: 4 }],
  [8, 2, 3, { colour: 5 }],
  [13, 6, 3, { colour: 1 }],
  [18, 10, 3, { colour: 2 }],
  [24, 7, 3, { colour: 3 }],
  [27, 4, 3],
  [28, 2, 2],
  [33, 8, 3],
  [36, 18, 3],
  [12, 1, 4],
  [9, 14, 4]
]

/** The first day from which there are open matters beside the months that are counted. */
const FROM = '2016-11-01'

export interface Numbered {
  /** Next free number of a year. */
  next(year: number): number
}

/** Open matters of the weeks before today, so that a list shows what needs doing; none in the counted months. */
export function currentDisputes(world: World, numbers: Numbered): Change[][] {
  if (world.today < FROM) return []
  return [...OPEN]
    .sort(([a], [b]) => b - a)
    .map(([days, type, at, more]) => {
      const acceptedOn: CalendarDate = addDays(world.today, -days)
      const plan = {
        acceptedOn,
        until: world.today,
        source: days % 3 === 0 ? (1 as const) : (2 as const),
        type,
        difficulty: 1 as const,
        succeeded: true,
        amount: 0,
        prevention: null
      }
      return disputeChanges(world, plan, numbers.next(Number(acceptedOn.slice(0, 4))), at, more)
    })
}
