import { DatabaseSync } from 'node:sqlite'
import { dayNumber } from '@shared/domain/dates'
import { computeSummary, type DisputeFact, type SummaryOrganization } from '@shared/domain/statistics'
import { agree, inTurn, type Measured } from './measure'

const FACTS = 150_000
const UNITS = 24
const MONTH = '2016-08'
const FIRST = dayNumber('2016-08-01')

const organizations: SummaryOrganization[] = Array.from({ length: 200 }, (_, n) => ({
  id: `o${n}`,
  name: `第 ${n} 调委会`,
  subject: (n % 6) + 1,
  unit: n % UNITS === 0 ? null : { key: `u${n % UNITS}`, title: `第 ${n % UNITS} 乡` },
  retired: false
}))

/** Spread by a fixed rule over every code, so that each run counts the same. */
const facts: DisputeFact[] = Array.from({ length: FACTS }, (_, n) => ({
  id: `d${String((n * 7919) % FACTS).padStart(6, '0')}`,
  acceptedOn: FIRST + (n % 31),
  source: [1, 2, 4, 5, 6, 7, 8][n % 7] as number,
  type: (n % 18) + 1,
  difficulty: (n % 4) + 1,
  people: (n % 9) + 1,
  organizationId: `o${(n * 31) % 200}`,
  result: n % 5 === 0 ? 2 : 1,
  resultOn: FIRST + 20,
  agreementForm: (n % 2) + 1,
  amount: (n % 1000) * 100,
  closedOn: 0,
  courtStage: 0,
  onePlus: 0,
  confirmation: 0,
  performance: 0,
  prevented1: n % 97 === 0 ? 1 : 0,
  prevented2: 0,
  prevented3: n % 89 === 0 ? 5 : 0,
  prevented4: 0
}))

const sum = (condition: string, as: string): string => `COUNT(*) FILTER (WHERE ${condition}) AS ${as}`
const each = (list: readonly number[], field: string, name: string): string[] =>
  list.map((code) => sum(`${field} = ${code}`, `${name}${code}`))
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1)
const KINDS = upTo(4).flatMap((kind) => [
  sum(`prevented${kind} > 0`, `prevented${kind}`),
  `SUM(prevented${kind}) AS prevented${kind}People`
])
const FIGURES = [
  'COUNT(*) AS total',
  'SUM(people) AS people',
  sum('result = 1', 'success'),
  sum('difficulty IN (3, 4)', 'hard'),
  'SUM(CASE WHEN result = 1 AND agreementForm IN (1, 2) THEN amount ELSE 0 END) AS amount',
  ...each(upTo(6), 'subject', 'subject'),
  ...each([4, 5, 6, 7, 8], 'source', 'source'),
  ...each(upTo(18), 'type', 'type'),
  ...each([1, 2], 'agreementForm', 'agreement'),
  ...KINDS
]
const QUERY = `SELECT unit, ${FIGURES.join(', ')} FROM fact JOIN organization ON organization.id = organizationId
  WHERE acceptedOn BETWEEN ${FIRST} AND ${FIRST + 30} GROUP BY unit`

function filled(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  const columns = Object.keys(facts[0] ?? {})
  database.exec('CREATE TABLE organization (id TEXT PRIMARY KEY, subject INTEGER, unit TEXT)')
  database.exec(`CREATE TABLE fact (${columns.join(', ')})`)
  database.exec('BEGIN')
  const place = database.prepare('INSERT INTO organization VALUES (?, ?, ?)')
  for (const { id, subject, unit } of organizations) place.run(id, subject, unit?.key ?? 'own')
  const insert = database.prepare(`INSERT INTO fact VALUES (${columns.map(() => '?').join(', ')})`)
  for (const fact of facts) insert.run(...Object.values(fact))
  database.exec('COMMIT')
  return database
}

/** The whole summary of a month, against the GROUP BY that gives the same figures out of a table in memory. */
export async function summary(): Promise<Measured> {
  const database = filled()
  const query = database.prepare(QUERY)
  const fold = () =>
    computeSummary({
      period: MONTH,
      facts,
      previousFacts: [],
      lastYearFacts: [],
      organizations,
      tallies: [],
      options: { typeList: 18, rateDecimals: 1, rows: 'unit' }
    })

  const table = fold()
  const rows = query.all() as Record<string, number | string>[]
  for (const row of rows) {
    const key = row['unit'] === 'own' ? 'own' : `unit:${row['unit']}`
    const values = table.rows.find((one) => one.key === key)?.values ?? []
    const shown = table.columns.map((column, at) => [column.key, values[at]] as const)
    const common = shown.filter(([column]) => column in row)
    agree(
      `月报 ${key}`,
      common.map(([, value]) => value),
      common.map(([column]) => row[column])
    )
    if (common.length < FIGURES.length / 2) throw new Error('月报与查询没有可比的列')
  }
  const times = await inTurn(9, fold, () => query.all())
  database.close()
  return {
    what: `${FACTS.toLocaleString('en')} 件汇成月报`,
    against: 'node:sqlite 内存表上同样的 GROUP BY',
    ...times
  }
}
