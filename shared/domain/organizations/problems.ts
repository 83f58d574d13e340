import { sectionValue, type LedgerRecord, type Problem } from '../../ledger'
import { checkCreditCode } from '../identity'
import { notAfterToday, notBefore, required, schemaProblems } from '../saving'
import { closesCircle, type Organizations } from './chain'
import type { OrganizationDraft, OrganizationSection } from './draft'
import { organizationLabels as labels } from './labels'
import { organizationSections } from './sections'

/** What the checks may look at besides the section itself. */
export interface Around {
  id: string
  today: string
  organizations: Organizations
}

type Checks = { [S in OrganizationSection]: (value: OrganizationDraft[S], around: Around) => Problem[] }

const checks: Checks = {
  profile: (profile, around) => [
    ...required('profile.name', labels.profile.name, profile.name),
    ...required('profile.place', labels.profile.place, profile.place.name),
    ...creditCode(profile.creditCode),
    ...notAfterToday(
      'profile.establishedOn',
      labels.profile.establishedOn,
      profile.establishedOn,
      around.today
    ),
    ...notAfterToday('profile.collectedOn', labels.profile.collectedOn, profile.collectedOn, around.today),
    ...parent(profile.parentId, around)
  ],
  contact: () => [],
  premises: () => [],
  members: ({ termFrom, termTo, list }) => [
    ...notBefore('members.termTo', labels.members.termTo, termTo, labels.members.termFrom, termFrom),
    ...list.flatMap((member, row) => [
      ...required(`members.list.${row}.name`, `第 ${row + 1} 行姓名`, member.name),
      ...notBefore(`members.list.${row}.to`, `第 ${row + 1} 行任职止`, member.to, '任职起', member.from)
    ]),
    ...twice(list.map(({ mediatorId }) => mediatorId))
  ],
  filing: (filing, { today }) => [
    ...notAfterToday('filing.filedOn', labels.filing.filedOn, filing.filedOn, today),
    ...notAfterToday('filing.courtNotifiedOn', labels.filing.courtNotifiedOn, filing.courtNotifiedOn, today)
  ]
}

/** What stands in the way of saving one section, by field. */
export function organizationProblems<S extends OrganizationSection>(
  section: S,
  value: OrganizationDraft[S],
  around: Around
): Problem[] {
  const own = checks[section](value, around)
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(organizationSections[section], section, value, labels)
  return [...own, ...schema.filter(({ field }) => !named.has(field))]
}

/** Left empty is fine; a code that is written must be right, and the message names the wrong character. */
function creditCode(text: string): Problem[] {
  if (text === '') return []
  const check = checkCreditCode(text)
  return check.ok ? [] : [{ field: 'profile.creditCode', message: check.message }]
}

function parent(parentId: string | null, { id, organizations }: Around): Problem[] {
  if (parentId === null) return []
  const field = 'profile.parentId'
  if (parentId === id) return [{ field, message: '所属调解组织不能是本组织自己' }]
  const above: LedgerRecord | undefined = organizations.get(parentId)
  if (!sectionValue(above, 'profile')) return [{ field, message: '所属调解组织不在台账中，请重新选择' }]
  return closesCircle(organizations, id, parentId)
    ? [{ field, message: '所选组织属于本组织，不能再作为它的所属调解组织' }]
    : []
}

function twice(ids: readonly (string | null)[]): Problem[] {
  return ids.flatMap((id, row) =>
    id !== null && ids.indexOf(id) < row
      ? [{ field: `members.list.${row}.name`, message: `第 ${row + 1} 行与前面的成员是同一名调解员` }]
      : []
  )
}
