import { beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '@shared/domain/importing'
import { decideImport, sheetsOf, tablesOf, targets, type LedgerTarget } from '@shared/domain/importing/ledger'
import { sectionSchema } from '@shared/domain/registry'
import { answerFor } from '../answer'
import { bareBook, zip } from '../files.test-support'
import { cpuMillis, mutated, randomFrom } from '../mutations.test-support'
import { cells } from './cells.test-support'
import type { Fixture } from './fixtures.test-support'
import { layouts } from './layouts.test-support'
import { context, office, planned, World } from './ledgers.test-support'
import { others } from './others.test-support'

/** The long form: WENXIN_MUTATED=10000. */
const TIMES = Number(process.env['WENXIN_MUTATED'] ?? 150)

let world: World
let originals: { fixture: Fixture; bytes: Uint8Array }[] = []
beforeAll(async () => {
  world = office()
  const all = [...layouts, ...cells, ...others]
  originals = await Promise.all(all.map(async (fixture) => ({ fixture, bytes: await fixture.bytes() })))
})

const MILLIS = { most: 0 }

/**
 * From the bytes to the changes of one entry. Whatever comes ends within the limit, in a plain refusal or in a plan; what
 * a plan would write is what main admits, row by row, so that there is nothing to stop half-way.
 */
function answered(
  target: LedgerTarget,
  name: string,
  bytes: Uint8Array
): 'refused' | 'no head' | 'no rows' | 'read' {
  const started = cpuMillis()
  const answer = answerFor({ name, data: bytes })
  if (!answer.ok) {
    expect(answer.error.message).toMatch(/台账没有变化/)
    return 'refused'
  }
  const sheets = sheetsOf(tablesOf(answer.value), targets[target].fields)
  const rows = sheets.flatMap((sheet) => planned(world, target, sheet))
  const source = { target, file: name, sheet: '', letter: 'A' }
  const decision = decideImport(rows.slice(0, 200), source, new Map(), context)
  if (decision.ok) {
    for (const { entity, section, value } of decision.changes) {
      const parsed = sectionSchema(entity, section)?.safeParse(value)
      expect(parsed?.success, `${entity}.${section} ${JSON.stringify(parsed?.error?.issues[0])}`).toBe(true)
    }
  }
  const millis = cpuMillis() - started
  MILLIS.most = Math.max(MILLIS.most, millis)
  expect(millis).toBeLessThan(LIMITS.millis)
  return sheets.length === 0 ? 'no head' : decision.ok ? 'read' : 'no rows'
}

const cell = (text: string | number): string =>
  typeof text === 'number' ? `<c><v>${text}</v></c>` : `<c t="str"><v>${text}</v></c>`
const rowXml = (cellsOfRow: readonly (string | number)[]): string =>
  `<row>${cellsOfRow.map(cell).join('')}</row>`
const HEAD = ['案号', '受理日期', '申请人', '被申请人', '纠纷类型']
const headed = (body: string): Uint8Array => bareBook(rowXml(HEAD) + body)

describe('ledgers that were damaged or made up', { timeout: 3_600_000 }, () => {
  it(`${TIMES} times end in rows or in a plain refusal, never in a crash, and never in half a batch`, () => {
    const outcomes = new Map<string, number>()
    for (let seed = 1; seed <= TIMES; seed++) {
      const random = randomFrom(seed * 7919)
      const original = originals[Math.floor(random() * originals.length)]
      if (!original) throw new Error('no original')
      const { fixture, bytes } = original
      const outcome = answered(fixture.target, fixture.name, mutated(bytes, random))
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    if (TIMES > 1_000)
      process.stdout.write(`${JSON.stringify([...outcomes])} longest ${MILLIS.most.toFixed(0)} ms\n`)
    // Both ends come often enough that the test says something.
    expect(outcomes.get('read')).toBeGreaterThan(TIMES / 20)
    expect(outcomes.get('refused')).toBeGreaterThan(TIMES / 20)
  })

  it.each<[string, () => Uint8Array]>([
    ['100,000 empty rows below the head', () => headed('<row></row>'.repeat(100_000))],
    ['20,000 rows below the head', () => headed(rowXml(['x', '2025-1-5']).repeat(20_000))],
    ['only formulas', () => headed(`<row>${'<c><f>A1+1</f></c>'.repeat(5)}</row>`.repeat(2_000))],
    [
      'a head of 16,000 columns',
      () => bareBook(rowXml(Array.from({ length: 16_000 }, (_, at) => `申请人${at}`)))
    ],
    ['the head 2,000 times', () => bareBook(rowXml(HEAD).repeat(2_000))],
    ['cells of 30,000 characters', () => headed(rowXml(HEAD.map(() => '王'.repeat(30_000))).repeat(20))],
    [
      '20,000 names in a cell',
      () => headed(rowXml(['1', '2025-1-5', '王、'.repeat(20_000), '李', '邻里纠纷']))
    ],
    ['serials beyond all days', () => headed(rowXml([1e300, -1e300, 5e-324, 1e21, 99]).repeat(50))],
    [
      'a bomb: 210 MB of zeros in a small zip',
      () => zip([{ name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(210 * 1024 * 1024) }])
    ],
    [
      'many merges over the head',
      () => headed(`${rowXml(['1'])}</sheetData>${'<mergeCell ref="A1:E1048576"/>'.repeat(50_000)}`)
    ]
  ])('%s are answered in time', (_, make) => {
    const bytes = make()
    for (const target of ['dispute', 'visit'] as const) answered(target, 'a.xlsx', bytes)
  })

  it('texts without any order are answered in time, too', () => {
    for (const text of [
      '案号,受理日期,申请人\n'.repeat(2_000),
      `案号,受理日期,申请人,被申请人,纠纷类型\n${'"'.repeat(200_000)}`,
      `案号,受理日期,申请人\n${'与'.repeat(100_000)},${'2025年'.repeat(20_000)},x`,
      `受理日期,当事人,金额\n2025-1-5,${'甲与'.repeat(50_000)},${'9'.repeat(100_000)}`
    ]) {
      answered('dispute', 'a.csv', new TextEncoder().encode(text))
    }
  })
})
