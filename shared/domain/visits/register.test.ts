import { describe, expect, it } from 'vitest'
import { sectionValue } from '../../ledger'
import { arrive, registerVisit } from './register'
import { bookVisit, closingOf, endBooking, rebook } from './booking'
import { formatVisitNumber, queueText } from './number'
import type { VisitArrival } from './sections'
import { visitStateOf } from './states'
import { visitorsText } from './visitors'
import { after, context, draft, messages, numbers, registered, TODAY, visitor } from './visits.test-support'

const closing = { bookingClosingDays: 1, bookingClosingTime: '17:00' }
const booking = (over: object = {}) => ({
  on: '2026-11-26',
  at: '09:30',
  bookedOn: TODAY,
  bookedAt: '10:00',
  way: 'phone' as const,
  leader: null,
  note: '',
  ...over
})
const booked = () => {
  const { visitors, matter } = draft()
  return after(undefined, bookVisit({ appointment: booking(), visitors, matter }, closing, context()))
}
const five = [1, 2, 3, 4, 5].map((n) => visitor({ id: `v${n}`, name: `代表${n}` }))

describe('来访登记', () => {
  it('编号为 JF、年、机器字母和四位序号；排号带字母', () => {
    expect(formatVisitNumber({ year: 2026, letter: 'B', serial: 12 })).toBe('JF2026B0012')
    expect(queueText({ numberDevice: 'A', queue: 3 })).toBe('A03')
    const arrival = sectionValue<VisitArrival>(registered(), 'arrival')
    expect(arrival).toMatchObject({ number: 'JF2026A0001', queue: 1, booked: false })
  })

  it('补登上一年的来访，编入上一年', () => {
    const arrival = sectionValue<VisitArrival>(
      after(undefined, registerVisit(draft({ on: '2025-12-31' }), numbers, context())),
      'arrival'
    )
    expect(arrival?.number).toBe('JF2025A0001')
  })

  it('九人的集体来访推选五名代表，登记得下', () => {
    const decision = registerVisit(draft({}, { count: 9, list: five }), numbers, context())
    expect(messages(decision)).toEqual([])
    expect(visitorsText({ count: 9, list: five })).toBe('代表1等 9 人')
    expect(visitorsText({ count: 1, list: [visitor()] })).toBe('次仁多吉')
  })

  it.each([
    ['没有姓名', draft({}, { list: [visitor({ name: '　' })] }), ['visitors.list.0.name：请填写姓名']],
    [
      '六名代表',
      draft({}, { count: 9, list: [...five, visitor({ id: 'v6', name: '代表6' })] }),
      ['visitors.list：代表不得超过 5 人，现为 6 人（《信访工作条例》第二十条）']
    ],
    [
      '人数比登记的少',
      draft({}, { count: 1, list: five.slice(0, 2) }),
      ['visitors.count：来访人数不能少于已登记的 2 人']
    ],
    [
      '身份证号少一位',
      draft({}, { list: [visitor({ idNumber: '54059919900101001' })] }),
      [expect.stringContaining('visitors.list.0.idNumber：')]
    ],
    ['没有接访地点', draft({ place: ' ' }), ['arrival.place：请填写接访地点']],
    ['明天来访', draft({ on: '2026-11-25' }), ['arrival.on：来访日期不能晚于今天（2026-11-24）']],
    ['还没到的时间', draft({ at: '10:01' }), ['arrival.at：来访时间不能晚于现在（10:00）']],
    ['不是日期', draft({ on: '2026-02-29' }), ['arrival.on：来访日期不是有效日期']]
  ])('%s，指明哪一栏', (_, form, expected) => {
    expect(messages(registerVisit(form, numbers, context()))).toEqual(expected)
  })

  it('两位来访人号码相同，指到后一位', () => {
    const list = [1, 2].map((n) => visitor({ id: `v${n}`, idNumber: '540599199001010012' }))
    expect(messages(registerVisit(draft({}, { count: 2, list }), numbers, context()))).toEqual([
      'visitors.list.1.idNumber：与第 1 位的号码相同，请核对'
    ])
  })

  it('没有写事项的，请填写；诉求和情况可以听的时候再补', () => {
    const form = draft()
    form.matter = { ...form.matter, title: '', summary: '', demand: '', type: null }
    expect(messages(registerVisit(form, numbers, context()))).toEqual(['matter.title：请填写反映事项'])
  })
})

describe('预约', () => {
  it('前一日 17:00 截止（乐清的做法，可以更改）', () => {
    expect(closingOf('2026-11-26', closing)).toBe('2026-11-25 17:00')
    const late = booking({ on: '2026-11-25', bookedOn: '2026-11-24', bookedAt: '17:01' })
    const { visitors, matter } = draft()
    expect(messages(bookVisit({ appointment: late, visitors, matter }, closing, context()))).toEqual([
      'appointment.on：这一天的预约已于 2026-11-24 17:00 截止。请改约别的接访日，或者请来访人当天到场登记'
    ])
    const last = booking({ on: '2026-11-25', bookedAt: '17:00' })
    expect(messages(bookVisit({ appointment: last, visitors, matter }, closing, context()))).toEqual([])
  })

  it('跨月的前一日、当日 9:00 的截止', () => {
    expect(closingOf('2026-03-01', closing)).toBe('2026-02-28 17:00')
    expect(closingOf('2026-03-01', { bookingClosingDays: 0, bookingClosingTime: '09:00' })).toBe(
      '2026-03-01 09:00'
    )
  })

  it('预约的人到了，编号、排号，标明预约', () => {
    const day = context('2026-11-26')
    const form = draft({ on: '2026-11-26' })
    const here = after(booked(), arrive(booked(), form, numbers, day))
    expect(visitStateOf(here)).toBe('waiting')
    expect(sectionValue<VisitArrival>(here, 'arrival')).toMatchObject({ booked: true })
    expect(messages(arrive(booked(), draft(), numbers, context()))).toEqual([
      'arrival.on：预约的是 2026-11-26，提前来的请先改约'
    ])
  })

  it('改约、取消、未到', () => {
    const moved = after(booked(), rebook(booked(), booking({ on: '2026-12-01' }), closing, context()))
    expect(visitStateOf(moved)).toBe('booked')
    const cancelled = { kind: 'cancelled', on: TODAY, reason: '' } as const
    expect(messages(endBooking(booked(), cancelled, context()))).toEqual([
      'appointment.ended.reason：请填写取消的原因'
    ])
    const absent = { kind: 'absent', on: TODAY, reason: '' } as const
    expect(messages(endBooking(booked(), absent, context()))).toEqual([
      'appointment.ended.on：预约的是 2026-11-26，还不能登记未到'
    ])
    const gone = endBooking(booked(), { ...absent, on: '2026-11-26' }, context('2026-11-26'))
    expect(visitStateOf(after(booked(), gone))).toBe('notCome')
  })
})
