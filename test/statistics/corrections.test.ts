import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allCauses,
  computeSummary,
  correctionGroups,
  correctionWorkbook,
  correctionsOf,
  disputeCauses,
  factOf,
  inspectingCenters,
  inspectionCauses,
  organizationsFor,
  readSnapshot,
  takeSnapshot,
  talliesOf,
  tallyCauses,
  type CauseSource,
  type SummaryTable
} from '@shared/domain/statistics'
import { inspectionFactOf } from '@shared/domain/inspections'
import { daysOf, rangeOf } from '@shared/domain/periods'
import { workbookSpec } from '@shared/ipc/workbook'
import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { deflated } from '@shared/domain/statistics/sealed/deflated'
import { fact, input, noReports } from './build'
import { record, world, type World } from './records'
import { sqlFigures } from './sql'

const office = { code: '540521', name: '西藏自治区山南市扎囊县' }
const heading = { reportingUnit: '扎囊县综治中心', preparedBy: '', reviewedBy: '' }
const PERIOD = '2016Q3'

function summary({ disputes, organizations, tallies, centers, inspections: rounds }: World): SummaryTable {
  const facts = disputes.flatMap((each) => factOf(each) ?? [])
  const { first, last } = daysOf(PERIOD)
  const inspections = rounds
    .flatMap((each) => inspectionFactOf(each) ?? [])
    .filter(({ on }) => on >= first && on <= last)
  return computeSummary({
    period: PERIOD,
    facts,
    previousFacts: facts,
    lastYearFacts: facts,
    organizations: [
      ...organizationsFor(organizations, office),
      ...inspectingCenters(centers, inspections, office)
    ],
    tallies: talliesOf(tallies, PERIOD),
    inspections,
    options: { typeList: 18, rateDecimals: 1, rows: 'unit' }
  })
}

const CLOSED_AT = 2
interface Changed {
  after: World
  histories: Map<string, CauseSource[]>
}

/** What a second world says of the same ids is written over the first, section by section, each a save of its own. */
function change(before: World, next: World): Changed {
  const histories = new Map<string, CauseSource[]>()
  let position = CLOSED_AT
  const values = (each: LedgerRecord): [string, SectionValue][] =>
    Object.entries(each.sections).map(([name, { current }]) => [name, current.value])
  const overwrite = (old: readonly LedgerRecord[], late: readonly LedgerRecord[]): LedgerRecord[] => {
    const known = new Map(old.map((each) => [each.id, each]))
    for (const each of late) {
      const was = known.get(each.id)
      const sections = Object.fromEntries(was ? values(was) : [])
      const told = Object.entries(sections).map(([section, after]) => tell(1, section, null, after))
      for (const [section, after] of values(each)) {
        position++
        told.push(tell(position, section, sections[section] ?? null, after))
        sections[section] = after
      }
      histories.set(each.id, told)
      known.set(each.id, record(each.entity, each.id, sections))
    }
    return [...known.values()]
  }
  return {
    after: {
      disputes: overwrite(before.disputes, next.disputes),
      organizations: before.organizations,
      tallies: overwrite(before.tallies, next.tallies),
      centers: before.centers,
      inspections: overwrite(before.inspections, next.inspections)
    },
    histories
  }
}

const tell = (
  position: number,
  section: string,
  before: SectionValue | null,
  after: SectionValue
): CauseSource => ({
  position,
  millis: Date.UTC(2016, 9, position),
  personName: `某${position}(虚构)`,
  reason: `改动${position}`,
  section,
  before,
  after
})

/** The share of one record in every figure, by a table in which it stands alone. */
function sharesAlone(all: World): Map<string, number> {
  const shares = new Map<string, number>()
  const alone = (name: string, only: Partial<World>): void => {
    const table = summary({ ...all, disputes: [], tallies: [], inspections: [], ...only })
    for (const row of table.rows) {
      table.columns.forEach((column, at) => {
        if (row.values[at]) shares.set(`${row.key} ${column.key} ${name}`, row.values[at])
      })
    }
  }
  for (const each of all.disputes) alone(`dispute ${each.id}`, { disputes: [each] })
  for (const each of all.inspections) alone(`inspection ${each.id}`, { inspections: [each] })
  const organizations = new Set(all.tallies.map(({ id }) => id.split(':')[0]))
  for (const id of organizations) {
    alone(`tally ${id}`, { tallies: all.tallies.filter((each) => each.id.startsWith(`${id}:`)) })
  }
  return shares
}

describe('更正表', () => {
  const pairs = fc.tuple(world, world)

  it('holds exactly the changes of records in the figures, and leaves the closed page as it was', () => {
    fc.assert(
      fc.property(pairs, ([before, next]) => {
        const closed = summary(before)
        const closable = { table: closed, sealed: noReports, heading, offices: null, exceptions: {} }
        const sealed = takeSnapshot(closable)
        const { after } = change(before, next)
        const now = summary(after)
        const found = correctionsOf(closed, now)

        const [was, is] = [sharesAlone(before), sharesAlone(after)]
        const expected = [...new Set([...was.keys(), ...is.keys()])]
          .filter((key) => was.get(key) !== is.get(key))
          .map((key) => `${key} ${was.get(key) ?? 0} ${is.get(key) ?? 0}`)
        const listed = found.flatMap(({ rowKey, columnKey, shares }) =>
          shares.map((share) =>
            [rowKey, columnKey, share.kind, share.id, share.before, share.after].join(' ')
          )
        )
        expect(listed.sort()).toEqual(expected.sort())

        expect(takeSnapshot(closable)).toEqual(sealed)
        const read = readSnapshot({ packed: deflated(sealed.text), hash: sealed.hash })
        expect(read.ok && read.value.table).toEqual(closed)
      }),
      { numRuns: 25 }
    )
  }, 240_000)

  it('shows of each figure what SQL counts before and after', () => {
    const { from, to } = rangeOf(PERIOD)
    fc.assert(
      fc.property(pairs, ([before, next]) => {
        const { after } = change(before, next)
        const [was, is] = [sqlFigures(before, from, to), sqlFigures(after, from, to)]
        for (const { rowKey, columnKey, unit, ...texts } of correctionsOf(summary(before), summary(after))) {
          if (unit === '万元') continue
          expect(texts.before).toBe(String(was[rowKey]?.[columnKey] ?? 0))
          expect(texts.after).toBe(String(is[rowKey]?.[columnKey] ?? 0))
        }
      }),
      { numRuns: 25 }
    )
  }, 240_000)

  it('names for every change a save after closing that made it, and none from before', () => {
    fc.assert(
      fc.property(pairs, ([before, next]) => {
        const { after, histories } = change(before, next)
        const closed = summary(before)
        const subjects = new Map(
          organizationsFor(before.organizations, office).map(({ id, subject }) => [id, subject])
        )
        const counting = {
          period: PERIOD,
          options: closed.options,
          lookup: { subjectOf: (id: string) => subjects.get(id) ?? null }
        }
        for (const { columnKey, shares } of correctionsOf(closed, summary(after))) {
          for (const { kind, id } of shares) {
            const own = kind === 'dispute' ? disputeCauses : inspectionCauses
            const causes =
              kind !== 'tally'
                ? own(id, columnKey, histories.get(id) ?? [], CLOSED_AT, counting)
                : ['2016-07', '2016-08', '2016-09'].flatMap((month) =>
                    tallyCauses(columnKey, histories.get(`${id}:${month}`) ?? [], CLOSED_AT)
                  )
            expect(causes.length, `${kind} ${id} ${columnKey}`).toBeGreaterThan(0)
            expect(causes.every(({ position }) => position > CLOSED_AT)).toBe(true)
          }
        }
      }),
      { numRuns: 40 }
    )
  }, 240_000)

  it('is empty for the same records in another order', () => {
    const table = (facts: ReturnType<typeof fact>[]) => computeSummary(input({ facts }))
    expect(correctionsOf(table([fact('a'), fact('b')]), table([fact('b'), fact('a')]))).toEqual([])
  })

  it('shows changes that cancel each other out, though the figure is the same', () => {
    const closed = computeSummary(input({ facts: [fact('a', { people: 2 }), fact('b', { people: 3 })] }))
    const now = computeSummary(input({ facts: [fact('a', { people: 3 }), fact('b', { people: 2 })] }))
    expect(correctionsOf(closed, now)[0]).toMatchObject({
      columnTitle: '涉及当事人数',
      before: '5',
      after: '5',
      shares: [
        { id: 'a', before: 2, after: 3 },
        { id: 'b', before: 3, after: 2 }
      ]
    })
  })

  it('shows a row that did not stand in the closed period', () => {
    const closed = computeSummary(input({ facts: [fact('a')] }))
    const now = computeSummary(input({ facts: [fact('a'), fact('c', { organizationId: '' })] }))
    expect(correctionsOf(closed, now).map(({ rowTitle }) => rowTitle)).toContain('未分流')
  })

  it('of an organization that was moved tells every save of it after closing', () => {
    const told = [tell(1, 'profile', null, { a: 1 }), tell(3, 'profile', null, { a: 2 })]
    expect(allCauses(told, CLOSED_AT)).toEqual([
      { position: 3, millis: Date.UTC(2016, 9, 3), who: '某3(虚构)', why: '改动3' }
    ])
  })
})

describe('更正表 as paper', () => {
  const closed = computeSummary(
    input({ facts: [fact('a'), fact('b', { agreementForm: 2, amount: 50_000_000 })] })
  )
  const now = computeSummary(
    input({ facts: [fact('a', { result: 2 }), fact('b', { agreementForm: 2, amount: 60_000_000 })] })
  )
  const groups = correctionGroups(correctionsOf(closed, now), {
    nameOf: ({ id }) => `案号-${id}`,
    causesOf: () => [{ position: 3, millis: Date.UTC(2016, 9, 8, 2), who: '次仁(虚构)', why: '更正调解结果' }]
  })

  const lines = groups.flatMap((group) => group.lines)

  it('has one line a record under its figure, and 合计 without repeating them', () => {
    expect(groups.map(({ title }) => title)).toEqual(['人民调解案件情况统计表（按填报单位分行）'])
    expect(
      lines.map(({ no, row, column, before, after, record, recordBefore, recordAfter }) =>
        [no, row, column, before, after, record, recordBefore, recordAfter].join(' ')
      )
    ).toEqual([
      '1 扎塘镇 调解成功 2 1 案号-a 1 0',
      '2 扎塘镇 协议涉及金额 50.00 60.00 案号-b 50.00 60.00',
      '3 合计 调解成功 2 1 见上列各行  ',
      '4 合计 协议涉及金额 50.00 60.00 见上列各行  '
    ])
    expect(lines[0]).toMatchObject({ when: '2016-10-08 10:00', who: '次仁(虚构)', why: '更正调解结果' })
  })

  it('says so when no save is known', () => {
    const [group] = correctionGroups(correctionsOf(closed, now), { nameOf: () => 'x', causesOf: () => [] })
    expect(group?.lines[0]).toMatchObject({ why: '没有找到改动记录', who: '' })
  })

  it('is a workbook with the title of the period, numbers as numbers, and the hash of the closing', () => {
    const paper = {
      table: closed,
      heading,
      closed: { day: '2016年9月1日', hash: 'f'.repeat(64) },
      all: false,
      groups
    }
    const spec = workbookSpec.parse(correctionWorkbook(paper))
    const [sheet] = spec.sheets
    const values = sheet?.cells.map(({ value }) => value)
    expect(spec.title).toBe('2016年8月人民调解案件情况统计更正表')
    expect(values).toEqual(expect.arrayContaining([50, 60, '案号-a', '更正调解结果']))
    expect(values).toContain('人民调解案件情况统计表（按填报单位分行）')
    expect(values).toContain(`原表：2016年9月1日结账；校验码：${'f'.repeat(64)}`)
    const empty = workbookSpec.parse(correctionWorkbook({ ...paper, groups: [] }))
    expect(empty.sheets[0]?.cells.map(({ value }) => value)).toContain('结账以后，各项数字没有变动。')
  })
})
