import { z } from 'zod'
import { line, place, retired } from '../fields'
import { twoPersonSection } from '../permissions/twoPerson'
import { rhythmSection } from '../inspections/rhythm/section'
import { clocksSection } from './clocks'
import { gradingSection } from './grading'
import { rulesSection } from './rules'

/** Settings and identity of the office whose ledger this is; one record with id 'office'. */
export const officeSections = {
  profile: z.object({
    /** 综治中心名称, as printed. */
    name: line(120),
    place,
    level: z.enum(['city', 'county', 'township', 'village']),
    /** 填报单位, as printed on summaries. */
    reportingUnit: line(120)
  }),
  settings: z.object({
    /** Minutes without input until the app locks itself; 0 never. */
    idleMinutes: z.number().int().min(0).max(240),
    /** Decimal places of rates on summaries. */
    rateDecimals: z.number().int().min(0).max(2),
    /** 18 类 or the older 15 类. */
    typeList: z.union([z.literal(18), z.literal(15)]),
    /** 填表人 and 审核人 printed on summaries; may be empty. */
    preparedBy: line(60),
    reviewedBy: line(60)
  }),
  rules: rulesSection,
  clocks: clocksSection,
  inspection: rhythmSection,
  grading: gradingSection,
  twoPerson: twoPersonSection
}
export type OfficeProfile = z.infer<typeof officeSections.profile>
export type OfficeSettings = z.infer<typeof officeSections.settings>

export { OFFICE_ID } from './id'

/** 10 idle minutes and one decimal place are defaults of ours (未核实), changeable under 设置. */
export const defaultOfficeSettings: OfficeSettings = {
  idleMinutes: 10,
  rateDecimals: 1,
  typeList: 18,
  preparedBy: '',
  reviewedBy: ''
}

/** An account of a person who works with this ledger; record id = account id. */
export const personSections = {
  profile: z.object({
    name: line(60),
    role: z.enum(['clerk', 'reviewer', 'administrator', 'viewer'])
  }),
  /** Left; the account opens nothing any more, the name stays on what was done. */
  retired
}
export type PersonProfile = z.infer<typeof personSections.profile>
export type Role = PersonProfile['role']
