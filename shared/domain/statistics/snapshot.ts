import { z } from 'zod'
import { canonicalJson, sha256Hex, type Json } from '../../ledger'
import { fail, ok, type Failure, type Result } from '../../result'
import { lackingIn, officesBelow, type OfficeExceptions, type OfficesBelow } from './offices'
import { summaryTable, type SummaryTable } from './table'

/** What is printed around the figures, kept with them. */
const heading = z.object({ reportingUnit: z.string(), preparedBy: z.string(), reviewedBy: z.string() })
const snapshotSchema = z.object({
  format: z.literal(2),
  heading,
  table: summaryTable,
  /** The centres below at closing, null where nothing is collected; and why the period was closed without some. */
  offices: officesBelow.nullable(),
  exceptions: z.record(z.string(), z.string())
})
/** As months were closed before there were other periods. Such closings stand in journals and stay as they are. */
const monthSnapshot = z
  .object({
    format: z.literal(1),
    heading,
    table: summaryTable.omit({ period: true, onPrevious: true }).extend({
      month: summaryTable.shape.period,
      monthOnMonth: summaryTable.shape.onPrevious
    })
  })
  .transform(({ heading, table: { month, monthOnMonth, ...rest } }) => ({
    heading,
    table: { ...rest, period: month, onPrevious: monthOnMonth },
    offices: null,
    exceptions: {}
  }))

export type Heading = z.infer<typeof heading>
export type Snapshot = Omit<z.infer<typeof snapshotSchema>, 'format'>

/** Canonical text of a closed period and its SHA-256: equal summaries give equal text on every PC. */
export function takeSnapshot(
  table: SummaryTable,
  head: Heading,
  offices: OfficesBelow | null,
  reasons: OfficeExceptions
): { text: string; hash: string } {
  const exceptions = Object.fromEntries(lackingIn(offices).map(({ id }) => [id, reasons[id]?.trim() ?? '']))
  const text = canonicalJson({ format: 2, heading: head, table, offices, exceptions } as unknown as Json)
  return { text, hash: sha256Hex(text) }
}

/** Reads a snapshot back; refused when the text does not have this hash or is not a summary. */
export function readSnapshot(text: string, hash: string): Result<Snapshot, Failure<'SNAPSHOT_BROKEN'>> {
  const broken = fail(
    'SNAPSHOT_BROKEN',
    '结账时保存的报表与其校验码不符，不能按原样显示。纠纷登记没有受影响；请用最近的备份核对。'
  )
  if (sha256Hex(text) !== hash) return broken
  const json = readJson(text)
  const parsed = snapshotSchema.safeParse(json)
  if (parsed.success) {
    const { heading, table, offices, exceptions } = parsed.data
    return ok({ heading, table, offices, exceptions })
  }
  const old = monthSnapshot.safeParse(json)
  return old.success ? ok(old.data) : broken
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
