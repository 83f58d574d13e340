import type { Alias } from '../../values'

/** Words of ledgers for the 18 types; the older 15 had one for what are now several (codes/disputeType.ts). */
export const TYPES: readonly Alias[] = [
  { word: '婚姻家庭', code: 1 },
  { word: '婚姻', code: 1 },
  { word: '家庭', code: 1 },
  { word: '离婚', code: 1 },
  { word: '邻里', code: 2 },
  { word: '相邻', code: 2 },
  { word: '房屋宅基地', code: 3 },
  { word: '宅基地', code: 3 },
  { word: '合同', code: 4 },
  { word: '借贷', code: 4, unsure: true },
  { word: '债务', code: 4, unsure: true },
  { word: '生产经营', code: 5 },
  { word: '损害赔偿', code: 6 },
  { word: '人身损害', code: 6 },
  { word: '山林土地', code: 7 },
  { word: '山林', code: 7 },
  { word: '土地', code: 7 },
  { word: '草场', code: 7 },
  { word: '虫草', code: 7, unsure: true },
  { word: '征地拆迁', code: 8 },
  { word: '拆迁', code: 8 },
  { word: '环境污染', code: 9 },
  { word: '环境', code: 9 },
  { word: '拖欠农民工工资', code: 10 },
  { word: '农民工工资', code: 10 },
  { word: '欠薪', code: 10 },
  { word: '工资', code: 10, unsure: true },
  { word: '劳动争议', code: 11, unsure: true },
  { word: '劳动争议纠纷', code: 11, unsure: true },
  { word: '劳动', code: 11, unsure: true },
  { word: '旅游', code: 12 },
  { word: '电子商务', code: 13 },
  { word: '消费', code: 14, unsure: true },
  { word: '消费纠纷', code: 14, unsure: true },
  { word: '医疗', code: 15 },
  { word: '医患', code: 15 },
  { word: '道路交通事故', code: 16 },
  { word: '道路交通', code: 16 },
  { word: '交通事故', code: 16 },
  { word: '交通', code: 16 },
  { word: '物业', code: 17 },
  { word: '其他', code: 18 },
  { word: '其它', code: 18 },
  { word: '其它纠纷', code: 18 }
]

export const SOURCES: readonly Alias[] = [
  { word: '主动', code: 1 },
  { word: '排查', code: 1, unsure: true },
  { word: '依申请', code: 2 },
  { word: '申请', code: 2 },
  { word: '当事人申请', code: 2 },
  { word: '法院', code: 4 },
  { word: '法院委托', code: 4 },
  { word: '法院委派', code: 4 },
  { word: '法院移送', code: 4 },
  { word: '诉前委派', code: 4 },
  { word: '检察院', code: 5 },
  { word: '公安', code: 6 },
  { word: '公安机关', code: 6 },
  { word: '派出所', code: 6 },
  { word: '派出所移送', code: 6 },
  { word: '信访', code: 7 },
  { word: '信访部门', code: 7 },
  { word: '信访局', code: 7 },
  { word: '其他部门', code: 8 },
  { word: '移送', code: 8, unsure: true },
  { word: '委托移送', code: 8, unsure: true }
]

export const RESULTS: readonly Alias[] = [
  { word: '成功', code: 1 },
  { word: '调成', code: 1 },
  { word: '调解达成协议', code: 1 },
  { word: '达成协议', code: 1 },
  { word: '已化解', code: 1 },
  { word: '化解', code: 1 },
  { word: '是', code: 1 },
  { word: '√', code: 1 },
  { word: '不成', code: 2 },
  { word: '未成功', code: 2 },
  { word: '不成功', code: 2 },
  { word: '调解未成', code: 2 },
  { word: '调解失败', code: 2 },
  { word: '失败', code: 2 },
  { word: '未达成协议', code: 2 },
  { word: '未化解', code: 2, unsure: true },
  { word: '否', code: 2 },
  { word: '×', code: 2 },
  { word: '终止调解', code: 3 },
  { word: '撤回', code: 3 },
  { word: '撤回申请', code: 3 }
]

/** Words for a case that has no result yet. */
export const OPEN = new Set([
  '调解中',
  '正在调解',
  '办理中',
  '正在办理',
  '未结',
  '未结案',
  '在办',
  '待调解',
  '受理'
])

export const FORMS: readonly Alias[] = [
  { word: '口头', code: 1 },
  { word: '书面', code: 2 },
  { word: '调解协议书', code: 2 },
  { word: '协议书', code: 2 },
  { word: '人民调解协议书', code: 2 }
]

export const DIFFICULTIES: readonly Alias[] = [
  { word: '简单', code: 1 },
  { word: '疑难复杂', code: 3 },
  { word: '复杂', code: 3 }
]
