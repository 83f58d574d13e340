import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { inspectionFactOf, type InspectionFact } from '../../inspections/fact'
import { daysOf, type Period } from '../../periods'
import type { TallyCounts } from '../../organizations/sections'
import type { Lookup } from '../column'
import { columnsOf } from '../columns'
import { factOf, type DisputeFact } from '../fact'
import type { SummaryOptions } from '../table'

/** One change of one section as the journal tells it, in journal order. */
export interface CauseSource {
  position: number
  millis: number
  personName: string
  reason: string
  section: string
  before: SectionValue | null
  after: SectionValue
}

/** Who changed it, when, and why. */
export interface Cause {
  position: number
  millis: number
  who: string
  why: string
}

interface Step<T> {
  cause: Cause
  before: T
  after: T
}

/** The values of a record before and after each save that came after a position. */
function steps<T>(
  history: readonly CauseSource[],
  since: number,
  id: string,
  read: (record: LedgerRecord) => T
): Step<T>[] {
  const sections = new Map<string, SectionValue>()
  const now = (): T => read(recordOf(id, sections))
  const found: Step<T>[] = []
  for (const saved of savesOf(history)) {
    const before = now()
    for (const { section, after } of saved) sections.set(section, after)
    const [first] = saved
    if (first && first.position > since) {
      const { position, millis, personName, reason } = first
      found.push({ cause: { position, millis, who: personName, why: reason }, before, after: now() })
    }
  }
  return found
}

const savesOf = (history: readonly CauseSource[]): CauseSource[][] => {
  const saves = new Map<number, CauseSource[]>()
  for (const item of history) saves.set(item.position, [...(saves.get(item.position) ?? []), item])
  return [...saves.entries()].sort(([a], [b]) => a - b).map(([, items]) => items)
}

const recordOf = (id: string, sections: ReadonlyMap<string, SectionValue>): LedgerRecord => ({
  entity: '',
  id,
  created: '',
  updated: '',
  sections: Object.fromEntries(
    [...sections].map(([name, value]) => [
      name,
      { current: { hash: '', clock: '', person: '', value }, others: [] }
    ])
  )
})

/** How the closed table was counted. */
export interface Counting {
  period: Period
  options: SummaryOptions
  lookup: Lookup
}

/**
 * The saves after closing that changed the share of a dispute in a column: those in which its measure, its
 * organization or whether it falls into the period became another.
 * @param since position of the closing in the journal
 */
export function disputeCauses(
  id: string,
  columnKey: string,
  history: readonly CauseSource[],
  since: number,
  counting: Counting
): Cause[] {
  const column = columnsOf(counting.options.typeList).find(({ key }) => key === columnKey)
  const { first, last } = daysOf(counting.period)
  const counted = (fact: DisputeFact | null): string => {
    if (!fact || fact.acceptedOn < first || fact.acceptedOn > last) return ''
    return `${column?.measure(fact, counting.lookup) ?? 0} ${fact.organizationId}`
  }
  return steps(history, since, id, factOf)
    .filter(({ before, after }) => counted(before) !== counted(after))
    .map(({ cause }) => cause)
}

/** The same for an inspection: its day, its unit, what was found and what became of it. */
export function inspectionCauses(
  id: string,
  columnKey: string,
  history: readonly CauseSource[],
  since: number,
  counting: Counting
): Cause[] {
  const column = columnsOf(counting.options.typeList).find(({ key }) => key === columnKey)
  const { first, last } = daysOf(counting.period)
  const counted = (fact: InspectionFact | null): string => {
    if (!fact || fact.on < first || fact.on > last) return ''
    return `${column?.inspection?.(fact) ?? 0} ${fact.unitId}`
  }
  return steps(history, since, id, inspectionFactOf)
    .filter(({ before, after }) => counted(before) !== counted(after))
    .map(({ cause }) => cause)
}

/** The saves after closing that changed one 另行填报; columns are `inspections` and `prevented`. */
export function tallyCauses(columnKey: string, history: readonly CauseSource[], since: number): Cause[] {
  const counted = (record: LedgerRecord): unknown =>
    (record.sections['counts']?.current.value as TallyCounts | undefined)?.[
      columnKey === 'prevented' ? 'prevented' : 'inspections'
    ] ?? 0
  return steps(history, since, '', counted)
    .filter(({ before, after }) => before !== after)
    .map(({ cause }) => cause)
}

/** Every save after closing: of an organization whose kind, place or standing moved its cases to another figure. */
export const allCauses = (history: readonly CauseSource[], since: number): Cause[] =>
  steps(history, since, '', () => null).map(({ cause }) => cause)
