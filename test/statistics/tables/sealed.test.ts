import fc from 'fast-check'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '@shared/domain/dates'
import { rangeOf, type Period } from '@shared/domain/periods'
import {
  closedOf,
  computeReport,
  computeSummary,
  countReports,
  decideSubmission,
  isFormOf,
  noFacts,
  officialTables,
  readSnapshot,
  reportCauses,
  reportCorrections,
  reportGrid,
  reportWorkbook,
  ruleOfSealed,
  type CauseSource,
  type Correction,
  type SealedReports,
  type TableDesign
} from '@shared/domain/statistics'
import { TOTAL } from '@shared/domain/statistics/table'
import { canonicalJson, type Json, type LedgerRecord } from '@shared/ledger'
import type { SummaryClosing } from '@shared/domain/statistics/sections'
import { fact, input } from '../build'
import { record } from '../records'
import { dispute, nothing, organization } from './build'
import { factsOf, TODAY } from './compute'
import { officialQueries, rowsBy } from './queries'
import { sqlOf } from './sql'
import { world, type World } from './world'

const heading = { reportingUnit: '扎囊县综治中心', preparedBy: '卓玛（虚构）', reviewedBy: '' }
const design = (more: Partial<TableDesign> = {}): TableDesign => ({
  name: '纠纷类型和来源',
  subject: 'dispute',
  rows: 'type',
  columns: 'sourceGroup',
  measures: ['cases', 'success', 'amount', 'successRate'],
  filters: [],
  ...more
})
const designs = [
  { id: 'types', design: design() },
  {
    id: 'visits',
    design: design({ subject: 'visit', rows: 'mode', columns: '', measures: ['batches', 'people'] })
  }
]

const seal = (records: World, period: Period): SealedReports =>
  countReports(
    { period, ...factsOf(records, period) },
    designs,
    computeSummary(input({ period, facts: factsOf(records, period).facts.dispute }))
  )

const corrections = ({ reports }: SealedReports, records: World, period: Period): Correction[] => {
  const { facts, look } = factsOf(records, period)
  return reportCorrections(reports, (report, by) => {
    const rule = ruleOfSealed(report, look)
    return rule && computeReport(rule, facts, look, period, { rows: by, rateDecimals: 1 })
  })
}

/** What a second world says of the same ids is written over the first, section by section; what it does not know stays. */
function changed(before: World, next: World): World {
  const over = (old: readonly LedgerRecord[], late: readonly LedgerRecord[]): LedgerRecord[] => {
    const known = new Map(old.map((each) => [each.id, each]))
    for (const each of late) {
      known.set(each.id, { ...each, sections: { ...known.get(each.id)?.sections, ...each.sections } })
    }
    return [...known.values()]
  }
  const keys = Object.keys(before) as (keyof World)[]
  return Object.fromEntries(keys.map((key) => [key, over(before[key], next[key])])) as unknown as World
}

const CLOSED_AT = 100
/** The journal of a record that stood before closing and was written over after it, each section a save of its own. */
function historyOf(id: string, ...sides: (readonly LedgerRecord[])[]): CauseSource[] {
  return sides.flatMap((records, side) =>
    Object.entries(records.find((each) => each.id === id)?.sections ?? {}).map(
      ([section, { current }], at) => ({
        position: (side === 0 ? 1 : CLOSED_AT + 1) + at,
        millis: at,
        personName: '某（虚构）',
        reason: `改动${section}`,
        section,
        before: null,
        after: current.value
      })
    )
  )
}
const RECORDS = {
  dispute: 'disputes',
  inspection: 'inspections',
  mediator: 'mediators',
  visit: 'visits'
} as const

const period = fc.constantFrom<Period>('2016-08', '2016Q3', '2016')

describe('all tables of a closed period', () => {
  it('read back as they were counted, in every way of making their rows', () => {
    fc.assert(
      fc.property(world, period, (records, given) => {
        const sealed = seal(records, given)
        const table = computeSummary(input({ period: given, facts: factsOf(records, given).facts.dispute }))
        const decision = decideSubmission(
          undefined,
          { table, sealed, heading, offices: null, exceptions: {} },
          { today: '2017-01-01', nowMillis: Date.UTC(2017, 0, 1), person: 'p', random: (bytes) => bytes }
        )
        if (!decision.ok) throw new Error('refused')
        const read = readSnapshot(decision.changes[0]?.value as SummaryClosing)
        if (!read.ok) throw new Error(read.error.message)
        expect(read.value.table).toEqual(table)
        expect(read.value.sealed).toEqual(sealed)
        const forms = officialTables.filter((rule) => isFormOf(rule, given)).map(({ key }) => key)
        expect(sealed.reports.map(({ key }) => key)).toEqual([...forms, 'types', 'visits'])
      }),
      { numRuns: 10 }
    )
  }, 240_000)

  it('stay to the byte when records change, and the correction table holds what SQL counts before and after', () => {
    fc.assert(
      fc.property(world, world, period, (before, next, given) => {
        const sealed = seal(before, given)
        const bytes = canonicalJson(sealed as unknown as Json)
        const after = changed(before, next)
        const found = corrections(sealed, after, given)
        expect(canonicalJson(sealed as unknown as Json)).toBe(bytes)

        const { from, to } = rangeOf(given)
        const sides = [before, after].map((records) => sqlOf(records, from, to, TODAY))
        try {
          for (const rule of officialTables.filter((each) => isFormOf(each, given))) {
            const by = rule.rows[0]?.key ?? ''
            const [was = {}, is = {}] = sides.map((sql) =>
              sql.figures(officialQueries[rule.key] ?? [], rowsBy[by] as (view: string) => string)
            )
            const listed = found.filter(({ table }) => table.key === rule.key && table.by === by)
            const money = new Set(rule.columns.filter(({ unit }) => unit === '万元').map(({ key }) => key))
            const counted = new Set(Object.keys(Object.assign({}, ...Object.values({ ...was, ...is }))))
            const figure = (side: typeof was, row: string, column: string): number => side[row]?.[column] ?? 0
            // Every figure that SQL finds changed is listed.
            const keys = new Set(listed.map(({ rowKey, columnKey }) => `${rowKey} ${columnKey}`))
            for (const row of new Set([...Object.keys(was), ...Object.keys(is)])) {
              for (const column of counted) {
                if (figure(was, row, column) === figure(is, row, column)) continue
                expect(keys.has(`${row} ${column}`), `${rule.key} ${row} ${column}`).toBe(true)
              }
            }
            // What is listed has the figures of SQL, and its records account for the whole difference.
            for (const { rowKey, columnKey, unit, shares, ...texts } of listed) {
              if (unit === '%') continue
              const [old, now] = [figure(was, rowKey, columnKey), figure(is, rowKey, columnKey)]
              if (!money.has(columnKey))
                expect([texts.before, texts.after]).toEqual([String(old), String(now)])
              expect(shares.length).toBeGreaterThan(0)
              expect(shares.every((share) => share.before !== share.after)).toBe(true)
              expect(shares.reduce((sum, share) => sum + share.after - share.before, 0)).toBe(now - old)
            }
          }
        } finally {
          for (const sql of sides) sql.close()
        }
      }),
      { numRuns: 15 }
    )
  }, 240_000)

  it('name for every change of a record a save after closing that made it', () => {
    fc.assert(
      fc.property(world, world, period, (before, other, given) => {
        const next = { ...other, organizations: [], centers: [] }
        const sealed = seal(before, given)
        const after = changed(before, next)
        const { look } = factsOf(after, given)
        for (const { table, columnKey, shares } of corrections(sealed, after, given)) {
          const report = sealed.reports.find(({ key }) => key === table.key)
          const rule = report && ruleOfSealed(report, look)
          if (!rule) throw new Error(table.key)
          for (const { kind, id } of shares) {
            if (!(kind in RECORDS)) continue
            const list = RECORDS[kind as keyof typeof RECORDS]
            const history = historyOf(id, before[list], next[list])
            const counting = { period: given, rule, by: table.by, look }
            const causes = reportCauses(kind, id, columnKey, history, CLOSED_AT, counting)
            expect(causes.length, `${table.key} ${columnKey} ${kind} ${id}`).toBeGreaterThan(0)
            expect(causes.every(({ position }) => position > CLOSED_AT)).toBe(true)
          }
        }
      }),
      { numRuns: 15 }
    )
  }, 240_000)

  it('tell nothing where nothing changed', () => {
    fc.assert(
      fc.property(world, period, (records, given) => {
        expect(corrections(seal(records, given), records, given)).toEqual([])
      }),
      { numRuns: 5 }
    )
  }, 120_000)
})

describe('更正 of the other tables', () => {
  const place = (code: string, name: string) => ({ place: { code, name: `西藏自治区山南市扎囊县${name}` } })
  const medical = { ...place('540521100', '扎塘镇'), industry: 'medical' }
  const base: World = {
    ...nothing,
    organizations: [
      record('organization', 'one', organization('industry', medical)),
      record('organization', 'two', organization('industry', medical))
    ],
    disputes: [
      record('dispute', 'a', dispute({ organization: 'one', success: true, amount: 100_000 })),
      record('dispute', 'b', dispute({ organization: 'two', success: false }))
    ]
  }
  const sealed = seal(base, '2016-08')
  const told = (records: World) =>
    corrections(sealed, records, '2016-08').map(
      ({ table, rowTitle, columnTitle, before, after }) =>
        `${table.key} ${table.by} ${rowTitle} ${columnTitle} ${before} ${after}`
    )
  const withDispute = (one: LedgerRecord): World => ({ ...base, disputes: [one, ...base.disputes.slice(1)] })

  it('name a changed amount once a table, with its 合计, whatever other rows the table can have', () => {
    const list = told(
      withDispute(record('dispute', 'a', dispute({ organization: 'one', success: true, amount: 200_000 })))
    )
    expect(list.filter((line) => line.startsWith('social'))).toEqual([
      'social block 行业性专业性 协议涉及金额 0.10 0.20',
      'social block 合计 协议涉及金额 0.10 0.20'
    ])
  })

  it('show a case that went to another organization where the rows are organizations, and only there', () => {
    const list = told(
      withDispute(record('dispute', 'a', dispute({ organization: 'two', success: true, amount: 100_000 })))
    )
    const social = list.filter((line) => line.startsWith('social'))
    expect(social.every((line) => line.startsWith('social organization'))).toBe(true)
    expect(social.filter((line) => line.includes(' 件数 '))).toHaveLength(2)
  })

  it('follow with the rate what it is a part of', () => {
    const list = told(withDispute(record('dispute', 'a', dispute({ organization: 'one', success: false }))))
    expect(list).toContain('social block 合计 成功率 50.0% 0.0%')
  })
})

describe('a closed table on paper', () => {
  const sealed = seal(nothing, '2016-08')
  const court = sealed.reports.find(({ key }) => key === 'court')?.views[0]?.table
  if (!court) throw new Error('not sealed')
  const closed = closedOf({ closedAt: Date.UTC(2016, 8, 1, 2), hash: 'e'.repeat(64) })
  const line = `2016年9月1日结账；校验码：${'e'.repeat(64)}`

  it('has the day of closing and the hash, in the workbook too', () => {
    const sealing = { closed, unsealed: '' }
    expect(reportGrid(court, heading, sealing)).toMatchObject({
      closing: line,
      foot: [{}, {}, '日期：2016年9月1日']
    })
    const values = reportWorkbook(court, heading, sealing).sheets[0]?.cells.map(({ value }) => value)
    expect(values).toContain(line)
  })

  it('says so where it was not sealed', () => {
    const sealing = { closed: null, unsealed: '未封存' }
    expect(reportGrid(court, heading, sealing).closing).toBe('未封存')
    expect(reportGrid(court, heading).closing).toBe('')
  })
})

describe('the size of a closing', () => {
  const SIZE = 10_000
  /** Ids as they are made: the time in front, then chance; amounts and people that hardly repeat. */
  const random = (seed: number) =>
    ((Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0) ^ Math.imul(seed, 0xc2b2ae35)) >>> 0
  const hex = (seed: number) => random(seed).toString(16).padStart(8, '0')
  const id = (at: number): string =>
    `0156${hex(at).slice(0, 4)}-${hex(at + 7).slice(0, 4)}-7${hex(at + 11).slice(0, 3)}-8${hex(at + 13).slice(0, 3)}-${hex(at + 17)}${hex(at + 19).slice(0, 4)}`
  const facts = Array.from({ length: SIZE }, (_, at) =>
    fact(id(at), {
      type: (at % 18) + 1,
      agreementForm: at % 3,
      amount: random(at + 23) % 99_999_999,
      people: (random(at + 29) % 30) + 1,
      courtStage: at % 4,
      onePlus: at % 2,
      difficulty: (at % 4) + 1,
      acceptedOn: dayNumber('2016-08-01') + (at % 31)
    } as never)
  )
  const own = Array.from({ length: 5 }, (_, at) => ({
    id: `own${at}`,
    design: design({
      name: `自定${at}`,
      columns: at % 2 ? 'result' : '',
      measures: ['cases', 'success', 'people', 'amount']
    })
  }))

  it('of 10,000 disputes with every table and five of one’s own stays far below what a save may be', () => {
    const period = '2016-08'
    const { look } = factsOf(nothing, period)
    const table = computeSummary(input({ period, facts }))
    const sealed = countReports({ period, look, facts: { ...noFacts, dispute: facts } }, own, table)
    const closable = { table, sealed, heading, offices: null, exceptions: {} }
    const decision = decideSubmission(undefined, closable, {
      today: '2016-09-01',
      nowMillis: 0,
      person: 'p',
      random: (bytes) => bytes
    })
    if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
    const row = JSON.stringify(decision.changes).length
    const entry = deflateRawSync(JSON.stringify(decision.changes)).length
    expect(sealed.reports.find(({ key }) => key === 'own0')?.views[0]?.table.rows.at(-1)).toMatchObject({
      key: TOTAL
    })
    expect(row).toBeLessThan(1_500_000)
    expect(entry).toBeLessThan(1_200_000)
  }, 120_000)
})
