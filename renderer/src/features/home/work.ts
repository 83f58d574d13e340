import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { filingState } from '@shared/domain/codes'
import { addDays, daysBetween } from '@shared/domain/dates'
import { clockText } from '@shared/domain/clocks'
import { workKind, workOf, type ClockTerms, type DisputeIntake } from '@shared/domain/disputes'
import {
  inspectionDue,
  unitKey,
  type InspectionUnit,
  type RhythmTerms,
  type Round
} from '@shared/domain/inspections'
import type { MediatorProfile, MediatorService } from '@shared/domain/mediators/sections'
import type { OrganizationFiling, OrganizationProfile } from '@shared/domain/organizations/sections'
import { isRetired } from '@shared/domain/saving'
import { arrivalOf, visitWork, visitWorkKind, type VisitMatter, type VisitTerms } from '@shared/domain/visits'

/** One thing that waits to be done. */
export interface WorkItem {
  entity: 'dispute' | 'visit' | 'mediator' | 'organization' | 'inspection'
  id: string
  /** Where it is done, when there is no record yet. */
  to?: { name: string; query: Record<string, string> }
  /** Where on the record's page it is done. */
  section?: string
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

/** Everything that waits in disputes, line by line (shared/domain/disputes/work.ts). */
export function disputeWork(records: readonly LedgerRecord[], terms: ClockTerms): WorkItem[] {
  return records.flatMap((record) => {
    const intake = sectionValue<DisputeIntake>(record, 'intake')
    if (!intake) return []
    return workOf(record, terms).map((line): WorkItem => {
      const { kind, due, state, daysLeft, unit, what, section } = line
      return {
        entity: 'dispute',
        id: record.id,
        section,
        kind: workKind.name(kind),
        title: intake.title,
        hint: what === '' ? intake.caseNumber : `${what}，${intake.caseNumber}`,
        due,
        chip: state === 'none' ? { kind: 'plain', text: '未定期限' } : chipOf(state, daysLeft, unit),
        waits: state !== 'none'
      }
    })
  })
}

/** Everything that waits in visits, line by line (shared/domain/visits/work.ts). */
export function visitItems(records: readonly LedgerRecord[], terms: VisitTerms): WorkItem[] {
  return records.flatMap((record) => {
    const number = arrivalOf(record)?.number ?? ''
    return visitWork(record, terms).map(({ kind, due, state, text, what, section }) => ({
      entity: 'visit' as const,
      id: record.id,
      section,
      kind: visitWorkKind.name(kind),
      title: sectionValue<VisitMatter>(record, 'matter')?.title ?? '',
      hint: what === '' ? number : `${what}，${number}`,
      due,
      chip: { kind: state === 'ok' ? ('plain' as const) : state, text },
      waits: true
    }))
  })
}

// Green says done and nothing else.
const chipOf = (
  state: 'late' | 'soon' | 'ok',
  daysLeft: number,
  unit: 'day' | 'workingDay'
): WorkItem['chip'] => ({
  kind: state === 'ok' ? 'plain' : state,
  text: clockText({ state, daysLeft, unit })
})

/** 排查: the round of the own centre that is overdue or near (shared/domain/inspections/work.ts), one line. */
export function inspectionItems(
  unit: InspectionUnit | undefined,
  rounds: readonly Round[],
  terms: RhythmTerms
): WorkItem[] {
  const standing = unit && inspectionDue(unit, rounds, terms)
  if (!unit || !standing) return []
  const { from, to, due, state, text } = standing
  return [
    {
      entity: 'inspection',
      id: unit.id,
      to: { name: 'inspections.new', query: { unit: unitKey(unit) } },
      kind: '应排查',
      title: unit.name,
      hint: from === to ? from : `${from} 至 ${to}`,
      due: due ?? '',
      chip: { kind: state === 'late' ? 'late' : 'soon', text },
      waits: true
    }
  ]
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

/** What is due first stands first; then what has no day, people's matters before the registers. */
export function sortWork(items: readonly WorkItem[]): WorkItem[] {
  const day = ({ due, waits }: WorkItem): string => (waits && due !== '' ? due : '9999-12-31')
  return [...items].sort(
    (a, b) => day(a).localeCompare(day(b)) || Number(b.entity === 'dispute') - Number(a.entity === 'dispute')
  )
}

/** How many of each kind wait, in the order of a case's life, then what else there is. */
export function countKinds(items: readonly WorkItem[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>(workKind.list.map(({ name }) => [name, 0]))
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count })).filter(({ count }) => count > 0)
}
