import { facility, type Facility } from '../codes'
import type { CenterFacilities } from './sections'

export type FacilityState = 'has' | 'lacks' | 'unknown'

export interface FacilityRow {
  code: Facility
  name: string
  state: FacilityState
  note: string
}

/** All eight of 「八有」 in their order; what was not looked at yet is unknown, not lacking. */
export function facilityRows(facilities: CenterFacilities | undefined): FacilityRow[] {
  return facility.list.map(({ code, name }) => {
    const item = facilities?.items.find((each) => each.code === code)
    return { code, name, state: item ? (item.has ? 'has' : 'lacks') : 'unknown', note: item?.note ?? '' }
  })
}

export interface FacilityCount {
  has: number
  lacks: number
  unknown: number
  /** Eight. */
  total: number
}

/** How many of the eight a centre has; has + lacks + unknown = total. */
export function facilityCount(facilities: CenterFacilities | undefined): FacilityCount {
  const states = facilityRows(facilities).map(({ state }) => state)
  const count = (state: FacilityState): number => states.filter((each) => each === state).length
  return { has: count('has'), lacks: count('lacks'), unknown: count('unknown'), total: states.length }
}

/** 「八有齐全」「有 5 项,缺 2 项,1 项未核查」「未核查」. */
export function facilityText(facilities: CenterFacilities | undefined): string {
  const { has, lacks, unknown, total } = facilityCount(facilities)
  if (has === total) return '八有齐全'
  if (unknown === total) return '未核查'
  const parts = [`有 ${has} 项`]
  if (lacks > 0) parts.push(`缺 ${lacks} 项`)
  if (unknown > 0) parts.push(`${unknown} 项未核查`)
  return parts.join('，')
}
