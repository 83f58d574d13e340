import { z } from 'zod'
import { facility } from '../codes'
import { id, line, place, retired } from '../fields'

/** 综治中心 (GB/T 31000 综治组织及综合业务; fields as public implementations of the standard have them). */
export const centerSections = {
  profile: z.object({
    name: line(120),
    level: z.enum(['city', 'county', 'township', 'village']),
    /** Id of the center above, or null for the top of this ledger's tree. */
    parentId: id.nullable(),
    place,
    address: line(200),
    phone: line(40),
    leader: line(80),
    leaderPhone: line(40),
    /** 组成单位 */
    memberUnits: line(500)
  }),
  /** 八有: one row for each of the eight; absent means not yet looked at. */
  facilities: z.object({
    checkedOn: z.string(),
    items: z.array(
      z.object({
        code: z.enum(facility.list.map((entry) => entry.code) as [string, ...string[]]),
        has: z.boolean(),
        note: line(200)
      })
    )
  }),
  retired
}
export type CenterProfile = z.infer<typeof centerSections.profile>
export type CenterFacilities = z.infer<typeof centerSections.facilities>
