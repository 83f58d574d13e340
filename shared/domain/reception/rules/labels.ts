import type { Labels } from '../../saving'

/** What the fields of a rule are called; form, problems and timeline read this one table. */
export const ruleLabels = {
  when: {
    '': '接访日',
    name: '规则名称',
    kind: '种类',
    monthDays: '每月的日子',
    nth: '第几个',
    weekdays: '星期',
    periodFrom: '开始日期',
    periodTo: '结束日期',
    days: '专题接访日',
    'days.date': '日期',
    'days.theme': '主题',
    months: '限于月份',
    shortMonth: '没有这一天的月份',
    holiday: '遇节假日',
    validFrom: '生效日期',
    validTo: '停止日期'
  },
  where: {
    '': '时间地点',
    sessions: '场次时间',
    'sessions.session': '场次',
    'sessions.from': '开始时间',
    'sessions.to': '结束时间',
    places: '地点',
    seats: '每处接访人数',
    mode: '方式',
    theme: '主题',
    organizer: '牵头单位',
    bookingDays: '预约提前天数',
    bookingTime: '预约截止时间',
    notes: '注意事项'
  },
  who: {
    '': '由谁接访',
    lines: '限于系统',
    levels: '限于层级',
    leaderIds: '限于这些领导',
    principalsOnMonday: '周一由党政主要负责同志接访'
  },
  retired: { '': '停用与恢复', retired: '已停用', on: '日期', reason: '原因' }
} as const satisfies Labels
