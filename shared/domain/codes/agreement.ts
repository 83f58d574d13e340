import { codeTable, type CodeOf } from './table'

/**
 * 司法确认的管辖，《民事诉讼法》第二百零五条：法院邀请先行调解的，向作出邀请的法院；自行开展的，向当事人住所地、标的物所在地、
 * 调解组织所在地的基层法院；应由中级法院管辖的，向相应的中级法院。
 */
export const courtBasis = codeTable([
  { code: 'inviting', name: '作出邀请的人民法院' },
  { code: 'partyResidence', name: '当事人住所地基层人民法院' },
  { code: 'subjectMatter', name: '标的物所在地基层人民法院' },
  { code: 'organization', name: '调解组织所在地基层人民法院' },
  { code: 'intermediate', name: '相应的中级人民法院' }
])
export type CourtBasis = CodeOf<typeof courtBasis>

/** 不予受理司法确认申请的五类，民诉法解释第三百五十五条。 */
export const confirmationExclusion = codeTable([
  { code: 1, name: '不属于人民法院受理范围' },
  { code: 2, name: '不属于收到申请的人民法院管辖' },
  { code: 3, name: '申请确认婚姻关系、亲子关系、收养关系等身份关系' },
  { code: 4, name: '涉及适用其他特别程序、公示催告程序、破产程序审理' },
  { code: 5, name: '调解协议内容涉及物权、知识产权确权' }
])
export type ConfirmationExclusion = CodeOf<typeof confirmationExclusion>

/** 司法确认的结果，《民事诉讼法》第二百零六条；不予受理见民诉法解释第三百五十五条。 */
export const confirmationResult = codeTable([
  { code: 'valid', name: '裁定调解协议有效' },
  { code: 'dismissed', name: '裁定驳回申请' },
  { code: 'notAccepted', name: '裁定不予受理' },
  { code: 'withdrawn', name: '当事人撤回申请' }
])
export type ConfirmationResult = CodeOf<typeof confirmationResult>

/** 满意度三档（SF/T 0018-2019 落地表「是否满意」；接访登记同为三档）。 */
export const satisfaction = codeTable([
  { code: 1, name: '满意' },
  { code: 2, name: '基本满意' },
  { code: 3, name: '不满意' }
])
export type Satisfaction = CodeOf<typeof satisfaction>

/** 回访时看到的履行情况。 */
export const performanceSeen = codeTable([
  { code: 1, name: '已全部履行' },
  { code: 2, name: '正在按约履行' },
  { code: 3, name: '部分履行后停止' },
  { code: 4, name: '没有履行' },
  { code: 5, name: '没有需要履行的内容' }
])
export type PerformanceSeen = CodeOf<typeof performanceSeen>
