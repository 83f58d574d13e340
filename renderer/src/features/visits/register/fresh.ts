import { OFFICE_ID, type OfficeProfile, type PersonProfile } from '@shared/domain/office'
import {
  heldOf,
  maskedOfVisitors,
  receptionDayId,
  type VisitDraft,
  type VisitMatter,
  type VisitVisitors
} from '@shared/domain/visits'
import type { Session } from '@shared/ipc/contract'
import { sectionValue } from '@shared/ledger'
import { decideContext, getRecord } from '@/store'
import { readDuties } from '../leaders/useReceiving'
import { noteLook } from '../desk'
import { emptyVisit } from './draft'

const BOOKED = 2

/** Where the day is held: as it was noted, as the roster says, or the office's own room. */
async function placeOf(today: string, letter: string, office: string): Promise<string> {
  const held = heldOf(await getRecord('receptionDay', receptionDayId(today, letter)))
  if (held) return held.place
  const { duties } = await readDuties(today, today)
  return duties[0]?.place ?? (office === '' ? '' : `${office}接访室`)
}

/** The form shows the numbers and addresses of an appointment in full: that is a look at it. Whether it was noted. */
export async function lookAtBooking(bookedId: string | undefined): Promise<boolean> {
  if (bookedId === undefined) return true
  const visitors = sectionValue<VisitVisitors>(await getRecord('visit', bookedId), 'visitors')
  return noteLook('visit', bookedId, visitors ? maskedOfVisitors(visitors) : [])
}

/** A form that begins with what is known: of an appointment also who comes and what about. */
export async function freshVisit(session: Session | null, bookedId?: string): Promise<VisitDraft> {
  const context = decideContext()
  const office = sectionValue<OfficeProfile>(await getRecord('office', OFFICE_ID), 'profile')
  const person = sectionValue<PersonProfile>(await getRecord('person', session?.person ?? ''), 'profile')
  const place = await placeOf(context.today, session?.deviceLetter ?? 'A', office?.name ?? '')
  const empty = emptyVisit(context, place, person?.name ?? '')
  const record = bookedId === undefined ? undefined : await getRecord('visit', bookedId)
  if (!record) return empty
  return {
    arrival: { ...empty.arrival, mode: BOOKED },
    visitors: sectionValue<VisitVisitors>(record, 'visitors') ?? empty.visitors,
    matter: sectionValue<VisitMatter>(record, 'matter') ?? empty.matter
  }
}
