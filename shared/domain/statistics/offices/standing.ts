import { z } from 'zod'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { centerRows } from '../../centers/tree'
import { codeTable } from '../../codes'
import { addDays, monthOf, monthRange, type CalendarDate } from '../../dates'
import type { Place, Retired } from '../../fields'
import { rangeOf, type Period } from '../../periods'
import type { OfficeReceipt } from './sections'

/** The five states of a report from below; each is something else to do, so they are never added together. */
export const reportState = codeTable([
  { code: 'reported', name: '已报' },
  { code: 'nothing', name: '零报告' },
  { code: 'late', name: '迟报' },
  { code: 'missing', name: '未报' },
  { code: 'returned', name: '退回' }
] as const)
export type ReportState = (typeof reportState.list)[number]['code']

/** A centre below and where its report stands. */
const officeStanding = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['reported', 'nothing', 'late', 'missing', 'returned']),
  /** Day it came in or was returned; '' while missing. */
  on: z.string(),
  note: z.string()
})
export const officesBelow = z.object({
  /** Last day in time. */
  dueOn: z.string(),
  list: z.array(officeStanding)
})
export type OfficeStanding = z.infer<typeof officeStanding>
export type OfficesBelow = z.infer<typeof officesBelow>

export const receiptId = (centerId: string, period: Period): string => `${centerId}:${period}`

/** 报送期限: this day of the month after the period. */
export const dueOn = (period: Period, day: number): CalendarDate =>
  addDays(monthRange(monthOf(rangeOf(period).to)).to, day)

export interface BelowInput {
  period: Period
  centers: readonly LedgerRecord[]
  receipts: readonly LedgerRecord[]
  /** Whose ledger this is. */
  office: { name: string; place: Place } | null
  /** The office's rule, 1–28. */
  dueDay: number
}

/**
 * The centres directly below this office with the state of each, in the order of the tree; null when there are none. A
 * centre that was withdrawn before the period began owes nothing.
 */
export function officesBelowOf({
  period,
  centers,
  receipts,
  office,
  dueDay
}: BelowInput): OfficesBelow | null {
  const own = ownCenter(centers, office)
  const due = dueOn(period, dueDay)
  const byId = new Map(receipts.map((record) => [record.id, sectionValue<OfficeReceipt>(record, 'receipt')]))
  const list = centerRows(centers)
    .filter(({ record, profile }) => profile.parentId === own?.id && owes(record, period))
    .map(({ record, profile }) =>
      standingOf(record.id, profile.name, byId.get(receiptId(record.id, period)), due)
    )
  return list.length > 0 ? { dueOn: due, list } : null
}

/** The centre that keeps this ledger: by name and place, by place, or the top of the tree. */
function ownCenter(centers: readonly LedgerRecord[], office: BelowInput['office']): LedgerRecord | undefined {
  const rows = centerRows(centers)
  const here = rows.filter(({ profile }) => office !== null && profile.place.code === office.place.code)
  const named = here.find(({ profile }) => profile.name === office?.name)
  return (named ?? here[0] ?? rows[0])?.record
}

function owes(center: LedgerRecord, period: Period): boolean {
  const retired = sectionValue<Retired>(center, 'retired')
  return !retired?.retired || retired.on > rangeOf(period).from
}

function standingOf(
  id: string,
  name: string,
  receipt: OfficeReceipt | undefined,
  due: CalendarDate
): OfficeStanding {
  if (!receipt || receipt.kind === 'mistaken') return { id, name, state: 'missing', on: '', note: '' }
  const { on, note } = receipt
  if (receipt.kind === 'returned') return { id, name, state: 'returned', on, note }
  const nothing = receipt.kind === 'nothing'
  // Late and nothing are both true then: the state says late, the note keeps the other.
  if (on > due) return { id, name, state: 'late', on, note: nothing ? `零报告。${note}` : note }
  return { id, name, state: nothing ? 'nothing' : 'reported', on, note }
}

export interface Completeness {
  due: number
  counts: Readonly<Record<ReportState, number>>
  /** Came in at all (已报、零报告、迟报), and in time (已报、零报告). */
  complete: number
  inTime: number
}

/** 应报、已报……: completeness and timeliness over the centres below. */
export function completenessOf({ list }: OfficesBelow): Completeness {
  const of = (state: ReportState): number => list.filter((each) => each.state === state).length
  const counts = {
    reported: of('reported'),
    nothing: of('nothing'),
    late: of('late'),
    missing: of('missing'),
    returned: of('returned')
  }
  const inTime = counts.reported + counts.nothing
  return { due: list.length, counts, complete: inTime + counts.late, inTime }
}
