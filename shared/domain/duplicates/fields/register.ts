import { canonicalJson, type Json, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { nameKey } from '../../importing/ledger/lookup'
import { mediatorDifferences, mediatorDraftOf, mediatorLabels } from '../../mediators'
import { organizationDifferences, organizationDraftOf, organizationLabels } from '../../organizations'
import type { Difference, Labels } from '../../saving'
import { choiceOf, fieldOf, united, type Choices, type Mask, type MergeField } from './field'

/** Name of an organization or a centre by its id. */
export type NameOf = (id: string) => string | undefined

interface Register {
  labels: Labels
  draftOf(record: LedgerRecord): Record<string, SectionValue>
  tell(section: string, value: SectionValue, nameOf: NameOf): Difference[]
  masks: Readonly<Record<string, Mask>>
  /** Lists that can be put together, and by what two of their items are the same thing. */
  lists: Readonly<Record<string, (item: Json) => string>>
  /** Codes that say nothing. */
  unsaid: Readonly<Record<string, Json>>
}

const plainSet = (item: Json): string => canonicalJson(item)
const by =
  (...keys: string[]) =>
  (item: Json): string =>
    keys.map((key) => String((item as SectionValue)[key])).join('|')
const member = (item: Json): string => {
  const { mediatorId, name } = item as { mediatorId: string | null; name: string }
  return mediatorId ?? nameKey(name)
}

export const registers: Readonly<Record<'organization' | 'mediator', Register>> = {
  organization: {
    labels: organizationLabels,
    draftOf: (record) => organizationDraftOf(record) as unknown as Record<string, SectionValue>,
    tell: (section, value, nameOf) => organizationDifferences(section, null, value, nameOf),
    masks: { 'contact.phone': 'phone', 'contact.fax': 'phone' },
    lists: { 'members.list': member },
    unsaid: { 'filing.state': 'unfiled' }
  },
  mediator: {
    labels: mediatorLabels,
    draftOf: (record) => mediatorDraftOf(record) as unknown as Record<string, SectionValue>,
    tell: (section, value, nameOf) => mediatorDifferences(section, null, value, nameOf),
    masks: {
      'profile.idNumber': 'id',
      'profile.birthDate': 'birth',
      'contact.phone': 'phone',
      'contact.mobile': 'phone',
      'contact.address': 'address'
    },
    lists: {
      'service.identities': plainSet,
      'service.organizations': by('organizationId'),
      'skills.disputeTypes': plainSet,
      'skills.spoken': plainSet,
      'skills.written': plainSet,
      'training.years': by('year')
    },
    unsaid: { 'profile.sex': '9' }
  }
}

/** Every field of both records of a register, in the order of its page. */
export function registerFields(
  kind: keyof typeof registers,
  kept: LedgerRecord,
  other: LedgerRecord,
  nameOf: NameOf
): MergeField[] {
  const { labels, draftOf, tell, masks, lists, unsaid } = registers[kind]
  const [mine, theirs] = [draftOf(kept), draftOf(other)]
  return Object.entries(mine).flatMap(([section, value]) =>
    Object.keys(value).map((name) => {
      const key = `${section}.${name}`
      const mask = masks[key]
      return fieldOf(
        {
          key,
          part: labels[section]?.[''] ?? section,
          label: labels[section]?.[name] ?? name,
          mask,
          both: key in lists,
          text: (of) => (mask ? String(of) : (tell(section, { [name]: of }, nameOf)[0]?.after ?? '')),
          ...(key in unsaid ? { empty: (of: Json) => of === '' || of === unsaid[key] } : {})
        },
        value[name] ?? null,
        theirs[section]?.[name] ?? null
      )
    })
  )
}

/** The sections of the record that stays, with what was chosen of the other one. */
export function registerSections(
  kind: keyof typeof registers,
  kept: LedgerRecord,
  other: LedgerRecord,
  choices: Choices
): Record<string, SectionValue> {
  const { draftOf, lists } = registers[kind]
  const [mine, theirs] = [draftOf(kept), draftOf(other)]
  const sections = Object.fromEntries(Object.entries(mine).map(([section, value]) => [section, { ...value }]))
  for (const field of registerFields(kind, kept, other, () => undefined)) {
    const [section = '', name = ''] = field.key.split('.')
    const target = sections[section]
    if (!target) continue
    const choice = choiceOf(field, choices)
    const theirValue = theirs[section]?.[name] ?? null
    if (choice === 'other') target[name] = theirValue
    if (choice === 'both')
      target[name] = united(target[name] ?? null, theirValue, lists[field.key] ?? plainSet)
  }
  return sections
}
