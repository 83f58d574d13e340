import type { Labels } from '../../saving'

/** What the fields of a leader are called; form, problems and timeline read this one table. */
export const leaderLabels = {
  profile: {
    '': '基本情况',
    name: '姓名',
    post: '职务',
    line: '系统',
    level: '层级',
    principal: '党政主要负责同志',
    areas: '分管工作',
    rank: '排序号'
  },
  duty: {
    '': '排班要求',
    share: '份额',
    substitutes: '替补（依次）',
    wished: '希望接访的日期',
    excluded: '不能接访的日期',
    excludedWeekdays: '不能接访的星期'
  },
  away: {
    '': '外出请假',
    list: '外出请假',
    'list.from': '开始日期',
    'list.to': '结束日期',
    'list.reason': '事由'
  },
  retired: { '': '离任与恢复', retired: '已离任', on: '日期', reason: '原因' }
} as const satisfies Labels
