import { TOTAL, type SummaryTable } from '../table'
import type { FactKind, ReportEntry, ReportTable, ReportUnit } from '../tables/model'
import type { RecordRef } from '../tables/recordRef'
import type { SealedReport } from '../sealed/count'
import { figuredReport, figuredSummary, type Figured, type TableName } from './figured'

/** One record's share in a figure, at closing and now; shares are 件、人、次 or fen, as the figure is. */
export interface CorrectedShare {
  kind: FactKind
  /** Of the record; of the organization whose 另行填报 it is; of a reception day its day and 系统. */
  id: string
  /** The records behind it, at closing and now. */
  refs: readonly RecordRef[]
  before: number
  after: number
}

/** A figure behind which something is not what it was at closing. */
export interface Correction {
  table: TableName
  rowKey: string
  rowTitle: string
  columnKey: string
  columnTitle: string
  unit: ReportUnit
  /** As they stand on paper. */
  before: string
  after: string
  /** Every record whose share changed, in order of id; none for a rate, which follows from the figures that it is of. */
  shares: CorrectedShare[]
}

/**
 * 更正: every figure of the closed period behind which a record changed, came or went, also where the changes cancel
 * each other out and the sum is as it was. `now` must be computed with the options of the closed table, which is
 * itself not touched.
 */
export const correctionsOf = (closed: SummaryTable, now: SummaryTable): Correction[] =>
  compared(figuredSummary(closed), figuredSummary(now))

/**
 * The same of the other tables. A table that was sealed with its rows made in several ways tells each change of a
 * record once: in the usual way, and in another where the usual does not show it, as when a case went from one
 * organization of a township to another.
 * @param recount the same table by the records of today; undefined when it is counted no more
 */
export function reportCorrections(
  sealed: readonly SealedReport[],
  recount: (report: SealedReport, by: string) => ReportTable | undefined
): Correction[] {
  return sealed.flatMap((report) => {
    const told = new Set<string>()
    return report.views.flatMap(({ by, table }) => {
      const now = recount(report, by)
      if (!now) return []
      const found = compared(figuredReport(table, by), figuredReport(now, by))
      const isNew = ({ columnKey, shares }: Correction): boolean =>
        shares.some(({ kind, id }) => !told.has(`${columnKey}\n${kind}\n${id}`))
      const fresh = found.filter(isNew)
      const rows = new Set(fresh.map(({ rowKey }) => rowKey))
      const kept = found.filter((each) =>
        each.shares.length === 0 ? rows.has(each.rowKey) : fresh.includes(each)
      )
      for (const { columnKey, shares } of fresh) {
        for (const { kind, id } of shares) told.add(`${columnKey}\n${kind}\n${id}`)
      }
      return kept
    })
  })
}

function compared(closed: Figured, now: Figured): Correction[] {
  const rows = together(closed.rows, now.rows)
  // 合计 stays last.
  rows.sort((a, b) => Number(a.key === TOTAL) - Number(b.key === TOTAL))
  const columns = together(closed.columns, now.columns)
  const [then, today] = differing(closed, now).map(sharesOf) as [ByFigure, ByFigure]
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const key = `${row.key}\n${column.key}`
      const shares = changed(then.get(key), today.get(key))
      const [before, after] = [closed.text(row.key, column), now.text(row.key, column)]
      if (column.rate ? before === after : shares.length === 0) return []
      return [
        {
          table: closed.name,
          rowKey: row.key,
          rowTitle: row.title,
          columnKey: column.key,
          columnTitle: column.title,
          unit: column.unit,
          before,
          after,
          shares
        }
      ]
    })
  )
}

/** What stood there at closing, then what came since. */
function together<T extends { key: string }>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map(({ key }) => key))
  return [...before, ...after.filter(({ key }) => !known.has(key))]
}

interface Share {
  kind: FactKind
  id: string
  refs: readonly RecordRef[]
  value: number
}
type Shares = ReadonlyMap<string, Share>
type ByFigure = ReadonlyMap<string, Shares>

function changed(before: Shares = new Map(), after: Shares = new Map()): CorrectedShare[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const share = was ?? is
    if (!share || (was?.value ?? 0) === (is?.value ?? 0)) return []
    const refs = new Map(
      [...(was?.refs ?? []), ...(is?.refs ?? [])].map((ref) => [`${ref.entity} ${ref.id}`, ref])
    )
    const { kind, id } = share
    return [{ kind, id, refs: [...refs.values()], before: was?.value ?? 0, after: is?.value ?? 0 }]
  })
}

/** Both sides with only those records that are not the same on both: of ten thousand these are a handful. */
function differing(closed: Figured, now: Figured): [Figured, Figured] {
  const alike =
    closed.columns.length === now.columns.length &&
    closed.columns.every(({ key }, at) => key === now.columns[at]?.key)
  if (!alike) return [closed, now]
  const mark = ({ kind, id, row, figures }: ReportEntry, { rows }: Figured): string =>
    `${kind}\n${id}\n${rows[row]?.key}\n${figures.join()}`
  const without = (one: Figured, other: Figured): Figured => {
    const marks = new Set(other.entries.map((entry) => mark(entry, other)))
    return { ...one, entries: one.entries.filter((entry) => !marks.has(mark(entry, one))) }
  }
  return [without(closed, now), without(now, closed)]
}

/** The shares behind every figure, by row and column; one pass over the entries. */
function sharesOf({ columns, rows, entries }: Figured): ByFigure {
  const shares = new Map<string, Map<string, Share>>()
  const add = ({ kind, id, refs }: ReportEntry, figure: string, value: number): void => {
    const held = shares.get(figure) ?? new Map<string, Share>()
    shares.set(figure, held)
    const key = `${kind}\n${id}`
    const was = held.get(key)
    held.set(key, { kind, id, refs, value: (was?.value ?? 0) + value })
  }
  for (const entry of entries) {
    for (let at = 0; at < entry.figures.length; at += 2) {
      const column = columns[entry.figures[at] ?? -1]?.key
      for (const row of [rows[entry.row]?.key, TOTAL])
        add(entry, `${row}\n${column}`, entry.figures[at + 1] ?? 0)
    }
  }
  return shares
}
