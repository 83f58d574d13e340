import { describe, expect, it } from 'vitest'
import { currentNotice, daysIn, draftNotice, publishedNotice } from './notice'
import { calendarFile } from './calendar'
import { boardOf } from './board/pages'
import { adjustment, publishedRecord, person, row } from './notice.test-support'
import { context, leaders, make, march, terms, weekly, written } from '../rosters/roster.test-support'
import { decidePublication, heldByGone, noticePeriod } from '../rosters/publish'
import { leader, recordOf, retire } from '../reception.test-support'

const byId = new Map(leaders.map((one) => [one.id, one]))

describe('what the notices are made from', () => {
  it('is the plan before publication, with the notes of its rules', () => {
    const [record] = make()
    if (!record) throw new Error('no roster')
    const draft = draftNotice(record, byId, [weekly], terms, '2021-02-20')
    expect(draft).toMatchObject({
      month: '2021-03',
      state: 'draft',
      on: '2021-02-20',
      notes: '每批来访代表不超过五人。'
    })
    expect(daysIn(draft)).toEqual(['2021-03-03', '2021-03-10', '2021-03-17', '2021-03-24', '2021-03-31'])
    expect(publishedNotice(record)).toBeNull()
  })

  it('stays what was published, whatever is planned, set or announced later', () => {
    const [record] = written(make(march), decidePublication(make()[0], byId, [weekly], terms, context))
    const first = publishedNotice(record)
    expect(first).toMatchObject({ publisher: terms.publisher, phone: terms.phone, on: '2021-02-20' })
    const [slot] = first?.rows ?? []
    if (!record || !slot) throw new Error('not published')
    const later = {
      ...record,
      sections: {
        ...record.sections,
        ...recordOf('roster', record.id, {
          plan: { madeOn: '2021-03-02', slots: [], groups: [], shares: [], proof: { kind: 'open', gap: 0 } },
          adjustments: { list: [adjustment('x', [{ before: slot, after: null }], { on: '2021-03-02' })] }
        }).sections
      }
    }
    expect(publishedNotice(later)).toEqual(first)
    const now = currentNotice(later)
    expect(now).toMatchObject({ state: 'adjusted', on: '2021-03-02' })
    expect(now?.rows.map(({ date }) => date)).toEqual([
      '2021-03-10',
      '2021-03-17',
      '2021-03-24',
      '2021-03-31'
    ])
  })

  it('is nothing in a month without days', () => {
    expect(currentNotice(undefined)).toBeNull()
    expect(calendarFile(undefined, 0)).toBe('')
    const empty = publishedNotice(publishedRecord([]))
    expect(empty && boardOf(empty)).toBeNull()
  })
})

describe('before a publication', () => {
  // 首日 3月3日,提前 3 日:最迟 2月28日。
  it('is said how long there is still time, and how late it is', () => {
    const rows = [row('2021-03-10'), row('2021-03-03')]
    expect(noticePeriod(rows, 3, '2021-02-26')).toEqual({ by: '2021-02-28', late: 0 })
    expect(noticePeriod(rows, 3, '2021-02-28')).toEqual({ by: '2021-02-28', late: 0 })
    expect(noticePeriod(rows, 3, '2021-03-02')).toEqual({ by: '2021-02-28', late: 2 })
    expect(noticePeriod([], 3, '2021-03-02')).toBeNull()
  })

  it('and after it, those who left and still stand on a coming day are named', () => {
    const rows = [
      row('2026-03-04', { leaders: [person('甲')] }),
      row('2026-03-11', { leaders: [person('甲'), person('乙')] })
    ]
    const known = new Map([
      ['甲', retire(leader('甲'))],
      ['乙', leader('乙')]
    ])
    expect(heldByGone(rows, known, '2026-03-05').map(({ row: { date }, name }) => [date, name])).toEqual([
      ['2026-03-11', '领导甲']
    ])
  })
})
