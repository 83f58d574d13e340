import type { CaseSource } from '../domain/codes'
import type { DisputeParty } from '../domain/disputes/sections'
import { uuidv7 } from '../ledger'
import { companyName, personName } from './names'
import { creditCode, idNumber, phone } from './numbers'
import type { Chance } from './random'

const JOBS = ['农民', '牧民', '个体经营', '务工', '教师', '驾驶员', '退休', '']

/** The parties of one dispute: an applicant, a respondent (a company where the story has one), now and then a third. */
export function partiesOf(
  by: Chance,
  at: { source: CaseSource; place: string; nowMillis: number; trade: string | undefined }
): DisputeParty[] {
  const sides = at.source === 1 ? (['other', 'other'] as const) : (['applicant', 'respondent'] as const)
  const list = [
    person(by, sides[0], at),
    at.trade === undefined ? person(by, sides[1], at) : company(by, sides[1], at, at.trade)
  ]
  if (by.next() < 0.12) list.push(person(by, 'other', at))
  return list
}

type At = { place: string; nowMillis: number }

function person(by: Chance, role: DisputeParty['role'], at: At): DisputeParty {
  const sex = by.pick(['1', '2'] as const)
  const card = idNumber(by, sex)
  const known = by.next() < 0.85
  return {
    id: uuidv7(at.nowMillis, by.bytes),
    role,
    kind: 'person',
    name: personName(by, sex),
    sex,
    idNumber: known ? card.number : '',
    birthDate: known ? card.birthDate : null,
    nation: '',
    occupation: by.pick(JOBS),
    phone: phone(by),
    address: `${at.place}${by.int(1, 8)}组${by.int(1, 90)}号`
  }
}

function company(by: Chance, role: DisputeParty['role'], at: At, trade: string): DisputeParty {
  return {
    id: uuidv7(at.nowMillis, by.bytes),
    role,
    kind: 'company',
    name: companyName(by, trade),
    sex: '',
    idNumber: creditCode(by),
    birthDate: null,
    nation: '',
    occupation: '',
    phone: phone(by),
    address: `${at.place}${by.int(1, 60)}号`
  }
}
