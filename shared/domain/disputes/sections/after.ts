import { z } from 'zod'
import {
  confirmationExclusion,
  confirmationResult,
  courtBasis,
  dossierItem,
  paperKind,
  performanceSeen,
  printWay,
  satisfaction
} from '../../codes'
import { coded, date, dateOrNull, fen, id, line, paragraph } from '../../fields'
import { round } from './handling'

/** 调解协议: what the agreement form needs beyond the outcome (《人民调解法》第二十九条). */
export const agreement = z.object({
  /** 纠纷主要事实、争议事项以及各方当事人的责任 */
  facts: paragraph(10_000),
  /** 履行方式、时限 */
  performance: paragraph(2000),
  /** Day of the last signature or seal; an oral agreement: the day it was reached. Null: not signed yet. */
  signedOn: dateOrNull,
  /** 份数: each party one and one for the committee (第二十九条). */
  copies: z.number().int().min(1).max(999),
  /** Ids of the parties who signed. */
  signedBy: z.array(id).max(500),
  mediator: line(120),
  recorder: line(60),
  round
})

/** 履行: what is due when, by whom, and what was received. */
export const performance = z.object({
  items: z
    .array(
      z.object({
        id,
        /** What is to be done, for example 支付赔偿款第一期 */
        what: line(300),
        by: line(120),
        to: line(120),
        /** fen; 0 when it is not money */
        amount: fen,
        dueOn: date,
        done: z.object({ on: date, amount: fen, receipt: line(200) }).nullable()
      })
    )
    .max(200),
  round
})

/** 司法确认: both parties together, within thirty days (《人民调解法》第三十三条、《民事诉讼法》第二百零五条). */
export const confirmation = z.object({
  wanted: z.boolean(),
  court: line(120),
  basis: coded(courtBasis),
  /** Exclusions that were looked at and do not stand. */
  cleared: z.array(coded(confirmationExclusion)).max(5),
  appliedOn: dateOrNull,
  note: paragraph(2000),
  result: z
    .object({
      kind: coded(confirmationResult),
      on: date,
      /** 裁定书文号 */
      number: line(80),
      reason: line(500)
    })
    .nullable(),
  round
})

/** 回访 */
export const followUp = z.object({
  visits: z
    .array(
      z.object({
        id,
        on: date,
        /** 上门、电话…… */
        way: line(40),
        visitor: line(60),
        /** Who was visited, by name. */
        visited: line(200),
        performance: coded(performanceSeen),
        satisfaction: coded(satisfaction).nullable(),
        record: paragraph(5000)
      })
    )
    .max(100)
})

/** 卷宗: papers that lie in the file, by item of the catalogue, and the statement of the file. */
export const dossier = z.object({
  filed: z.array(z.object({ item: coded(dossierItem), on: date, note: line(200) })).max(13),
  /** 卷宗情况说明 */
  statement: paragraph(5000),
  /** 保管期限; no national rule (未核实). */
  keeping: line(40)
})

/** 免缺: a reviewer lets a mandatory paper be missing, with the reason. */
export const waivers = z.object({
  list: z.array(z.object({ item: coded(dossierItem), reason: line(500), on: date })).max(13)
})

/** 重新办理: the number stays; the conclusions before it stand in the history. */
export const reopening = z.object({
  list: z.array(z.object({ id, on: date, reason: line(500) })).max(99)
})

/** 文书打印登记: each time a paper went out, with its copy number. */
export const prints = z.object({
  list: z
    .array(
      z.object({
        id,
        paper: coded(paperKind),
        /** Which of several (a session, a visit); '' when the case has one of the kind. */
        of: z.union([z.literal(''), id]),
        /** 第几份: 1 and up, for each paper. */
        copy: z.number().int().min(1).max(9999),
        on: date,
        way: coded(printWay)
      })
    )
    .max(5000)
})

export type DisputeAgreement = z.infer<typeof agreement>
export type DisputePerformance = z.infer<typeof performance>
export type DisputeConfirmation = z.infer<typeof confirmation>
export type DisputeFollowUp = z.infer<typeof followUp>
export type DisputeDossier = z.infer<typeof dossier>
export type DisputeWaivers = z.infer<typeof waivers>
export type DisputeReopening = z.infer<typeof reopening>
export type DisputePrints = z.infer<typeof prints>
