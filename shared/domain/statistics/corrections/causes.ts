import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { inspectionFactOf } from '../../inspections/fact'
import { daysOf, type Period } from '../../periods'
import type { TallyCounts } from '../../organizations/sections'
import type { Lookup } from '../column'
import { columnsOf } from '../columns'
import { factOf } from '../fact'
import type { SummaryOptions } from '../table'
import { factsIn, noFacts } from '../tables/kinds'
import { mediatorFactOf } from '../tables/mediatorFact'
import type { FactKind, FactOf, Look, Per, TableRule } from '../tables/model'
import { visitFactOf } from '../../visits/fact'

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

/** What stands behind a figure of another table, told from the history of its record. */
export interface ReportCounting {
  period: Period
  rule: TableRule
  by: string
  look: Look
}

interface Step<T> {
  cause: Cause
  before: T
  after: T
}

/** The saves after a position that made what is counted of a record another; `read` gives null for nothing. */
const changesOf = <F>(
  history: readonly CauseSource[],
  since: number,
  id: string,
  read: (record: LedgerRecord) => F | null,
  counted: (fact: F) => string
): Cause[] =>
  steps(history, since, id, (record) => {
    const fact = read(record)
    return fact === null ? '' : counted(fact)
  })
    .filter(({ before, after }) => before !== after)
    .map(({ cause }) => cause)

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
  return changesOf(history, since, id, factOf, (fact) => {
    if (fact.acceptedOn < first || fact.acceptedOn > last) return ''
    return `${column?.measure(fact, counting.lookup) ?? 0} ${fact.organizationId}`
  })
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
  return changesOf(history, since, id, inspectionFactOf, (fact) => {
    if (fact.on < first || fact.on > last) return ''
    return `${column?.inspection?.(fact) ?? 0} ${fact.unitId}`
  })
}

/** The saves after closing that changed one 另行填报; of prevention speak the columns that are called so. */
export function tallyCauses(columnKey: string, history: readonly CauseSource[], since: number): Cause[] {
  const field = columnKey.startsWith('prevented') ? 'prevented' : 'inspections'
  const read = (record: LedgerRecord) => {
    const counts = record.sections['counts']?.current.value as TallyCounts | undefined
    return counts && !counts.moved ? counts : null
  }
  return changesOf(history, since, '', read, (counts) => (counts[field] === 0 ? '' : String(counts[field])))
}

/** The kinds of fact that are made of one record. */
const READERS: { [K in FactKind]?: (record: LedgerRecord) => FactOf<K> | null } = {
  dispute: factOf,
  inspection: inspectionFactOf,
  mediator: mediatorFactOf,
  visit: visitFactOf
}

/**
 * The same for a fact of another table: the saves in which its row, its measure or whether it counts at all became
 * another. None for kinds that are made of several records.
 */
export function reportCauses<K extends FactKind>(
  kind: K,
  id: string,
  columnKey: string,
  history: readonly CauseSource[],
  since: number,
  { period, rule, by, look }: ReportCounting
): Cause[] {
  const read = READERS[kind] as ((record: LedgerRecord) => FactOf<K> | null) | undefined
  if (!read) return []
  const of = <T>(per: Per<T> | undefined) => per?.[kind] as ((fact: FactOf<K>, look: Look) => T) | undefined
  const measure = of(rule.columns.find(({ key }) => key === columnKey)?.of)
  const [where, row] = [of(rule.where), of(rule.rows.find(({ key }) => key === by)?.of)]
  return changesOf(history, since, id, read, (fact) => {
    const inside = factsIn({ ...noFacts, [kind]: [fact] }, period)[kind].length > 0
    if (!inside || (where && !where(fact, look))) return ''
    // The unit by its id too: a centre that makes no more inspections is not in the world of today.
    const unit = 'unitId' in fact ? fact.unitId : 'organizationId' in fact ? fact.organizationId : ''
    return `${measure?.(fact, look) ?? 0} ${row?.(fact, look) ?? ''} ${unit}`
  })
}

/** Every save after closing: of an organization whose kind, place or standing moved its cases to another figure. */
export const allCauses = (history: readonly CauseSource[], since: number): Cause[] =>
  steps(history, since, '', () => null).map(({ cause }) => cause)
