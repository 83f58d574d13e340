import { agentKind, language, partyKind, partyRole, sex } from '@shared/domain/codes'
import type { DisputeParties, DisputeParty } from '@shared/domain/disputes'
import { maskAddress, maskIdNumber, maskPhone } from '@shared/domain/identity'
import { canonicalJson, type Json } from '@shared/ledger'
import { EMPTY, type Difference } from './difference'

/** What is told of a party, field by field. Ethnicity is told nowhere. */
const told: readonly (readonly [label: string, text: (party: DisputeParty) => string])[] = [
  ['地位', ({ role }) => partyRole.name(role)],
  ['姓名或名称', ({ name }) => name],
  ['类别', ({ kind }) => partyKind.name(kind)],
  ['性别', (party) => party.sex && sex.name(party.sex)],
  ['出生年份', ({ birthDate }) => birthDate?.slice(0, 4) ?? ''],
  ['职业或职务', ({ occupation }) => occupation],
  ['推选的代表人', ({ representative }) => (representative ? '是' : '')],
  ['语言', (party) => (party.language === undefined ? '' : language.name(party.language))],
  ['翻译人员', ({ interpreter }) => interpreter ?? ''],
  [
    '代理人',
    ({ agents = [] }) => agents.map(({ kind, name }) => `${name}（${agentKind.name(kind)}）`).join('、')
  ]
]
/** Shown masked: what differs under the same mask is said to have changed. */
const masked: readonly (readonly [
  label: string,
  field: 'idNumber' | 'phone' | 'address',
  mask: typeof maskPhone
])[] = [
  ['证件号码', 'idNumber', maskIdNumber],
  ['电话', 'phone', maskPhone],
  ['单位或住址', 'address', maskAddress]
]

/** Where the parties of a dispute differ, each party known by its id: who came, who went, what was changed of whom. */
export function partyDifferences(before: DisputeParties, after: DisputeParties): Difference[] {
  const gone = before.list.filter(({ id }) => !after.list.some((party) => party.id === id))
  return [
    ...gone.map((party) => ({ label: partyRole.name(party.role), before: party.name, after: EMPTY })),
    ...after.list.flatMap((party) => {
      const old = before.list.find(({ id }) => id === party.id)
      return old
        ? changesOf(old, party)
        : [{ label: partyRole.name(party.role), before: EMPTY, after: party.name }]
    })
  ]
}

function changesOf(old: DisputeParty, now: DisputeParty): Difference[] {
  if (canonicalJson(old as unknown as Json) === canonicalJson(now as unknown as Json)) return []
  const whose = (label: string): string => `${old.name || now.name}的${label}`
  const found: Difference[] = []
  for (const [label, text] of told) {
    if (text(old) !== text(now)) {
      found.push({ label: whose(label), before: text(old) || EMPTY, after: text(now) || EMPTY })
    }
  }
  for (const [label, field, mask] of masked) {
    if (old[field] === now[field]) continue
    const [was, is] = [mask(old[field]) || EMPTY, mask(now[field]) || EMPTY]
    found.push({ label: whose(label), before: was, after: was === is ? `${is}（遮住的部分有改动）` : is })
  }
  return found.length > 0 ? found : [{ label: whose('其他内容'), before: '—', after: '（内容有改动）' }]
}
