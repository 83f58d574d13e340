import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { checkPhone, normalizeNumber } from '../../identity'
import type { MediatorContact, MediatorProfile } from '../../mediators/sections'
import type { DisputeParties } from '../sections'

/**
 * 可能的利害关系: where a mediator's entries and a party's or an agent's agree, in words for a person to look at
 * (《深圳经济特区矛盾纠纷多元化解条例》第二十三条：与当事人、代理人有可能影响公正的关系的，应当披露并申请回避). Not a verdict: two people
 * may have one name, and a number may be shared.
 */
export function possibleConflicts(record: LedgerRecord, mediator: LedgerRecord): string[] {
  const profile = sectionValue<MediatorProfile>(mediator, 'profile')
  if (!profile) return []
  const contact = sectionValue<MediatorContact>(mediator, 'contact')
  const numbers = [contact?.mobile ?? '', contact?.phone ?? ''].map(phoneOf).filter(Boolean)
  const card = normalizeNumber(profile.idNumber)
  const same = (text: string, other: string) => text !== '' && text.trim() === other.trim()
  const found: string[] = []
  for (const party of sectionValue<DisputeParties>(record, 'parties')?.list ?? []) {
    const people = [
      { ...party, as: '当事人' },
      ...(party.agents ?? []).map((agent) => ({ ...agent, as: '代理人' }))
    ]
    for (const { name, idNumber, phone, as } of people) {
      if (card !== '' && normalizeNumber(idNumber) === card)
        found.push(`公民身份号码与${as}「${name}」的相同`)
      else if (same(profile.name, name) && numbers.includes(phoneOf(phone))) {
        found.push(`姓名、电话与${as}「${name}」的相同`)
      }
    }
    if (party.kind !== 'person' && same(profile.workplace, party.name)) {
      found.push(`所属单位就是当事人「${party.name}」`)
    }
  }
  return found
}

const phoneOf = (text: string): string => {
  const check = checkPhone(text)
  return check.ok ? check.number : normalizeNumber(text)
}
