import { computed } from 'vue'
import {
  decideOrganizationSection,
  organizationDraftOf,
  organizationLabels,
  type OrganizationDraft,
  type OrganizationSection
} from '@shared/domain/organizations'
import { isMerged } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'
import { allRecords, commitDecision, decideContext, readOfficeRules } from '@/store'
import { useRegisterSection } from '@/ui'
import { draftKeeper, useMayWrite } from './register'
import { chainAbove } from './useRelated'

export interface SectionProps {
  record: LedgerRecord
}

/**
 * One section of an organization, saved by its rules. A section that looks at the other organizations gives them
 * by `register`, as the open form has them at hand: a name that another one bears already is remarked.
 */
export const useOrganizationSection = <S extends OrganizationSection>(
  props: SectionProps,
  section: S,
  register?: () => readonly LedgerRecord[] | undefined
) => {
  const mayWrite = useMayWrite('organization', section)
  return useRegisterSection<OrganizationDraft[S]>({
    record: () => props.record,
    section,
    title: organizationLabels[section][''],
    valueOf: (record) => organizationDraftOf(record)[section],
    save: (origin, next) =>
      commitDecision(async () =>
        decideOrganizationSection(origin, section, next, {
          ...decideContext(),
          filingDays: (await readOfficeRules()).filingLimitDays,
          organizations: register
            ? await around(register(), 'parentId' in next ? next.parentId : null)
            : new Map<string, LedgerRecord>()
        })
      ),
    keeper: draftKeeper(`organization:${props.record.id}:${section}`),
    editable: computed(() => mayWrite.value && !isMerged(props.record))
  })
}

/**
 * All organizations, by id: as the form has them, read anew only while it is still reading; the ones above as they
 * stand at the moment of saving, since a circle must not be closed.
 */
export async function around(
  known: readonly LedgerRecord[] | undefined,
  parentId: string | null
): Promise<Map<string, LedgerRecord>> {
  const all = known ?? (await allRecords('organization'))
  return new Map([...all.map((record) => [record.id, record] as const), ...(await chainAbove(parentId))])
}
