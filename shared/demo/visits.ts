import { addDays, weekdayOf, type CalendarDate } from '../domain/dates'
import {
  answer,
  assignmentsOf,
  assignVisit,
  bookVisit,
  callVisit,
  holdDay,
  receiveAssignment,
  receptionDayId,
  refuseVisit,
  registerVisit,
  reportResult,
  returnAssignment,
  tellVisitor,
  type VisitDraft,
  type VisitLeader
} from '../domain/visits'
import { applyChange, type Change, type Decision, type LedgerRecord } from '../ledger'
import { changesOf, contextFor, type Batch, type World } from './world'

/** The first day from which there is a reception day beside the months that are counted. */
const FROM = '2016-11-01'
const CLOSING = { bookingClosingDays: 1, bookingClosingTime: '17:00' }
const LEADER: VisitLeader = { leaderId: '', name: '白玛央金', post: '县委常委、常务副县长', line: '政府' }
const PLACE = '扎囊县综治中心接访室'

type Step = (record: LedgerRecord, key: string) => Decision

/** A working day some days before today. */
function receptionDayBefore(today: CalendarDate): CalendarDate {
  let day = addDays(today, -3)
  while (weekdayOf(day) > 5) day = addDays(day, -1)
  return day
}

/**
 * A reception day some days ago and an appointment ahead, through the same decisions as at the counter. Everyone is
 * invented; none of it falls into the months whose figures are published.
 */
export function visitBatches(world: World): Batch[] {
  const { today, signedIn } = world
  if (today < FROM) return []
  const on = receptionDayBefore(today)
  const make = (key: string, serial: number, draft: Omit<VisitDraft, 'arrival'>, steps: Step[]): Change[] => {
    const arrival = { on, at: `09:${10 + serial * 5}`, place: PLACE, mode: 1 as const, recorder: '次仁卓玛' }
    const numbers = { letter: signedIn.deviceLetter, serial, queue: serial }
    const context = contextFor(world, world.idOf(`visit:${key}`))
    const first = fold(undefined, registerVisit({ arrival, ...draft }, numbers, context))
    return settled(steps.reduce((record, step) => fold(record, step(record, key)), first))
  }
  const at = (key: string, part: string) => contextFor(world, world.idOf(`visit:${key}:${part}`))
  const call: Step = (record, key) =>
    callVisit(record, { leaders: [LEADER], companions: '' }, at(key, 'call'))
  const assign =
    (unit: string, task: string): Step =>
    (record, key) => {
      const instead = assignmentsOf(record).at(-1)?.id ?? ''
      const given = { organizationId: '', unit, contact: '', task, assignedOn: on, reportBy: addDays(on, 30) }
      return assignVisit(record, { ...given, insteadOf: instead, opinion: task }, at(key, unit))
    }
  const last = (record: LedgerRecord): string => assignmentsOf(record).at(-1)?.id ?? ''
  const receive: Step = (record, key) =>
    receiveAssignment(record, { assignmentId: last(record), on, by: '索朗次仁' }, at(key, 'receive'))

  return [
    {
      reason: '登记接访日和来访',
      changes: [
        ...day(world, on),
        ...make('drain', 1, matter('尼玛顿珠', '村道排水沟堵塞', '清理排水沟'), [
          call,
          (record, key) =>
            answer(record, { on, opinion: '已请村委会当日清理，三日内回看。' }, at(key, 'answer'))
        ]),
        ...make('court', 2, matter('边巴', '不服一审判决', '重新处理'), [
          (record, key) =>
            refuseVisit(
              record,
              {
                on,
                grounds: [2],
                reason: '事项在上诉期内，应当通过诉讼解决',
                goTo: '向原审人民法院或者上一级人民法院提出上诉'
              },
              at(key, 'refuse')
            )
        ]),
        ...make('land', 3, matter('强巴', '征地补偿面积有出入', '按实测面积补足差额', 9), [
          call,
          assign('扎塘镇人民政府', '核查补偿面积并答复来访人'),
          (record, key) =>
            returnAssignment(
              record,
              { assignmentId: last(record), on, by: '普琼', reason: '属县自然资源局职权' },
              at(key, 'back')
            ),
          assign('扎囊县自然资源局', '核查补偿面积并答复来访人'),
          receive,
          (record, key) => tellVisitor(record, { on, way: 'written', to: '强巴', text: '' }, at(key, 'tell'))
        ]),
        ...make('lamp', 4, matter('仓决', '社区路灯长期不亮', '尽快修复'), [
          call,
          assign('扎囊县住房和城乡建设局', '三日内修复'),
          receive,
          (record, key) =>
            reportResult(
              record,
              { assignmentId: last(record), on: addDays(on, 2), opinion: 1, text: '已更换灯具', number: '' },
              at(key, 'report')
            )
        ])
      ]
    },
    { reason: '登记预约', changes: booked(world) }
  ]
}

const matter = (name: string, title: string, demand: string, count = 1): Omit<VisitDraft, 'arrival'> => ({
  visitors: { count, list: [{ id: 'v1', name, sex: '', idNumber: '', phone: '', address: '' }] },
  matter: { title, type: null, place: { code: '', name: '' }, summary: '', demand }
})

function day(world: World, on: CalendarDate): Change[] {
  const id = receptionDayId(on, world.signedIn.deviceLetter)
  const held = { on, place: PLACE, from: '09:00', to: '12:30', mode: 1 as const, leaders: [LEADER] }
  return changesOf(holdDay(undefined, id, held, contextFor(world, world.idOf('receptionDay'))))
}

function booked(world: World): Change[] {
  const { today } = world
  const appointment = {
    on: addDays(today, 5),
    at: '09:30',
    bookedOn: today,
    bookedAt: '09:00',
    way: 'phone' as const,
    leader: null,
    note: ''
  }
  const draft = { appointment, ...matter('达瓦', '灌溉水渠改道', '恢复原来的水渠') }
  return changesOf(bookVisit(draft, CLOSING, contextFor(world, world.idOf('visit:booked'))))
}

/** @throws Error when a rule refuses: then the builder is wrong. */
function fold(record: LedgerRecord | undefined, decision: Decision): LedgerRecord {
  const meta = { clock: '', person: '' }
  return changesOf(decision).reduce<LedgerRecord | undefined>(
    (made, change) => applyChange(made, change, meta),
    record
  ) as LedgerRecord
}

/** The record as one entry of its sections as they came to stand. */
const settled = ({ entity, id, sections }: LedgerRecord): Change[] =>
  Object.entries(sections).map(([section, { current }]) => ({
    entity,
    id,
    section,
    before: null,
    value: current.value
  }))
