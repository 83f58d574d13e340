import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { workingDaysBetween, type WorkCalendar } from '../../calendar'
import type { ClockState } from '../../clocks'
import { daysBetween, type CalendarDate } from '../../dates'
import type { DisputeOffer, DisputeRouting } from '../sections'
import { decisiveOffer, roundOf, stateOf, type DisputeState } from '../states'
import type { OfficeTerms } from '../terms'

const empty: DisputeRouting = { offers: [], recusals: [] }
export const routingOf = (record: LedgerRecord): DisputeRouting =>
  sectionValue<DisputeRouting>(record, 'routing') ?? empty

/** Before there is a result; afterwards an answer that never came waits for nothing. */
const waiting: readonly DisputeState[] = [
  'accepted',
  'offered',
  'returned',
  'assigned',
  'mediating',
  'suspended'
]

/** Offers of the present round that nobody has answered, in the order they were made. */
export const pendingOffers = (record: LedgerRecord): DisputeOffer[] =>
  waiting.includes(stateOf(record))
    ? routingOf(record).offers.filter(
        ({ answer, round }) => answer === null && (round ?? 0) === roundOf(record)
      )
    : []

/** The 交办 or 移送 that waits for its answer; there is one at a time. */
export const pendingDecisive = (record: LedgerRecord): DisputeOffer | undefined => {
  const offer = decisiveOffer(record)
  return offer?.answer === null && waiting.includes(stateOf(record)) ? offer : undefined
}

/** An offer without an answer, and how its time stands; `clockText` writes it. */
export interface OpenOffer extends Pick<ClockState, 'daysLeft' | 'unit' | 'state'> {
  offer: DisputeOffer
  /** Calendar days past the last day for the answer; 0 while there is time. */
  daysOver: number
}

/** Every offer that waits for an answer, those whose time is over first. */
export function openOffers(
  record: LedgerRecord,
  today: CalendarDate,
  { calendar }: Pick<OfficeTerms, 'calendar'>
): OpenOffer[] {
  return pendingOffers(record)
    .map((offer) => standing(offer, today, calendar))
    .sort((a, b) => b.daysOver - a.daysOver)
}

/** The last working day for the answer, and today, are 'soon'. */
const SOON_DAYS = 1

function standing(offer: DisputeOffer, today: CalendarDate, calendar: WorkCalendar): OpenOffer {
  const days = daysBetween(today, offer.answerBy)
  if (days < 0) return { offer, daysOver: -days, daysLeft: days, unit: 'day', state: 'late' }
  const working = workingDaysBetween(today, offer.answerBy, calendar)
  const state = working <= SOON_DAYS ? 'soon' : 'ok'
  return working > 0
    ? { offer, daysOver: 0, daysLeft: working, unit: 'workingDay', state }
    : { offer, daysOver: 0, daysLeft: days, unit: 'day', state }
}
