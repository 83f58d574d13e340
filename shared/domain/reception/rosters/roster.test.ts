import { describe, expect, it } from 'vitest'
import type { Decision, LedgerRecord } from '@shared/ledger'
import { bundledCalendar } from '../../calendar'
import { contextOn, leader, retire } from '../reception.test-support'
import { decideSlots, noticeWarnings, swapChanges } from './change'
import { rosterDifferences } from './describe'
import { decideMake, keepByHand } from './make'
import { spanOf } from './months'
import { decideAdjustment, decidePublication, publicRows, unannounced } from './publish'
import { context, leaders, make, march, slotsIn, terms, weekly, written } from './roster.test-support'
import { slotsOf } from './slots'

const byId = new Map(leaders.map((one) => [one.id, one]))
const id = (day: number): string => `r:2021-03-${String(day).padStart(2, '0')}:full:1`
const problemsOf = (decision: Decision): string[] =>
  decision.ok ? [] : decision.problems.map(({ message }) => message)

describe('a roster', () => {
  it('of several months is one record a month', () => {
    expect(make({ from: '2021-03', to: '2021-05' }).map((record) => record.id)).toEqual([
      '2021-03',
      '2021-04',
      '2021-05'
    ])
  })

  it('keeps what was pinned or moved by hand when it is made anew', () => {
    const before = written(
      make(),
      decideSlots(
        make(),
        [
          { slotId: id(3), pinned: ['a'] },
          { slotId: id(10), date: '2021-03-12' }
        ],
        '调整',
        bundledCalendar
      )
    )
    const { slots } = slotsOf([weekly], leaders, spanOf(march), bundledCalendar)
    const kept = keepByHand(slots, before)
    expect(kept[0]?.pinned).toEqual(['a'])
    expect(kept[1]).toMatchObject({ date: '2021-03-12', moved: true, due: ['2021-03-10'] })
  })

  it('is not made anew once it is published', () => {
    const [record] = make()
    const published = written(
      [record as LedgerRecord],
      decidePublication(record, byId, [weekly], terms, context)
    )
    const made = {
      months: march,
      slots: slotsIn(published),
      roster: {},
      proof: { kind: 'open' as const, gap: 0 }
    }
    expect(problemsOf(decideMake(made, published, leaders, context))).toEqual([
      '2021年3月的排班已经公示，没有重排。请在日历上逐场调整，再出调整公告。'
    ])
  })

  it('without a day says so', () => {
    const made = { months: march, slots: [], roster: {}, proof: { kind: 'open' as const, gap: 0 } }
    expect(problemsOf(decideMake(made, [], leaders, context))).toEqual([
      '这段时间内没有接访日，没有排班。请先增加接访规则。'
    ])
  })
})

describe('a change by hand', () => {
  it('exchanges two leaders and pins both', () => {
    const records = make()
    const swap = swapChanges(
      slotsIn(records),
      { slotId: id(3), leaderId: 'a' },
      { slotId: id(10), leaderId: 'b' }
    )
    if (!Array.isArray(swap)) throw new Error(swap.message)
    const after = slotsIn(written(records, decideSlots(records, swap, '调换', bundledCalendar)))
    expect(after.slice(0, 2).map(({ leaders: there, pinned }) => [there, pinned])).toEqual([
      [['b'], ['b']],
      [['a'], ['a']]
    ])
  })

  it('is refused when the seat has changed meanwhile', () => {
    const swap = swapChanges(
      slotsIn(make()),
      { slotId: id(3), leaderId: 'b' },
      { slotId: id(10), leaderId: 'b' }
    )
    expect(swap).toMatchObject({ message: '两人的场次刚有改动，没有调换。请核对后再调换。' })
  })

  it('stays in its month', () => {
    const records = make()
    const move = decideSlots(records, [{ slotId: id(31), date: '2021-04-01' }], '移动', bundledCalendar)
    expect(problemsOf(move)).toEqual(['请移到2021年3月以内的日期'])
  })

  // 公告15:5日前告知。
  it('is remarked when it is told too late', () => {
    expect(noticeWarnings(['2021-03-10', '2021-03-03'], 5, '2021-02-26')).toEqual(noticeWarnings([], 5, ''))
    expect(noticeWarnings(['2021-03-03'], 5, '2021-02-27')[0]?.message).toBe(
      '2021年3月3日距今天不足 5 日，晚于规定的告知期限'
    )
  })
})

describe('publication', () => {
  const publish = (records: LedgerRecord[], today = '2021-02-20'): Decision =>
    decidePublication(records[0], byId, [weekly], terms, contextOn(today))

  it('keeps names, posts and the notes of the rules as they were', () => {
    const records = written(make(), publish(make()))
    expect(publicRows(records[0])[0]?.leaders).toEqual([
      { id: 'a', name: '领导a', post: '副县长', areas: '' }
    ])
    expect(records[0]?.sections['published']?.current.value['notes']).toBe('每批来访代表不超过五人。')
  })

  // 提前 3 日:首日 3月3日,最迟 2月28日。
  it('is remarked when it comes later than the notice period', () => {
    const warnings = (today: string) => {
      const decision = publish(make(), today)
      return decision.ok ? decision.warnings.map(({ message }) => message) : []
    }
    expect(warnings('2021-02-28')).toEqual([])
    expect(warnings('2021-03-01')).toEqual(['首个接访日是2021年3月3日，只提前 2 日；规定提前 3 日公示'])
  })

  it('waits until every seat is held', () => {
    const records = make()
    const empty = written(
      records,
      decideSlots(records, [{ slotId: id(3), leaders: [] }], '空出', bundledCalendar)
    )
    expect(problemsOf(publish(empty))).toEqual(['2021年3月3日 09:00 的一场还缺接访领导'])
  })

  it('tells what changed since, until an adjustment notice is out', () => {
    const published = written(make(), publish(make()))
    expect(unannounced(published[0], byId)).toEqual([])
    const changed = written(
      published,
      decideSlots(published, [{ slotId: id(3), leaders: ['c'] }], '替补', bundledCalendar)
    )
    expect(
      unannounced(changed[0], byId).map(({ before, after }) => [
        before?.leaders[0]?.id,
        after?.leaders[0]?.id
      ])
    ).toEqual([['a', 'c']])
    expect(publicRows(changed[0])[0]?.leaders[0]?.id).toBe('a')
    expect(problemsOf(decideAdjustment(changed[0], byId, ' ', context))).toEqual(['请填写调整原因'])
    const told = written(changed, decideAdjustment(changed[0], byId, '因公外出', context))
    expect(unannounced(told[0], byId)).toEqual([])
    expect(publicRows(told[0])[0]?.leaders[0]?.id).toBe('c')
    expect(problemsOf(decideAdjustment(told[0], byId, '再出', context))).toEqual(['没有需要公告的变动。'])
  })

  it('stays as it is when a leader leaves or changes his post', () => {
    const published = written(make(), publish(make()))
    const left = new Map(byId).set('a', retire(leader('a', { profile: { post: '调研员' } })))
    expect(unannounced(published[0], left)).toEqual([])
    expect(publicRows(published[0])[0]?.leaders[0]?.post).toBe('副县长')
  })

  it('is told in the timeline slot by slot', () => {
    const records = make()
    const after = written(
      records,
      decideSlots(records, [{ slotId: id(3), leaders: ['c'] }], '替补', bundledCalendar)
    )
    const [before, now] = [records, after].map((list) => list[0]?.sections['plan']?.current.value)
    expect(rosterDifferences('plan', before ?? null, now ?? {}, (one) => `领导${one}`)).toEqual([
      { label: '2021-03-03 全天', before: '2021-03-03 领导a', after: '2021-03-03 领导c' }
    ])
  })
})
