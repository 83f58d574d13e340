import { z } from 'zod'
import { coded, count, date, id, line, paragraph, retired } from '../../fields'
import { leaderLevel } from '../codes'

/** 接访领导. Public by their office: name, post and areas stand in every notice (DOMAIN.md 5.2 公示内容). */
export const leaderSections = {
  profile: z.object({
    name: line(120),
    post: line(120),
    /** 系统: 政府、纪检、组织、政法, or one that the office added */
    line: line(20),
    level: coded(leaderLevel),
    /** 党政主要负责同志 */
    principal: z.boolean(),
    /** 分管 */
    areas: paragraph(500),
    /** Order in lists and tables, the lowest first. */
    rank: count
  }),
  duty: z.object({
    /** 份额: 2 is due twice as much as 1. */
    share: z.number().int().min(1).max(20),
    /** 递补 in this order (DOMAIN.md 5.3 公告16) */
    substitutes: z.array(id).max(20),
    wished: z.array(date).max(200),
    excluded: z.array(date).max(200),
    /** 1 Monday – 7 Sunday: never on these */
    excludedWeekdays: z.array(z.number().int().min(1).max(7)).max(7)
  }),
  away: z.object({
    list: z.array(z.object({ id, from: date, to: date, reason: line(120) })).max(400)
  }),
  /** 调离、退休…: no longer put into rosters. */
  retired
}
export type LeaderProfile = z.infer<typeof leaderSections.profile>
export type LeaderDuty = z.infer<typeof leaderSections.duty>
export type LeaderAway = z.infer<typeof leaderSections.away>
export type LeaderAbsence = LeaderAway['list'][number]
