import type { DecideContext, Decision, LedgerRecord } from '../../ledger'
import { addDays } from '../dates'
import { draft as disputeDraft } from '../disputes/decide.test-support'
import { standardTerms } from '../disputes/terms'
import { assignVisit } from './assign'
import { bookVisit, endBooking, rebook } from './booking'
import { callVisit, putBack } from './call'
import { endCharge, takeCharge } from './charge'
import { answer, leave, refuseVisit } from './conclude'
import { correctVisit, restoreVisit, withdrawVisit } from './correct'
import { feedBackVisit, tellVisitor } from './finish'
import type { VisitMove } from './moves'
import { recordVisitPrint } from './prints'
import { arrive, registerVisit } from './register'
import { askReview, decideReview } from './review'
import { assignmentsOf, comeBack, underWay } from './states'
import { turnIntoDispute } from './turn'
import {
  dropAssignment,
  extendAssignment,
  recallAssignment,
  receiveAssignment,
  remind,
  reportResult,
  returnAssignment
} from './units'
import { county, draft, numbers, unit, visitor } from './visits.test-support'

type Driver = (record: LedgerRecord, context: DecideContext, n: number) => Decision

const some = <T>(n: number, ...choices: [T, ...T[]]): T => choices[n % choices.length] as T
const closing = { bookingClosingDays: 1, bookingClosingTime: '17:00' }
/** Most days are today; some are before the visit and some have not come. */
const dayBy = ({ today }: DecideContext, n: number): string =>
  some(n, today, today, today, today, addDays(today, 1), '2026-01-09', addDays(today, -3))
const booking = (context: DecideContext, n: number) => ({
  on: some(n, addDays(context.today, 2), addDays(context.today, 5), context.today),
  at: some(n, '', '09:30'),
  bookedOn: dayBy(context, n),
  bookedAt: '09:00',
  way: 'phone' as const,
  leader: some(n, null, county),
  note: ''
})
const visit = (context: DecideContext, n: number) => draft({ on: dayBy(context, n), at: '09:05' })
const pending = (record: LedgerRecord, n: number): string => {
  const list = [...underWay(record), ...comeBack(record), ...assignmentsOf(record)]
  return list[n % 3]?.id ?? list[0]?.id ?? ''
}

/** One way to try each move, right or wrong. */
export const drivers: Record<VisitMove, Driver> = {
  book: (_, context, n) => bookVisit({ appointment: booking(context, n), ...draft({}) }, closing, context),
  rebook: (record, context, n) => rebook(record, booking(context, n), closing, context),
  endBooking: (record, context, n) =>
    endBooking(
      record,
      { kind: some(n, 'cancelled', 'absent'), on: dayBy(context, n), reason: some(n, '临时有事', '') },
      context
    ),
  arrive: (record, context, n) => arrive(record, visit(context, n), numbers, context),
  register: (_, context, n) => registerVisit(visit(context, n), numbers, context),
  call: (record, context, n) =>
    callVisit(record, { leaders: some(n, [county], [county], []), companions: '' }, context),
  putBack: (record, context) => putBack(record, context),
  leave: (record, context, n) => leave(record, { on: dayBy(context, n), reason: '' }, context),
  answer: (record, context, n) =>
    answer(record, { on: dayBy(context, n), opinion: some(n, '已答复', '已答复', '') }, context),
  refuse: (record, context, n) =>
    refuseVisit(
      record,
      { on: dayBy(context, n), grounds: some(n, [2], [6, 2], []), reason: '应诉讼', goTo: '人民法院' },
      context
    ),
  turn: (record, context, n) =>
    turnIntoDispute(
      record,
      disputeDraft({ acceptedOn: dayBy(context, n) }),
      { letter: 'A', serial: n + 1 },
      { ...context, ...standardTerms }
    ),
  assign: (record, context, n) =>
    assignVisit(
      record,
      unit({
        unit: some(n, '扎塘镇人民政府', '县住建局', '县水利局'),
        assignedOn: dayBy(context, n),
        reportBy: addDays(context.today, some(n, 30, 20, 90)),
        insteadOf: some(n, comeBack(record)[0]?.id ?? '', '')
      }),
      context
    ),
  receive: (record, context, n) =>
    receiveAssignment(
      record,
      { assignmentId: pending(record, n), on: dayBy(context, n), by: some(n, '王建平', '王建平', '') },
      context
    ),
  sendBack: (record, context, n) =>
    returnAssignment(
      record,
      { assignmentId: pending(record, n), on: dayBy(context, n), by: '王建平', reason: '不属职权' },
      context
    ),
  recall: (record, context, n) =>
    recallAssignment(
      record,
      { assignmentId: pending(record, n), on: dayBy(context, n), reason: '改派' },
      context
    ),
  drop: (record, context, n) =>
    dropAssignment(
      record,
      {
        assignmentId: comeBack(record)[0]?.id ?? pending(record, n),
        on: dayBy(context, n),
        reason: '另有单位办理'
      },
      context
    ),
  remind: (record, context, n) =>
    remind(
      record,
      { assignmentId: pending(record, n), on: dayBy(context, n), way: 'phone', to: '', note: '' },
      context
    ),
  extend: (record, context, n) =>
    extendAssignment(
      record,
      {
        assignmentId: pending(record, n),
        days: some(n, 15, 30, 31),
        on: dayBy(context, n),
        approvedBy: '测试主任',
        reason: '情况复杂',
        toldOn: dayBy(context, n)
      },
      context
    ),
  report: (record, context, n) =>
    reportResult(
      record,
      {
        assignmentId: pending(record, 0),
        on: dayBy(context, n),
        opinion: some(n, 1, 2, null),
        text: '已修复',
        number: ''
      },
      context
    ),
  tell: (record, context, n) =>
    tellVisitor(
      record,
      { on: dayBy(context, n), way: some(n, 'written', 'phone'), to: '次仁多吉', text: '' },
      context
    ),
  feedBack: (record, context, n) =>
    feedBackVisit(
      record,
      {
        on: dayBy(context, n),
        way: 'written',
        to: '次仁多吉',
        text: '已办结',
        satisfaction: some(n, 1, null)
      },
      context
    ),
  askReview: (record, context, n) =>
    askReview(record, { askedOn: dayBy(context, n), organ: '测试市人民政府' }, context),
  decideReview: (record, context, n) =>
    decideReview(record, { on: dayBy(context, n), result: 'upheld', note: '', hearing: null }, context),
  takeCharge: (record, context, n) =>
    takeCharge(
      record,
      { leader: county, on: dayBy(context, n), plan: '', until: addDays(context.today, 60) },
      context
    ),
  endCharge: (record, context, n) =>
    endCharge(record, { on: dayBy(context, n), note: some(n, '已化解', '') }, context),
  correct: (record, context, n) =>
    correctVisit(
      record,
      'visitors',
      { count: n + 1, list: [visitor({ name: some(n, '王小明', '') })] },
      context
    ),
  print: (record, context, n) =>
    recordVisitPrint(record, { paper: some(n, 'register', 'card'), of: '', way: 'print' }, context),
  withdraw: (record, context, n) => withdrawVisit(record, some(n, '重复登记', ''), context),
  restore: (record, context) => restoreVisit(record, context)
}
