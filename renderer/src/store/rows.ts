import { dayNumber, monthOf } from '@shared/domain/dates'
import { stepOf } from '@shared/domain/disputes/steps'
import type { DisputeAssignment, DisputeIntake } from '@shared/domain/disputes/sections'
import { recordKey, sectionValue, type LedgerRecord } from '@shared/ledger'
import type { RecordRow } from './schema'

/** The row of a record with the columns its indexes need. */
export function rowOf(record: LedgerRecord): RecordRow {
  const base = { key: recordKey(record.entity, record.id), entity: record.entity, record }
  if (record.entity !== 'dispute') return base
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const organizationId = sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId
  return {
    ...base,
    step: stepOf(record),
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(intake
      ? { acceptedDay: dayNumber(intake.acceptedOn), type: intake.type, month: monthOf(intake.acceptedOn) }
      : {})
  }
}
