import { bundledCalendar, type WorkCalendar } from '../calendar'
import { clockBy, type ClockFacts, type ClockRule, type ClockState } from '../clocks'
import type { CalendarDate } from '../dates'

interface Row extends ClockRule {
  key: string
  name: string
  /** What has to happen before it runs out. */
  ends: string
}

const DAYS = { unit: 'day', pausable: false, extendable: false, rolls: false } as const
const act = (article: string): string => `《信访工作条例》${article}`

/**
 * The limits of a matter that was brought, by《信访工作条例》. Whether a last day on a holiday moves is not said there
 * (未核实): it does not move.
 */
export const visitClocks = [
  {
    ...DAYS,
    key: 'forward',
    name: '转送、交办',
    length: 15,
    starts: '来访登记',
    ends: '答复、转送或者交办',
    source: act('第二十二条')
  },
  {
    ...DAYS,
    key: 'notice',
    name: '书面告知',
    length: 15,
    starts: '来访登记',
    ends: '告知接收情况和途径、程序',
    source: act('第二十三条')
  },
  {
    ...DAYS,
    key: 'objection',
    name: '接收或者提出异议',
    length: 5,
    unit: 'workingDay',
    starts: '交办',
    ends: '接收或者退回',
    source: act('第二十三条')
  },
  {
    ...DAYS,
    key: 'handling',
    name: '办结',
    length: 60,
    extendable: true,
    starts: '受理',
    ends: '处理意见',
    source: act('第三十四条')
  },
  {
    ...DAYS,
    key: 'askReview',
    name: '请求复查',
    length: 30,
    starts: '收到书面答复',
    ends: '请求复查',
    source: act('第三十五条')
  },
  {
    ...DAYS,
    key: 'review',
    name: '复查意见',
    length: 30,
    starts: '收到复查请求',
    ends: '复查意见',
    source: act('第三十五条')
  },
  {
    ...DAYS,
    key: 'askReReview',
    name: '请求复核',
    length: 30,
    starts: '收到复查意见',
    ends: '请求复核',
    source: act('第三十六条')
  },
  {
    ...DAYS,
    key: 'reReview',
    name: '复核意见',
    length: 30,
    pausable: true,
    starts: '收到复核请求',
    ends: '复核意见',
    source: act('第三十六条（听证时间不计入）')
  }
] as const satisfies readonly Row[]

export type VisitClockKey = (typeof visitClocks)[number]['key']

/** What clocks are read with: the day, and the working days as this office knows them. */
export interface VisitTerms {
  today: CalendarDate
  calendar?: WorkCalendar
}

export const visitClockRow = (key: VisitClockKey): Row => {
  const row = visitClocks.find((one) => one.key === key)
  if (!row) throw new RangeError(`没有这种期限：${key}`)
  return row
}

/** One of the clocks, as it stands on `terms.today`. */
export const visitClock = (
  key: VisitClockKey,
  facts: Omit<ClockFacts, 'today' | 'calendar'>,
  { today, calendar = bundledCalendar }: VisitTerms
): ClockState => clockBy(visitClockRow(key), { ...facts, today, calendar })
