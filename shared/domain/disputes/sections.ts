import { z } from 'zod'
import {
  agreementForm,
  caseSource,
  difficulty,
  disputeType18,
  eventScale,
  mediationResult,
  nation,
  partyKind,
  partyRole,
  preventionKind,
  sex
} from '../codes'
import { coded, date, dateOrNull, fen, id, line, paragraph, place, retired } from '../fields'

const party = z.object({
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
  address: line(200)
})

const session = z.object({
  id,
  on: date,
  place: line(120),
  present: line(300),
  record: paragraph(10_000)
})

/** 矛盾纠纷: one section for each part that has its own person in charge and its own moment. */
export const disputeSections = {
  intake: z.object({
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
    /** 委托移送单位、函号 */
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
  }),
  parties: z.object({ list: z.array(party).min(1).max(500) }),
  /** 分流: who handles it. */
  assignment: z.object({
    organizationId: id,
    mediatorIds: z.array(id).max(20),
    assignedOn: date,
    note: paragraph(2000)
  }),
  /** 办理 */
  handling: z.object({ sessions: z.array(session).max(200) }),
  /** 结果 */
  outcome: z.object({
    result: coded(mediationResult),
    resultOn: date,
    /** 不成或终止的事由 */
    cause: paragraph(2000),
    agreementForm: coded(agreementForm),
    /** 协议涉及金额, fen */
    amount: fen,
    agreement: paragraph(10_000)
  }),
  /** 防止: what this mediation prevented, by kind, with the number of people. */
  prevention: z.object({
    items: z
      .array(z.object({ kind: coded(preventionKind), people: z.number().int().min(1).max(999_999) }))
      .max(4)
  }),
  /** 反馈 */
  feedback: z.object({
    on: date,
    to: line(200),
    way: line(80),
    note: paragraph(2000)
  }),
  /** 结单 */
  closing: z.object({ closedOn: date, note: paragraph(2000) }),
  retired
}
export type DisputeIntake = z.infer<typeof disputeSections.intake>
export type DisputeParty = z.infer<typeof party>
export type DisputeParties = z.infer<typeof disputeSections.parties>
export type DisputeAssignment = z.infer<typeof disputeSections.assignment>
export type DisputeSession = z.infer<typeof session>
export type DisputeHandling = z.infer<typeof disputeSections.handling>
export type DisputeOutcome = z.infer<typeof disputeSections.outcome>
export type DisputePrevention = z.infer<typeof disputeSections.prevention>
export type DisputeFeedback = z.infer<typeof disputeSections.feedback>
export type DisputeClosing = z.infer<typeof disputeSections.closing>
