import { sectionValue, type LedgerRecord, type SectionValue } from '../../ledger'
import type { Absorbed, Merged } from '../fields'
import type { Difference } from './differences'

/** The record that this one was merged into (合并), null for one that stands for itself. */
export const mergedInto = (record: LedgerRecord): string | null =>
  sectionValue<Merged>(record, 'merged')?.into ?? null

/** Whether another record stands in its place: in no list, no choice, no search and no figure. */
export const isMerged = (record: LedgerRecord): boolean => mergedInto(record) !== null

export const absorbedBy = (record: LedgerRecord): Absorbed['list'] =>
  sectionValue<Absorbed>(record, 'absorbed')?.list ?? []

export const MERGED_ALREADY = '这条记录已合并到另一条，请在那一条上修改；确实不是同一条的，先分开'

/** The record that stands for this one now, through one merging after another; a circle ends where it began. */
export function standsFor(
  record: LedgerRecord,
  find: (id: string) => LedgerRecord | undefined
): LedgerRecord {
  const passed = new Set<string>()
  let at = record
  for (let next = mergedInto(at); next !== null && !passed.has(at.id); next = mergedInto(at)) {
    passed.add(at.id)
    const other = find(next)
    if (!other) break
    at = other
  }
  return at
}

/** A merging as the history of a record tells it; the name of the other one stands on the page. */
export function mergingDifferences(section: string, after: SectionValue): Difference[] | null {
  if (section === 'absorbed') return []
  if (section !== 'merged') return null
  const { into, why } = after as unknown as Merged
  return into === null || why === '' ? [] : [{ label: '合并的理由', before: '', after: why }]
}
