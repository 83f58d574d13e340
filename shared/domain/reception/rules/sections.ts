import { z } from 'zod'
import { coded, date, dateOrNull, id, line, paragraph, retired } from '../../fields'
import { holidayWay, receptionMode, recurrence, sessionKind } from '../codes'

/** 'HH:mm' */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const weekday = z.number().int().min(1).max(7)

/** 一场的起止时刻 */
const sessionTime = z.object({ session: coded(sessionKind), from: time, to: time })

/** 接访规则: when, where and by whom reception days are held (kinds: rosters of 20 published notices). */
export const receptionRuleSections = {
  when: z.object({
    name: line(60),
    kind: coded(recurrence),
    /** 每月固定日: 1 – 31 */
    monthDays: z.array(z.number().int().min(1).max(31)).max(31),
    /** 第几个: 1 – 5; -1 the last one */
    nth: z.array(z.union([z.literal(-1), z.number().int().min(1).max(5)])).max(6),
    /** 1 Monday – 7 Sunday */
    weekdays: z.array(weekday).max(7),
    /** 一段时间, both ends included */
    periodFrom: dateOrNull,
    periodTo: dateOrNull,
    /** 专题接访日, each with its own theme (公告12、19) */
    days: z.array(z.object({ date, theme: line(100) })).max(120),
    /** Only in these months; empty: in every month. */
    months: z.array(z.number().int().min(1).max(12)).max(12),
    /** In a month without such a day (31日、29日): its last day instead, or none. */
    shortMonth: z.enum(['none', 'lastDay']),
    holiday: coded(holidayWay),
    /** 生效、停止; null: open */
    validFrom: dateOrNull,
    validTo: dateOrNull
  }),
  where: z.object({
    /** One or two sessions a day. */
    sessions: z.array(sessionTime).min(1).max(2),
    /** Rooms or places that receive at the same time (公告09、10). */
    places: z.array(line(120)).min(1).max(20),
    /** Leaders at once at each place (公告04、08、18). */
    seats: z.number().int().min(1).max(60),
    mode: coded(receptionMode),
    theme: line(100),
    /** 牵头单位 (公告12) */
    organizer: line(120),
    /** 预约截止: so many days before the day, at this time; null: nobody need book. */
    bookingDays: z.number().int().min(0).max(30).nullable(),
    bookingTime: z.union([z.literal(''), time]),
    /** 注意事项 */
    notes: paragraph(1000)
  }),
  who: z.object({
    /** Only leaders of these lines; empty: of every line. */
    lines: z.array(line(20)).max(20),
    /** Only leaders of these levels; empty: of every level. */
    levels: z.array(line(20)).max(10),
    /** Only these leaders; empty: all of the lines and levels. */
    leaderIds: z.array(id).max(200),
    /** 周一由党政主要负责同志接访 (公告14) */
    principalsOnMonday: z.boolean()
  }),
  retired
}
export type RuleWhen = z.infer<typeof receptionRuleSections.when>
export type RuleWhere = z.infer<typeof receptionRuleSections.where>
export type RuleWho = z.infer<typeof receptionRuleSections.who>
export type SessionTime = z.infer<typeof sessionTime>
