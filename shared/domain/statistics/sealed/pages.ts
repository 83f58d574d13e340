import { z } from 'zod'
import { isPeriod } from '../../periods'
import { tableDesignSections } from '../designs/sections'
import { check, summaryTable, TOTAL, type Entry, type SummaryTable } from '../table'
import { FACT_KINDS } from '../tables/kinds'
import type { FactKind, ReportEntry, ReportTable } from '../tables/model'
import type { RecordRef } from '../tables/recordRef'
import type { SealedReport, SealedReports } from './count'

/**
 * How the pages of a closing are written: every record once, in one list a kind; behind the figures stand numbers of
 * that list, once a table, however many ways its rows are made.
 */
const ENTITIES = [
  'dispute',
  'inspection',
  'organization',
  'mediator',
  'visit',
  'receptionDay',
  'roster',
  'tally'
] as const
const ids = z.array(z.string())
const figures = z.array(z.number().int())
// Tens of thousands of small tuples: looked at by hand they are read ten times faster than by a schema of each.
const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
const isFigures = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isInteger)
const listOf = <T>(is: (value: unknown) => value is T) =>
  z.custom<T[]>((value) => Array.isArray(value) && value.every(is))

/** Number in the pool, and share in the figures as column index and value in turn. */
type Numbered = [number, number[]]
/** The same with the row between them. */
type NumberedRow = [number, number, number[]]
const isNumbered = (value: unknown): value is Numbered =>
  Array.isArray(value) && value.length === 2 && isIndex(value[0]) && isFigures(value[1])
const isNumberedRow = (value: unknown): value is NumberedRow =>
  Array.isArray(value) && value.length === 3 && isIndex(value[0]) && isIndex(value[1]) && isFigures(value[2])

const pool = z.object({
  dispute: ids,
  inspection: ids,
  tally: ids,
  organization: ids,
  mediator: ids,
  visit: ids,
  /** A day of one 系统 has no record of its own: its name, and the records behind it. */
  reception: z.array(z.tuple([z.string(), z.array(z.tuple([z.enum(ENTITIES), z.string()]))]))
})
type Pool = z.infer<typeof pool>

const mainTable = summaryTable.extend({
  disputes: listOf(isNumberedRow),
  tallies: listOf(isNumberedRow),
  inspections: listOf(isNumberedRow)
})

const column = z.object({
  key: z.string(),
  heads: z.array(z.string()),
  title: z.string(),
  no: z.string(),
  unit: z.enum(['件', '人', '万元', '次', '个', '名', '天', '批次', '人次', '%']),
  rule: z.string(),
  rate: z.object({ part: z.string(), whole: z.string() }).nullable(),
  unknown: z.boolean()
})

const report = z.object({
  key: z.string(),
  design: tableDesignSections.design.nullable(),
  title: z.string(),
  source: z.string(),
  period: z.string().refine(isPeriod),
  rateDecimals: z.number().int().min(0).max(2),
  columns: z.array(column),
  notes: z.array(z.string()),
  /** By kind, in the order of FACT_KINDS. */
  entries: z.partialRecord(z.enum(FACT_KINDS), listOf(isNumbered)),
  views: z
    .array(
      z.object({
        by: z.string(),
        rowTitle: z.string(),
        /** Key, title, figures; 合计 last. */
        rows: z.array(z.tuple([z.string(), z.string(), figures])).min(1),
        checks: z.array(check),
        /** Row of each entry. */
        at: listOf(isIndex)
      })
    )
    .min(1)
})
type Report = z.infer<typeof report>

export const pages = z.object({
  records: pool,
  table: mainTable,
  reports: z.array(report),
  brief: z.array(z.object({ heading: z.string(), text: z.string() }))
})
type Pages = z.infer<typeof pages>

/** The pages as they are written down. */
export function writePages(table: SummaryTable, { reports, brief }: SealedReports): Pages {
  const records: Pool = {
    dispute: [],
    inspection: [],
    tally: [],
    organization: [],
    mediator: [],
    visit: [],
    reception: []
  }
  const places = new Map<string, number>()
  const place = (kind: FactKind, id: string, refs: readonly RecordRef[] = []): number => {
    const key = `${kind} ${id}`
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, records[kind].length)
    if (kind === 'reception') records.reception.push([id, refs.map((ref) => [ref.entity, ref.id])])
    else records[kind].push(id)
    return records[kind].length - 1
  }
  const numberAll = (kind: FactKind, entries: readonly Entry[]): NumberedRow[] =>
    entries.map(([id, row, shares]) => [place(kind, id), row, shares])
  const main = {
    ...table,
    disputes: numberAll('dispute', table.disputes),
    tallies: numberAll('tally', table.tallies),
    inspections: numberAll('inspection', table.inspections)
  }
  return { table: main, reports: reports.map((each) => writeReport(each, place)), brief, records }
}

function writeReport(
  { key, design, views }: SealedReport,
  place: (kind: FactKind, id: string, refs: readonly RecordRef[]) => number
): Report {
  const first = views[0]?.table as ReportTable
  const entries: Report['entries'] = {}
  for (const { kind, id, refs, figures: shares } of first.entries) {
    ;(entries[kind] ??= []).push([place(kind, id, refs), [...shares]])
  }
  return {
    key,
    design,
    title: first.title,
    source: first.source,
    period: first.period,
    rateDecimals: first.rateDecimals,
    columns: first.columns.map((each) => ({ ...each, heads: [...each.heads] })),
    notes: [...first.notes],
    entries,
    views: views.map(({ by, table }) => ({
      by,
      rowTitle: table.rowTitle,
      rows: table.rows.map((row) => [row.key, row.title, row.values]),
      checks: table.checks,
      at: table.entries.map(({ row }) => row)
    }))
  }
}

/** The pages again; null where a number points at nothing. */
export function readPages({
  records,
  table,
  reports,
  brief
}: Pages): ({ table: SummaryTable } & SealedReports) | null {
  const named = (kind: 'dispute' | 'tally' | 'inspection', entries: readonly NumberedRow[]): Entry[] =>
    entries.map(([at, row, shares]) => [found(records[kind][at]), row, shares])
  try {
    return {
      table: {
        ...table,
        disputes: named('dispute', table.disputes),
        tallies: named('tally', table.tallies),
        inspections: named('inspection', table.inspections)
      },
      reports: reports.map((each) => readReport(each, records)),
      brief
    }
  } catch (error) {
    if (error instanceof PointsNowhere) return null
    throw error
  }
}

class PointsNowhere extends Error {}
function found<T>(value: T | undefined): T {
  if (value === undefined) throw new PointsNowhere()
  return value
}

function readReport({ design, entries, views, ...common }: Report, records: Pool): SealedReport {
  const facts = FACT_KINDS.flatMap((kind) =>
    (entries[kind] ?? []).map(([at, shares]) => ({ ...factAt(records, kind, at), figures: shares }))
  )
  return {
    key: common.key,
    design,
    views: views.map(({ by, rowTitle, rows, checks, at }) => ({
      by,
      table: {
        ...common,
        rowTitle,
        checks,
        rows: rows.map(([key, title, values], row) => ({
          key,
          title,
          kind: row === rows.length - 1 && key === TOTAL ? 'total' : 'row',
          values
        })),
        entries: facts.map((fact, next): ReportEntry => ({ ...fact, row: found(at[next]) }))
      }
    }))
  }
}

function factAt(records: Pool, kind: FactKind, at: number): Pick<ReportEntry, 'kind' | 'id' | 'refs'> {
  if (kind !== 'reception') {
    const id = found(records[kind][at])
    return { kind, id, refs: [{ entity: kind, id }] }
  }
  const [id, refs] = found(records.reception[at])
  return { kind, id, refs: refs.map(([entity, ref]) => ({ entity, id: ref })) }
}
