import { z } from 'zod'
import { codeTable, type CodeOf } from '../../codes'
import { dateOrNull } from '../../fields'

/** 排查周期 */
export const inspectionEvery = codeTable([
  { code: 'day', name: '每日' },
  { code: 'week', name: '每周' },
  { code: 'halfMonth', name: '每半月' },
  { code: 'month', name: '每月' },
  { code: 'quarter', name: '每季度' },
  { code: 'none', name: '不定周期' }
])
export type InspectionEvery = CodeOf<typeof inspectionEvery>

const every = z.enum(inspectionEvery.list.map(({ code }) => code))
const levelRhythm = z.object({
  every,
  /** Only working days are asked for: a period without one asks for nothing, and its end moves before a holiday. */
  workingDays: z.boolean()
})

/** The levels that have centres in this ledger, the lowest first: the order in which the source tells them. */
export const RHYTHM_LEVELS = ['village', 'township', 'county', 'city'] as const
export type RhythmLevel = (typeof RHYTHM_LEVELS)[number]

/** How often each level looks for disputes; a section of the office's own record. */
export const rhythmSection = z.object({
  levels: z.object({ village: levelRhythm, township: levelRhythm, county: levelRhythm, city: levelRhythm }),
  /** From this day on what is due is shown as due; null: from the first round of each centre. */
  since: dateOrNull
})
export type Rhythm = z.infer<typeof rhythmSection>
export type LevelRhythm = Rhythm['levels'][RhythmLevel]

/**
 * As 赤峰 does it (the seed article, 中国长安网 2018-12-18): villages every day, townships week by week, counties by
 * the month, the city by the quarter. That 「日常」 means working days is ours. Defaults, 未核实 for any one place.
 */
export const defaultRhythm: Rhythm = {
  levels: {
    village: { every: 'day', workingDays: true },
    township: { every: 'week', workingDays: true },
    county: { every: 'month', workingDays: true },
    city: { every: 'quarter', workingDays: true }
  },
  since: null
}

export const RHYTHM_SOURCE =
  '赤峰：村“日常排查”、乡“逐周逐村排查”、旗县“月排查”、市“每季度调度梳理一次”（中国长安网 2018-12-18）；有的县村居每半月、乡镇每月、县每季。没有国家统一规定，默认值未核实。'
