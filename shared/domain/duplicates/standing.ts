import { sectionValue, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { mediatorDraftOf } from '../mediators'
import { organizationDraftOf } from '../organizations'
import type { DuplicateKind } from './sections'

/**
 * The sections of a record as a form shows them: those of a register that were never written are empty. Lists of a dispute
 * that were never written are, too.
 */
export function standingSections(kind: DuplicateKind, record: LedgerRecord): Record<string, SectionValue> {
  if (kind === 'organization') return organizationDraftOf(record) as unknown as Record<string, SectionValue>
  if (kind === 'mediator') return mediatorDraftOf(record) as unknown as Record<string, SectionValue>
  const written = Object.keys(record.sections).map((section) => [section, sectionValue(record, section)])
  return { attachments: { list: [] }, ...Object.fromEntries(written) } as Record<string, SectionValue>
}

/** What a section holds that was never written: what it goes back to. Null for one that has nothing to go back to. */
export function unwritten(kind: string, section: string): SectionValue | null {
  const nothing: LedgerRecord = { entity: kind, id: '', created: '', updated: '', sections: {} }
  if (kind !== 'organization' && kind !== 'mediator' && kind !== 'dispute') return null
  return standingSections(kind, nothing)[section] ?? null
}
