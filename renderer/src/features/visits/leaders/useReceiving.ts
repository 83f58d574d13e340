import { computed, type Ref } from 'vue'
import { addDays, monthOf, type CalendarDate } from '@shared/domain/dates'
import {
  dutiesBetween,
  heldOf,
  leadersFor,
  receptionDayId,
  type BookingClosing,
  type Duty,
  type ReceptionDayHeld,
  type VisitLeader
} from '@shared/domain/visits'
import type { LedgerRecord } from '@shared/ledger'
import { allRecords, getRecord, getRecords, liveQuery, readOfficeRules, useSession } from '@/store'

/** How far ahead a day can be booked by its roster. */
const AHEAD_DAYS = 92

/** The sessions of the rosters from one day to another, with the leaders of the register. */
export async function readDuties(from: CalendarDate, to: CalendarDate) {
  const months: string[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = monthOf(addDays(`${month}-28`, 7))) {
    months.push(month)
  }
  const [rosters, leaders] = await Promise.all([getRecords('roster', months), allRecords('leader')])
  return { duties: dutiesBetween({ from, to }, rosters, leaders), leaders }
}

/** By when a day is to be booked, from the rosters ahead and the rules of the office. */
export async function readClosing(today: CalendarDate): Promise<BookingClosing & { duties: Duty[] }> {
  const [rules, { duties }] = await Promise.all([
    readOfficeRules(),
    readDuties(today, addDays(today, AHEAD_DAYS))
  ])
  return { ...rules, duties }
}

/** A day at this desk. */
export interface Receiving {
  /** Id of its record, noted or not. */
  id: string
  day: LedgerRecord | undefined
  held: ReceptionDayHeld | undefined
  duties: Duty[]
  receiving: readonly VisitLeader[]
  offered: readonly VisitLeader[]
}

/**
 * Who receives on a day at this desk: as it was noted, otherwise what the roster says; and whom else can be offered.
 * Undefined while loading.
 */
export function useReceiving(on: () => CalendarDate): Ref<Receiving | undefined> {
  const session = useSession()
  const id = computed(() => receptionDayId(on(), session.session?.deviceLetter ?? 'A'))
  return liveQuery(async (): Promise<Receiving> => {
    const key = id.value
    const [{ duties, leaders }, day] = await Promise.all([
      readDuties(on(), on()),
      getRecord('receptionDay', key)
    ])
    const held = heldOf(day)
    const named: VisitLeader[] = held?.leaders ?? duties.flatMap((duty) => duty.leaders)
    return { id: key, day, held, duties, receiving: named, offered: leadersFor(duties, leaders) }
  }, [id])
}
