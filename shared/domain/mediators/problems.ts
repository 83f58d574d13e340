import type { Problem } from '../../ledger'
import { education } from '../codes'
import { checkIdNumber } from '../identity'
import { notAfterToday, notBefore, required, schemaProblems } from '../saving'
import type { MediatorDraft, MediatorSection } from './draft'
import { mediatorLabels as labels } from './labels'
import { mediatorSections } from './sections'

type Checks = { [S in MediatorSection]: (value: MediatorDraft[S], today: string) => Problem[] }

const checks: Checks = {
  profile: (profile, today) => [
    ...required('profile.name', labels.profile.name, profile.name),
    ...idNumber(profile.idNumber),
    ...notAfterToday('profile.birthDate', labels.profile.birthDate, profile.birthDate, today),
    ...(profile.education === '' || education.has(profile.education)
      ? []
      : [{ field: 'profile.education', message: '学历代码不在代码表中' }])
  ],
  contact: () => [],
  service: (service, today) => [
    ...notAfterToday('service.startedOn', labels.service.startedOn, service.startedOn, today),
    ...notAfterToday('service.gradedOn', labels.service.gradedOn, service.gradedOn, today),
    ...notBefore(
      'service.termTo',
      labels.service.termTo,
      service.termTo,
      labels.service.termFrom,
      service.termFrom
    ),
    ...service.organizations.flatMap(({ organizationId, from, to }, row) => [
      ...required(`service.organizations.${row}.organizationId`, `第 ${row + 1} 行调解组织`, organizationId),
      ...notBefore(`service.organizations.${row}.to`, `第 ${row + 1} 行任职止`, to, '任职起', from)
    ])
  ],
  skills: () => [],
  training: ({ years }) =>
    years.flatMap(({ year }, row) =>
      years.findIndex((other) => other.year === year) < row
        ? [{ field: `training.years.${row}.year`, message: `第 ${row + 1} 行：${year} 年已经登记` }]
        : []
    )
}

/** What stands in the way of saving one section, by field. */
export function mediatorProblems<S extends MediatorSection>(
  section: S,
  value: MediatorDraft[S],
  today: string
): Problem[] {
  const own = checks[section](value, today)
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(mediatorSections[section], section, value, labels)
  return [...own, ...schema.filter(({ field }) => !named.has(field))]
}

function idNumber(text: string): Problem[] {
  if (text === '') return []
  const check = checkIdNumber(text)
  return check.ok ? [] : [{ field: 'profile.idNumber', message: check.message }]
}
