import { dayNumber, monthOf } from '@shared/domain/dates'
import { afterClosing } from '@shared/domain/disputes/work'
import { stepOf } from '@shared/domain/disputes/steps'
import type { DisputeAssignment, DisputeIntake, DisputeRefusal } from '@shared/domain/disputes/sections'
import { roundOf } from '@shared/domain/inspections/draft'
import { isRetired } from '@shared/domain/saving'
import { isOpenVisit } from '@shared/domain/visits/queue'
import type { VisitAppointment } from '@shared/domain/visits/sections'
import { arrivalOf } from '@shared/domain/visits/states'
import { recordKey, sectionValue, type LedgerRecord } from '@shared/ledger'
import type { RecordRow } from './schema'

/** The row of a record with the columns its indexes need. */
export function rowOf(record: LedgerRecord): RecordRow {
  const undecided = Object.values(record.sections).filter(({ others }) => others.length > 0).length
  const base = {
    key: recordKey(record.entity, record.id),
    entity: record.entity,
    ...(undecided > 0 ? { undecided } : {}),
    record
  }
  if (record.entity === 'inspection') return { ...base, ...inspectionColumns(record) }
  if (record.entity === 'visit') return { ...base, ...visitColumns(record) }
  if (record.entity !== 'dispute') return base
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const refusedOn = sectionValue<DisputeRefusal>(record, 'refusal')?.refusedOn
  const organizationId = sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId
  const after = afterClosing(record)
  return {
    ...base,
    step: stepOf(record),
    ...(after === null ? {} : { afterDay: dayNumber(after) }),
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(intake
      ? { acceptedDay: dayNumber(intake.acceptedOn), type: intake.type, month: monthOf(intake.acceptedOn) }
      : refusedOn === undefined
        ? {}
        : { acceptedDay: dayNumber(refusedOn) })
  }
}

function inspectionColumns(record: LedgerRecord): Pick<RecordRow, 'inspectionDay' | 'inspectionUnit'> {
  const round = roundOf(record)
  if (!round || isRetired(record)) return {}
  return { inspectionDay: dayNumber(round.on), inspectionUnit: round.unitId }
}

function visitColumns(record: LedgerRecord): Pick<RecordRow, 'visitDay' | 'visitOpen'> {
  const day = arrivalOf(record)?.on ?? sectionValue<VisitAppointment>(record, 'appointment')?.on
  return {
    ...(day === undefined ? {} : { visitDay: dayNumber(day) }),
    ...(isOpenVisit(record) ? { visitOpen: 1 } : {})
  }
}
