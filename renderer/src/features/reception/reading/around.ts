import { calendarOf } from '@shared/domain/calendar'
import { RECEPTION_ID, termsOf } from '@shared/domain/reception/office'
import { inRank } from '@shared/domain/reception/leaders'
import { allRecords, getRecord, liveQuery } from '@/store'

/** What reading looks at besides the text: who is in the list, what is planned, the office's own settings. */
export async function readAround() {
  const [leaders, rosters, holidays, office] = await Promise.all([
    allRecords('leader'),
    allRecords('roster'),
    allRecords('holidays'),
    getRecord('reception', RECEPTION_ID)
  ])
  return { leaders: inRank(leaders), rosters, calendar: calendarOf(holidays), terms: termsOf(office) }
}
export type Around = Awaited<ReturnType<typeof readAround>>

/** Kept up to date; undefined while loading. */
export const useAround = () => liveQuery(readAround)
