import { sectionValue, type LedgerRecord } from '../../ledger'
import type { DisputeIntake, DisputeParties } from '../disputes/sections'
import { disputeState, stateOf } from '../disputes/states'
import { normalizeNumber } from '../identity'
import { isOpenVisit } from './queue'
import type { Visitor, VisitMatter, VisitVisitors } from './sections'
import { arrivalOf, underWay, visitState, visitStateOf } from './states'

/** A matter of the visitor that is still open with this office. */
export interface OpenMatter {
  entity: 'dispute' | 'visit'
  id: string
  /** 案号、接访编号 */
  number: string
  title: string
  state: string
  since: string
  /** Who has it now, of what was assigned. */
  unit: string
}

type Person = Pick<Visitor, 'name' | 'idNumber'>

/** The same number; or the same name where not both gave one. A namesake with another number is another person. */
function same(one: Person, other: Person): boolean {
  const [a, b] = [normalizeNumber(one.idNumber), normalizeNumber(other.idNumber)]
  if (a !== '' && b !== '') return a === b
  return one.name.trim() !== '' && one.name.trim() === other.name.trim()
}

/**
 * What is still open with this office of these visitors, so that nobody starts from zero. What is done is not among
 * it, and nothing is counted: how often someone came is nobody's business.
 * @param records disputes and visits of people of that name or number
 */
export function openMatters(
  visitors: readonly Person[],
  records: readonly LedgerRecord[],
  self: string
): OpenMatter[] {
  return records
    .filter(
      (record) =>
        record.id !== self && peopleOf(record).some((who) => visitors.some((each) => same(each, who)))
    )
    .flatMap((record) => (record.entity === 'dispute' ? disputeMatter(record) : visitMatter(record)))
    .sort((a, b) => (a.since < b.since ? 1 : -1))
}

const peopleOf = (record: LedgerRecord): readonly Person[] =>
  record.entity === 'dispute'
    ? (sectionValue<DisputeParties>(record, 'parties')?.list ?? [])
    : (sectionValue<VisitVisitors>(record, 'visitors')?.list ?? [])

function disputeMatter(record: LedgerRecord): OpenMatter[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const state = disputeState.find(stateOf(record))
  if (!intake || !state?.open) return []
  const { id } = record
  const { caseNumber: number, title, acceptedOn: since } = intake
  return [{ entity: 'dispute', id, number, title, state: state.name, since, unit: '' }]
}

function visitMatter(record: LedgerRecord): OpenMatter[] {
  const arrival = arrivalOf(record)
  const matter = sectionValue<VisitMatter>(record, 'matter')
  if (!arrival || !matter || !isOpenVisit(record)) return []
  const unit = underWay(record)
    .map((one) => one.unit)
    .join('、')
  return [
    {
      entity: 'visit',
      id: record.id,
      number: arrival.number,
      title: matter.title,
      state: visitState.name(visitStateOf(record)),
      since: arrival.on,
      unit
    }
  ]
}
