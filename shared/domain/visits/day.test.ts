import { describe, expect, it } from 'vitest'
import { applyChange, type LedgerRecord } from '../../ledger'
import { callVisit, putBack } from './call'
import { holdDay, receptionDayId, summarizeDay } from './day'
import { daysByLeader, daysByLine, heldDays } from './days'
import { nextQueue, queueOn } from './queue'
import { arrive, registerVisit } from './register'
import { bookVisit } from './booking'
import { arrivalOf } from './states'
import { nextDayCopy, recordDayPrint } from './prints'
import { after, called, context, county, draft, messages, TODAY, visitor } from './visits.test-support'

const closing = { bookingClosingDays: 1, bookingClosingTime: '17:00' }
const walkIn = (serial: number, letter = 'A') =>
  after(
    undefined,
    registerVisit(
      draft({}, { list: [visitor({ name: `来访${serial}` })] }),
      { letter, serial, queue: serial },
      context()
    )
  )
const withBooking = (queue: number, at: string) => {
  const { visitors, matter } = draft()
  const appointment = {
    on: TODAY,
    at,
    bookedOn: '2026-11-20',
    bookedAt: '09:00',
    way: 'window' as const,
    leader: null,
    note: ''
  }
  const made = after(undefined, bookVisit({ appointment, visitors, matter }, closing, context('2026-11-20')))
  return after(made, arrive(made, draft(), { letter: 'A', serial: queue, queue }, context()))
}
const order = (records: LedgerRecord[]): number[] =>
  queueOn(TODAY, records).waiting.map((record) => arrivalOf(record)?.queue ?? 0)

describe('当日接访', () => {
  it('预约的在前，按约定时间；其余按排号；过号的在最后', () => {
    const one = walkIn(1)
    const back = after(one, callVisit(one, { leaders: [county], companions: '' }, context()))
    const last = after(back, putBack(back, context()))
    expect(order([walkIn(2), last, withBooking(4, '10:00'), withBooking(3, '09:30'), walkIn(5)])).toEqual([
      3, 4, 2, 5, 1
    ])
  })

  it('排号按机器各自从一数起', () => {
    const records = [walkIn(1), walkIn(2), walkIn(1, 'B')]
    expect(nextQueue(records, TODAY, 'A')).toBe(3)
    expect(nextQueue(records, TODAY, 'B')).toBe(2)
    expect(nextQueue(records, '2026-11-25', 'A')).toBe(1)
  })

  it('叫号要有接访领导', () => {
    const decision = callVisit(walkIn(1), { leaders: [{ ...county, name: ' ' }], companions: '' }, context())
    expect(messages(decision)).toEqual(['call.leaders：请填写接访领导'])
  })
})

const november = { from: '2026-11-01', to: '2026-11-30' }
const held = (over: object = {}) => ({
  on: TODAY,
  place: '县综治中心',
  from: '09:00',
  to: '12:00',
  mode: 1 as const,
  leaders: [county],
  ...over
})
const dayRecord = (on: string, leaders = [county], letter = 'A'): LedgerRecord => {
  const decision = holdDay(undefined, receptionDayId(on, letter), held({ on, leaders }), context())
  if (!decision.ok) throw new Error(messages(decision).join())
  return decision.changes.reduce<LedgerRecord | undefined>(
    (record, change) => applyChange(record, change, { clock: '1', person: 'p' }),
    undefined
  ) as LedgerRecord
}

describe('接访日', () => {
  it.each([
    ['没有领导', { leaders: [] }, ['held.leaders：请填写接访领导']],
    ['同一位写两次', { leaders: [county, county] }, ['held.leaders：同一位领导填写了两次']],
    ['结束早于开始', { to: '08:00' }, ['held.to：结束时间应晚于开始时间（09:00）']],
    ['还没到的日子', { on: '2026-11-25' }, ['held.on：接访日不能晚于今天（2026-11-24）']]
  ])('%s，指明哪一栏', (_, over, expected) => {
    expect(messages(holdDay(undefined, 'd', held(over), context()))).toEqual(expected)
  })

  it('没有登记接访日的，不能写小结', () => {
    expect(messages(summarizeDay(undefined, 'd', { text: '接待 6 批次', by: '尼玛' }))).toEqual([
      'summary：请先登记接访领导和地点'
    ])
  })

  it('按领导、按系统数接访的天数：一天只数一次，两处接访、上下午也是一天', () => {
    const other = { leaderId: '', name: '测试书记', post: '副书记', line: '政府' }
    const days = [
      dayRecord('2026-11-02'),
      dayRecord('2026-11-02', [county, other], 'B'),
      dayRecord('2026-11-16'),
      dayRecord('2026-10-19')
    ]
    const due = [
      { on: '2026-11-02', leader: county },
      { on: '2026-11-09', leader: other },
      { on: '2026-12-07', leader: other }
    ]
    const rows = daysByLeader(november, heldDays(days, []), due)
    expect(rows.map(({ name, held: on, due: was }) => [name, on.length, was.length])).toEqual([
      ['测试书记', 1, 1],
      ['测试县长', 2, 1]
    ])
    expect(daysByLine(rows)).toMatchObject([
      { name: '政府', held: ['2026-11-02', '2026-11-16'], due: ['2026-11-02', '2026-11-09'] }
    ])
  })

  it('没有登记接访日、但叫过号的也算；过号没有人来的不算；手填的与名单里同名同职的是一个人', () => {
    const listed = { ...county, leaderId: 'leader-1' }
    const one = called()
    const back = after(one, putBack(one, context()))
    const rows = daysByLeader(november, heldDays([], [one]), [{ on: '2026-11-24', leader: listed }])
    expect(rows).toMatchObject([{ key: 'leader-1', held: ['2026-11-24'], due: ['2026-11-24'] }])
    expect(heldDays([], [back])).toEqual([])
  })

  it('打印登记按文书各自编份号，接访日还没有登记也可以先出安排表', () => {
    const first = recordDayPrint(undefined, 'd', { paper: 'sheet', way: 'print' }, context())
    const day = first.ok
      ? first.changes.reduce<LedgerRecord | undefined>(
          (record, change) => applyChange(record, change, { clock: '1', person: 'p' }),
          undefined
        )
      : undefined
    expect([nextDayCopy(day, 'sheet'), nextDayCopy(day, 'summary')]).toEqual([2, 1])
  })
})
