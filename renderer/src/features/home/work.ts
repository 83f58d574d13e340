import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { filingState } from '@shared/domain/codes'
import { addDays, daysBetween } from '@shared/domain/dates'
import {
  deadlineOf,
  deadlineText,
  disputeStep,
  isClosed,
  isWithdrawn,
  stepOf,
  type DisputeIntake
} from '@shared/domain/disputes'
import type { Retired } from '@shared/domain/fields'
import type { MediatorProfile, MediatorService } from '@shared/domain/mediators/sections'
import type { OrganizationFiling, OrganizationProfile } from '@shared/domain/organizations/sections'

/** One thing that waits to be done. */
export interface WorkItem {
  entity: 'dispute' | 'mediator' | 'organization'
  id: string
  kind: string
  title: string
  hint: string
  /** Day it is due, 'YYYY-MM-DD', or '' when no day is set. */
  due: string
  chip: { kind: 'ok' | 'soon' | 'late' | 'plain'; text: string }
  /** Whether a day still runs against it. */
  waits: boolean
}

/** Days before the end of a term from which it is shown; a default of ours (未核实). */
export const TERM_NOTICE_DAYS = 60

const isRetired = (record: LedgerRecord): boolean =>
  sectionValue<Retired>(record, 'retired')?.retired ?? false

/** Disputes that are not closed, by the limit of one month (deadline.ts). */
export function disputeWork(records: readonly LedgerRecord[], today: string): WorkItem[] {
  return records.flatMap((record) => {
    const intake = sectionValue<DisputeIntake>(record, 'intake')
    const deadline = deadlineOf(record, today)
    if (!intake || !deadline || isClosed(record) || isWithdrawn(record)) return []
    // Green says done and nothing else.
    const chip = ({ done: 'ok', ok: 'plain', soon: 'soon', late: 'late' } as const)[deadline.state]
    return [
      {
        entity: 'dispute' as const,
        id: record.id,
        kind: `纠纷 ${disputeStep.name(stepOf(record))}`,
        title: intake.title,
        hint: intake.caseNumber,
        due: deadline.due,
        chip: { kind: chip, text: deadlineText(deadline) },
        waits: deadline.state !== 'done'
      }
    ]
  })
}

/** Active mediators whose term ends within TERM_NOTICE_DAYS or has ended. */
export function termWork(records: readonly LedgerRecord[], today: string): WorkItem[] {
  const last = addDays(today, TERM_NOTICE_DAYS)
  return records.flatMap((record) => {
    const service = sectionValue<MediatorService>(record, 'service')
    if (!service?.active || !service.termTo || service.termTo > last || isRetired(record)) return []
    const left = daysBetween(today, service.termTo)
    return [
      {
        entity: 'mediator' as const,
        id: record.id,
        kind: '调解员任期',
        title: sectionValue<MediatorProfile>(record, 'profile')?.name ?? '',
        hint: `任期至 ${service.termTo}`,
        due: service.termTo,
        waits: true,
        chip:
          left < 0
            ? { kind: 'late' as const, text: `已满 ${-left} 天` }
            : { kind: 'soon' as const, text: left === 0 ? '今天届满' : `还有 ${left} 天` }
      }
    ]
  })
}

/** Organizations with a filing still to be done (人民调解法 §10). */
export function filingWork(records: readonly LedgerRecord[]): WorkItem[] {
  return records.flatMap((record) => {
    const profile = sectionValue<OrganizationProfile>(record, 'profile')
    const filing = filingState.find(sectionValue<OrganizationFiling>(record, 'filing')?.state)
    if (!profile || !filing?.due || isRetired(record)) return []
    return [
      {
        entity: 'organization' as const,
        id: record.id,
        kind: '组织备案',
        title: profile.name,
        hint: profile.place.name,
        due: '',
        waits: false,
        chip: { kind: 'plain' as const, text: filing.name }
      }
    ]
  })
}

/** What is due first stands first; what has a result, or no day, comes after all that runs against a day. */
export function sortWork(items: readonly WorkItem[]): WorkItem[] {
  const key = (item: WorkItem): string => item.due || '9999-12-31'
  return [...items].sort(
    (a, b) => Number(b.waits) - Number(a.waits) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
  )
}
