import type { LedgerRecord, SectionValue } from '@shared/ledger'

const NEW = { hash: '', clock: '', person: '' }

/** The record as it would be with these sections: for rules that look at the whole. Never stored. */
export function withSections(
  record: LedgerRecord | undefined,
  entity: string,
  sections: Readonly<Record<string, SectionValue>>
): LedgerRecord {
  const base = record ?? { entity, id: '', created: '', updated: '', sections: {} }
  return {
    ...base,
    sections: {
      ...base.sections,
      ...Object.fromEntries(
        Object.entries(sections).map(([name, value]) => [name, { current: { ...NEW, value }, others: [] }])
      )
    }
  }
}
