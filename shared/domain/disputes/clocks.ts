import { sectionValue, type LedgerRecord } from '../../ledger'
import { clockOf, clockUnits, disputeClocks, type ClockKey, type ClockState } from '../clocks'
import type { RiskColour } from '../codes'
import type { CalendarDate } from '../dates'
import { confirmationWindow } from './confirmation'
import { LABOUR, SUCCESS } from './outcome'
import { openOffers } from './routing'
import { startedOn } from './round'
import type {
  DisputeEntrustment,
  DisputeGrading,
  DisputeHandling,
  DisputeIntake,
  DisputeLimits,
  DisputeOffer
} from './sections'
import { deadlineOf } from './deadline'
import { disputeState, outcomeNow, stateOf } from './states'
import type { OfficeTerms } from './terms'

/** What a clock is read with: the day, the office's calendar, and the lengths it has set. */
export interface ClockTerms extends OfficeTerms {
  today: CalendarDate
}

/** A limit that runs against this dispute now. */
export interface RunningClock extends Pick<ClockState, 'due' | 'daysLeft' | 'unit' | 'state' | 'source'> {
  key: ClockKey
  name: string
  /** How the last day was reached; empty where a person set the day. */
  steps: ClockState['steps']
  known: boolean
  /** The offer whose answer is awaited. */
  offer?: DisputeOffer
}

const MEDICAL = 15
/** By colour, red first. */
export const colourClocks: readonly ClockKey[] = ['red', 'orange', 'yellow', 'blue', 'green']
const rowOf = (key: ClockKey) => disputeClocks.find((row) => row.key === key)

/** How long the first response to a matter of this colour may take: the office's own length, or the default (未核实). */
export function responseLimit(colour: RiskColour, { limits }: Pick<OfficeTerms, 'limits'>): string {
  const key = colourClocks[colour - 1] ?? 'green'
  const row = rowOf(key)
  return row ? `${limits[key] ?? row.length} ${clockUnits[row.unit]}` : ''
}

/** The clocks that run, by the table of states and the facts of the case; what is over and answered is left out. */
export function runningClocks(record: LedgerRecord, terms: ClockTerms): RunningClock[] {
  const may: readonly ClockKey[] = disputeState.find(stateOf(record))?.clocks ?? []
  return may.flatMap((key) => readers[key](record, terms, key))
}

type Reader = (record: LedgerRecord, terms: ClockTerms, key: ClockKey) => RunningClock[]

const running = (key: ClockKey, state: ClockState | null): RunningClock[] =>
  state === null || state.state === 'done' ? [] : [{ ...state, key, name: rowOf(key)?.name ?? '' }]

const limit: Reader = (record, { today, ...terms }, key) => {
  const type = sectionValue<DisputeIntake>(record, 'intake')?.type
  const agreed = sectionValue<DisputeLimits>(record, 'limits')?.agreedDays ?? null
  const mine = type === MEDICAL ? 'medical' : agreed === null ? 'mediation' : 'agreed'
  const deadline = key === mine ? deadlineOf(record, today, terms) : null
  return deadline ? running(key, { ...deadline, state: deadline.paused ? 'paused' : deadline.state }) : []
}

/** Only until the matter is first taken in hand: what the colour limits is the response. */
const colour: Reader = (record, { today, calendar, limits }, key) => {
  const grading = sectionValue<DisputeGrading>(record, 'grading')
  if (!grading || colourClocks[grading.colour - 1] !== key) return []
  const sessions = sectionValue<DisputeHandling>(record, 'handling')?.sessions ?? []
  const first = sessions.find(({ on }) => on >= grading.gradedOn)?.on ?? grading.moves[0]?.on
  return running(key, clockOf(key, { start: grading.gradedOn, end: first, calendar, today, limits }))
}

const readers: Record<ClockKey, Reader> = {
  mediation: limit,
  agreed: limit,
  medical: limit,
  court: (record, { today, calendar, limits }) => {
    const stage = sectionValue<DisputeEntrustment>(record, 'entrustment')?.stage ?? null
    const start = startedOn(record)
    return stage === null || start === ''
      ? []
      : running('court', clockOf('court', { start, calendar, today, limits }))
  },
  labour: (record, { today, calendar, limits }) => {
    const intake = sectionValue<DisputeIntake>(record, 'intake')
    if (!intake || !LABOUR.includes(intake.type)) return []
    return running('labour', clockOf('labour', { start: intake.acceptedOn, calendar, today, limits }))
  },
  referral: (record, { today, ...terms }) =>
    openOffers(record, today, terms).map(({ offer, daysLeft, unit, state }) => ({
      key: 'referral',
      name: `${offer.receiver}答复`,
      due: offer.answerBy,
      daysLeft,
      unit,
      state,
      steps: [],
      known: true,
      source: rowOf('referral')?.source ?? '',
      offer
    })),
  confirmation: (record, { today, ...terms }) =>
    outcomeNow(record)?.result === SUCCESS
      ? running('confirmation', confirmationWindow(record, today, terms))
      : [],
  red: colour,
  orange: colour,
  yellow: colour,
  blue: colour,
  green: colour
}
