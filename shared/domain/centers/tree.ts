import { sectionValue, type LedgerRecord } from '../../ledger'
import { centerLevel } from '../codes'
import type { CenterProfile } from './sections'

export interface CenterRow {
  record: LedgerRecord
  profile: CenterProfile
  /** 0 for the top of this ledger's tree. */
  depth: number
  /** Number of centres directly below. */
  children: number
}

/** Rank of a level, 1 province … 5 village; the smaller stands higher. */
export const centerRank = (level: string): number => centerLevel.find(level)?.rank ?? 9

/**
 * The tree as rows in reading order, each centre once. A centre whose parent is unknown, or that stands in a circle
 * (two offices can make one without knowing of each other), stands at the top instead of vanishing.
 */
export function centerRows(records: readonly LedgerRecord[]): CenterRow[] {
  const profiles = new Map(
    records.flatMap((record) => {
      const profile = sectionValue<CenterProfile>(record, 'profile')
      return profile ? [[record.id, { record, profile }] as const] : []
    })
  )
  const below = new Map<string | null, string[]>()
  for (const [id, { profile }] of profiles) {
    const parent = profile.parentId !== null && profiles.has(profile.parentId) ? profile.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), id])
  }
  const rows: CenterRow[] = []
  const placed = new Set<string>()
  const place = (id: string, depth: number): void => {
    const entry = profiles.get(id)
    if (!entry || placed.has(id)) return
    placed.add(id)
    const children = (below.get(id) ?? []).sort((a, b) =>
      compare(profiles.get(a)?.profile, profiles.get(b)?.profile)
    )
    rows.push({ ...entry, depth, children: children.length })
    for (const child of children) place(child, depth + 1)
  }
  const tops = (below.get(null) ?? []).sort((a, b) =>
    compare(profiles.get(a)?.profile, profiles.get(b)?.profile)
  )
  for (const id of [...tops, ...profiles.keys()]) place(id, 0)
  return rows
}

function compare(a: CenterProfile | undefined, b: CenterProfile | undefined): number {
  if (!a || !b) return 0
  return (
    centerRank(a.level) - centerRank(b.level) ||
    a.place.code.localeCompare(b.place.code) ||
    a.name.localeCompare(b.name, 'zh-CN')
  )
}
