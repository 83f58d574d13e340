import {
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Warning
} from '../../ledger'
import type { Retired } from '../fields'
import { checkPhone, normalizeNumber } from '../identity'
import { decideRetirement, decideSave, isRetired, tidy } from '../saving'
import type { Organizations } from './chain'
import { organizationDraftOf, type OrganizationDraft, type OrganizationSection } from './draft'
import { organizationProblems } from './problems'
import { DEFAULT_FILING_DAYS, organizationWarnings } from './rules'
import { organizationLabels } from './labels'

/** What a decision about an organization may also know: the others (parents, names) and the filing limit. */
export interface OrganizationContext extends DecideContext {
  organizations?: Organizations
  /** Days, see DEFAULT_FILING_DAYS. */
  filingDays?: number
}

const SECTIONS: readonly OrganizationSection[] = ['profile', 'contact', 'premises', 'members', 'filing']

/**
 * A new organization, or a whole form of an existing one. Only changed sections become changes.
 * Rules of composition, term, name and filing come back as warnings and never block.
 */
export function decideOrganization(
  draft: OrganizationDraft,
  record: LedgerRecord | undefined,
  context: OrganizationContext
): Decision {
  return decide(draft, SECTIONS, record, record ? '修改调解组织' : '登记调解组织', context)
}

/** One section, edited in place and saved on its own. */
export function decideOrganizationSection<S extends OrganizationSection>(
  record: LedgerRecord,
  section: S,
  value: OrganizationDraft[S],
  context: OrganizationContext
): Decision {
  const draft = { ...organizationDraftOf(record), [section]: value }
  return decide(draft, [section], record, `修改${organizationLabels[section]['']}`, context)
}

function decide(
  form: OrganizationDraft,
  sections: readonly OrganizationSection[],
  record: LedgerRecord | undefined,
  reason: string,
  context: OrganizationContext
): Decision {
  const id = record?.id ?? newId(context)
  const draft = clean(form)
  const around = { id, today: context.today, organizations: context.organizations ?? new Map() }
  const problems = sections.flatMap((section) => organizationProblems(section, draft[section], around))
  return decideSave({
    entity: 'organization',
    id,
    record,
    sections: Object.fromEntries(sections.map((section) => [section, draft[section]])),
    reason,
    problems,
    warnings: problems.length > 0 ? [] : warningsOf(draft, id, context)
  })
}

function clean(form: OrganizationDraft): OrganizationDraft {
  const draft = tidy(form)
  return { ...draft, profile: { ...draft.profile, creditCode: normalizeNumber(draft.profile.creditCode) } }
}

function warningsOf(draft: OrganizationDraft, id: string, context: OrganizationContext): Warning[] {
  const { profile, members, filing, contact } = draft
  const { today, organizations = new Map<string, LedgerRecord>(), filingDays = DEFAULT_FILING_DAYS } = context
  const phone = contact.phone === '' ? null : checkPhone(contact.phone)
  const namesake = [...organizations.values()].find(
    (other) =>
      other.id !== id &&
      !isRetired(other) &&
      sectionValue<OrganizationDraft['profile']>(other, 'profile')?.name === profile.name
  )
  return [
    ...organizationWarnings({ profile, members, filing, today, filingDays }),
    ...(phone && !phone.ok
      ? [{ field: 'contact.phone', message: phone.message, source: '号码位数核对' }]
      : []),
    ...(namesake ? [{ field: 'profile.name', message: '台账中已有同名的调解组织', source: '登记核对' }] : [])
  ]
}

/** 撤销, or 恢复 after it: with a reason, on a day that is not in the future. The record stays. */
export function decideOrganizationRetirement(
  record: LedgerRecord,
  value: Retired,
  context: OrganizationContext
): Decision {
  const below = [...(context.organizations ?? new Map<string, LedgerRecord>()).values()].filter(
    (other) =>
      !isRetired(other) &&
      sectionValue<OrganizationDraft['profile']>(other, 'profile')?.parentId === record.id
  ).length
  const warnings =
    value.retired && below > 0
      ? [{ field: 'retired', message: `还有 ${below} 个下属小组或工作室没有撤销`, source: '登记核对' }]
      : []
  return decideRetirement(
    'organization',
    record,
    value,
    { retire: '撤销', restore: '恢复' },
    context,
    warnings
  )
}
