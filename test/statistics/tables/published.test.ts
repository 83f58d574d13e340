import { describe, expect, it } from 'vitest'
import { reportFigure } from '@shared/domain/statistics'
import { checkOf } from '@shared/domain/statistics/checks'
import { TOTAL } from '@shared/domain/statistics/table'
import { forceTable } from '@shared/domain/statistics/tables/force'
import { inspectionTable } from '@shared/domain/statistics/tables/inspection'
import type { LedgerRecord } from '@shared/ledger'
import { record } from '../records'
import { august, dispute, organization, times } from './build'
import { cases, of, ownTable } from './own'

/**
 * Published figures out of records: what was published in numbers is entered case by case, organization by organization.
 * Where the published figures do not add up, ours stand, and the difference beside them.
 */
describe('B 黄石市 2020 年（至 11 月 30 日）', () => {
  // http://sfj.huangshi.gov.cn/xxgk_17/gknr/qt/sjfb/2020n/202101/t20210114_753181.html
  it('受理 6368 件，成功 6217 件，成功率 97.6%', () => {
    const table = ownTable({ disputes: cases(6368, 6217) }, { measures: ['successRate'] })
    expect(of(table, 'cases', 'success', 'successRate')).toEqual(['6368', '6217', '97.6%'])
  })

  it('排查 1223 次，发现 1305 件，预防 785 件', () => {
    const round = { on: '2016-08-03', unitId: 'o', kind: 'daily' }
    const finding = (id: string, settled: boolean) => ({ id, settled, prevention: [] })
    const found = (list: object[]) => ({ answer: 'found', list }) as never
    const inspections = [
      ...times(82, 'inspection', 'two', { round, findings: found([finding('a', true), finding('b', true)]) }),
      ...times(621, 'inspection', 'one', { round, findings: found([finding('a', true)]) }),
      ...times(520, 'inspection', 'open', { round, findings: found([finding('a', false)]) })
    ]
    const table = august(inspectionTable, { inspections })
    expect(of(table, 'inspections', 'found', 'prevented', 'open')).toEqual(['1223', '1305', '785', '520'])
    expect(table.checks.filter(({ passed }) => !passed)).toEqual([])
  })

  it('调委会：分项之和是 1111，与公布的 1127 差 16；调解员 3924 名，其中专职 480 名', () => {
    const organizations = [
      ...times(972, 'organization', 'v', organization('village')),
      ...times(49, 'organization', 't', organization('township')),
      ...times(81, 'organization', 'e', organization('enterprise')),
      ...times(6, 'organization', 'a', organization('industry', { industry: 'traffic' })),
      ...times(2, 'organization', 'm', organization('industry', { industry: 'medical' })),
      ...times(1, 'organization', 'l', organization('industry', { industry: 'labor' }))
    ]
    const profile = { sex: '1', nation: '', education: '', politics: '' }
    const service = {
      active: true,
      selection: '',
      grade: null,
      startedOn: null,
      organizations: [],
      identities: []
    }
    const mediators = [
      ...times(480, 'mediator', 'f', { profile, service: { ...service, employment: 'fullTime' } }),
      ...times(3444, 'mediator', 'p', { profile, service: { ...service, employment: 'partTime' } })
    ]
    const table = august(forceTable, { organizations, mediators })
    expect(of(table, 'committees', 'traffic', 'medical', 'labor')).toEqual(['1111', '6', '2', '1'])
    const ours = Number(reportFigure(table, TOTAL, 'committees'))
    expect(checkOf('equal', ours, 1127)).toEqual({ left: 1111, right: 1127, difference: -16, passed: false })
    expect(of(table, 'mediators', 'fullTime')).toEqual(['3924', '480'])
    expect(table.checks.filter(({ passed }) => !passed)).toEqual([])
  })
})

describe('C 深圳市某年上半年', () => {
  // https://sf.sz.gov.cn/xxgk/xxgkml/gzdt/content/post_3007787.html
  const organizations = [
    record('organization', 'community', organization('residents')),
    record('organization', 'other', organization('township'))
  ]
  const typed = (letter: string, count: number, type: number, where: string): LedgerRecord[] =>
    times(count, 'dispute', letter, dispute({ intake: { type }, organization: where, success: true }))
  const disputes = [
    ...typed('a', 11_237, 11, 'community'),
    ...typed('b', 1029, 6, 'community'),
    ...typed('c', 10_623 - 1029, 6, 'other'),
    ...typed('d', 6443, 1, 'other'),
    ...typed('e', 43_952 - 11_237 - 10_623 - 6443, 18, 'other'),
    ...times(45_870 - 43_952, 'dispute', 'f', dispute({ organization: 'other', success: false }))
  ]

  it('调解 45870 件，成功 43952 件：95.8%，取整 96%', () => {
    const design = { measures: ['successRate'] }
    expect(of(ownTable({ organizations, disputes }, design), 'cases', 'successRate')).toEqual([
      '45870',
      '95.8%'
    ])
    expect(of(ownTable({ organizations, disputes }, design, 0), 'successRate')).toEqual(['96%'])
  })

  it('社区调委会 12266 件；劳动争议、损害赔偿、婚姻家庭 11237、10623、6443 件', () => {
    const bySubject = ownTable({ organizations, disputes }, { rows: 'subject' })
    expect(reportFigure(bySubject, '2', 'cases')).toBe('12266')
    const byType = ownTable({ organizations, disputes }, { rows: 'old15' })
    expect(['10', '6', '1'].map((row) => reportFigure(byType, row, 'cases'))).toEqual([
      '11237',
      '10623',
      '6443'
    ])
  })
})

it('F 宣城市：7518 件成功 7374 件（98.1%）；三项组织 997 个，与公布的 1176 差 179；专职 111 人', () => {
  // http://www.xc151.com/forum.php?extra=page%3D1&mod=viewthread&tid=132753
  const rate = ownTable({ disputes: cases(7518, 7374) }, { measures: ['successRate'] })
  expect(of(rate, 'successRate')).toEqual(['98.1%'])
  const profile = { sex: '2', nation: '', education: '', politics: '' }
  const service = {
    active: true,
    employment: 'fullTime',
    selection: '',
    grade: null,
    startedOn: null,
    organizations: [],
    identities: []
  }
  const table = august(forceTable, {
    organizations: [
      ...times(52, 'organization', 'i', organization('professional', { industry: 'other' })),
      ...times(92, 'organization', 't', organization('township')),
      ...times(853, 'organization', 'v', organization('village'))
    ],
    mediators: times(111, 'mediator', 'm', { profile, service })
  })
  expect(of(table, 'all', 'sector', 'committee3', 'committee1', 'fullTime')).toEqual([
    '997',
    '52',
    '92',
    '853',
    '111'
  ])
  expect(checkOf('equal', Number(reportFigure(table, TOTAL, 'all')), 1176).difference).toBe(-179)
})

it.each([
  // https://www.stats.gov.cn/sj/ndsj/2012/html/W2309C.HTM, one case entered for a thousand
  ['2010', 8418, [1597, 591, 1792, 643], ['19.0', '7.0', '21.3', '7.6']],
  ['2011', 8935, [1762, 614, 2044, 728], ['19.7', '6.9', '22.9', '8.1']]
])(
  'J 国家统计年鉴 %s 年：婚姻家庭、房屋宅基地、邻里、损害赔偿占比（千件录一件）',
  (_year, all, counts, shares) => {
    const types = [1, 3, 2, 6]
    const rest = all - counts.reduce((sum, count) => sum + count, 0)
    const disputes = [
      ...counts.flatMap((count, at) =>
        times(count, 'dispute', `t${at}`, dispute({ intake: { type: types[at] ?? 0 }, success: true }))
      ),
      ...times(rest, 'dispute', 'rest', dispute({ success: false }))
    ]
    const table = ownTable({ disputes }, { rows: 'type', columns: '', measures: ['cases'] })
    const share = (row: number): string =>
      (Number(reportFigure(table, String(row), 'cases')) / (all / 100)).toFixed(1)
    expect(types.map(share)).toEqual(shares)
  }
)

it('L 蕲春县综治中心：受理 599 件，办结 582 件（97.2%，取整 97%），其中交调委会 326 件', () => {
  // http://www.ctfzzz.com/show-8-46314-1.html
  const closing = { closing: { closedOn: '2016-08-30', note: '' } }
  const given = (letter: string, count: number, committee: boolean, closed: boolean): LedgerRecord[] =>
    times(
      count,
      'dispute',
      letter,
      dispute({
        ...(committee ? { organization: 'committee' } : {}),
        success: true,
        sections: closed ? closing : {}
      })
    )
  const world = {
    organizations: [record('organization', 'committee', organization('township'))],
    disputes: [
      ...given('a', 320, true, true),
      ...given('b', 6, true, false),
      ...given('c', 262, false, true),
      ...given('d', 11, false, false)
    ]
  }
  const design = { rows: 'organizationType', measures: ['closedRate'] }
  const table = ownTable(world, design)
  expect(of(table, 'cases', 'closed', 'closedRate')).toEqual(['599', '582', '97.2%'])
  expect(reportFigure(table, 'township', 'cases')).toBe('326')
  expect(of(ownTable(world, design, 0), 'closedRate')).toEqual(['97%'])
})

it('N 海口市长信箱三季度：分类之和是 501，与公布的有效 497 差 4', () => {
  // https://ehaoxiang.com/356/357/373/content_1100232.html; its five kinds stand here as five ways of coming
  const visits = [301, 124, 44, 31, 1].flatMap((count, at) =>
    times(count, 'visit', `v${at}`, {
      arrival: { on: '2016-08-10', mode: at + 1, booked: false },
      visitors: { count: 1 }
    })
  )
  const table = ownTable({ visits }, { subject: 'visit', rows: 'mode', measures: ['batches'] })
  expect(['1', '2', '3', '4', '5'].map((row) => reportFigure(table, row, 'batches'))).toEqual([
    '301',
    '124',
    '44',
    '31',
    '1'
  ])
  expect(checkOf('equal', Number(reportFigure(table, TOTAL, 'batches')), 497)).toMatchObject({
    left: 501,
    difference: 4,
    passed: false
  })
})
