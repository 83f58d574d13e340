import type { CalendarDate } from '../../dates'

/**
 * 一次排班的全部已知条件。What the planner is given: the days are already worked out of the rules (postponed, skipped,
 * asked about), so nothing here knows of weekdays or holidays. The same problem gives the same roster on every PC.
 */
export interface RosterProblem {
  /** In any order; the planner sorts by date, session and id. */
  slots: readonly Slot[]
  /** In the order of the list of leaders; ties are broken by it. */
  people: readonly Person[]
  rules: Rules
}

/** 上午、下午、全天 */
export type Session = 'morning' | 'afternoon' | 'full'

/** 场次: one place on one day in one session, held by `seats` leaders at once. */
export interface Slot {
  id: string
  date: CalendarDate
  session: Session
  place: string
  /** How many leaders stand at once, at least 1. */
  seats: number
  /** Ids of those whom the rules let stand here, whether or not they are away. */
  allowed: readonly string[]
  /**
   * The words of the rule that keeps this slot for some of the leaders (「周一由党政主要负责同志接访」), or null. When no
   * roster exists the planner may name this rule as one to relax: then every leader may stand here.
   */
  reserved: string | null
  /** What holding it weighs, in hundredths of a half day: `LOAD.half`, `LOAD.full`. A whole number, 0 or more. */
  load: number
  /** How much of that load is on an unpopular day: 0, or for example `unpopularLoad(…)`. */
  unpopular: number
  /** Ids of those put here by hand; at most `seats`. */
  pinned: readonly string[]
}

/** 接访领导 */
export interface Person {
  id: string
  name: string
  /** 系统 (政府、纪检、组织、政法…), for the rule that keeps one line apart. */
  line: string
  /** 份额, a whole number above 0: a share of 2 is due twice as much as a share of 1. */
  share: number
  /** What the account stood at when the span begins. Positive: held more than due so far. */
  carried: Account
  /** Days the person is away (外出、请假), in any order. */
  away: readonly CalendarDate[]
  /** Days the person must not be given (回避), kept apart from `away` so that each can be named. */
  excluded: readonly CalendarDate[]
  /** Days the person would like to hold: granted where fairness allows. */
  wished: readonly CalendarDate[]
  /** Days held just before or after the span, for the rule of n days between two. */
  recent: readonly CalendarDate[]
}

/** Hundredths of a half day, as `Slot.load`. */
export interface Account {
  load: number
  unpopular: number
}

export interface Rules {
  /** 同一人 n 天内不重复: any n days in a row hold one person at most once. 0 or 1: only one slot a day. */
  gapDays: number
  /** 同一系统的人不排在同一天 */
  linesApart: boolean
  /** 频次, one row for each period: `frequencyPeriods` writes a year's rows. */
  frequencies: readonly Frequency[]
}

/** These people together (one person, or all who hold a post) hold at least so many slots from `from` to `to`. */
export interface Frequency {
  id: string
  /** As the reason names it: 「县长每月接访不少于1次（2026年2月）」. */
  label: string
  people: readonly string[]
  from: CalendarDate
  to: CalendarDate
  atLeast: number
}

/** A roster: ids of the leaders by slot id, each list in the order of `people`. */
export type Roster = Readonly<Record<string, readonly string[]>>

/**
 * 总分, the smaller the better; a whole number, the same in the local search, the HiGHS model and the tests' brute
 * force. `total` = WEIGHT.load · load + WEIGHT.unpopular · unpopular + WEIGHT.wish · wishes (see cost.ts).
 */
export interface Cost {
  total: number
  /** Sum over the people of (account after the span)², of all load; hundredths squared. */
  load: number
  /** The same for unpopular load. */
  unpopular: number
  /** Wished days on which there is a slot the person may hold, and that were not granted. */
  wishes: number
}

/** How good a roster is known to be. */
export type Proof =
  /** No roster that keeps every rule costs less. */
  | { kind: 'proved' }
  /** No roster costs less than `bound` (≤ the cost). */
  | { kind: 'within'; bound: number }
  /** Nothing is known yet. */
  | { kind: 'open' }

/** LOAD: a half day and a whole day, in hundredths of a half day. */
export const LOAD = { half: 100, full: 200 } as const

export const loadOf = (session: Session): number => (session === 'full' ? LOAD.full : LOAD.half)
