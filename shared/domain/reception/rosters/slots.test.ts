import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '../../calendar'
import { monthRange } from '../../dates'
import { leader, retire, rule } from '../reception.test-support'
import { openSlots, overlapsOf, packSlots, slotsOf } from './slots'

const leaders = [
  leader('zhang', { profile: { line: '政府', principal: true, rank: 1 } }),
  leader('li', { profile: { line: '政法', rank: 2 } }),
  leader('wang', { profile: { line: '纪检', level: 'department', rank: 3 } })
]
const inMonth = (rules: ReturnType<typeof rule>[], month: string) =>
  slotsOf(rules, leaders, monthRange(month), bundledCalendar)

describe('the slots of rules', () => {
  // 公告13:每工作日两个时段、多地点;公告04:一日多名领导。
  it('are one for each session and each place, with as many seats as the rule says', () => {
    const two = rule('r', {
      when: { kind: 'monthDays', monthDays: [8] },
      where: {
        sessions: [
          { session: 'morning', from: '09:00', to: '12:00' },
          { session: 'afternoon', from: '15:00', to: '18:00' }
        ],
        places: ['一号接访室', '二号接访室'],
        seats: 2
      }
    })
    const { slots } = inMonth([two], '2024-05')
    expect(slots.map(({ date, from, place, seats }) => [date, from, place, seats])).toEqual([
      ['2024-05-08', '09:00', '一号接访室', 2],
      ['2024-05-08', '09:00', '二号接访室', 2],
      ['2024-05-08', '15:00', '一号接访室', 2],
      ['2024-05-08', '15:00', '二号接访室', 2]
    ])
  })

  // 公告14:每周一上午由党政主要负责同志;2021年3月1日是周一。
  it('keep Monday mornings for the principals', () => {
    const daily = rule('r', { when: { kind: 'workdays' }, who: { principalsOnMonday: true } })
    const { slots } = inMonth([daily], '2021-03')
    expect(slots[0]).toMatchObject({
      date: '2021-03-01',
      allowed: ['zhang'],
      reserved: '周一由党政主要负责同志接访'
    })
    expect(slots[1]).toMatchObject({ allowed: ['zhang', 'li', 'wang'], reserved: null })
  })

  it('let stand only whom the rule names, and nobody who left', () => {
    const some = rule('r', { when: { weekdays: [3] }, who: { lines: ['政法', '纪检'] } })
    expect(inMonth([some], '2021-03').slots[0]?.allowed).toEqual(['li', 'wang'])
    const left = leaders.map((one) => (one.id === 'li' ? retire(one) : one))
    expect(slotsOf([some], left, monthRange('2021-03'), bundledCalendar).slots[0]?.allowed).toEqual(['wang'])
    const departments = rule('r', { when: { weekdays: [3] }, who: { levels: ['department'] } })
    expect(inMonth([departments], '2021-03').slots[0]?.allowed).toEqual(['wang'])
  })

  // 乐清(公告03):前一日17:00。
  it('close their booking so long before the day', () => {
    const booked = rule('r', { when: { weekdays: [3] }, where: { bookingDays: 1, bookingTime: '17:00' } })
    expect(inMonth([booked], '2021-03').slots[0]?.bookBy).toBe('2021-03-02 17:00')
  })

  it('of a retired rule are none', () => {
    expect(inMonth([retire(rule('r', { when: { weekdays: [3] } }))], '2021-03').slots).toEqual([])
  })

  // 公告17:每周四接待,每周一下访;两条规则在同一处同一时间就是重叠。
  it('overlap where two rules take the same place at the same hours', () => {
    const thursday = rule('a', { when: { weekdays: [4] } })
    const fourth = rule('b', { when: { kind: 'monthDays', monthDays: [4] } })
    const { slots } = inMonth([thursday, fourth], '2021-03')
    expect(overlapsOf(slots)).toEqual([
      {
        date: '2021-03-04',
        place: '信访接待大厅',
        slots: ['a:2021-03-04:full:1', 'b:2021-03-04:full:1']
      }
    ])
    const elsewhere = rule('b', {
      when: { kind: 'monthDays', monthDays: [4] },
      where: { places: ['扎塘镇'] }
    })
    expect(overlapsOf(inMonth([thursday, elsewhere], '2021-03').slots)).toEqual([])
  })

  it('are stored with their leaders by group and come back as they were', () => {
    const { slots } = inMonth(
      [rule('r', { when: { kind: 'workdays' }, who: { principalsOnMonday: true } })],
      '2021-03'
    )
    const packed = packSlots(slots)
    expect(packed.groups).toEqual([['zhang'], ['zhang', 'li', 'wang']])
    expect(openSlots(packed)).toEqual(slots)
  })

  it('tell of rules without a day in the month', () => {
    const { notes } = inMonth([rule('r', { when: { kind: 'monthDays', monthDays: [31] } })], '2026-04')
    expect(notes[0]).toMatchObject({ days: [], missing: [{ month: '2026-04', day: '31日' }] })
  })
})
