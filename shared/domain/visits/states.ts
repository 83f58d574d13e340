import { sectionValue, type LedgerRecord } from '../../ledger'
import { codeTable, type CodeOf } from '../codes'
import type { Retired } from '../fields'
import type { VisitClockKey } from './clocks'
import type {
  VisitAppointment,
  VisitArrival,
  VisitAssignment,
  VisitAssignments,
  VisitCall,
  VisitFeedback,
  VisitOutcomeSection,
  VisitReview,
  VisitReviews
} from './sections'

const handling = ['notice', 'objection', 'handling'] as const satisfies readonly VisitClockKey[]

/**
 * 状态: where a visit can stand. Read from the sections, stored nowhere. `open`: whether something is still to be done;
 * `here`: whether the visitor is in the hall now; `clocks`: which limits run in it (clocks.ts). What may come next
 * stands in the table of moves (moves.ts).
 */
export const visitState = codeTable([
  { code: 'booked', name: '已预约', open: true, here: false, clocks: [] },
  { code: 'notCome', name: '预约未成行', open: false, here: false, clocks: [] },
  { code: 'waiting', name: '候访', open: true, here: true, clocks: ['forward'] },
  { code: 'called', name: '接访中', open: true, here: true, clocks: ['forward'] },
  { code: 'left', name: '未接先离', open: false, here: false, clocks: [] },
  { code: 'answered', name: '已当场答复', open: false, here: false, clocks: [] },
  { code: 'refused', name: '不予接访', open: false, here: false, clocks: [] },
  { code: 'turned', name: '已转纠纷', open: false, here: false, clocks: [] },
  { code: 'assigned', name: '办理中', open: true, here: false, clocks: handling },
  { code: 'returned', name: '被退回', open: true, here: false, clocks: handling },
  { code: 'handled', name: '待反馈', open: true, here: false, clocks: ['notice'] },
  { code: 'fedBack', name: '已反馈', open: false, here: false, clocks: ['askReview', 'askReReview'] },
  { code: 'reviewing', name: '复查复核中', open: true, here: false, clocks: ['review', 'reReview'] },
  { code: 'withdrawn', name: '已撤销', open: false, here: false, clocks: [] }
])
export type VisitState = CodeOf<typeof visitState>

export const ANSWERED = 1
export const REFUSED = 2
export const TURNED = 3
export const ASSIGNED = 4
export const LEFT = 5

/** 已撤销登记: no longer counted or worked on, still on file. */
export const isWithdrawn = (record: LedgerRecord): boolean =>
  sectionValue<Retired>(record, 'retired')?.retired ?? false

/** The state of a visit now. A withdrawn one is `withdrawn` whatever it was before. */
export const visitStateOf = (record: LedgerRecord): VisitState =>
  isWithdrawn(record) ? 'withdrawn' : standingOf(record)

const ENDS: Readonly<Record<number, VisitState>> = {
  [ANSWERED]: 'answered',
  [REFUSED]: 'refused',
  [TURNED]: 'turned',
  [LEFT]: 'left'
}

/** The state without regard to a withdrawal. */
export function standingOf(record: LedgerRecord): VisitState {
  if (!arrivalOf(record)) {
    return sectionValue<VisitAppointment>(record, 'appointment')?.ended ? 'notCome' : 'booked'
  }
  const outcome = outcomeOf(record)
  if (!outcome) return receivedNow(record) ? 'called' : 'waiting'
  return ENDS[outcome.kind] ?? afterAssigning(record)
}

function afterAssigning(record: LedgerRecord): VisitState {
  if (pendingReview(record)) return 'reviewing'
  if (sectionValue<VisitFeedback>(record, 'feedback')) return 'fedBack'
  if (comeBack(record).length > 0) return 'returned'
  return underWay(record).length > 0 ? 'assigned' : 'handled'
}

export const arrivalOf = (record: LedgerRecord) => sectionValue<VisitArrival>(record, 'arrival')
export const outcomeOf = (record: LedgerRecord) => sectionValue<VisitOutcomeSection>(record, 'outcome')
export const reviewsOf = (record: LedgerRecord): VisitReview[] =>
  sectionValue<VisitReviews>(record, 'reviews')?.list ?? []
export const assignmentsOf = (record: LedgerRecord): VisitAssignment[] =>
  sectionValue<VisitAssignments>(record, 'assignments')?.list ?? []

/** The call that stands: none while the number waits at the end of the queue. */
export function receivedNow(record: LedgerRecord): VisitCall | undefined {
  const call = sectionValue<VisitCall>(record, 'call')
  return call && call.backAt === '' ? call : undefined
}

export const pendingReview = (record: LedgerRecord): VisitReview | undefined =>
  reviewsOf(record).find(({ opinion }) => opinion === null)

const isBack = ({ answer }: VisitAssignment): boolean => answer !== null && answer.kind !== 'received'

/** Came back or was taken back, and no other unit has it yet. */
export function comeBack(record: LedgerRecord): VisitAssignment[] {
  const list = assignmentsOf(record)
  return list.filter(
    (one) => isBack(one) && one.dropped === null && !list.some(({ insteadOf }) => insteadOf === one.id)
  )
}

/** With a unit that has not reported yet. */
export const underWay = (record: LedgerRecord): VisitAssignment[] =>
  assignmentsOf(record).filter((one) => !isBack(one) && one.result === null)

/** With a unit, reported or not. */
export const standing = (record: LedgerRecord): VisitAssignment[] =>
  assignmentsOf(record).filter((one) => !isBack(one))
