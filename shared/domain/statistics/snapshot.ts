import { z } from 'zod'
import { canonicalJson, sha256Hex, type Json } from '../../ledger'
import { fail, ok, type Failure, type Result } from '../../result'
import { lackingIn, officesBelow, type OfficeExceptions, type OfficesBelow } from './offices'
import { headingOnPaper, type Heading } from './paper'
import type { SealedReports } from './sealed/count'
import { inflated } from './sealed/deflated'
import { pages, readPages, writePages } from './sealed/pages'
import type { SummaryClosing } from './sections'
import { summaryTable, type SummaryTable } from './table'

/** The centres below at closing, null where nothing is collected; and why the period was closed without some. */
const around = {
  heading: headingOnPaper,
  offices: officesBelow.nullable(),
  exceptions: z.record(z.string(), z.string())
}

/** All tables of the period. */
const allTables = z.object({ format: z.literal(3), ...around, pages })
/** As periods were closed before the other tables were sealed. Such closings stand in journals and stay as they are. */
const summaryAlone = z.object({ format: z.literal(2), ...around, table: summaryTable })
/** As months were closed before there were other periods. */
const monthAlone = z.object({
  format: z.literal(1),
  heading: headingOnPaper,
  table: summaryTable.omit({ period: true, onPrevious: true }).extend({
    month: summaryTable.shape.period,
    monthOnMonth: summaryTable.shape.onPrevious
  })
})

export interface Snapshot {
  heading: Heading
  table: SummaryTable
  /** The other tables; null of a period that was closed before they were sealed. */
  sealed: SealedReports | null
  offices: OfficesBelow | null
  exceptions: OfficeExceptions
}

/** What a person closes. */
export interface Closable {
  table: SummaryTable
  sealed: SealedReports
  heading: Heading
  /** The centres below with what came in from each; null where nothing is collected. */
  offices: OfficesBelow | null
  /** Why the period is closed without a centre, by its id. */
  exceptions: OfficeExceptions
}

/** Canonical text of a closed period and its SHA-256: equal tables give equal text on every PC. */
export function takeSnapshot({ table, sealed, heading: head, offices, exceptions: reasons }: Closable): {
  text: string
  hash: string
} {
  const exceptions = Object.fromEntries(lackingIn(offices).map(({ id }) => [id, reasons[id]?.trim() ?? '']))
  const written = { format: 3, heading: head, offices, exceptions, pages: writePages(table, sealed) }
  const text = canonicalJson(written as unknown as Json)
  return { text, hash: sha256Hex(text) }
}

type Sealed = Pick<SummaryClosing, 'hash'> & ({ packed: string } | { snapshot: string })

/** Reads a closing back; refused when its text does not have its hash or is not a summary. */
export function readSnapshot(closing: Sealed): Result<Snapshot, Failure<'SNAPSHOT_BROKEN'>> {
  const text = 'packed' in closing ? inflated(closing.packed) : closing.snapshot
  const read = text !== null && sha256Hex(text) === closing.hash ? ofText(text) : null
  return read
    ? ok(read)
    : fail(
        'SNAPSHOT_BROKEN',
        '结账时保存的报表与其校验码不符，不能按原样显示。纠纷登记没有受影响；请用最近的备份核对。'
      )
}

function ofText(text: string): Snapshot | null {
  const json = readJson(text)
  const all = allTables.safeParse(json)
  if (all.success) {
    const read = readPages(all.data.pages)
    if (!read) return null
    const { heading: head, offices, exceptions } = all.data
    const { table, ...sealed } = read
    return { heading: head, table, sealed, offices, exceptions }
  }
  const alone = summaryAlone.safeParse(json)
  if (alone.success) {
    const { heading: head, table, offices, exceptions } = alone.data
    return { heading: head, table, sealed: null, offices, exceptions }
  }
  const old = monthAlone.safeParse(json)
  if (!old.success) return null
  const { month, monthOnMonth, ...rest } = old.data.table
  const table = { ...rest, period: month, onPrevious: monthOnMonth }
  return { heading: old.data.heading, table, sealed: null, offices: null, exceptions: {} }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
