import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '../../calendar'
import { defaultLimits } from '../office/sections'
import { leader, retire } from '../reception.test-support'
import { decideSlots } from './change'
import { conflictsIn, pastAndOpen } from './conflicts'
import { decideMend, mendOf } from './mend'
import { spanOf } from './months'
import { leaders, make, march, slotsIn, written } from './roster.test-support'

const id = (day: number): string => `r:2021-03-${String(day).padStart(2, '0')}:full:1`
const around = (list = leaders, rosters = make()) => ({ leaders: list, limits: defaultLimits, rosters })
const words = (list = leaders, rosters = make()) =>
  conflictsIn(slotsIn(rosters), spanOf(march), around(list, rosters)).map((one) => one.words)

describe('what stands against a roster', () => {
  it('is nothing as it was made', () => {
    expect(words()).toEqual([])
  })

  // 公示后离任:原来的场次还写着他,要另行安排。
  it('is a leader who has left, by name and once', () => {
    const left = leaders.map((one) => (one.id === 'b' ? retire(one) : one))
    expect(words(left)).toEqual([
      '2021年3月10日（信访接待大厅）：领导b已离任，请另行安排。',
      '2021年3月31日（信访接待大厅）：领导b已离任，请另行安排。'
    ])
  })

  it('is a room that is given twice', () => {
    const rosters = make()
    const twice = written(
      rosters,
      decideSlots(rosters, [{ slotId: id(3), date: '2021-03-10' }], '移动', bundledCalendar)
    )
    expect(words(leaders, twice)).toEqual(['2021年3月10日信访接待大厅：两场的时间重叠。'])
  })
})

describe('what a repair is asked', () => {
  const away = leader('b', {
    profile: { rank: 1 },
    away: { list: [{ id: 'w', from: '2021-03-09', to: '2021-03-12', reason: '学习' }] }
  })
  const withAway = leaders.map((one) => (one.id === 'b' ? away : one))

  it('is nothing while nothing is wrong, or only what is over', () => {
    expect(mendOf(around(), '2021-02-20')).toBeNull()
    expect(mendOf(around(withAway), '2021-03-11')).toBeNull()
  })

  it('leaves the days that are over alone', () => {
    const mend = mendOf(around(withAway), '2021-03-09')
    expect(mend?.problem.slots.map(({ date }) => date)).toEqual([
      '2021-03-10',
      '2021-03-17',
      '2021-03-24',
      '2021-03-31'
    ])
    expect(mend?.before[id(10)]).toEqual(['b'])
  })

  it('lets a pin give way to an absence told after it', () => {
    const rosters = make()
    const pinned = written(
      rosters,
      decideSlots(
        rosters,
        [
          { slotId: id(10), pinned: ['b'] },
          { slotId: id(17), pinned: ['c'] }
        ],
        '钉住',
        bundledCalendar
      )
    )
    const mend = mendOf(around(withAway, pinned), '2021-03-09')
    expect(mend?.problem.slots.map((slot) => slot.pinned)).toEqual([[], ['c'], [], []])
  })

  it('is not carried out on a roster that has changed meanwhile', () => {
    const changed = [{ slot: id(10), before: ['c'], after: ['a'] }]
    expect(decideMend(make(), changed, bundledCalendar, [])).toMatchObject({ ok: false })
    const sound = [{ slot: id(10), before: ['b'], after: ['a'] }]
    expect(decideMend(make(), sound, bundledCalendar, [])).toMatchObject({
      ok: true,
      reason: '按最少改动调整排班 1 场'
    })
  })
})

describe('a roster that is made anew in the middle of its month', () => {
  it('keeps who held the days that are over', () => {
    const fresh = slotsIn(make()).map((slot) => ({ ...slot, leaders: [] }))
    const { kept, open, span } = pastAndOpen(fresh, make(), spanOf(march), '2021-03-17')
    expect(kept.map(({ date, leaders: there }) => [date, ...there])).toEqual([
      ['2021-03-03', 'a'],
      ['2021-03-10', 'b']
    ])
    expect(open.map(({ date }) => date)).toEqual(['2021-03-17', '2021-03-24', '2021-03-31'])
    expect(span).toEqual({ from: '2021-03-17', to: '2021-03-31' })
  })

  it('makes all days of a month that had none, those that are over too', () => {
    const fresh = slotsIn(make())
    expect(pastAndOpen(fresh, [], spanOf(march), '2021-03-17').open).toHaveLength(5)
  })
})
