import { z } from 'zod'
import {
  agreementForm,
  mediationResult,
  pauseCause,
  preventionKind,
  sessionResult,
  terminationCause
} from '../../codes'
import { coded, date, dateOrNull, fen, id, line, paragraph } from '../../fields'

/** A time of day 'HH:MM', or ''. */
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, '不是有效时间')

const session = z.object({
  id,
  on: date,
  place: line(120),
  /** 参加人: all who were there besides the parties and the mediator. */
  present: line(300),
  record: paragraph(10_000),
  from: time.optional(),
  to: time.optional(),
  mediators: line(200).optional(),
  recorder: line(60).optional(),
  interpreter: line(60).optional(),
  result: coded(sessionResult).optional()
})

/** 调解记录: several sessions, several records. */
export const handling = z.object({ sessions: z.array(session).max(200) })

/** 调查记录 */
export const investigation = z.object({
  list: z
    .array(
      z.object({
        id,
        on: date,
        from: time,
        place: line(120),
        present: line(300),
        /** 被调查人 */
        asked: line(120),
        record: paragraph(10_000),
        investigator: line(120),
        recorder: line(60)
      })
    )
    .max(200)
})

/** 期限: what was agreed or happened that moves the end of the mediation limit. */
export const limits = z.object({
  /** 当事人约定的期限, calendar days; null: the limit of the rules. */
  agreedDays: z.number().int().min(1).max(365).nullable(),
  /** 延长: by consent of the parties (《宁波市人民调解条例》第二十七条). */
  extensions: z
    .array(
      z.object({
        id,
        days: z.number().int().min(1).max(365),
        on: date,
        /** Names of the parties who agreed. */
        consentBy: line(300),
        reason: line(500)
      })
    )
    .max(20),
  /** 中止: days that do not count; `to` null while it lasts. */
  pauses: z
    .array(z.object({ id, from: date, to: dateOrNull, cause: coded(pauseCause), note: line(500) }))
    .max(20)
})

/** Which time round a conclusion belongs to: 0 at first, one more after each reopening; absent is 0. */
export const round = z.number().int().min(0).max(99).optional()

export const outcome = z.object({
  result: coded(mediationResult),
  resultOn: date,
  /** 不成或终止的事由 */
  cause: paragraph(2000),
  agreementForm: coded(agreementForm),
  /** 协议涉及金额, fen */
  amount: fen,
  agreement: paragraph(10_000),
  terminationCause: coded(terminationCause).optional(),
  /** 告知的其他途径 (《人民调解法》第二十六条) */
  toldOtherWays: line(500).optional(),
  round
})

/** 防止: what this mediation prevented, by kind, with the number of people. */
export const prevention = z.object({
  items: z
    .array(z.object({ kind: coded(preventionKind), people: z.number().int().min(1).max(999_999) }))
    .max(4)
})

export const feedback = z.object({
  on: date,
  to: line(200),
  way: line(80),
  note: paragraph(2000),
  /** 复函: its number, for a matter another office entrusted. */
  replyNumber: line(80).optional(),
  round
})

export const closing = z.object({
  closedOn: date,
  note: paragraph(2000),
  archivist: line(60).optional(),
  round
})

export type DisputeSession = z.infer<typeof session>
export type DisputeHandling = z.infer<typeof handling>
export type DisputeInvestigation = z.infer<typeof investigation>
export type DisputeLimits = z.infer<typeof limits>
export type DisputeOutcome = z.infer<typeof outcome>
export type DisputePrevention = z.infer<typeof prevention>
export type DisputeFeedback = z.infer<typeof feedback>
export type DisputeClosing = z.infer<typeof closing>
