import { figureText } from '../figureText'
import { TOTAL, type Entry, type SummaryTable } from '../table'

/** One record's share in a figure, at closing and now; shares are 件、人、次 or fen, as the figure is. */
export interface CorrectedShare {
  kind: 'dispute' | 'inspection' | 'tally'
  /** Of the dispute or the inspection, or of the organization whose 另行填报 it is. */
  id: string
  before: number
  after: number
}

/** A figure behind which something is not what it was at closing. */
export interface Correction {
  rowKey: string
  rowTitle: string
  columnKey: string
  columnTitle: string
  unit: SummaryTable['columns'][number]['unit']
  /** As they stand on paper. */
  before: string
  after: string
  /** Every record whose share changed, in order of id; never empty. */
  shares: CorrectedShare[]
}

type Shares = Map<string, CorrectedShare['before']>
interface Figures {
  value(row: string, column: string): number
  shares: ReadonlyMap<string, Shares>
}

/**
 * 更正: every figure of the closed period behind which a record changed, came or went, also where the changes cancel
 * each other out and the sum is as it was. `now` must be computed with the options of the closed table, which is
 * itself not touched.
 */
export function correctionsOf(closed: SummaryTable, now: SummaryTable): Correction[] {
  const rows = [...closed.rows]
  const known = new Set(rows.map((row) => row.key))
  rows.splice(-1, 0, ...now.rows.filter((row) => !known.has(row.key)))
  const [then, today] = [figuresOf(closed), figuresOf(now)]
  return rows.flatMap((row) =>
    closed.columns.flatMap((column) => {
      const key = `${row.key}\n${column.key}`
      const shares = changed(then.shares.get(key), today.shares.get(key))
      if (shares.length === 0) return []
      const text = (figures: Figures): string => figureText(column, figures.value(row.key, column.key))
      return [
        {
          rowKey: row.key,
          rowTitle: row.title,
          columnKey: column.key,
          columnTitle: column.title,
          unit: column.unit,
          before: text(then),
          after: text(today),
          shares
        }
      ]
    })
  )
}

function changed(before: Shares = new Map(), after: Shares = new Map()): CorrectedShare[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [was, is] = [before.get(key) ?? 0, after.get(key) ?? 0]
    if (was === is) return []
    const [kind, id] = key.split('\n') as [CorrectedShare['kind'], string]
    return [{ kind, id, before: was, after: is }]
  })
}

/** The shares behind every figure, by row and column; one pass over the entries. */
function figuresOf(table: SummaryTable): Figures {
  const shares = new Map<string, Shares>()
  const add = (kind: CorrectedShare['kind'], [id, row, parts]: Entry): void => {
    for (let at = 0; at < parts.length; at += 2) {
      const column = table.columns[parts[at] ?? -1]?.key
      for (const rowKey of [table.rows[row]?.key, TOTAL]) {
        const key = `${rowKey}\n${column}`
        const held = shares.get(key) ?? new Map<string, number>()
        held.set(`${kind}\n${id}`, (held.get(`${kind}\n${id}`) ?? 0) + (parts[at + 1] ?? 0))
        shares.set(key, held)
      }
    }
  }
  for (const entry of table.disputes) add('dispute', entry)
  for (const entry of table.inspections) add('inspection', entry)
  for (const entry of table.tallies) add('tally', entry)
  const columns = new Map(table.columns.map((column, at) => [column.key, at]))
  const rows = new Map(table.rows.map((row) => [row.key, row]))
  return {
    shares,
    value: (row, column) => rows.get(row)?.values[columns.get(column) ?? -1] ?? 0
  }
}
