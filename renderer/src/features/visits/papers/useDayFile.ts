import { computed, type ComputedRef } from 'vue'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import type { DayFile } from '@shared/domain/papers/forms/visits/day'
import {
  openMatters,
  queueOn,
  type OpenMatter,
  type ReceptionDaySummary,
  type VisitVisitors
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { disputesNaming, getRecord, getRecords, liveQuery, visitsBetween, visitsNaming } from '@/store'
import { useReceiving } from '../leaders/useReceiving'

const RECORDS = 30

/** What is still open with this office of the visitors of one visit. */
async function openOf(record: LedgerRecord): Promise<OpenMatter[]> {
  const list = sectionValue<VisitVisitors>(record, 'visitors')?.list ?? []
  const names = list.map(({ name }) => name)
  const numbers = list.flatMap(({ phone, idNumber }) => [phone, idNumber])
  const disputes = await getRecords('dispute', await disputesNaming(names, numbers, RECORDS))
  const visits = await getRecords('visit', await visitsNaming(names, numbers, RECORDS))
  return openMatters(list, [...disputes, ...visits], record.id)
}

/** What the papers of a reception day are filled from; undefined while loading. */
export function useDayFile(on: () => string): {
  file: ComputedRef<DayFile | undefined>
  receiving: ReturnType<typeof useReceiving>
} {
  const receiving = useReceiving(on)
  const found = liveQuery(async () => {
    const visits = await visitsBetween(on(), on())
    const { expected, waiting, called } = queueOn(on(), visits)
    const open = new Map<string, readonly OpenMatter[]>()
    for (const record of [...expected, ...waiting, ...called]) open.set(record.id, await openOf(record))
    const office = sectionValue<OfficeProfile>(await getRecord('office', OFFICE_ID), 'profile')
    return { on: on(), visits, open, office: office?.name ?? '' }
  }, [on])
  const file = computed((): DayFile | undefined => {
    if (!found.value || !receiving.value) return undefined
    const { held, duties, day } = receiving.value
    const [duty] = duties
    const planned = duty && {
      place: duty.place,
      from: duty.from,
      to: duty.to,
      leaders: duties.flatMap(({ leaders }) => leaders)
    }
    return {
      ...found.value,
      held: held ?? planned,
      summary: sectionValue<ReceptionDaySummary>(day, 'summary')
    }
  })
  return { file, receiving }
}
