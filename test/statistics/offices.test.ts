import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  completenessOf,
  computeSummary,
  decideReceipt,
  decideSubmission,
  dueOn,
  officesBelowOf,
  readSnapshot,
  receiptId,
  reportState,
  type OfficeReceipt
} from '@shared/domain/statistics'
import type { SummaryClosing } from '@shared/domain/statistics/sections'
import type { DecideContext, LedgerRecord } from '@shared/ledger'
import { input, noReports } from './build'
import { record } from './records'

const place = (code: string) => ({ code, name: `地方${code}` })
const center = (id: string, parentId: string | null, level: string, retiredOn?: string): LedgerRecord =>
  record('center', id, {
    profile: {
      name: `${id}综治中心`,
      level,
      parentId,
      place: place(`540521${id}`),
      address: '',
      phone: '',
      leader: '',
      leaderPhone: '',
      memberUnits: ''
    },
    ...(retiredOn ? { retired: { retired: true, on: retiredOn, reason: '合并' } } : {})
  })
const county = { ...center('', null, 'county'), id: 'county' }
const towns = ['100', '101', '102', '103', '104'].map((id) => center(id, 'county', 'township'))
const village = center('100201', '100', 'village')
const centers = [county, ...towns, village]
const receipt = (centerId: string, kind: OfficeReceipt['kind'], on: string, note = ''): LedgerRecord =>
  record('officeReport', receiptId(centerId, '2016Q3'), {
    receipt: { centerId, period: '2016Q3', kind, on, note }
  })
const below = (receipts: LedgerRecord[], given: LedgerRecord[] = centers) =>
  officesBelowOf({ period: '2016Q3', centers: given, receipts, office: null, dueDay: 5 })
const context: DecideContext = {
  today: '2016-10-20',
  nowMillis: Date.UTC(2016, 9, 20, 2),
  person: 'p',
  random: (bytes) => bytes
}
const heading = { reportingUnit: '扎囊县', preparedBy: '', reviewedBy: '' }
const table = computeSummary(input({ period: '2016Q3' }))

describe('下级报送', () => {
  it('keeps the five states apart', () => {
    const offices = below([
      receipt('100', 'figures', '2016-10-05'),
      receipt('101', 'nothing', '2016-10-03'),
      receipt('102', 'figures', '2016-10-06'),
      receipt('103', 'returned', '2016-10-04', '合计不符')
    ])
    expect(offices?.dueOn).toBe('2016-10-05')
    expect(offices?.list.map(({ id, state }) => [id, state])).toEqual([
      ['100', 'reported'],
      ['101', 'nothing'],
      ['102', 'late'],
      ['103', 'returned'],
      ['104', 'missing']
    ])
    expect(offices && completenessOf(offices)).toEqual({
      due: 5,
      counts: { reported: 1, nothing: 1, late: 1, missing: 1, returned: 1 },
      complete: 3,
      inTime: 2
    })
  })

  it('says of a late 零报告 that it was both', () => {
    const late = below([receipt('100', 'nothing', '2016-10-09')])?.list[0]
    expect(late).toMatchObject({ state: 'late', note: '零报告。' })
  })

  it('asks the centres directly below, whatever stands below them', () => {
    expect(below([])?.list.map(({ id }) => id)).toEqual(['100', '101', '102', '103', '104'])
    const office = { name: '100综治中心', place: place('540521100') }
    const own = officesBelowOf({ period: '2016Q3', centers, receipts: [], office, dueDay: 5 })
    expect(own?.list.map(({ id }) => id)).toEqual(['100201'])
    const village = { name: '', place: place('540521100201') }
    expect(officesBelowOf({ period: '2016Q3', centers, receipts: [], office: village, dueDay: 5 })).toBeNull()
  })

  it('asks nothing of a centre that was withdrawn before the period began', () => {
    const gone = [
      county,
      center('100', 'county', 'township', '2016-06-30'),
      center('101', 'county', 'township', '2016-08-15')
    ]
    expect(below([], gone)?.list.map(({ id }) => id)).toEqual(['101'])
  })

  it.each([
    ['2016-08', 5, '2016-09-05'],
    ['2016Q4', 5, '2017-01-05'],
    ['2016', 28, '2017-01-28'],
    ['2016-01-05_2016-02-10', 1, '2016-03-01']
  ])('of %s is due on the %ith after it: %s', (period, day, due) => {
    expect(dueOn(period, day)).toBe(due)
  })

  it('counts every centre in exactly one state', () => {
    const kind = fc.constantFrom('figures', 'nothing', 'returned') as fc.Arbitrary<OfficeReceipt['kind']>
    const on = fc.constantFrom('2016-10-01', '2016-10-05', '2016-10-06', '2016-12-01')
    fc.assert(
      fc.property(fc.array(fc.option(fc.tuple(kind, on)), { minLength: 5, maxLength: 5 }), (given) => {
        const receipts = given.flatMap((each, at) => (each ? [receipt(towns[at]?.id ?? '', ...each)] : []))
        const offices = below(receipts)
        if (!offices) throw new Error('none')
        const { counts, due } = completenessOf(offices)
        expect(reportState.list.reduce((sum, { code }) => sum + counts[code], 0)).toBe(due)
        expect(counts.missing).toBe(given.filter((each) => each === null).length)
      })
    )
  })
})

describe('登记下级报表', () => {
  const draft: OfficeReceipt = {
    centerId: '100',
    period: '2016Q3',
    kind: 'figures',
    on: '2016-10-03',
    note: ''
  }
  const fields = (given: Partial<OfficeReceipt>): string[] => {
    const decision = decideReceipt(undefined, { ...draft, ...given }, context)
    return decision.ok ? [] : decision.problems.map(({ field }) => field)
  }

  it('is one record a centre and period', () => {
    const decision = decideReceipt(undefined, draft, context)
    expect(decision).toMatchObject({ ok: true, changes: [{ entity: 'officeReport', id: '100:2016Q3' }] })
  })

  it.each([
    [{ on: '' }, ['on']],
    [{ on: '2016-10-21' }, ['on']],
    [{ on: '2016-06-30' }, ['on']],
    [{ kind: 'returned' as const }, ['note']],
    [{ note: '长'.repeat(201) }, ['note']],
    [{ kind: 'nothing' as const }, []]
  ])('names what is wrong: %o', (given, expected) => {
    expect(fields(given)).toEqual(expected)
  })
})

describe('结账 over what is missing', () => {
  const offices = below([
    receipt('100', 'figures', '2016-10-05'),
    receipt('101', 'returned', '2016-10-04', '合计不符')
  ])
  const close = (exceptions: Record<string, string>) =>
    decideSubmission(undefined, { table, sealed: noReports, heading, offices, exceptions }, context)

  it('is refused until each missing or returned report is named with its reason', () => {
    const refused = close({ '102': '大雪封路' })
    expect(refused.ok ? [] : refused.problems).toEqual([
      { field: 'exceptions.101', message: '101综治中心已退回，还没有重报，请填写例外的理由。' },
      { field: 'exceptions.103', message: '103综治中心没有报来，请填写例外的理由。' },
      { field: 'exceptions.104', message: '104综治中心没有报来，请填写例外的理由。' }
    ])
  })

  it('keeps the states and the reasons in the snapshot, and no reason that is not needed', () => {
    const decision = close({
      '100': '多余',
      '101': '下期补',
      '102': '大雪封路',
      '103': '停电',
      '104': '停电'
    })
    if (!decision.ok) throw new Error('refused')
    const read = readSnapshot(decision.changes[0]?.value as SummaryClosing)
    expect(read).toMatchObject({
      ok: true,
      value: { offices, exceptions: { '101': '下期补', '102': '大雪封路', '103': '停电', '104': '停电' } }
    })
    expect(read.ok && '100' in read.value.exceptions).toBe(false)
  })
})
