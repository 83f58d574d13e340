import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthOf } from '@shared/domain/dates'
import { rangeOf, samePeriodLastYear, type Period } from '@shared/domain/periods'
import {
  behindReport,
  chartsWorkbook,
  computeCharts,
  computeReport,
  computeSummary,
  figure,
  organizationsFor,
  reportFigure,
  ruleOfDesign,
  trendFacts,
  type Chart,
  type ReportTable,
  type TableDesign
} from '@shared/domain/statistics'
import { TOTAL } from '@shared/domain/statistics/table'
import type { LedgerRecord } from '@shared/ledger'
import { record } from '../records'
import { dispute, nothing, organization, times } from './build'
import { factsOf } from './compute'
import { world as anyWorld, type World } from './world'

function chartsOf(world: Partial<World>, period: Period = '2016-08', typeList: 15 | 18 = 18) {
  const all = { ...nothing, ...world }
  const { facts, look } = factsOf(all, period)
  const long = factsOf(all, trendFacts(period)).facts
  const list = computeCharts({ period, facts, longFacts: long, look, typeList, rateDecimals: 1 })
  const chart = (key: string): Chart => {
    const found = list.find((each) => each.key === `chart-${key}`)
    if (!found) throw new Error(`no chart ${key}`)
    return found
  }
  return { list, chart, facts, look }
}

/** Figures of one row by the keys of its columns, as on paper. */
const row = ({ table }: Chart, key: string, ...columns: string[]): string[] =>
  columns.map((column) => reportFigure(table, key, column))

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const drawn = ({ drawing }: Chart): number => sum((drawing?.series ?? []).flatMap(({ values }) => values))

/** A dispute accepted on a day, with the result of a day (or none), handled by an organization. */
const taken = (
  id: string,
  acceptedOn: string,
  resultOn: string | null,
  more: { result?: number; organization?: string; type?: number; source?: number; closed?: boolean } = {}
): LedgerRecord => {
  const { result = 1, organization: by, type = 1, source = 2, closed } = more
  const outcome = { result, resultOn: resultOn ?? '', agreementForm: 0, amount: 0 }
  return record(
    'dispute',
    id,
    dispute({
      intake: { acceptedOn, type, source },
      ...(by ? { organization: by } : {}),
      sections: {
        ...(resultOn === null ? {} : { outcome }),
        ...(closed ? { closing: { closedOn: resultOn } } : {})
      }
    })
  )
}

describe('逐月变化', () => {
  const disputes = [
    ...times(3, 'dispute', 'a', dispute({ intake: { acceptedOn: '2016-08-31' } })),
    ...times(1, 'dispute', 'b', dispute({ intake: { acceptedOn: '2015-09-01' } })),
    ...times(4, 'dispute', 'c', dispute({ intake: { acceptedOn: '2015-08-31' } })),
    ...times(2, 'dispute', 'd', dispute({ intake: { acceptedOn: '2014-09-01' } })),
    // A day too early, and a day too late.
    ...times(9, 'dispute', 'e', dispute({ intake: { acceptedOn: '2014-08-31' } })),
    ...times(9, 'dispute', 'f', dispute({ intake: { acceptedOn: '2016-09-01' } }))
  ]
  const trend = chartsOf({ disputes }).chart('trend')

  it('到统计期末的 12 个月，各月与上年同月相比', () => {
    expect(trend.drawing?.categories).toEqual([
      ...['9月\n2015年', '10月', '11月', '12月', '1月\n2016年', '2月'],
      ...['3月', '4月', '5月', '6月', '7月', '8月']
    ])
    expect(trend.drawing?.series.map(({ name, values }) => [name, values])).toEqual([
      ['当月', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]],
      ['上年同月', [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]]
    ])
    expect(row(trend, '2016-08', 'cases', 'lastYear', 'change', 'growth')).toEqual(['3', '4', '-1', '-25.0%'])
    expect(row(trend, '2015-10', 'cases', 'growth')).toEqual(['0', '—'])
    expect(trend.words).toBe('12 个月受理 4 件；上年同月合计 6 件，减少 2 件（-33.3%）。')
  })

  it('一个季度、一年和跨年的起止也都是到期末的 12 个月', () => {
    const months = (period: Period): string => {
      const { from, to } = rangeOf(chartsOf({}, period).chart('trend').table.period)
      return `${monthOf(from)} ${monthOf(to)}`
    }
    expect(['2016Q3', '2016', '2013-02-01_2016-09-10'].map(months)).toEqual([
      '2015-10 2016-09',
      '2016-01 2016-12',
      '2015-10 2016-09'
    ])
  })

  it('上年没有登记的，不画一条零线', () => {
    const { drawing, words } = chartsOf({ disputes: disputes.slice(0, 3) }).chart('trend')
    expect(drawing?.series.map(({ name }) => name)).toEqual(['当月'])
    expect(words).toBe('12 个月受理 3 件；上年同月没有登记的纠纷。')
  })

  it('点数字看得到本年和上年的记录', () => {
    expect(behindReport(trend.table, '2016-08', 'cases').map(({ id }) => id[0])).toEqual(['a', 'a', 'a'])
    expect(behindReport(trend.table, '2016-08', 'change')).toHaveLength(7)
  })
})

describe('类型和来源', () => {
  const disputes = [
    ...['a', 'b', 'c', 'd'].map((id) => taken(id, '2016-08-02', null, { type: 3, source: 7 })),
    taken('e', '2016-08-02', '2016-08-02', { type: 1, source: 1 })
  ]

  it('多的在上，没有的不画；表里各类都在', () => {
    const types = chartsOf({ disputes }).chart('types')
    expect(types.drawing?.categories).toHaveLength(2)
    expect(types.drawing?.series[0]?.values).toEqual([4, 1])
    expect(types.drawing?.series[0]?.labels).toEqual(['4（80.0%）', '1（20.0%）'])
    expect(types.table.rows).toHaveLength(19)
    expect(row(types, '3', 'cases', 'share', 'success', 'successRate')).toEqual(['4', '80.0%', '0', '0.0%'])
    expect(row(types, TOTAL, 'share')).toEqual(['100.0%'])
  })

  it('按本单位所用的类型表：旧 15 类', () => {
    const { table, words } = chartsOf({ disputes }, '2016-08', 15).chart('types')
    expect([table.rowTitle, table.rows.length]).toEqual(['纠纷类型（旧 15 类）', 16])
    expect(words).toMatch(/^共 5 件，分属 2 类：/)
  })

  it('来源逐项，连同五类委托移送', () => {
    const sources = chartsOf({ disputes }).chart('sources')
    expect(sources.table.rows).toHaveLength(8)
    expect([row(sources, '7', 'cases'), row(sources, '1', 'cases')]).toEqual([['4'], ['1']])
  })
})

describe('结果和天数', () => {
  const disputes = [
    taken('a', '2016-08-01', '2016-08-01'),
    taken('b', '2016-08-01', '2016-08-02', { result: 2 }),
    taken('c', '2016-08-01', '2016-08-08'),
    taken('d', '2016-08-01', '2016-08-09', { result: 3 }),
    taken('e', '2016-08-01', '2016-08-31'),
    taken('f', '2016-08-01', '2016-09-01'),
    taken('g', '2016-08-01', '2016-10-01'),
    taken('h', '2016-08-01', null)
  ]
  const duration = chartsOf({ disputes }).chart('duration')

  it('按天数分段，各段按结果分', () => {
    expect(duration.drawing?.categories).toEqual([
      ...['当天', '1～7 天', '8～15 天', '16～30 天', '31～60 天', '61 天以上', '尚无结果']
    ])
    expect(duration.drawing?.series.map(({ name, values }) => [name, values])).toEqual([
      ['调解成功', [1, 1, 0, 1, 1, 1, 0]],
      ['调解不成', [0, 1, 0, 0, 0, 0, 0]],
      ['终止', [0, 0, 1, 0, 0, 0, 0]],
      ['尚无结果', [0, 0, 0, 0, 0, 0, 1]]
    ])
  })

  it.each([
    ['奇数件', disputes, 8],
    ['偶数件', disputes.slice(0, 6), 7.5],
    ['一件', disputes.slice(1, 2), 1]
  ])('中位数：%s', (_, list, days) => {
    expect(chartsOf({ disputes: list }).chart('duration').words).toContain(`中位数是 ${days} 天`)
  })

  it('都没有结果的，如实说', () => {
    expect(chartsOf({ disputes: disputes.slice(7) }).chart('duration').words).toBe(
      '受理 1 件，调解成功 0 件，成功率 0.0%；都还没有结果。'
    )
  })

  it('结果早于受理的另列一行，不混进当天', () => {
    const { table } = chartsOf({ disputes: [taken('a', '2016-08-05', '2016-08-01')] }).chart('duration')
    expect(reportFigure(table, 'before', 'cases')).toBe('1')
    expect(table.rows.find(({ key }) => key === 'before')?.title).toBe('结果日期早于受理日期')
  })
})

describe('各组织承办', () => {
  const many = Array.from({ length: 17 }, (_, at) => `o${String(at).padStart(2, '0')}`)
  const organizations = [
    ...many.map((id) => record('organization', id, organization('village', { name: `${id}调委会` }))),
    ...['p1', 'p2'].map((id) =>
      record('organization', id, organization('personalStudio', { name: `${id}工作室` }))
    )
  ]

  it('以个人命名的工作室合为一行，哪里都没有个人的件数', () => {
    const disputes = [
      taken('a', '2016-08-01', '2016-08-02', { organization: 'p1', closed: true }),
      taken('b', '2016-08-01', null, { organization: 'p2' }),
      taken('c', '2016-08-01', null, { organization: 'o00' }),
      taken('d', '2016-08-01', null)
    ]
    const load = chartsOf({ organizations, disputes }).chart('load')
    expect(load.table.rows.map(({ title }) => title).sort()).toEqual(
      ['o00调委会', '个人调解工作室（合计）', '合计', '未分流或不在组织库中'].sort()
    )
    expect(row(load, 'personalStudio', 'cases', 'closed', 'open')).toEqual(['2', '1', '1'])
    expect(JSON.stringify(load)).not.toMatch(/p[12]工作室/)
  })

  it('图上放不下的合为一条，表里一个不少', () => {
    const disputes = many.flatMap((id, at) =>
      Array.from({ length: 17 - at }, (_, no) =>
        taken(`${id}-${no}`, '2016-08-01', null, { organization: id })
      )
    )
    const load = chartsOf({ organizations, disputes }).chart('load')
    expect(load.drawing?.categories).toHaveLength(15)
    expect(load.drawing?.categories.at(-1)).toBe('其余 3 个（合计）')
    expect(load.drawing?.series[1]?.values.at(-1)).toBe(3 + 2 + 1)
    expect(load.table.rows).toHaveLength(18)
  })
})

it('没有纠纷的一期说一句话，不画空框', () => {
  const { list } = chartsOf({})
  expect(list.map(({ drawing }) => drawing)).toEqual([null, null, null, null, null])
  expect(new Set(list.map(({ words }) => words))).toEqual(
    new Set(['这 12 个月和上年同月没有受理的纠纷，没有可画的图。', '本月没有受理的纠纷，没有可画的图。'])
  )
})

it('导出的工作簿一图一张表，另有说明', () => {
  const { list } = chartsOf({ disputes: [taken('a', '2016-08-01', '2016-08-02')] })
  const { sheets } = chartsWorkbook(list, { reportingUnit: '扎囊县', preparedBy: '', reviewedBy: '' })
  expect(sheets.map(({ name }) => name)).toEqual([
    ...['逐月变化', '纠纷类型', '案件来源', '结果和天数', '各组织承办', '说明']
  ])
  expect(JSON.stringify(sheets.at(-1))).toContain('中位数是 1 天')
})

/** A table of one's own, as the builder makes it. */
function own(charts: ReturnType<typeof chartsOf>, rows: string): ReportTable {
  const design: TableDesign = {
    ...{ name: '自定', subject: 'dispute', rows, columns: '', filters: [] },
    measures: ['cases', 'success', 'closed']
  }
  const { facts, look } = charts
  return computeReport(ruleOfDesign('own', design, look), facts, look, '2016-08', { rateDecimals: 1 })
}

describe('任何登记', () => {
  it('各部分之和是合计，图上的数就是表里的数，合计与统计表相同', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(15 as const, 18 as const), (world, typeList) => {
        const charts = chartsOf(world, '2016-08', typeList)
        const summary = computeSummary({
          period: '2016-08',
          facts: charts.facts.dispute,
          previousFacts: [],
          lastYearFacts: [],
          organizations: organizationsFor(world.organizations, null),
          tallies: [],
          options: { typeList, rateDecimals: 1, rows: 'unit' }
        })
        const total = figure(summary, TOTAL, 'total')
        for (const key of ['types', 'sources', 'duration', 'load']) {
          const chart = charts.chart(key)
          expect(drawn(chart), key).toBe(total)
          expect(row(chart, TOTAL, 'cases'), key).toEqual([String(total)])
          const rows = chart.table.rows.slice(0, -1)
          expect(sum(rows.map(({ values }) => values[0] ?? 0)), key).toBe(total)
          expect(chart.table.checks.filter(({ passed }) => !passed)).toEqual([])
        }
        const success = String(figure(summary, TOTAL, 'success'))
        for (const key of ['types', 'sources', 'duration']) {
          expect(row(charts.chart(key), TOTAL, 'success'), key).toEqual([success])
        }
        for (const { key, values } of charts.chart('types').table.rows.slice(0, -1)) {
          const column = typeList === 15 ? `old${key}` : `type${key}`
          expect(values[0]).toBe(figure(summary, TOTAL, column))
        }
      })
    )
  })

  it('与自定报表按来源、结果、组织所得相同', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const charts = chartsOf(world)
        const bySource = own(charts, 'source')
        for (const { key } of bySource.rows) {
          expect(row(charts.chart('sources'), key, 'cases', 'success')).toEqual([
            reportFigure(bySource, key, 'cases'),
            reportFigure(bySource, key, 'success')
          ])
        }
        const byResult = own(charts, 'result')
        const results = { success: '1', failed: '2', ended: '3', pending: '0' }
        for (const [column, result] of Object.entries(results)) {
          expect(row(charts.chart('duration'), TOTAL, column)).toEqual([
            reportFigure(byResult, result, 'cases')
          ])
        }
        const personal = (id: string): boolean => charts.look.organization(id)?.type === 'personalStudio'
        const byOrganization = own(charts, 'organization')
        const load = charts.chart('load')
        for (const { key, kind } of byOrganization.rows) {
          if (kind === 'total' || personal(key)) continue
          expect(row(load, key, 'cases', 'closed')).toEqual([
            reportFigure(byOrganization, key, 'cases'),
            reportFigure(byOrganization, key, 'closed')
          ])
        }
        const studios = byOrganization.rows.filter(({ key }) => personal(key))
        const together = Number(reportFigure(load.table, 'personalStudio', 'cases') || 0)
        expect(together).toBe(sum(studios.map(({ values }) => values[0] ?? 0)))
      })
    )
  })

  it('逐月变化的各月就是那个月和上年同月的统计', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const trend = chartsOf(world).chart('trend')
        const casesIn = (period: Period): number => factsOf(world, period).facts.dispute.length
        for (const { key, values } of trend.table.rows.slice(0, -1)) {
          expect(values.slice(0, 2), key).toEqual([casesIn(key), casesIn(samePeriodLastYear(key))])
        }
        expect(sum(trend.drawing?.series[0]?.values ?? [])).toBe(casesIn(trend.table.period))
      })
    )
  })
})
