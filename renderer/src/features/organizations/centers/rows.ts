import { centerLevel } from '@shared/domain/codes'
import {
  centerRank,
  centerRows,
  facilityRows,
  facilityText,
  type CenterFacilities
} from '@shared/domain/centers'
import type { FacilityRow } from '@shared/domain/centers'
import { isRetired } from '@shared/domain/saving'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { shortPlace } from '@shared/domain/organizations'

/** One line of the tree. */
export interface CenterLine {
  id: string
  name: string
  level: string
  levelName: string
  leader: string
  placeShort: string
  depth: number
  children: number
  facilities: FacilityRow[]
  facilityText: string
  retired: boolean
}

export interface CenterFilter {
  /** Deepest level that is shown, or ''. */
  level: string
  text: string
  /** Only centres that lack one of the eight, or were not looked at. */
  gaps: boolean
  retired: boolean
}

export const emptyCenterFilter = (): CenterFilter => ({ level: '', text: '', gaps: false, retired: false })

export function centerLines(records: readonly LedgerRecord[]): CenterLine[] {
  return centerRows(records).map(({ record, profile, depth, children }) => {
    const facilities = sectionValue<CenterFacilities>(record, 'facilities')
    return {
      id: record.id,
      name: profile.name,
      level: profile.level,
      levelName: centerLevel.name(profile.level),
      leader: profile.leader,
      placeShort: shortPlace(profile.place.name),
      depth,
      children,
      facilities: facilityRows(facilities),
      facilityText: facilityText(facilities),
      retired: isRetired(record)
    }
  })
}

export function filterLines(lines: readonly CenterLine[], filter: CenterFilter): CenterLine[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter(
    (line) =>
      (filter.retired || !line.retired) &&
      (filter.level === '' || centerRank(line.level) <= centerRank(filter.level)) &&
      (!filter.gaps || line.facilities.some(({ state }) => state !== 'has')) &&
      words.every((word) => `${line.name} ${line.leader}`.toLowerCase().includes(word))
  )
}

/** The filters that are set, in words. */
export function conditionsOf({ text, level, gaps, retired }: CenterFilter): string[] {
  return [
    text.trim() && `文字“${text.trim()}”`,
    level && `显示到“${centerLevel.name(level)}”`,
    gaps ? '只看八有有缺项的' : '',
    retired ? '含已撤销' : ''
  ].filter((words) => words !== '')
}
