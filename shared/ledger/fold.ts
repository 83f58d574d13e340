import { versionHash } from './canonical'
import type { Change, Entry, LedgerRecord, SectionState, SectionValue, SectionVersion } from './types'

export const recordKey = (entity: string, id: string): string => `${entity}/${id}`

/**
 * Folds one change into a record. A change made from a version takes that version's place; a change made from
 * anything else stands beside it, the later clock in front, the other kept for a person to decide; the person's
 * choice takes the place of all that it names, wherever they stand in the order. Pure: the given record is not
 * touched. The same changes in any order that keeps each one after its `before`, and choices anywhere, give the
 * same record.
 */
export function applyChange(
  record: LedgerRecord | undefined,
  change: Change,
  meta: { clock: string; person: string }
): LedgerRecord {
  const version: SectionVersion = {
    hash: versionHash(change.entity, change.id, change.section, meta.clock, change.value),
    clock: meta.clock,
    person: meta.person,
    value: change.value
  }
  const base: LedgerRecord = record ?? {
    entity: change.entity,
    id: change.id,
    created: meta.clock,
    updated: meta.clock,
    sections: {}
  }
  return {
    ...base,
    created: meta.clock < base.created ? meta.clock : base.created,
    updated: meta.clock > base.updated ? meta.clock : base.updated,
    sections: { ...base.sections, [change.section]: place(base.sections[change.section], change, version) }
  }
}

function place(state: SectionState | undefined, change: Change, version: SectionVersion): SectionState {
  const decided = new Set([...(state?.settled ?? []), ...(change.resolves ?? [])])
  const heads = state ? [state.current, ...state.others] : []
  const remaining = heads.filter(
    ({ hash }) => hash !== change.before && hash !== version.hash && !decided.has(hash)
  )
  const late = remaining.length > 0 && decided.has(version.hash)
  const [current, ...others] = [...(late ? [] : [version]), ...remaining].sort((a, b) =>
    a.clock === b.clock ? (a.hash < b.hash ? 1 : -1) : a.clock < b.clock ? 1 : -1
  )
  const settled = decided.size > 0 ? { settled: [...decided].sort() } : {}
  return { current: current as SectionVersion, others, ...settled }
}

/** Folds entries in journal order into a map of records by recordKey; changes the given map. */
export function foldEntries(
  records: Map<string, LedgerRecord>,
  entries: Iterable<Entry>
): Map<string, LedgerRecord> {
  for (const entry of entries) {
    for (const change of entry.changes) {
      const key = recordKey(change.entity, change.id)
      records.set(key, applyChange(records.get(key), change, entry))
    }
  }
  return records
}

/** The present value of a section, or undefined when it was never written. */
export function sectionValue<T = SectionValue>(
  record: LedgerRecord | undefined,
  section: string
): T | undefined {
  return record?.sections[section]?.current.value as T | undefined
}

/** Builds a change of one section made from what the record holds now. */
export function changeOf(
  record: LedgerRecord | undefined,
  entity: string,
  id: string,
  section: string,
  value: SectionValue
): Change {
  return { entity, id, section, before: record?.sections[section]?.current.hash ?? null, value }
}
