import { describe, expect, it } from 'vitest'
import { leader, recordOf, retire } from '../reception/reception.test-support'
import { leaders, make } from '../reception/rosters/roster.test-support'
import { bookVisit, closingOf } from './booking'
import { dueDays, dutiesBetween, leadersFor } from './duties'
import { context, county, draft, messages } from './visits.test-support'

const rosters = make()
const march = { from: '2021-03-01', to: '2021-03-31' }
const duties = dutiesBetween(march, rosters, leaders)

describe('排班里的接访日', () => {
  it('没有公示的用排好的，领导带系统；2021年3月的星期三', () => {
    expect(duties.map(({ on, leaders: who }) => [on, who[0]?.name, who[0]?.line])).toEqual([
      ['2021-03-03', '领导a', '政府'],
      ['2021-03-10', '领导b', '政府'],
      ['2021-03-17', '领导c', '政府'],
      ['2021-03-24', '领导a', '政府'],
      ['2021-03-31', '领导b', '政府']
    ])
    expect(dueDays(duties).filter(({ leader: who }) => who.leaderId === 'a')).toHaveLength(2)
  })

  it('公示以后以公示的为准，不看之后改动的排班', () => {
    const [roster] = rosters
    const row = {
      slotId: 's',
      date: '2021-03-05',
      session: 'morning',
      from: '09:00',
      to: '12:00',
      place: '接访室',
      mode: 1,
      theme: '',
      organizer: '',
      bookBy: '2021-03-05 09:00',
      leaders: [{ id: 'z', name: '离任领导', post: '副县长', areas: '' }]
    }
    const published = recordOf('roster', '2021-03', {
      published: { on: '2021-02-26', rows: [row], notes: '' }
    })
    const both = { ...published, sections: { ...roster?.sections, ...published.sections } }
    expect(dutiesBetween(march, [both], leaders)).toMatchObject([
      { on: '2021-03-05', bookBy: '2021-03-05 09:00', leaders: [{ leaderId: 'z', line: '' }] }
    ])
  })

  it('先列当日的领导，再按名单次序，离任的不列', () => {
    const gone = retire(leader('d', { profile: { rank: 9 } }))
    const offered = leadersFor(duties.slice(1, 2), [...leaders, gone])
    expect(offered.map(({ name }) => name)).toEqual(['领导b', '领导a', '领导c'])
  })
})

const office = { bookingClosingDays: 1, bookingClosingTime: '17:00' }
const session = (on: string, bookBy: string, name: string) => ({
  on,
  from: '09:00',
  to: '12:00',
  place: '接访室',
  bookBy,
  leaders: [{ leaderId: '', name, post: '县长', line: '政府' }]
})

describe('预约截止', () => {
  it('排班写了截止的以排班为准：约见哪位领导按哪位的，没有约见的按最晚的一场', () => {
    const both = {
      ...office,
      duties: [
        session('2026-11-26', '2026-11-26 09:00', '测试县长'),
        session('2026-11-26', '2026-11-24 12:00', '测试书记')
      ]
    }
    expect(closingOf('2026-11-26', both)).toBe('2026-11-26 09:00')
    expect(closingOf('2026-11-26', both, { ...county, name: '测试书记' })).toBe('2026-11-24 12:00')
    expect(closingOf('2026-11-27', both)).toBe('2026-11-26 17:00')
  })

  it('截止以后的说明理由和可以怎么办；没有排班的日子只提醒', () => {
    const { visitors, matter } = draft()
    const appointment = {
      on: '2026-11-26',
      at: '',
      bookedOn: '2026-11-24',
      bookedAt: '12:01',
      way: 'phone' as const,
      leader: null,
      note: ''
    }
    const closing = { ...office, duties: [session('2026-11-26', '2026-11-24 12:00', '测试县长')] }
    const late = bookVisit({ appointment, visitors, matter }, closing, context())
    expect(messages(late)).toEqual([
      'appointment.on：这一天的预约已于 2026-11-24 12:00 截止。请改约别的接访日，或者请来访人当天到场登记'
    ])
    const other = bookVisit(
      { appointment: { ...appointment, on: '2026-11-27' }, visitors, matter },
      closing,
      context()
    )
    expect(other).toMatchObject({
      ok: true,
      warnings: [{ message: '这一天没有排班，请核对接访日' }]
    })
  })
})
