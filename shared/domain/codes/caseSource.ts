import { codeTable, type CodeOf } from './table'

/** 案件来源的三个大类;统计表:调解案件总数 = 1 + 2 + 3。 */
export const caseSourceGroup = codeTable([
  { code: 1, name: '主动调解' },
  { code: 2, name: '依申请调解' },
  { code: 3, name: '接受委托移送调解' }
])
export type CaseSourceGroup = CodeOf<typeof caseSourceGroup>

/**
 * 案件来源,登记时可选的叶子代码。3 是合计列「接受委托移送调解」,不可登记,所以不在此表:3 = 4+5+6+7+8。
 * 来源:人民调解案件情况统计表「案件来源」列组(厦门市公开实现);启动方式依据《人民调解法》第十七、十八条。
 */
export const caseSource = codeTable([
  { code: 1, name: '主动调解', group: 1 },
  { code: 2, name: '依申请调解', group: 2 },
  { code: 4, name: '法院委托移送', group: 3 },
  { code: 5, name: '检察院委托移送', group: 3 },
  { code: 6, name: '公安机关委托移送', group: 3 },
  { code: 7, name: '信访部门委托移送', group: 3 },
  { code: 8, name: '其他部门委托移送', group: 3 }
])
export type CaseSource = CodeOf<typeof caseSource>

/** 来源所属大类(1 主动、2 依申请、3 接受委托移送);未知代码为 undefined。 */
export function sourceGroup(code: number): CaseSourceGroup | undefined {
  return caseSource.find(code)?.group
}
