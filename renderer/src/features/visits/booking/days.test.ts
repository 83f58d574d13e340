import { expect, it } from 'vitest'
import { bookVisit, endBooking, type Duty } from '@shared/domain/visits'
import { after, context, draft } from '@shared/domain/visits/visits.test-support'
import { bookingDays } from './days'

const office = { bookingClosingDays: 1, bookingClosingTime: '17:00' }
const now = { today: '2026-11-24', time: '10:00' }
const duty = (on: string, bookBy: string): Duty => ({
  on,
  from: '09:00',
  to: '12:00',
  place: '接访室',
  bookBy,
  leaders: [{ leaderId: 'a', name: '测试书记', post: '副书记', line: '政法' }]
})
const booked = (on: string, at: string) => {
  const { visitors, matter } = draft()
  const appointment = {
    on,
    at,
    bookedOn: '2026-11-20',
    bookedAt: '09:00',
    way: 'phone' as const,
    leader: null,
    note: ''
  }
  return after(undefined, bookVisit({ appointment, visitors, matter }, office, context('2026-11-20')))
}

it('有排班或者有人预约的日子列出来，各有截止时间；取消的不列', () => {
  const gone = booked('2026-11-26', '08:00')
  const ended = after(
    gone,
    endBooking(gone, { kind: 'cancelled', on: '2026-11-24', reason: '有事' }, context())
  )
  const records = [
    booked('2026-11-26', ''),
    booked('2026-11-26', '09:30'),
    booked('2026-11-23', '09:00'),
    ended
  ]
  const duties = [duty('2026-11-26', '2026-11-24 09:00'), duty('2026-12-01', ''), duty('2026-11-20', '')]
  const days = bookingDays(records, { ...office, duties }, now)
  expect(
    days.map(({ on, closed, closing, rows }) => [on, closed, closing, rows.map(({ at }) => at)])
  ).toEqual([
    ['2026-11-23', true, '2026-11-22 17:00', ['09:00']],
    ['2026-11-26', true, '2026-11-24 09:00', ['09:30', '未定时间']],
    ['2026-12-01', false, '2026-11-30 17:00', []]
  ])
  expect(days[1]?.leaders).toBe('测试书记（副书记）')
})
