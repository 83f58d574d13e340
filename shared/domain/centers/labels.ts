import type { Labels } from '../saving'

export const centerLabels = {
  profile: {
    '': '基本情况',
    name: '名称',
    level: '层级',
    parentId: '上级中心',
    place: '所在地',
    'place.code': '所在地代码',
    'place.name': '所在地',
    address: '地址',
    phone: '联系电话',
    leader: '负责人',
    leaderPhone: '负责人电话',
    memberUnits: '组成单位'
  },
  facilities: {
    '': '设施（八有）',
    checkedOn: '核查日期',
    items: '设施',
    'items.code': '设施项',
    'items.has': '有无',
    'items.note': '说明'
  },
  retired: { '': '撤销与恢复', retired: '已撤销', on: '日期', reason: '原因' }
} as const satisfies Labels
