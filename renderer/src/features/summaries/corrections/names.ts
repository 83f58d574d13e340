import { formatMonthCn, isMonth } from '@shared/domain/dates'
import type { DisputeIntake } from '@shared/domain/disputes/sections'
import { roundOf } from '@shared/domain/inspections'
import type { MediatorProfile } from '@shared/domain/mediators/sections'
import type { CorrectedShare, RecordRef } from '@shared/domain/statistics'
import { heldOf, type VisitArrival } from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { World } from './world'

/** What a record behind a correction is called on 更正表. */
export function namesFor(world: World): (share: CorrectedShare) => string {
  return ({ refs }) => refs.map((ref) => nameOf(ref, world)).find((name) => name !== '') ?? '（台账外）'
}

function nameOf({ entity, id }: RecordRef, { records, profiles, centerNames }: World): string {
  const name = profiles.get(id)?.name ?? ''
  if (entity === 'organization') return name
  if (entity === 'tally') return name === '' ? '' : `${name}（另行填报）`
  if (entity === 'roster') return isMonth(id) ? `${formatMonthCn(id)}接访排班` : ''
  const record = records.get(`${entity} ${id}`)
  if (!record) return ''
  if (entity === 'inspection') {
    const { on = '', unitId = '' } = roundOf(record) ?? {}
    return `${on} ${profiles.get(unitId)?.name ?? centerNames.get(unitId) ?? ''}排查`
  }
  return NAMES[entity](record)
}

const NAMES: Readonly<
  Record<'dispute' | 'mediator' | 'visit' | 'receptionDay', (record: LedgerRecord) => string>
> = {
  dispute: (record) => sectionValue<DisputeIntake>(record, 'intake')?.caseNumber ?? '',
  mediator: (record) => sectionValue<MediatorProfile>(record, 'profile')?.name ?? '',
  visit: (record) => sectionValue<VisitArrival>(record, 'arrival')?.number ?? '',
  receptionDay: (record) => `${heldOf(record)?.on ?? ''}接访日`
}
