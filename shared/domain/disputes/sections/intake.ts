import { z } from 'zod'
import {
  agentKind,
  agentPower,
  applicationMode,
  caseSource,
  courtStage,
  difficulty,
  disputeType18,
  eventScale,
  language,
  nation,
  partyKind,
  partyRole,
  refusalGround,
  sex
} from '../../codes'
import { coded, date, dateOrNull, id, line, paragraph, place } from '../../fields'

const agent = z.object({
  id,
  kind: coded(agentKind),
  name: line(120),
  idNumber: line(18),
  phone: line(40),
  /** 与当事人的关系, for example 父亲、律师 */
  relation: line(40),
  /** 授权委托书 allows these; empty for a guardian, who needs no letter. */
  powers: z.array(coded(agentPower)).max(7)
})

export const party = z.object({
  id,
  role: coded(partyRole),
  kind: coded(partyKind),
  name: line(120),
  sex: z.union([z.literal(''), coded(sex)]),
  /** 居民身份证号码, or 统一社会信用代码 for a company; '' when not given */
  idNumber: line(18),
  birthDate: dateOrNull,
  /** Only because the application form has the box (司发通〔2010〕239号); never searched or counted. */
  nation: z.union([z.literal(''), coded(nation)]),
  occupation: line(80),
  phone: line(40),
  /** 单位或住址 */
  address: line(200),
  /** 代理人、监护人、法定代表人 */
  agents: z.array(agent).max(10).optional(),
  /** 推选的代表人: at most five a side (《宁波市人民调解条例》第二十条). */
  representative: z.boolean().optional(),
  /** 需要的语言; absent or 'zh': 汉语. */
  language: coded(language).optional(),
  /** 翻译人员 */
  interpreter: line(60).optional()
})

export const intake = z.object({
  /** 案号, given at registration, never changed or reused. */
  caseNumber: line(40),
  /** Device letter and number within the year: what the case number was made of. */
  numberYear: z.number().int().min(1900).max(2200),
  numberDevice: line(4),
  numberSerial: z.number().int().min(1),
  /** 受理日期 */
  acceptedOn: date,
  occurredOn: dateOrNull,
  source: coded(caseSource),
  /** 委托移送单位 */
  entrustedBy: line(120),
  title: line(200),
  type: coded(disputeType18),
  difficulty: coded(difficulty),
  scale: coded(eventScale),
  place,
  summary: paragraph(10_000),
  /** 申请事项 */
  claim: paragraph(5_000),
  /** 涉及当事人数: what is counted; at least the number of parties listed. */
  peopleInvolved: z.number().int().min(1).max(999_999)
})

export const parties = z.object({ list: z.array(party).min(1).max(500) })

/** 申请与受理审查: how the matter came and what was looked at before it was accepted. */
export const application = z.object({
  mode: coded(applicationMode),
  /** 申请日期; a written application carries it. */
  appliedOn: dateOrNull,
  /** 受理审查: the grounds of refusal that were looked at and do not stand (refusalGround codes). */
  cleared: z.array(coded(refusalGround)).max(9),
  /** 各方当事人同意调解 (《人民调解法》第十七条) */
  consented: z.boolean(),
  /** Other disputes of the same matter that a person looked at and linked. */
  linked: z.array(id).max(50),
  /** The visit (来访) that became this dispute. */
  visitId: id.optional(),
  /** The inspection (排查) whose finding became this dispute. */
  inspectionId: id.optional()
})

/** 委托移送: the letter of the office that sent the matter, and what it wants back. */
export const entrustment = z.object({
  letterNumber: line(80),
  letterOn: dateOrNull,
  /** Only for a court. */
  stage: coded(courtStage).nullable(),
  /** 法院案号 */
  courtCaseNumber: line(80),
  /** 联系人、电话 */
  contact: line(80),
  /** Last day for the report back, as the letter says; null when it says none. */
  reportBy: dateOrNull
})

/** 不予受理: a matter that was brought and could not be taken; it has no case number and is not counted. */
export const refusal = z.object({
  refusedOn: date,
  appliedOn: date,
  title: line(200),
  type: coded(disputeType18),
  source: coded(caseSource),
  entrustedBy: line(120),
  place,
  summary: paragraph(10_000),
  claim: paragraph(5_000),
  grounds: z.array(coded(refusalGround)).min(1).max(9),
  reason: paragraph(2000),
  /** 告知的其他途径: where the person can go instead (《人民调解法》第二十六条). */
  goTo: paragraph(1000),
  /** 经办人 */
  handledBy: line(60)
})

export type DisputeAgent = z.infer<typeof agent>
export type DisputeParty = z.infer<typeof party>
export type DisputeIntake = z.infer<typeof intake>
export type DisputeParties = z.infer<typeof parties>
export type DisputeApplication = z.infer<typeof application>
export type DisputeEntrustment = z.infer<typeof entrustment>
export type DisputeRefusal = z.infer<typeof refusal>
