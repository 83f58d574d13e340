import { codeTable, type CodeOf } from './table'

/**
 * 统计主体 6 类:人民调解案件情况统计表「不同主体调解情况」,总数 = 六类之和。
 * 来源:厦门市人民调解统计报表的公开实现(xmxnkj/shoot ExportExcelUtil.java)。
 */
export const mediationSubject = codeTable([
  { code: 1, name: '村调委会' },
  { code: 2, name: '居调委会' },
  { code: 3, name: '乡镇调委会' },
  { code: 4, name: '街道调委会' },
  { code: 5, name: '企业事业单位调委会' },
  { code: 6, name: '社会团体和其他组织调委会' }
])
export type MediationSubject = CodeOf<typeof mediationSubject>
