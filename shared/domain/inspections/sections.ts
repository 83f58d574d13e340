import { z } from 'zod'
import { centerLevel, disputeType18, partyKind, preventionKind } from '../codes'
import { coded, date, id, line, paragraph, place, retired } from '../fields'
import { inspectionAnswer, inspectionKind } from './codes'

const finding = z.object({
  id,
  /** 事件名称, up to 100 characters (GB/T 31000-2015 矛盾纠纷排查化解信息, item 2) */
  title: line(100),
  type: coded(disputeType18),
  place,
  note: paragraph(2000),
  /** Both sides, as far as they are known. Sealed like every party; in no list, no filter and no figure. */
  parties: z.array(z.object({ id, kind: coded(partyKind), name: line(120), phone: line(40) })).max(20),
  /** 当场化解: it needs no dispute on file, and counts as 预防纠纷. */
  settled: z.boolean(),
  /** 防止: what settling it prevented, by kind, with the number of people. */
  prevention: z
    .array(z.object({ kind: coded(preventionKind), people: z.number().int().min(1).max(999_999) }))
    .max(4)
})

/**
 * 矛盾纠纷排查: one round of looking for disputes. It looks at matters and places; there is no list of people to look
 * at, and none can be made of it.
 */
export const inspectionSections = {
  round: z.object({
    on: date,
    /** Who made the round: a centre or a mediation organization of this ledger. */
    unitKind: z.enum(['center', 'organization']),
    unitId: id,
    level: coded(centerLevel),
    kind: coded(inspectionKind),
    /** What a 专项 is about, or which 重点时段; '' for everyday rounds. */
    topic: line(80),
    place,
    /** 排查人员: those who went */
    people: line(200),
    /** 排查内容 */
    lookedAt: paragraph(2000)
  }),
  findings: z.object({ answer: coded(inspectionAnswer), list: z.array(finding).max(50) }),
  /** 转为纠纷: which finding became which dispute. */
  turned: z.object({ list: z.array(z.object({ findingId: id, disputeId: id, on: date })).max(50) }),
  retired
}
export type InspectionRound = z.infer<typeof inspectionSections.round>
export type InspectionFindings = z.infer<typeof inspectionSections.findings>
export type InspectionFinding = InspectionFindings['list'][number]
export type InspectionTurned = z.infer<typeof inspectionSections.turned>
