import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { beijingDateTime, isDate } from '../dates'
import { blank, checked, pastDay, problem, shapeProblems } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import type { VisitMode } from './codes'
import { formatVisitNumber } from './number'
import {
  visitSections,
  type VisitAppointment,
  type VisitArrival,
  type VisitMatter,
  type VisitVisitors
} from './sections'
import { matterProblems, tidyMatter, tidyVisitors, visitorsProblems, visitorsWarnings } from './visitors'

/** What the form of a visit holds. */
export interface VisitDraft {
  visitors: VisitVisitors
  matter: VisitMatter
  arrival: { on: string; at: string; place: string; mode: VisitMode; recorder: string }
}

/** The numbers that a registration takes, asked for under the lock of saving so that there are no gaps. */
export interface VisitNumbers {
  /** Letter of this PC. */
  letter: string
  /** Next free number of this PC in the year of the visit. */
  serial: number
  /** Next place in the queue of the day on this PC. */
  queue: number
}

/** The year whose numbers a visit takes. */
export const visitYearOf = (on: string, { today }: Pick<DecideContext, 'today'>): number =>
  Number((isDate(on) ? on : today).slice(0, 4))

/** 'HH:MM' in the office now. */
export const timeNow = ({ nowMillis }: Pick<DecideContext, 'nowMillis'>): string =>
  beijingDateTime(nowMillis).slice(11, 16)

/**
 * 来访登记: a visit without appointment, with its number and its place in the queue. The new record's id is
 * `changes[0].id`.
 */
export const registerVisit = (draft: VisitDraft, numbers: VisitNumbers, context: DecideContext): Decision =>
  take(undefined, draft, numbers, context)

/** 登记到访: who had an appointment has come; they go before those without. */
export function arrive(
  record: LedgerRecord,
  draft: VisitDraft,
  numbers: VisitNumbers,
  context: DecideContext
): Decision {
  const booked = sectionValue<VisitAppointment>(record, 'appointment')?.on ?? ''
  const early =
    isDate(booked) && isDate(draft.arrival.on) && draft.arrival.on < booked
      ? [problem('arrival.on', `预约的是 ${booked}，提前来的请先改约`)]
      : []
  return take(record, draft, numbers, context, [...visitMoveProblems(record, 'arrive', 'arrival'), ...early])
}

function take(
  record: LedgerRecord | undefined,
  draft: VisitDraft,
  { letter, serial, queue }: VisitNumbers,
  context: DecideContext,
  more: Problem[] = []
): Decision {
  const visitors = tidyVisitors(draft.visitors)
  const matter = tidyMatter(draft.matter)
  const year = visitYearOf(draft.arrival.on, context)
  const arrival: VisitArrival = {
    ...draft.arrival,
    place: draft.arrival.place.trim(),
    recorder: draft.arrival.recorder.trim(),
    number: formatVisitNumber({ year, letter, serial }),
    numberYear: year,
    numberDevice: letter,
    numberSerial: serial,
    queue,
    booked: record !== undefined
  }
  const problems = [
    ...more,
    ...visitorsProblems(visitors),
    ...matterProblems(matter),
    ...arrivalProblems(arrival, context)
  ]
  return checked(problems, () => {
    const id = record?.id ?? newId(context)
    return decided(
      record ? '登记到访' : '来访登记',
      [
        changeOf(record, 'visit', id, 'arrival', arrival),
        changeOf(record, 'visit', id, 'visitors', visitors),
        changeOf(record, 'visit', id, 'matter', matter)
      ],
      visitorsWarnings(visitors)
    )
  })
}

/** Rules of the registration itself (接访登记表的列). */
export function arrivalProblems(
  arrival: VisitArrival,
  { today, nowMillis }: Pick<DecideContext, 'today' | 'nowMillis'>
): Problem[] {
  const problems = pastDay('arrival.on', '来访日期', arrival.on, today)
  if (blank(arrival.place)) problems.push(problem('arrival.place', '请填写接访地点'))
  if (blank(arrival.at)) problems.push(problem('arrival.at', '请填写来访时间'))
  else if (arrival.on === today && arrival.at > timeNow({ nowMillis })) {
    problems.push(problem('arrival.at', `来访时间不能晚于现在（${timeNow({ nowMillis })}）`))
  }
  return [...problems, ...shapeProblems('arrival', visitSections.arrival, arrival, problems)]
}
