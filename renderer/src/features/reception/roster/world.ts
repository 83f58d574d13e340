import type { Ref } from 'vue'
import { calendarOf, type WorkCalendar } from '@shared/domain/calendar'
import { inRank, leaderDraftOf } from '@shared/domain/reception/leaders'
import { limitsOf, RECEPTION_ID, termsOf, type ReceptionTerms } from '@shared/domain/reception/office'
import type { Around } from '@shared/domain/reception/rosters/problem'
import type { LedgerRecord } from '@shared/ledger'
import { allRecords, getRecord, liveQuery } from '@/store'

/** Everything that the pages of the roster read: leaders in their order, rules, rosters by month, settings. */
export interface World extends Around {
  rules: readonly LedgerRecord[]
  terms: ReceptionTerms
  calendar: WorkCalendar
  byId: ReadonlyMap<string, LedgerRecord>
}

export async function readWorld(): Promise<World> {
  const [leaders, rules, rosters, holidays, office] = await Promise.all([
    allRecords('leader'),
    allRecords('receptionRule'),
    allRecords('roster'),
    allRecords('holidays'),
    getRecord('reception', RECEPTION_ID)
  ])
  return {
    leaders: inRank(leaders),
    rules,
    rosters,
    limits: limitsOf(office),
    terms: termsOf(office),
    calendar: calendarOf(holidays),
    byId: new Map(leaders.map((leader) => [leader.id, leader]))
  }
}

/** Kept up to date; undefined while loading. */
export const useWorld = (): Ref<World | undefined> => liveQuery(readWorld)

export function nameOf(world: World | undefined, id: string): string {
  const leader = world?.byId.get(id)
  return leader ? leaderDraftOf(leader).profile.name : '名单以外的人'
}
