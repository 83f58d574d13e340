import { sectionValue, type LedgerRecord } from '../../ledger'
import type { CalendarDate } from '../dates'
import type { VisitAppointment, VisitCall } from './sections'
import { arrivalOf, isWithdrawn, visitState, visitStateOf } from './states'

/** The day at the counter: who comes still, who waits in which order, who is being received, and who was. */
export interface DayQueue {
  expected: LedgerRecord[]
  waiting: LedgerRecord[]
  called: LedgerRecord[]
  done: LedgerRecord[]
}

/**
 * The queue of a day: booked ones first, by the time agreed, then by queue number; whoever was not there when called
 * stands at the end. `records`: the visits of that day and the appointments for it.
 */
export function queueOn(on: CalendarDate, records: readonly LedgerRecord[]): DayQueue {
  const queue: DayQueue = { expected: [], waiting: [], called: [], done: [] }
  for (const record of records) {
    const state = visitStateOf(record)
    const appointment = sectionValue<VisitAppointment>(record, 'appointment')
    if (state === 'booked' && appointment?.on === on) queue.expected.push(record)
    else if (isWithdrawn(record) || arrivalOf(record)?.on !== on) continue
    else if (state === 'waiting') queue.waiting.push(record)
    else if (state === 'called') queue.called.push(record)
    else queue.done.push(record)
  }
  const by = (key: (record: LedgerRecord) => string) => (a: LedgerRecord, b: LedgerRecord) =>
    key(a) < key(b) ? -1 : 1
  queue.expected.sort(by((record) => sectionValue<VisitAppointment>(record, 'appointment')?.at || '99'))
  queue.waiting.sort(by(placeOf))
  queue.called.sort(by((record) => sectionValue<VisitCall>(record, 'call')?.at ?? ''))
  queue.done.sort(by(numberKey))
  return queue
}

function placeOf(record: LedgerRecord): string {
  const back = sectionValue<VisitCall>(record, 'call')?.backAt ?? ''
  if (back !== '') return `2${back}${numberKey(record)}`
  const booked = arrivalOf(record)?.booked ?? false
  const at = sectionValue<VisitAppointment>(record, 'appointment')?.at || '99'
  return booked ? `0${at}${numberKey(record)}` : `1${numberKey(record)}`
}

/** Queue numbers of several PCs in one order: by number, then by letter. */
function numberKey(record: LedgerRecord): string {
  const arrival = arrivalOf(record)
  return `${String(arrival?.queue ?? 0).padStart(4, '0')}${arrival?.numberDevice ?? ''}`
}

/** The next place in the queue of a day on this PC, from 1. `records`: all visits of that day. */
export const nextQueue = (records: readonly LedgerRecord[], on: CalendarDate, letter: string): number =>
  records.reduce((most, record) => {
    const arrival = arrivalOf(record)
    return arrival?.on === on && arrival.numberDevice === letter ? Math.max(most, arrival.queue) : most
  }, 0) + 1

/** Whether something is still to be done by this office. */
export const isOpenVisit = (record: LedgerRecord): boolean =>
  visitState.find(visitStateOf(record))?.open ?? false
