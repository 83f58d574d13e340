import {
  daysBetween,
  formatMonthCn,
  previousMonth,
  monthOf,
  shiftMonth,
  type CalendarDate,
  type CalendarMonth
} from '@shared/domain/dates'
import { officeRules, type OfficeProfile } from '@shared/domain/office'
import {
  dueOn,
  lackingIn,
  officesBelowOf,
  periodState,
  standingOf,
  type OfficeReceipt
} from '@shared/domain/statistics'
import { sectionValue, type LedgerRecord } from '@shared/ledger'

/** One month whose report has not gone out. */
export interface ReportLine {
  month: CalendarMonth
  title: string
  /** Where it stands: 草稿、待审、已审. */
  state: string
  due: CalendarDate
  chip: { kind: 'soon' | 'late' | 'plain'; text: string }
  /** Centres below whose report is missing or was sent back. */
  lacking: number
}

export interface ReportInput {
  today: CalendarDate
  office: LedgerRecord | undefined
  /** Months with disputes on record. */
  months: readonly CalendarMonth[]
  summaries: readonly LedgerRecord[]
  centers: readonly LedgerRecord[]
  receipts: readonly LedgerRecord[]
}

/** Months back that are looked at, and days before the due day from which it is near; defaults of ours (未核实). */
const MONTHS_BACK = 12
const SOON_DAYS = 5

/** The months that are looked at, the oldest first. */
export function monthsWatched(today: CalendarDate): CalendarMonth[] {
  const last = previousMonth(monthOf(today))
  return Array.from({ length: MONTHS_BACK }, (_, back) => shiftMonth(last, back + 1 - MONTHS_BACK))
}

/**
 * The months that are over and not reported (state 已报), the oldest first: each has something on file (disputes, a
 * report from below, or a step of its own). What was never begun and has no record owes nothing here.
 */
export function reportsOwed(input: ReportInput): ReportLine[] {
  const { today, office } = input
  const day = officeRules(office).reportDueDay
  const byMonth = new Map(input.summaries.map((record) => [record.id, record]))
  const received = new Set(
    input.receipts.map((record) => sectionValue<OfficeReceipt>(record, 'receipt')?.period ?? '')
  )
  const onFile = (month: CalendarMonth): boolean =>
    input.months.includes(month) || received.has(month) || byMonth.has(month)
  return monthsWatched(today)
    .filter(onFile)
    .flatMap((month): ReportLine[] => {
      const { state } = standingOf(byMonth.get(month))
      if (state === 'reported') return []
      const below = officesBelowOf({
        period: month,
        centers: input.centers,
        receipts: input.receipts,
        office: sectionValue<OfficeProfile>(office, 'profile') ?? null,
        dueDay: day
      })
      const due = dueOn(month, day)
      return [
        {
          month,
          title: formatMonthCn(month),
          state: periodState.name(state),
          due,
          chip: chipOf(daysBetween(today, due)),
          lacking: lackingIn(below).length
        }
      ]
    })
}

function chipOf(left: number): ReportLine['chip'] {
  if (left < 0) return { kind: 'late', text: `已超 ${-left} 天` }
  if (left === 0) return { kind: 'soon', text: '今天到期' }
  return { kind: left <= SOON_DAYS ? 'soon' : 'plain', text: `还有 ${left} 天` }
}
