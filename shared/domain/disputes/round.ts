import { sectionValue, type LedgerRecord } from '../../ledger'
import type { CalendarDate } from '../dates'
import type {
  DisputeAgreement,
  DisputeConfirmation,
  DisputeIntake,
  DisputePerformance,
  DisputeReopening
} from './sections'
import { roundOf } from './states'

/** What belongs to an agreement ends with it: after a reopening the one before stands only in the history. */
const now = <T extends { round?: number | undefined }>(
  record: LedgerRecord,
  section: string
): T | undefined => {
  const value = sectionValue<T>(record, section)
  return value && (value.round ?? 0) === roundOf(record) ? value : undefined
}
export const agreementNow = (record: LedgerRecord) => now<DisputeAgreement>(record, 'agreement')
export const performanceNow = (record: LedgerRecord) => now<DisputePerformance>(record, 'performance')
export const confirmationNow = (record: LedgerRecord) => now<DisputeConfirmation>(record, 'confirmation')

/** The first day of the present round: of acceptance, or of the latest reopening. '' without intake. */
export const startedOn = (record: LedgerRecord): CalendarDate | '' =>
  sectionValue<DisputeReopening>(record, 'reopening')?.list.at(-1)?.on ??
  sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ??
  ''
