import { computed } from 'vue'
import {
  decideOrganizationSection,
  organizationDraftOf,
  organizationLabels,
  type OrganizationDraft,
  type OrganizationSection
} from '@shared/domain/organizations'
import type { LedgerRecord } from '@shared/ledger'
import { commitDecision, decideContext } from '@/store'
import { useSectionForm } from '@/ui'
import { draftKeeper, useMayWrite } from './register'
import { chainAbove } from './useRelated'

export interface SectionProps {
  record: LedgerRecord
}

/**
 * One section of an organization: what stands, the draft, and saving it by its rules. The save starts from the
 * record as it was when the form opened, so that a change made elsewhere meanwhile is never overwritten unseen.
 */
export function useOrganizationSection<S extends OrganizationSection>(props: SectionProps, section: S) {
  let origin = props.record
  const value = computed(() => organizationDraftOf(props.record)[section])
  const form = useSectionForm<OrganizationDraft[S]>({
    current: () => value.value,
    begin: () => (origin = props.record),
    save: (next) =>
      commitDecision(async () =>
        decideOrganizationSection(origin, section, next, {
          ...decideContext(),
          organizations: 'parentId' in next ? await chainAbove(next.parentId) : new Map()
        })
      ),
    keeper: draftKeeper(`organization:${props.record.id}:${section}`)
  })
  const title = organizationLabels[section]['']
  return { ...form, value, title, editable: useMayWrite('organization', section) }
}
