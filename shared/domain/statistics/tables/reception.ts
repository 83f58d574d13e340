import { DAYS_RULE } from '../../visits/days'
import { byLine, byMonth } from './dimensions'
import { visitMeasures } from './measures'
import type { ColumnRule, FactOf, ReportUnit, TableRule } from './model'

const DAYS = ['接访天数']
const LEADERS = ['接访领导']
const VISITS = ['来访']

const held = (
  key: string,
  title: string,
  unit: ReportUnit,
  heads: readonly string[],
  rule: string,
  value: (fact: FactOf<'reception'>) => number
): ColumnRule => ({ key, title, unit, heads, rule, of: { reception: value } })

const ruleOf = (key: string): string => visitMeasures.find((measure) => measure.key === key)?.rule ?? ''
const OF_LEADER = '列在第一位接访领导的系统；没有叫号的列在“未注明”一行。'

/** 领导接访情况统计表: days and leaders held against due, and who came. */
export const receptionTable: TableRule = {
  key: 'reception',
  title: '领导接访情况统计表',
  source:
    '“四级信访接待日”按政府、纪检、组织、政法四个系统（山南，中国长安网 2018-12-18）；走访按批次、人次双列。',
  rows: [byLine, byMonth],
  columns: [
    held('due', '应接访', '天', DAYS, DAYS_RULE, ({ due }) => due),
    held('held', '实际接访', '天', DAYS, DAYS_RULE, (fact) => fact.held),
    held(
      'heldDue',
      '按排班接访',
      '天',
      DAYS,
      '应接访的系统和日期中，当天登记了接访日或者叫过号的天数。',
      (fact) => (fact.due === 1 && fact.held === 1 ? 1 : 0)
    ),
    held(
      'leadersDue',
      '应接访',
      '人次',
      LEADERS,
      '各位领导应接访天数之和：一位领导一天计一人次，同一天不论几处、几场只计一次。',
      ({ leadersDue }) => leadersDue
    ),
    held(
      'leadersHeld',
      '实际接访',
      '人次',
      LEADERS,
      '各位领导实际接访天数之和：一位领导一天计一人次，同一天不论几处、几场只计一次。',
      ({ leadersHeld }) => leadersHeld
    ),
    held('batches', '批次', '批次', VISITS, `${ruleOf('batches')}${OF_LEADER}`, ({ batches }) => batches),
    held('people', '人次', '人次', VISITS, `${ruleOf('people')}${OF_LEADER}`, ({ people }) => people)
  ],
  equations: [
    { key: 'heldDue', name: '按排班接访 ≤ 应接访天数', kind: 'atMost', left: ['heldDue'], right: ['due'] },
    { key: 'held', name: '按排班接访 ≤ 实际接访天数', kind: 'atMost', left: ['heldDue'], right: ['held'] },
    { key: 'days', name: '实际接访天数 ≤ 领导人次', kind: 'atMost', left: ['held'], right: ['leadersHeld'] },
    { key: 'people', name: '批次 ≤ 人次', kind: 'atMost', left: ['batches'], right: ['people'] }
  ],
  notes: ['合计的天数是各系统天数之和，同一天有几个系统接访的计几天。', '应接访只计到今天为止。']
}
