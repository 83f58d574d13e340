import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardTerms } from '@shared/domain/disputes'
import type { LedgerRecord, SectionValue } from '@shared/ledger'
import {
  conditionsOf,
  filtersFrom,
  matches,
  noFilters,
  queryFrom,
  queryOf,
  stateChoices,
  type Filters
} from './filters'
import { byUrgency, rowOf, type DisputeRow } from './rows'

const TODAY = '2016-08-20'

function row(serial: number, acceptedOn: string, sections: Record<string, SectionValue> = {}): DisputeRow {
  const intake = {
    caseNumber: `（2016）人调字第A000${serial}号`,
    title: '相邻排水纠纷',
    type: 2,
    source: 2,
    place: { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' },
    acceptedOn
  }
  const parties = { list: [{ name: '次仁多吉' }, { name: '王小明' }] }
  const all = Object.entries({ intake, parties, ...sections })
  const record: LedgerRecord = {
    entity: 'dispute',
    id: String(serial),
    created: 'c',
    updated: 'c',
    sections: Object.fromEntries(
      all.map(([name, value]) => [
        name,
        { current: { hash: 'h', clock: 'c', person: 'p', value }, others: [] }
      ])
    )
  }
  return rowOf(
    record,
    TODAY,
    (id) => (id === 'o1' ? '扎塘镇人民调解委员会' : ''),
    standardTerms
  ) as DisputeRow
}

const assignment = { organizationId: 'o1' }
const outcome = { result: 1, resultOn: '2016-08-01', amount: 1_234_56 }
const late = row(1, '2016-07-10')
const soon = row(2, '2016-07-22', { assignment })
const fresh = row(3, '2016-08-19')
const awaiting = row(4, '2016-07-01', { assignment, outcome })
const closed = row(5, '2016-08-01', { assignment, outcome, feedback: {}, closing: {} })
const withdrawn = row(6, '2016-06-01', { retired: { retired: true } })
const all = [late, soon, fresh, awaiting, closed, withdrawn]
const refused = rowOf(
  {
    entity: 'dispute',
    id: '7',
    created: 'c',
    updated: 'c',
    sections: {
      refusal: {
        current: {
          hash: 'h',
          clock: 'c',
          person: 'p',
          value: {
            title: '低保问题',
            type: 18,
            source: 2,
            refusedOn: '2016-08-02',
            place: { code: '', name: '' }
          }
        },
        others: []
      }
    }
  },
  TODAY,
  () => '',
  standardTerms
) as DisputeRow
const shown = (over: Partial<Filters>) =>
  all.filter((one) => matches(one, { ...noFilters, state: 'all', ...over })).map(({ id }) => Number(id))

describe('列表', () => {
  it('先办急的:最早到期在前,已有结果的在后,结单、撤销的最后', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect([...mixed].sort(byUrgency)).toEqual([late, soon, fresh, awaiting, closed, withdrawn])
      })
    )
  })

  it('一行写明案号、类型、当事人、承办组织、期限、环节', () => {
    expect(soon).toMatchObject({
      typeName: '邻里',
      parties: '次仁多吉、王小明',
      organization: '扎塘镇人民调解委员会',
      deadlineText: '还有 2 天',
      stepName: '分流'
    })
    expect([late.deadlineText, closed.deadlineText, withdrawn.stepName]).toEqual([
      '已超 10 天',
      '按期办结',
      '已撤销'
    ])
  })

  it('按期限、类型、文字筛选;撤销的只在已撤销和全部中', () => {
    expect(shown({ deadline: 'late' })).toEqual([1])
    expect(shown({ deadline: 'soon' })).toEqual([2])
    expect(shown({ type: 1 })).toEqual([])
    expect(shown({ text: '扎塘  多吉' })).toEqual([2, 4, 5])
    expect(shown({ text: 'a0003' })).toEqual([3])
    expect(shown({ state: 'withdrawn' })).toEqual([6])
    const shows = (state: Filters['state']) => matches(refused, { ...noFilters, state })
    expect([shows('refused'), shows('all'), shows('1'), shows('open')]).toEqual([true, true, false, false])
    expect([refused.stepName, refused.deadlineText]).toEqual(['不予受理', ''])
    expect(shown({ state: 'open' })).not.toContain(6)
    expect(shown({})).toHaveLength(6)
  })

  it('月份、环节、组织由索引查找', () => {
    expect(queryOf({ ...noFilters, month: '2016-02' })).toEqual({
      from: '2016-02-01',
      to: '2016-02-29',
      steps: [1, 2, 3, 4]
    })
    expect(queryOf({ ...noFilters, state: '5', organizationId: 'o1' })).toEqual({
      steps: [5],
      organizationId: 'o1'
    })
    expect(queryOf({ ...noFilters, state: 'withdrawn' })).toEqual({})
  })

  it('筛选写进地址后能原样读回', () => {
    const filters = fc.record({
      month: fc.constantFrom('', '2016-08', '2015-12'),
      state: fc.constantFrom(...stateChoices.map(({ value }) => value)),
      type: fc.option(fc.integer({ min: 1, max: 18 })),
      organizationId: fc.constantFrom('', 'o1'),
      deadline: fc.constantFrom('' as const, 'late' as const, 'soon' as const, 'ok' as const),
      text: fc.string()
    })
    fc.assert(
      fc.property(filters, (one) => {
        expect(filtersFrom(queryFrom(one))).toEqual(one)
      })
    )
  })

  it('导出时写明筛选条件', () => {
    const words = (over: Partial<Filters>) => conditionsOf({ ...noFilters, ...over }, () => '扎塘镇调委会')
    expect(words({})).toEqual(['环节“在办”'])
    expect(
      words({
        month: '2016-08',
        state: '5',
        deadline: 'late',
        type: 2,
        organizationId: 'o1',
        text: ' 排水 '
      })
    ).toEqual([
      '受理月份“2016年8月”',
      '环节“结单”',
      '期限“已超期”',
      '类型“邻里纠纷”',
      '承办组织“扎塘镇调委会”',
      '文字“排水”'
    ])
  })

  it('金额以元计，没有结果的为空', () => {
    expect([fresh.amount, closed.amount]).toEqual([null, 1234.56])
  })

  it('地址里认不出的条件当作没有', () => {
    expect(filtersFrom({ month: '2016-13', state: 'x', type: 'abc', deadline: 'never' })).toEqual(noFilters)
  })
})
