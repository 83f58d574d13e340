import { describe, expect, it } from 'vitest'
import {
  answered,
  assigned,
  context,
  draft,
  numbers,
  registered,
  after,
  TODAY,
  visitor
} from '@shared/domain/visits/visits.test-support'
import { leave, registerVisit } from '@shared/domain/visits'
import { conditionsOf, filtersFrom, matches, noFilters, queryFrom, spanOf } from './filters'
import { byUrgency, rowOf, type VisitRow } from './rows'

const terms = { today: TODAY }
const row = (record: Parameters<typeof rowOf>[0]): VisitRow => rowOf(record, terms) as VisitRow
const shown = (rows: VisitRow[], over: Partial<typeof noFilters>) =>
  rows.filter((each) => matches(each, { ...noFilters, state: 'all', ...over }))

const open = row(assigned())
const done = row(answered())

describe('来访台账', () => {
  it('办完的只写人数，姓名不显示也搜不到：不能数一个人来过几次', () => {
    expect(open.who).toBe('次仁多吉')
    expect(done.who).toBe('1 人')
    expect(shown([open, done], { text: '次仁多吉' })).toEqual([open])
    expect(shown([open, done], { text: '村道 排水' })).toEqual([open, done])
  })

  it('按状态、单位、类型、期限筛选', () => {
    expect(shown([open, done], { state: 'open' })).toEqual([open])
    expect(shown([open, done], { state: 'answered' })).toEqual([done])
    expect(shown([open, done], { unit: '扎塘镇人民政府' })).toEqual([open])
    expect(shown([open, done], { unit: '扎塘镇' })).toEqual([])
    expect(shown([open, done], { type: 3 })).toEqual([])
    expect(shown([open, done], { deadline: 'ok' })).toEqual([open])
  })

  it('从一个数打开的，正是数到的那些；未接先离的不在批次里', () => {
    const record = after(undefined, registerVisit(draft({}, { list: [visitor()] }), numbers, context()))
    const left = row(after(record, leave(record, { on: TODAY, reason: '' }, context())))
    expect(shown([open, done, left], { figure: 'batches' })).toEqual([open, done])
    expect(shown([open, done, left], { figure: 'outcome1' })).toEqual([done])
  })

  it('期限近的在前，办完的在后', () => {
    expect([done, row(registered()), open].sort(byUrgency).map(({ state }) => state)).toEqual([
      'assigned',
      'waiting',
      'answered'
    ])
  })

  it('筛选写进地址，回来还是一样；不认识的不算', () => {
    const filters = {
      ...noFilters,
      from: '2026-11-01',
      to: '2026-11-30',
      figure: 'people',
      state: 'all',
      type: 2,
      unit: '县水利局'
    }
    expect(filtersFrom(queryFrom(filters))).toEqual(filters)
    expect(spanOf(filters)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(filtersFrom({ figure: 'names', state: 'x', month: '2026-13' })).toEqual(noFilters)
    expect(conditionsOf(filters)).toContain('统计项目“来访人次”')
  })
})
