import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '@shared/ledger'
import { defaultLimits } from '../office/sections'
import { leader, retire } from '../reception.test-support'
import { accountsOf, carriedInto } from './account'
import { spanOf } from './months'
import { problemOf } from './problem'
import { leaders, make, march, slotsIn } from './roster.test-support'
import { substitutesFor } from './substitute'

describe('公平账', () => {
  // 3月五场全天:a 两场、b 两场、c 一场;每人应接 5/3 场。
  it('carries what was held and owed from month to month', () => {
    const records = make()
    const [month] = accountsOf(records)
    expect(month?.ledger.rows.map(({ held }) => held.load)).toEqual([400, 400, 200])
    expect(month?.ledger.sum.due.load).toBe(1000)
    const carried = carriedInto(records, '2021-04-01')
    expect([...carried.values()].reduce((sum, { load }) => sum + load, 0)).toBe(0)
    expect(carried.get('c')?.load).toBeLessThan(0)
  })

  it('goes into the problem of the next month, across the year too', () => {
    const records = make({ from: '2021-03', to: '2021-12' })
    const span = { from: '2022-01-01', to: '2022-01-31' }
    const problem = problemOf([], span, { leaders, limits: defaultLimits, rosters: records })
    const carried = carriedInto(records, '2022-01-01')
    expect(problem.people.map(({ carried: { load } }) => load)).toEqual(
      ['a', 'b', 'c'].map((one) => carried.get(one)?.load)
    )
  })

  it('passes over whom the list does not have any more', () => {
    const left = leaders.map((one) => (one.id === 'b' ? retire(one) : one))
    const problem = problemOf(slotsIn(make()), spanOf(march), {
      leaders: left,
      limits: defaultLimits,
      rosters: []
    })
    expect(problem.people.map((one) => one.id)).toEqual(['a', 'c'])
  })
})

describe('a problem for the planner', () => {
  it('names the days of absences and of weekdays that are excluded', () => {
    const busy = leader('x', {
      duty: { excludedWeekdays: [3] },
      away: { list: [{ id: 'w', from: '2021-02-27', to: '2021-03-02', reason: '学习' }] }
    })
    const [person] = problemOf([], spanOf(march), {
      leaders: [busy],
      limits: defaultLimits,
      rosters: []
    }).people
    expect(person?.away).toEqual(['2021-03-01', '2021-03-02'])
    expect(person?.excluded).toEqual(['2021-03-03', '2021-03-10', '2021-03-17', '2021-03-24', '2021-03-31'])
  })

  // 3月31日接访的人,相隔 7 天就不能在4月6日以前再接。
  it('knows the days held just before the span', () => {
    const span = { from: '2021-04-01', to: '2021-04-30' }
    const limits = { ...defaultLimits, gapDays: 7 }
    const { people } = problemOf([], span, { leaders, limits, rosters: make() })
    expect(people.find((one) => one.id === 'b')?.recent).toEqual(['2021-03-31'])
    expect(people.find((one) => one.id === 'c')?.recent).toEqual([])
  })

  // DOMAIN.md 5.1:县委书记、县长每月1天。
  it('asks for a frequency month by month', () => {
    const limits = {
      ...defaultLimits,
      frequencies: [{ id: 'f', words: '县长', leaderIds: ['a'], per: 'month' as const, atLeast: 1 }]
    }
    const span = spanOf({ from: '2021-01', to: '2021-12' })
    expect(problemOf([], span, { leaders, limits, rosters: [] }).rules.frequencies).toHaveLength(12)
  })
})

describe('a frequency of a period that is made in parts', () => {
  const limits = {
    ...defaultLimits,
    frequencies: [{ id: 'f', words: '副县长', leaderIds: ['c'], per: 'quarter' as const, atLeast: 4 }]
  }
  const asked = (span: { from: string; to: string }, rosters: LedgerRecord[]) =>
    problemOf([], span, { leaders, limits, rosters }).rules.frequencies.map(({ from, to, atLeast }) => [
      from,
      to,
      atLeast
    ])

  // 2021年第二季度的星期三,三人轮流:c 接4月21日、5月12日、6月2日、6月23日。
  it('asks the last part for what is missing, and asks nothing before the others are made', () => {
    const june = spanOf({ from: '2021-06', to: '2021-06' })
    const made = make({ from: '2021-04', to: '2021-05' })
    expect(asked(june, made)).toEqual([['2021-06-01', '2021-06-30', 2]])
    expect(asked(spanOf({ from: '2021-05', to: '2021-05' }), made)).toEqual([])
    expect(asked(june, [])).toEqual([])
  })

  it('asks the rest of a month for what its past days did not give', () => {
    const rest = { from: '2021-06-15', to: '2021-06-30' }
    const all = make({ from: '2021-04', to: '2021-06' })
    expect(asked(rest, all)).toEqual([['2021-06-15', '2021-06-30', 1]])
  })
})

describe('a substitute', () => {
  // 公告16:缺席时依次递补。
  it('offers the substitutes in their order, then the others, each with what stands against it', () => {
    const [first, ...others] = leaders
    const own = leader('a', { duty: { substitutes: ['c'] } })
    const away = leader('b', {
      away: { list: [{ id: 'w', from: '2021-03-03', to: '2021-03-03', reason: '' }] }
    })
    expect([first?.id, others.length]).toEqual(['a', 2])
    const list = [own, away, others[1] as LedgerRecord]
    const slots = slotsIn(make())
    const problem = problemOf(slots, spanOf(march), { leaders: list, limits: defaultLimits, rosters: [] })
    const found = substitutesFor(slots[0] as (typeof slots)[number], 'a', slots, problem, list)
    expect(found.map(({ leaderId, named, against }) => [leaderId, named, against.length])).toEqual([
      ['c', true, 0],
      ['b', false, 1]
    ])
    expect(found[1]?.against[0]).toContain('外出')
  })
})
