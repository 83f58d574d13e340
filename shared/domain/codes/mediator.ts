import { codeTable, type CodeOf } from './table'

/**
 * 调解员的身份。委员、聘任:《人民调解法》第十三条;特邀:第二十条及法院特邀调解;专家:《宁波市人民调解条例》第十六条。
 * `third` 表示可列入第三方调解员数据库(「第三方调解员」法规无定义,此口径可更改)。
 */
export const mediatorIdentity = codeTable([
  { code: 'member', name: '委员', third: false },
  { code: 'appointed', name: '聘任', third: false },
  { code: 'invited', name: '特邀', third: true },
  { code: 'expert', name: '专家', third: true },
  { code: 'volunteer', name: '志愿者', third: true }
])
export type MediatorIdentity = CodeOf<typeof mediatorIdentity>

/** 专职、兼职(司发〔2018〕2 号关于专职人民调解员队伍建设的用语)。 */
export const employment = codeTable([
  { code: 'fullTime', name: '专职' },
  { code: 'partTime', name: '兼职' }
])
export type Employment = CodeOf<typeof employment>

/** 产生方式:委员推选(《人民调解法》第九条),其他调解员聘任(第十三条)。 */
export const selection = codeTable([
  { code: 'elected', name: '推选' },
  { code: 'hired', name: '聘任' }
])
export type Selection = CodeOf<typeof selection>

/**
 * 人民调解员等级,一级最高(https://photoint.net/article/edu/506575.html)。
 * 默认为全国通行的四级;浙江用特级、一级、二级、三级,所以等级名称应可由管理员更改。
 */
export const mediatorGrade = codeTable([
  { code: 1, name: '一级' },
  { code: 2, name: '二级' },
  { code: 3, name: '三级' },
  { code: 4, name: '四级' }
])
export type MediatorGrade = CodeOf<typeof mediatorGrade>

/** 语言;`written` 是相应文字的名称。《人民调解法》未规定语种,登记是为了让当事人得到听得懂的调解。 */
export const language = codeTable([
  { code: 'zh', name: '汉语', written: '汉文' },
  { code: 'bo', name: '藏语', written: '藏文' },
  { code: 'mn', name: '蒙古语', written: '蒙古文' },
  { code: 'other', name: '其他', written: '其他文字' }
])
export type Language = CodeOf<typeof language>

/** 语言能力的方面:能说听、能读写,分别登记。 */
export const languageUse = codeTable([
  { code: 'spoken', name: '口语' },
  { code: 'written', name: '文字' }
])
export type LanguageUse = CodeOf<typeof languageUse>
