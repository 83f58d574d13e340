import { z } from 'zod'
import { coded, count, date, id, line, paragraph } from '../../fields'
import { receptionMode, sessionKind } from '../codes'
import { time } from '../rules/sections'

/** 场次: one place on one day in one session, and who receives there. */
const slot = z.object({
  /** Made of rule, day, session and place, so that making the roster anew finds it again. */
  id,
  ruleId: id,
  date,
  /** The days that the rule names; another than `date` where the slot was postponed. */
  due: z.array(date).max(60),
  /** Moved to its date by a person. */
  moved: z.boolean(),
  session: coded(sessionKind),
  from: time,
  to: time,
  place: line(120),
  mode: coded(receptionMode),
  theme: line(400),
  organizer: line(120),
  /** 预约截止 'YYYY-MM-DD HH:mm', or '' */
  bookBy: line(16),
  seats: z.number().int().min(1).max(60),
  /** Index into `groups`: who may stand here by the rules. */
  group: count,
  /** Words of the rule that keeps the slot for some, or null. */
  reserved: line(60).nullable(),
  /** In hundredths of a half day, as in the planner. */
  load: count,
  unpopular: count,
  leaders: z.array(id).max(60),
  /** Put here by hand: making the roster anew leaves them. */
  pinned: z.array(id).max(60)
})

/** A slot as it was published: with names and posts, so that it stays what it was. */
const row = z.object({
  slotId: id,
  date,
  session: coded(sessionKind),
  from: time,
  to: time,
  place: line(120),
  mode: coded(receptionMode),
  theme: line(400),
  organizer: line(120),
  bookBy: line(16),
  leaders: z.array(z.object({ id, name: line(120), post: line(120), areas: paragraph(500) })).max(60)
})

const changedRow = z.object({ before: row.nullable(), after: row.nullable() })

/** 接访排班 of one month; record id = the month, for example '2026-03'. */
export const rosterSections = {
  plan: z.object({
    madeOn: date,
    slots: z.array(slot).max(2_000),
    groups: z.array(z.array(id).max(300)).max(400),
    /** Shares as they were when the roster was made: the account is kept by them. */
    shares: z.array(z.object({ leaderId: id, share: z.number().int().min(1).max(20) })).max(300),
    /** How good it was known to be when it was made: proved, within `gap` points of the best, or not known. */
    proof: z.object({ kind: z.enum(['proved', 'within', 'open']), gap: z.number().int().min(0) })
  }),
  /** 公示: what was published first. It does not change; adjustments stand beside it. */
  published: z.object({
    on: date,
    rows: z.array(row).max(2_000),
    /** 注意事项 of the rules on that day */
    notes: paragraph(4000),
    /** 落款单位 and 预约电话 as they were, so that the notice can be printed again as it was. */
    publisher: line(120),
    phone: line(40)
  }),
  /** 调整公告 after publication, the oldest first */
  adjustments: z.object({
    list: z
      .array(z.object({ id, on: date, reason: line(200), changes: z.array(changedRow).min(1).max(500) }))
      .max(300)
  })
}
export type RosterPlan = z.infer<typeof rosterSections.plan>
export type RosterSlot = z.infer<typeof slot>
export type RosterPublished = z.infer<typeof rosterSections.published>
export type PublishedRow = z.infer<typeof row>
export type RosterAdjustments = z.infer<typeof rosterSections.adjustments>
export type Adjustment = RosterAdjustments['list'][number]
export type ChangedRow = z.infer<typeof changedRow>
