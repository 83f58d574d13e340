import { z } from 'zod'
import { canonicalJson, sha256Hex, type Json } from '../../ledger'
import { fail, ok, type Failure, type Result } from '../../result'
import { figureText } from './figureText'
import { TOTAL, summaryTable, type SummaryTable } from './table'

/** What is printed around the figures, kept with them. */
const heading = z.object({ reportingUnit: z.string(), preparedBy: z.string(), reviewedBy: z.string() })
const snapshotSchema = z.object({ format: z.literal(1), heading, table: summaryTable })

export type Heading = z.infer<typeof heading>
export type Snapshot = z.infer<typeof snapshotSchema>

/** Canonical text of a closed month and its SHA-256: equal summaries give equal text on every PC. */
export function takeSnapshot(table: SummaryTable, head: Heading): { text: string; hash: string } {
  const text = canonicalJson({ format: 1, heading: head, table } as unknown as Json)
  return { text, hash: sha256Hex(text) }
}

/** Reads a snapshot back; refused when the text does not have this hash or is not a summary. */
export function readSnapshot(text: string, hash: string): Result<Snapshot, Failure<'SNAPSHOT_BROKEN'>> {
  const broken = fail(
    'SNAPSHOT_BROKEN',
    '结账时保存的月报与其校验码不符，不能按原样显示。纠纷登记没有受影响；请用最近的备份核对。'
  )
  if (sha256Hex(text) !== hash) return broken
  const parsed = snapshotSchema.safeParse(readJson(text))
  return parsed.success ? ok(parsed.data) : broken
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A figure that is not what it was at closing, with the disputes that make the difference. */
export interface Difference {
  rowKey: string
  rowTitle: string
  columnKey: string
  columnTitle: string
  unit: string
  before: string
  after: string
  /** Disputes now behind the figure and not then, and the other way round. */
  added: string[]
  removed: string[]
}

/** Every figure that changed since closing; `now` must be computed with the options of the snapshot. */
export function differences(closed: SummaryTable, now: SummaryTable): Difference[] {
  const rows = [...closed.rows]
  const titles = new Set(rows.map((row) => row.key))
  rows.splice(-1, 0, ...now.rows.filter((row) => !titles.has(row.key)))
  const [then, today] = [figuresOf(closed), figuresOf(now)]
  return rows.flatMap((row) =>
    closed.columns.flatMap((column) => {
      const key = `${row.key}\n${column.key}`
      const [before, after] = [then.get(key) ?? nothing, today.get(key) ?? nothing]
      const added = [...after.ids].filter((id) => !before.ids.has(id))
      const removed = [...before.ids].filter((id) => !after.ids.has(id))
      if (before.value === after.value && added.length === 0 && removed.length === 0) return []
      return [
        {
          rowKey: row.key,
          rowTitle: row.title,
          columnKey: column.key,
          columnTitle: column.title,
          unit: column.unit,
          before: figureText(column, before.value),
          after: figureText(column, after.value),
          added,
          removed
        }
      ]
    })
  )
}

interface Figure {
  value: number
  ids: Set<string>
}
const nothing: Figure = { value: 0, ids: new Set() }

/** Every figure that is not 0 with the disputes behind it, by row and column; one pass over the entries. */
function figuresOf(table: SummaryTable): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  for (const row of table.rows) {
    table.columns.forEach((column, at) => {
      const value = row.values[at] ?? 0
      if (value !== 0) figures.set(`${row.key}\n${column.key}`, { value, ids: new Set() })
    })
  }
  for (const [id, row, parts] of table.disputes) {
    for (let at = 0; at < parts.length; at += 2) {
      const column = table.columns[parts[at] ?? -1]?.key
      for (const key of [table.rows[row]?.key, TOTAL]) figures.get(`${key}\n${column}`)?.ids.add(id)
    }
  }
  return figures
}
