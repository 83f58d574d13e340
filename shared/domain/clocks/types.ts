import type { CalendarDate } from '../dates'

/** Calendar days, working days of the State Council's notices, or months by《民法典》第二百零二条. */
export type ClockUnit = 'day' | 'workingDay' | 'month'

/** Days that do not count: `from` and `to` are both inside; `to` null while it lasts. */
export interface ClockPause {
  from: CalendarDate
  to: CalendarDate | null
  /** 「委托鉴定」 */
  cause: string
}

/** More time, on top of what there was. */
export interface ClockExtension {
  n: number
  unit: ClockUnit
  /** The day it was agreed or approved. */
  on: CalendarDate
  /** Whose consent or approval: 「双方当事人同意」. */
  by: string
}

/** One step of the way to the last day, in words, with the day it reached or speaks of. */
export interface ClockStep {
  text: string
  date: CalendarDate
}

/** Where a clock stands on a day. */
export interface ClockState {
  /** The last day of the limit, included; null while the clock is paused. */
  due: CalendarDate | null
  /**
   * From today to `due`, negative when past; null while paused. Once it has ended: calendar days from the end to
   * `due`. Time that is left is told in `unit`, time that is over always in calendar days.
   */
  daysLeft: number | null
  unit: 'day' | 'workingDay'
  /** `done`: what it waits for has happened, in time or not. */
  state: 'ok' | 'soon' | 'late' | 'paused' | 'done'
  /** False when days of a year without a holiday notice were estimated as Monday to Friday. */
  known: boolean
  /** How `due` was reached, step by step; the last one falls on `due`. */
  steps: ClockStep[]
  /** Law and article of the limit. */
  source: string
}
