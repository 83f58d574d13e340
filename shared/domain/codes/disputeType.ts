import { codeTable, type CodeOf } from './table'

/**
 * 纠纷类型,15 类(约 2011—2016 年统计表)。
 * 口径见黄石市 2016 年 8 月公布的人民调解统计;序号按旧系统代码 0—13 的顺序加一,「其他纠纷」列末。
 */
export const disputeType15 = codeTable([
  { code: 1, name: '婚姻家庭纠纷' },
  { code: 2, name: '邻里纠纷' },
  { code: 3, name: '房屋宅基地纠纷' },
  { code: 4, name: '合同纠纷' },
  { code: 5, name: '生产经营纠纷' },
  { code: 6, name: '损害赔偿纠纷' },
  { code: 7, name: '山林土地纠纷' },
  { code: 8, name: '征地拆迁纠纷' },
  { code: 9, name: '环境污染纠纷' },
  { code: 10, name: '劳动争议纠纷' },
  { code: 11, name: '医疗纠纷' },
  { code: 12, name: '道路交通事故纠纷' },
  { code: 13, name: '物业纠纷' },
  { code: 14, name: '消费纠纷' },
  { code: 15, name: '其他纠纷' }
])
export type DisputeType15 = CodeOf<typeof disputeType15>

/**
 * 纠纷类型,18 类(现行人民调解案件情况统计表「案件分类」)。`old15` 是归并到旧 15 类的序号。
 * 来源:厦门市人民调解统计报表的公开实现(xmxnkj/shoot ExportExcelUtil.java);国家文号未核实。
 */
export const disputeType18 = codeTable([
  { code: 1, name: '婚姻家庭纠纷', old15: 1 },
  { code: 2, name: '邻里纠纷', old15: 2 },
  { code: 3, name: '房屋宅基地纠纷', old15: 3 },
  { code: 4, name: '合同纠纷', old15: 4 },
  { code: 5, name: '生产经营纠纷', old15: 5 },
  { code: 6, name: '损害赔偿纠纷', old15: 6 },
  { code: 7, name: '山林土地纠纷', old15: 7 },
  { code: 8, name: '征地拆迁纠纷', old15: 8 },
  { code: 9, name: '环境污染纠纷', old15: 9 },
  { code: 10, name: '拖欠农民工工资纠纷', old15: 10 },
  { code: 11, name: '其他劳动争议纠纷', old15: 10 },
  { code: 12, name: '旅游纠纷', old15: 14 },
  { code: 13, name: '电子商务纠纷', old15: 14 },
  { code: 14, name: '其他消费纠纷', old15: 14 },
  { code: 15, name: '医疗纠纷', old15: 11 },
  { code: 16, name: '道路交通事故纠纷', old15: 12 },
  { code: 17, name: '物业纠纷', old15: 13 },
  { code: 18, name: '其他纠纷', old15: 15 }
])
export type DisputeType = CodeOf<typeof disputeType18>

/** 现行 18 类 → 旧 15 类,为同比与旧表对照。未知代码为 undefined。 */
export function toOld15(code: number): DisputeType15 | undefined {
  return disputeType18.find(code)?.old15
}
