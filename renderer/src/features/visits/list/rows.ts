import { disputeType18 } from '@shared/domain/codes'
import {
  arrivalOf,
  outcomeOf,
  standing,
  visitFactOf,
  visitMode,
  visitorsText,
  visitOutcome,
  visitState,
  visitStateOf,
  visitWork,
  type VisitAppointment,
  type VisitFact,
  type VisitMatter,
  type VisitState,
  type VisitTerms,
  type VisitVisitors,
  type VisitWorkLine
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'

/** One line of the register. */
export interface VisitRow {
  id: string
  number: string
  title: string
  /** 来访人 while something is still to be done; afterwards only how many: no list tells who came how often. */
  who: string
  people: number | null
  type: number | null
  typeName: string
  on: string
  mode: string
  state: VisitState
  stateName: string
  open: boolean
  outcome: string
  units: string
  deadline: VisitWorkLine | null
  deadlineText: string
  fact: VisitFact | null
}

export function rowOf(record: LedgerRecord, terms: VisitTerms): VisitRow | null {
  const matter = sectionValue<VisitMatter>(record, 'matter')
  if (!matter) return null
  const arrival = arrivalOf(record)
  const visitors = sectionValue<VisitVisitors>(record, 'visitors')
  const state = visitStateOf(record)
  const open = visitState.find(state)?.open ?? false
  const [deadline = null] = [...visitWork(record, terms)].sort((a, b) => (a.due < b.due ? -1 : 1))
  const outcome = outcomeOf(record)
  return {
    id: record.id,
    number: arrival?.number ?? '',
    title: matter.title,
    who: visitors ? (open ? visitorsText(visitors) : `${visitors.count} 人`) : '',
    people: visitors?.count ?? null,
    type: matter.type,
    typeName: matter.type === null ? '' : disputeType18.name(matter.type).replace(/纠纷$/, ''),
    on: arrival?.on ?? sectionValue<VisitAppointment>(record, 'appointment')?.on ?? '',
    mode: arrival ? visitMode.name(arrival.mode) : '',
    state,
    stateName: visitState.name(state),
    open,
    outcome: outcome ? visitOutcome.name(outcome.kind) : '',
    units: standing(record)
      .map(({ unit }) => unit)
      .join('、'),
    deadline,
    deadlineText: deadline?.text ?? '',
    fact: visitFactOf(record)
  }
}

/** What needs doing first: the nearest deadline; then what is done, newest first. */
export function byUrgency(a: VisitRow, b: VisitRow): number {
  const due = ({ deadline }: VisitRow) => deadline?.due ?? '9999'
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1
  if (a.open !== b.open) return a.open ? -1 : 1
  if (a.on !== b.on) return a.on < b.on ? 1 : -1
  return a.number < b.number ? 1 : -1
}
