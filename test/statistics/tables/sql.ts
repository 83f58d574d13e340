import { DatabaseSync } from 'node:sqlite'
import type { World } from './world'
import { RELATIONS } from './relations'

export type Figures = Record<string, number>
export interface Query {
  view: string
  /** Column key → what it adds up, over the rows of the view. */
  sums: Readonly<Record<string, string>>
  where?: string
}

/** A database of the records of one world, asked for one period. SQLite knows no parameters there: they are put in. */
export function sqlOf(world: World, first: string, last: string, today: string) {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE section (entity TEXT, id TEXT, name TEXT, value TEXT)')
  database.exec('CREATE INDEX by_id ON section (entity, name, id)')
  const insert = database.prepare('INSERT INTO section VALUES (?, ?, ?, ?)')
  const { disputes, organizations, tallies, centers, inspections } = world
  const { mediators, visits, days, rosters, leaders } = world
  const all = [
    disputes,
    organizations,
    tallies,
    centers,
    inspections,
    mediators,
    visits,
    days,
    rosters,
    leaders
  ]
  database.exec('BEGIN')
  for (const { entity, id, sections } of all.flat()) {
    for (const [name, { current }] of Object.entries(sections)) {
      insert.run(entity, id, name, JSON.stringify(current.value))
    }
  }
  database.exec(
    RELATIONS.replaceAll('$first', `'${first}'`)
      .replaceAll('$last', `'${last}'`)
      .replaceAll('$today', `'${today}'`)
  )
  database.exec('COMMIT')
  return {
    /** Figures by row key and 'total'; only rows and columns with something in them. */
    figures(queries: readonly Query[], rowOf: (view: string) => string): Record<string, Figures> {
      const rows: Record<string, Figures> = {}
      for (const { view, sums, where } of queries) {
        const list = Object.entries(sums).map(([key, sum]) => `SUM(${sum}) AS "${key}"`)
        const sql = `SELECT ${rowOf(view)} AS "the row", ${list.join(', ')} FROM ${view} ${where ? `WHERE ${where}` : ''} GROUP BY 1`
        for (const { 'the row': row, ...figures } of database.prepare(sql).all()) {
          for (const key of [String(row), 'total']) rows[key] = added(rows[key] ?? {}, figures as Figures)
        }
      }
      return rows
    },
    close: () => database.close()
  }
}

/** What is 0 does not stand: a row or a column of nothing but zeros is none. */
function added(before: Figures, more: Figures): Figures {
  const sum = { ...before }
  for (const [key, value] of Object.entries(more)) if (value) sum[key] = (sum[key] ?? 0) + value
  return sum
}
