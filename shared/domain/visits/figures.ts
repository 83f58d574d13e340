import { dayNumber, type CalendarDate } from '../dates'
import { visitMode, visitOutcome } from './codes'
import { ANSWERED, ASSIGNED, LEFT } from './states'
import type { VisitFact } from './fact'

/**
 * The figures of the visits of a span of days. A visit counts on its 来访日期; a withdrawn one and one whose visitor
 * left unreceived do not count. 批次 counts visits, 人次 adds how many came with each (走访按批次和人次双列:
 * the double column of the published reports). Nothing here is by person.
 */
export interface VisitColumn {
  key: string
  title: string
  unit: '批次' | '人次'
  /** Figures of one kind stand together. */
  group: 'total' | 'mode' | 'outcome' | 'handling' | 'satisfaction'
  /** The counting rule in words. */
  rule: string
  /** Share of this visit, 0 when it is not behind the figure. */
  measure(fact: VisitFact): number
}

export const visitGroupTitles: Readonly<Record<VisitColumn['group'], string>> = {
  total: '来访',
  mode: '接访方式',
  outcome: '接访结果',
  handling: '交办办理',
  satisfaction: '反馈评价'
}

/** First and last day, both included. */
export interface VisitSpan {
  from: CalendarDate
  to: CalendarDate
}

const SPAN = '来访日期在所选期间、没有撤销登记、已经或者等候接访的来访'

/** What all figures have in common, said once where they stand together. */
export const VISIT_BASE_RULE = `以下各项只统计${SPAN}（未接先离的不计）。`

/** The rule of one figure beside `VISIT_BASE_RULE`. */
export const shortRule = ({ rule }: VisitColumn): string =>
  rule.replace(new RegExp(`^${SPAN}(中，|，|的)`), '')

const batches = (
  group: VisitColumn['group'],
  key: string,
  title: string,
  rule: string,
  holds: (fact: VisitFact) => boolean
): VisitColumn => ({
  key,
  title,
  unit: '批次',
  group,
  rule,
  measure: (fact) => (counts(fact) && holds(fact) ? 1 : 0)
})

/** Who left unreceived was not received: neither 批次 nor 人次. */
const counts = ({ outcome }: VisitFact): boolean => outcome !== LEFT
const assigned = ({ outcome }: VisitFact): boolean => outcome === ASSIGNED

export const visitColumns: readonly VisitColumn[] = [
  batches('total', 'batches', '来访批次', `${SPAN}，一次来访（个人或者集体）计一批次。`, () => true),
  {
    ...batches('total', 'people', '来访人次', '', () => true),
    unit: '人次',
    rule: `${SPAN}的来访人数之和；集体来访按来访人数，不按代表人数。`,
    measure: (fact) => (counts(fact) ? fact.people : 0)
  },
  batches('total', 'booked', '其中预约', `${SPAN}中，事先预约的批次。`, ({ booked }) => booked === 1),
  ...visitMode.list.map(({ code, name }) =>
    batches(
      'mode',
      `mode${code}`,
      name,
      `${SPAN}中，接访方式为“${name}”的批次。`,
      ({ mode }) => mode === code
    )
  ),
  ...visitOutcome.list
    .filter(({ code }) => code !== LEFT)
    .map(({ code, name }) =>
      batches('outcome', `outcome${code}`, name, `${SPAN}中，统计时接访结果为“${name}”的批次。`, (fact) => {
        return fact.outcome === code
      })
    ),
  batches(
    'outcome',
    'pending',
    '尚无结果',
    `${SPAN}中，统计时还没有接访结果的批次。`,
    ({ outcome }) => outcome === 0
  ),
  batches(
    'handling',
    'closedInTime',
    '按期办结并反馈',
    `${SPAN}中，已经交办、统计时已经反馈，而且各承办单位都在办结期限（含批准的延长）内报送结果的批次。`,
    (fact) => assigned(fact) && fact.closedOn !== 0 && fact.inTime === 1
  ),
  batches(
    'handling',
    'closedLate',
    '超期办结并反馈',
    `${SPAN}中，已经交办、统计时已经反馈，而有承办单位超过办结期限报送结果的批次。`,
    (fact) => assigned(fact) && fact.closedOn !== 0 && fact.inTime === 0
  ),
  batches(
    'handling',
    'open',
    '仍在办理',
    `${SPAN}中，已经交办、统计时还没有反馈的批次。`,
    (fact) => assigned(fact) && fact.closedOn === 0
  ),
  batches(
    'handling',
    'done',
    '当场答复和办结合计',
    `${SPAN}中，当场答复的批次与交办后已经反馈的批次之和。`,
    (fact) => fact.outcome === ANSWERED || (assigned(fact) && fact.closedOn !== 0)
  ),
  ...(['满意', '基本满意', '不满意'] as const).map((name, index) =>
    batches(
      'satisfaction',
      `satisfaction${index + 1}`,
      name,
      `${SPAN}中，反馈时来访人评价为“${name}”的批次。`,
      ({ satisfaction }) => satisfaction === index + 1
    )
  )
]

export interface VisitFigure {
  column: VisitColumn
  value: number
  /** Ids of the visits behind it. */
  visits: string[]
}

/** All figures of a span, a pure fold over facts: the same for the same facts in any order. */
export function visitFigures({ from, to }: VisitSpan, facts: readonly VisitFact[]): VisitFigure[] {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const inSpan = facts.filter(({ on }) => on >= first && on <= last).sort((a, b) => (a.id < b.id ? -1 : 1))
  return visitColumns.map((column) => {
    const behind = inSpan.filter((fact) => column.measure(fact) !== 0)
    return {
      column,
      value: behind.reduce((sum, fact) => sum + column.measure(fact), 0),
      visits: behind.map(({ id }) => id)
    }
  })
}
