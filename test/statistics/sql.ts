import { DatabaseSync } from 'node:sqlite'
import type { World } from './records'

/**
 * The figures of the form computed by SQL straight from the JSON of the records. Written from the form, not from the
 * columns of the program: the two must only agree in what they say.
 */
const BASE = `
  CREATE VIEW organization AS
    SELECT id, value ->> 'type' AS type, value ->> 'parentId' AS parent, value ->> 'subject' AS subject,
           value ->> '$.place.code' AS code
    FROM section WHERE entity = 'organization' AND name = 'profile';
  CREATE VIEW chain AS
    WITH RECURSIVE up(id, at, depth) AS (
      SELECT id, id, 0 FROM organization
      UNION ALL
      SELECT up.id, organization.parent, depth + 1 FROM up JOIN organization ON organization.id = up.at
      WHERE organization.parent IS NOT NULL AND depth < 9
    )
    SELECT up.id, depth, organization.subject AS chosen, CASE organization.type
      WHEN 'village' THEN 1 WHEN 'residents' THEN 2 WHEN 'township' THEN 3 WHEN 'subdistrict' THEN 4
      WHEN 'enterprise' THEN 5 WHEN 'social' THEN 6 WHEN 'industry' THEN 6 WHEN 'professional' THEN 6
      WHEN 'regional' THEN 6 END AS own
    FROM up JOIN organization ON organization.id = up.at;
  CREATE VIEW subject AS
    SELECT o.id, COALESCE(
      (SELECT own FROM chain WHERE chain.id = o.id AND own IS NOT NULL ORDER BY depth LIMIT 1),
      (SELECT chosen FROM chain WHERE chain.id = o.id AND chosen IS NOT NULL ORDER BY depth LIMIT 1)) AS subject
    FROM organization o;
  CREATE VIEW place AS
    SELECT id, CASE WHEN length(code) >= 9 THEN 'unit:' || substr(code, 1, 9) ELSE 'own' END AS row FROM organization
    UNION ALL
    SELECT id, CASE WHEN length(value ->> '$.place.code') >= 9
      THEN 'unit:' || substr(value ->> '$.place.code', 1, 9) ELSE 'own' END
    FROM section WHERE entity = 'center' AND name = 'profile';
  CREATE VIEW dispute AS
    SELECT i.id, i.value ->> 'acceptedOn' AS first, i.value ->> 'acceptedOn' AS last, i.value ->> 'source' AS source,
           i.value ->> 'type' AS type, i.value ->> 'difficulty' AS difficulty,
           i.value ->> 'peopleInvolved' AS people, a.value ->> 'organizationId' AS organization,
           o.value ->> 'result' AS result, o.value ->> 'agreementForm' AS form, o.value ->> 'amount' AS amount,
           p.value AS prevention, COALESCE(place.row, 'unassigned') AS row, subject.subject
    FROM section i
    LEFT JOIN section a ON a.entity = 'dispute' AND a.id = i.id AND a.name = 'assignment'
    LEFT JOIN section o ON o.entity = 'dispute' AND o.id = i.id AND o.name = 'outcome'
    LEFT JOIN section p ON p.entity = 'dispute' AND p.id = i.id AND p.name = 'prevention'
    LEFT JOIN section r ON r.entity = 'dispute' AND r.id = i.id AND r.name = 'retired'
    LEFT JOIN place ON place.id = a.value ->> 'organizationId'
    LEFT JOIN subject ON subject.id = a.value ->> 'organizationId'
    WHERE i.entity = 'dispute' AND i.name = 'intake' AND COALESCE(r.value ->> 'retired', 0) = 0;
  CREATE VIEW prevented AS
    SELECT d.first, d.last, d.row, item.value ->> 'kind' AS kind, item.value ->> 'people' AS people
    FROM dispute d, json_each(d.prevention, '$.items') item;
  CREATE VIEW tally AS
    SELECT value ->> 'month' || '-01' AS first, date(value ->> 'month' || '-01', '+1 month', '-1 day') AS last,
           value ->> 'inspections' AS inspections, value ->> 'prevented' AS prevented,
           COALESCE(place.row, 'unassigned') AS row
    FROM section LEFT JOIN place ON place.id = value ->> 'organizationId'
    WHERE entity = 'tally' AND name = 'counts';
  CREATE VIEW inspection AS
    SELECT i.id, i.value ->> 'on' AS first, i.value ->> 'on' AS last, COALESCE(place.row, 'unassigned') AS row
    FROM section i
    LEFT JOIN section r ON r.entity = 'inspection' AND r.id = i.id AND r.name = 'retired'
    LEFT JOIN place ON place.id = i.value ->> 'unitId'
    WHERE i.entity = 'inspection' AND i.name = 'round' AND COALESCE(r.value ->> 'retired', 0) = 0;
  CREATE VIEW settled AS
    SELECT i.id, i.first, i.last, i.row, f.value ->> 'id' AS finding, f.value AS value
    FROM inspection i
    JOIN section s ON s.entity = 'inspection' AND s.id = i.id AND s.name = 'findings'
    JOIN json_each(s.value, '$.list') f
    WHERE f.value ->> 'settled' = 1 AND NOT EXISTS (
      SELECT 1 FROM section t, json_each(t.value, '$.list') turned
      WHERE t.entity = 'inspection' AND t.id = i.id AND t.name = 'turned'
        AND turned.value ->> 'findingId' = f.value ->> 'id');
  CREATE VIEW avoided AS
    SELECT s.first, s.last, s.row, item.value ->> 'kind' AS kind, item.value ->> 'people' AS people
    FROM settled s, json_each(s.value, '$.prevention') item;`

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
const where = (condition: string, as: string): string => `COUNT(*) FILTER (WHERE ${condition}) AS ${as}`

/** Older 15 types: 劳动争议 takes 10 and 11, 消费 takes 12 to 14; named old1 to old15 in the order of the tables. */
const OLD: [string, string][] = [
  ...numbers(1, 9).map((code): [string, string] => [`old${code}`, `type = ${code}`]),
  ['old10', 'type IN (10, 11)'],
  ['old11', 'type = 15'],
  ['old12', 'type = 16'],
  ['old13', 'type = 17'],
  ['old14', 'type IN (12, 13, 14)'],
  ['old15', 'type = 18']
]

const DISPUTES = [
  'COUNT(*) AS total',
  'SUM(people) AS people',
  where('result = 1', 'success'),
  where('difficulty IN (3, 4)', 'hard'),
  'SUM(CASE WHEN result = 1 AND form IN (1, 2) THEN amount ELSE 0 END) AS amount',
  ...numbers(1, 6).map((code) => where(`subject = ${code}`, `subject${code}`)),
  where('source = 1', 'source1'),
  where('source = 2', 'source2'),
  where('source BETWEEN 4 AND 8', 'source3'),
  ...numbers(4, 8).map((code) => where(`source = ${code}`, `source${code}`)),
  ...numbers(1, 18).map((code) => where(`type = ${code}`, `type${code}`)),
  ...OLD.map(([name, condition]) => where(condition, name)),
  where('form = 1', 'agreement1'),
  where('form = 2', 'agreement2')
]
const PREVENTED = numbers(1, 4).flatMap((kind) => [
  where(`kind = ${kind}`, `prevented${kind}`),
  `SUM(CASE WHEN kind = ${kind} THEN people ELSE 0 END) AS prevented${kind}People`
])
const INSPECTIONS = ['COUNT(*) AS inspections']
const SETTLED = ['COUNT(*) AS prevented']
const TALLIES = ['SUM(inspections) AS inspections', 'SUM(prevented) AS prevented']

export type Figures = Record<string, number>

/** What several sources say of one column is added. */
function sum(before: Figures, more: Figures): Figures {
  const sums = Object.entries(more).map(([key, value]) => [key, (before[key] ?? 0) + (value ?? 0)])
  return { ...before, ...(Object.fromEntries(sums) as Figures) }
}

/** Figures of the days from one to another, both included, by row key ('unit:540521100', 'own', 'unassigned', 'total') and column key; rows without records absent. */
export function sqlFigures(world: World, from: string, to: string): Record<string, Figures> {
  const database = new DatabaseSync(':memory:')
  try {
    database.exec('CREATE TABLE section (entity TEXT, id TEXT, name TEXT, value TEXT)')
    database.exec('CREATE INDEX by_id ON section (entity, name, id)')
    database.exec(BASE)
    const insert = database.prepare('INSERT INTO section VALUES (?, ?, ?, ?)')
    const { disputes, organizations, tallies, centers, inspections } = world
    for (const { entity, id, sections } of [disputes, organizations, tallies, centers, inspections].flat()) {
      for (const [name, { current }] of Object.entries(sections)) {
        insert.run(entity, id, name, JSON.stringify(current.value))
      }
    }
    const rows: Record<string, Figures> = {}
    for (const [view, select] of [
      ['dispute', DISPUTES],
      ['prevented', PREVENTED],
      ['tally', TALLIES],
      ['inspection', INSPECTIONS],
      ['settled', SETTLED],
      ['avoided', PREVENTED]
    ] as const) {
      for (const key of ['row', "'total'"]) {
        const sql = `SELECT ${key} AS key, ${select.join(', ')} FROM ${view} WHERE first >= ? AND last <= ? GROUP BY 1`
        for (const { key: name, ...figures } of database.prepare(sql).all(from, to)) {
          rows[String(name)] = sum(rows[String(name)] ?? {}, figures as Figures)
        }
      }
    }
    return rows
  } finally {
    database.close()
  }
}
