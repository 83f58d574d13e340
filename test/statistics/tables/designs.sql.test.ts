import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf } from '@shared/domain/periods'
import {
  columnDimensionsOf,
  computeReport,
  dimensionsOf,
  measuresOf,
  ruleOfDesign,
  SUBJECTS,
  type Look,
  type Subject,
  type TableDesign
} from '@shared/domain/statistics'
import { factsOf, figuresOf, TODAY } from './compute'
import { DISPUTES, ROUNDS, rowsBy } from './queries'
import { sqlOf } from './sql'
import { world } from './world'

const of = (column: string): string => `COALESCE((SELECT ${column} FROM org WHERE org.id = organization), '')`
const listed = (expression: string): string => `CASE ${expression} WHEN 0 THEN '' ELSE ${expression} END`

/** Dimensions in SQL: for all kinds, else as the kind has it. */
const DIMENSIONS: Readonly<Record<string, string | Partial<Record<Subject, string>>>> = {
  ...Object.fromEntries(['month', 'quarter'].map((key) => [key, rowsBy[key]?.('') ?? ''])),
  unit: 'unit',
  organization: {
    dispute: 'organization',
    inspection: 'organization',
    organization: 'id',
    mediator: 'organization'
  },
  subject: {
    dispute: "COALESCE((SELECT subject FROM subject WHERE subject.id = organization), '')",
    organization: "COALESCE((SELECT s.subject FROM subject s WHERE s.id = organization.id), '')"
  },
  organizationType: { dispute: of('type'), organization: 'type' },
  industry: { dispute: of('industry'), organization: 'industry' },
  type: 'type',
  old15: `CASE WHEN type <= 9 THEN type WHEN type <= 11 THEN 10 WHEN type <= 14 THEN 14 WHEN type = 18 THEN 15
    ELSE type - 4 END`,
  sourceGroup: 'min(source, 3)',
  source: 'source',
  difficulty: 'difficulty',
  result: 'result',
  agreement: 'form',
  courtStage: listed('stage'),
  onePlus: 'joint',
  confirmation: 'confirmation',
  performance: 'performance',
  inspectionKind: 'kind',
  filing: "COALESCE(filing, '')",
  employment: 'employment',
  selection: 'selection',
  grade: 'grade',
  mode: 'mode',
  visitOutcome: 'outcome',
  satisfaction: 'satisfaction'
}
const VISITS: Record<string, string> = {
  batches: '1',
  people: 'people',
  booked: 'booked',
  pending: 'outcome = 0',
  done: 'outcome = 1',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((mode) => [`mode${mode}`, `mode = ${mode}`])),
  ...Object.fromEntries([1, 2, 3].map((kind) => [`outcome${kind}`, `outcome = ${kind}`])),
  ...Object.fromEntries([1, 2, 3].map((way) => [`satisfaction${way}`, `satisfaction = ${way}`]))
}
const MEASURES: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
  dispute: DISPUTES,
  inspection: ROUNDS,
  visit: VISITS,
  organization: { organizations: '1', members: 'COALESCE(members, 0)', independent: 'independent' },
  mediator: {
    mediators: '1',
    women: 'woman',
    highSchool: 'school',
    college: 'college',
    purchased: 'purchased',
    bilingual: 'bilingual'
  }
}
/** Visits that were handed on are in no random record: what became of them is tested where visits are. */
const countable = (subject: Subject): string[] =>
  measuresOf(subject)
    .filter(({ key, rate }) => !rate && MEASURES[subject][key] !== undefined)
    .map(({ key }) => key)

const sqlOfDimension = (subject: Subject, key: string): string => {
  const sql = DIMENSIONS[key]
  const found = typeof sql === 'string' ? sql : sql?.[subject]
  if (found === undefined) throw new Error(`no SQL for ${key} of ${subject}`)
  return found
}

const VALUES = [
  '1',
  '2',
  '3',
  '0',
  '',
  'village',
  'industry',
  'o1',
  'own',
  'unit:540521100',
  '2016-08',
  'daily',
  'fullTime'
]
const design: fc.Arbitrary<TableDesign> = fc.constantFrom(...SUBJECTS).chain((subject) => {
  const keys = dimensionsOf(subject).map(({ key }) => key)
  return fc.record({
    name: fc.constant('自定'),
    subject: fc.constant(subject),
    rows: fc.constantFrom(...keys),
    columns: fc.constantFrom('', ...columnDimensionsOf(subject).map(({ key }) => key)),
    measures: fc.subarray(countable(subject), { minLength: 1 }).map((list) => list.slice(0, 4)),
    filters: fc.array(
      fc.record({
        dimension: fc.constantFrom(...keys),
        values: fc.subarray(VALUES, { minLength: 3 })
      }),
      { maxLength: 2 }
    )
  })
})

/** The columns in SQL: each measure, or each measure of each listed value and of the rest. */
function sumsOf({ subject, columns, measures }: TableDesign, look: Look): Record<string, string> {
  const sums = measures.map((key) => [key, MEASURES[subject][key] ?? '']) as [string, string][]
  if (columns === '') return Object.fromEntries(sums)
  const by = sqlOfDimension(subject, columns)
  const values =
    columnDimensionsOf(subject)
      .find(({ key }) => key === columns)
      ?.values(look) ?? []
  const all = values.map(({ key }) => `'${key}'`).join(', ')
  const only = (condition: string, sum: string): string => `CASE WHEN ${condition} THEN ${sum} ELSE 0 END`
  return Object.fromEntries(
    sums.flatMap(([key, sum]) => [
      ...values.map((value) => [`${value.key}:${key}`, only(`CAST(${by} AS TEXT) = '${value.key}'`, sum)]),
      [`other:${key}`, only(`CAST(${by} AS TEXT) NOT IN (${all})`, sum)],
      [`all:${key}`, sum]
    ])
  )
}

const VIEW: Readonly<Record<Subject, string>> = {
  dispute: 'dispute',
  inspection: 'inspection',
  visit: 'visit',
  organization: 'organization',
  mediator: 'mediator'
}

describe('tables of one’s own by SQL over the same records', () => {
  it('agree in every figure, whatever is chosen', () => {
    fc.assert(
      fc.property(world, fc.array(design, { minLength: 8, maxLength: 16 }), (records, designs) => {
        const period = '2016Q3'
        const { from, to } = rangeOf(period)
        const sql = sqlOf(records, from, to, TODAY)
        const { facts, look } = factsOf(records, period)
        try {
          for (const given of designs) {
            const table = computeReport(ruleOfDesign('own', given, look), facts, look, period, {
              rateDecimals: 1
            })
            const { subject, rows, filters } = given
            const where = filters
              .map(({ dimension, values }) => {
                const list = values.map((value) => `'${value}'`).join(', ')
                return `CAST(${sqlOfDimension(subject, dimension)} AS TEXT) IN (${list})`
              })
              .join(' AND ')
            const query = { view: VIEW[subject], sums: sumsOf(given, look), where }
            const expected = Object.entries(sql.figures([query], () => sqlOfDimension(subject, rows)))
            const meant = Object.fromEntries(
              expected.filter(([, figures]) => Object.keys(figures).length > 0)
            )
            expect(figuresOf(table), JSON.stringify(given)).toEqual(meant)
            expect(table.checks.filter(({ passed }) => !passed)).toEqual([])
          }
        } finally {
          sql.close()
        }
      }),
      { numRuns: 20 }
    )
  }, 240_000)

  it('knows every dimension in SQL', () => {
    for (const subject of SUBJECTS) {
      for (const { key } of dimensionsOf(subject)) expect(sqlOfDimension(subject, key)).not.toBe('')
    }
  })
})
