import { codeTable, type CodeOf } from './table'

/** 学历,GB/T 4658-2006《学历代码》。`group` 是所属大类的代码;大类的 group 是它自己。 */
export const education = codeTable([
  { code: '10', name: '研究生教育', level: 'group', group: '10' },
  { code: '11', name: '博士研究生毕业', level: 'item', group: '10' },
  { code: '12', name: '博士研究生结业', level: 'item', group: '10' },
  { code: '13', name: '博士研究生肄业', level: 'item', group: '10' },
  { code: '14', name: '硕士研究生毕业', level: 'item', group: '10' },
  { code: '15', name: '硕士研究生结业', level: 'item', group: '10' },
  { code: '16', name: '硕士研究生肄业', level: 'item', group: '10' },
  { code: '17', name: '研究生班毕业', level: 'item', group: '10' },
  { code: '18', name: '研究生班结业', level: 'item', group: '10' },
  { code: '19', name: '研究生班肄业', level: 'item', group: '10' },
  { code: '20', name: '大学本科教育', level: 'group', group: '20' },
  { code: '21', name: '大学本科毕业', level: 'item', group: '20' },
  { code: '22', name: '大学本科结业', level: 'item', group: '20' },
  { code: '23', name: '大学本科肄业', level: 'item', group: '20' },
  { code: '28', name: '大学普通班毕业', level: 'item', group: '20' },
  { code: '30', name: '大学专科教育', level: 'group', group: '30' },
  { code: '31', name: '大学专科毕业', level: 'item', group: '30' },
  { code: '32', name: '大学专科结业', level: 'item', group: '30' },
  { code: '33', name: '大学专科肄业', level: 'item', group: '30' },
  { code: '40', name: '中等职业教育', level: 'group', group: '40' },
  { code: '41', name: '中等专科毕业', level: 'item', group: '40' },
  { code: '42', name: '中等专科结业', level: 'item', group: '40' },
  { code: '43', name: '中等专科肄业', level: 'item', group: '40' },
  { code: '44', name: '职业高中毕业', level: 'item', group: '40' },
  { code: '45', name: '职业高中结业', level: 'item', group: '40' },
  { code: '46', name: '职业高中肄业', level: 'item', group: '40' },
  { code: '47', name: '技工学校毕业', level: 'item', group: '40' },
  { code: '48', name: '技工学校结业', level: 'item', group: '40' },
  { code: '49', name: '技工学校肄业', level: 'item', group: '40' },
  { code: '60', name: '普通高级中学教育', level: 'group', group: '60' },
  { code: '61', name: '普通高中毕业', level: 'item', group: '60' },
  { code: '62', name: '普通高中结业', level: 'item', group: '60' },
  { code: '63', name: '普通高中肄业', level: 'item', group: '60' },
  { code: '70', name: '初级中学教育', level: 'group', group: '70' },
  { code: '71', name: '初中毕业', level: 'item', group: '70' },
  { code: '73', name: '初中肄业', level: 'item', group: '70' },
  { code: '80', name: '小学教育', level: 'group', group: '80' },
  { code: '81', name: '小学毕业', level: 'item', group: '80' },
  { code: '83', name: '小学肄业', level: 'item', group: '80' },
  { code: '90', name: '其他', level: 'group', group: '90' }
])
export type Education = CodeOf<typeof education>
export type EducationGroup = (typeof education)['list'][number]['group']

/** 学历的大类代码('10' 研究生 … '90' 其他);未知代码为 undefined。 */
export function educationGroup(code: string): EducationGroup | undefined {
  return education.find(code)?.group
}

const COLLEGE: readonly string[] = ['10', '20', '30']
const HIGH_SCHOOL: readonly string[] = [...COLLEGE, '40', '60']

/**
 * 是否「高中以上文化程度」(司法部令第 75 号第十四条,乡镇、街道调委会委员)。
 * 按文化程度看大类,毕业、结业、肄业不分;中等职业教育按高中阶段计。「其他」和未知代码无从判断,为 null。
 */
export function isHighSchoolOrAbove(code: string): boolean | null {
  return atLeast(code, HIGH_SCHOOL)
}

/** 是否「大专以上文化程度」;口径同 `isHighSchoolOrAbove`。 */
export function isCollegeOrAbove(code: string): boolean | null {
  return atLeast(code, COLLEGE)
}

function atLeast(code: string, groups: readonly string[]): boolean | null {
  const group = educationGroup(code)
  if (group === undefined || group === '90') return null
  return groups.includes(group)
}
