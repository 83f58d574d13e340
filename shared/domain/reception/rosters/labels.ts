import type { Labels } from '../../saving'

export const rosterLabels = {
  plan: {
    '': '排班',
    madeOn: '排班日期',
    slots: '场次',
    groups: '可安排的领导',
    shares: '份额',
    proof: '优劣'
  },
  published: {
    '': '公示',
    on: '公示日期',
    rows: '公示内容',
    notes: '注意事项',
    publisher: '落款单位',
    phone: '预约电话'
  },
  adjustments: { '': '调整公告', list: '调整公告' }
} as const satisfies Labels
