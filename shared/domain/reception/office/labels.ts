import type { Labels } from '../../saving'

export const receptionLabels = {
  limits: {
    '': '排班约束',
    gapDays: '同一人相隔天数',
    linesApart: '同一系统不排在同一天',
    frequencies: '频次',
    'frequencies.words': '说明',
    'frequencies.leaderIds': '领导',
    'frequencies.per': '期间',
    'frequencies.atLeast': '不少于（场）'
  },
  terms: {
    '': '公示与调换',
    lines: '另加的系统',
    noticeDays: '公示提前（日）',
    swapDays: '调换提前告知（日）',
    publisher: '落款单位',
    place: '默认接访地点',
    phone: '咨询电话'
  }
} as const satisfies Labels
