import type { Labels } from '../saving'

/** What the fields of the office's own record are called. */
export const officeLabels = {
  profile: {
    '': '本单位',
    name: '中心名称',
    place: '所在地',
    level: '层级',
    reportingUnit: '填报单位'
  },
  settings: {
    '': '使用与统计',
    idleMinutes: '自动锁定（分钟）',
    rateDecimals: '比率的小数位数',
    typeList: '纠纷类型（类）',
    preparedBy: '填表人',
    reviewedBy: '审核人'
  },
  rules: {
    '': '规则',
    filingLimitDays: '备案期限（日）',
    gradeNames: '调解员等级名称',
    bookingClosingDays: '预约截止（接访日前几天）',
    bookingClosingTime: '预约截止时间',
    reportDueDay: '下级报送期限（次月几日）'
  },
  clocks: {
    '': '期限',
    limits: '自定的期限'
  },
  inspection: {
    '': '排查周期',
    levels: '各级周期',
    since: '起算日期'
  },
  grading: {
    '': '分级与处置',
    tell: '须告知的对象',
    moveNames: '五步处置'
  },
  twoPerson: {
    '': '双人确认',
    actions: '须第二人确认的'
  }
} as const satisfies Labels
