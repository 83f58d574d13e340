import type { Json, SectionValue } from '../../ledger'
import { filingState, industryField, mediationSubject, organizationType } from '../codes'
import { maskPhone } from '../identity'
import { differences, mergingDifferences, type Difference } from '../saving'
import { organizationLabels } from './labels'
import type { OrganizationMember } from './sections'

const tables: Record<string, { name(code: string | number): string }> = {
  'profile.type': organizationType,
  'profile.industry': industryField,
  'profile.subject': mediationSubject,
  'filing.state': filingState
}

/** Before and after of one section of an organization, in words. Telephone numbers stay masked. */
export function organizationDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined = () => undefined
): Difference[] {
  return (
    mergingDifferences(section, after) ??
    differences(organizationLabels, section, before, after, (_, path, value) =>
      write(`${section}.${path}`, value, nameOf)
    )
  )
}

function write(path: string, value: Json, nameOf: (id: string) => string | undefined): string | undefined {
  if (value === null || value === '') return undefined
  if (path === 'members.list') {
    const names = (value as OrganizationMember[]).map(({ name }) => name)
    return names.length === 0 ? undefined : names.join('、')
  }
  if (path === 'profile.parentId' || path === 'profile.centerId') return nameOf(String(value)) ?? '（台账外）'
  if (path === 'contact.phone' || path === 'contact.fax') return maskPhone(String(value))
  return typeof value === 'string' || typeof value === 'number' ? tables[path]?.name(value) : undefined
}
