import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { isRetired } from '../../saving'
import type { LeaderAbsence, LeaderAway, LeaderDuty, LeaderProfile } from './sections'

/** All sections of a leader as forms show them. */
export interface LeaderDraft {
  profile: LeaderProfile
  duty: LeaderDuty
  away: LeaderAway
}
export type LeaderSection = keyof LeaderDraft

export const emptyLeader = (rank = 0): LeaderDraft => ({
  profile: { name: '', post: '', line: '', level: 'county', principal: false, areas: '', rank },
  duty: { share: 1, substitutes: [], wished: [], excluded: [], excludedWeekdays: [] },
  away: { list: [] }
})

export const emptyAbsence = (id: string): LeaderAbsence => ({ id, from: '', to: '', reason: '' })

export function leaderDraftOf(record: LedgerRecord): LeaderDraft {
  const empty = emptyLeader()
  return {
    profile: sectionValue<LeaderProfile>(record, 'profile') ?? empty.profile,
    duty: sectionValue<LeaderDuty>(record, 'duty') ?? empty.duty,
    away: sectionValue<LeaderAway>(record, 'away') ?? empty.away
  }
}

/** In the order of lists and tables: by rank, then as they were entered. */
export const inRank = (records: readonly LedgerRecord[]): LedgerRecord[] =>
  [...records].sort((a, b) => leaderDraftOf(a).profile.rank - leaderDraftOf(b).profile.rank)

/** The number that puts a new leader last among those who have not left. */
export const nextRank = (records: readonly LedgerRecord[]): number =>
  records
    .filter((record) => !isRetired(record))
    .reduce((last, record) => Math.max(last, leaderDraftOf(record).profile.rank), 0) + 1
