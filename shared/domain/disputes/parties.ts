import type { Problem, Warning } from '../../ledger'
import type { CaseSource } from '../codes'
import { checkCreditCode, checkIdNumber, checkPhone, normalizeNumber } from '../identity'
import { blank, problem, shapeProblems } from './checks'
import { disputeSections, type DisputeParties, type DisputeParty } from './sections'

const SELF_STARTED = 1

/** The parties as they are stored: names trimmed, numbers in their plain form. */
export function tidyParties({ list }: DisputeParties): DisputeParties {
  return {
    list: list.map((party) => ({
      ...party,
      name: party.name.trim(),
      idNumber: normalizeNumber(party.idNumber),
      phone: party.phone.trim(),
      address: party.address.trim()
    }))
  }
}

/**
 * Rules of the parties. On application there is an applicant and a named respondent (有明确的被申请调解人,
 * DOMAIN 1.6); when the committee starts by itself, two parties (人民调解法§17, §2: a dispute has two sides).
 */
export function partiesProblems(parties: DisputeParties, source: CaseSource): Problem[] {
  const { list } = parties
  const problems = list.flatMap((party, index) => partyProblems(party, `parties.list.${index}`))
  list.forEach((party, index) => {
    const first = list.findIndex((other) => !blank(party.idNumber) && other.idNumber === party.idNumber)
    if (first >= 0 && first < index) {
      problems.push(problem(`parties.list.${index}.idNumber`, `与第 ${first + 1} 位当事人的号码相同，请核对`))
    }
  })
  problems.push(...sidesProblems(list, source))
  return [...problems, ...shapeProblems('parties', disputeSections.parties, parties, problems)]
}

function sidesProblems(list: readonly DisputeParty[], source: CaseSource): Problem[] {
  if (source === SELF_STARTED) {
    return list.length < 2 ? [problem('parties.list', '主动调解的纠纷至少登记两位当事人')] : []
  }
  const problems: Problem[] = []
  const has = (role: DisputeParty['role']) => list.some((party) => party.role === role)
  if (!has('applicant')) problems.push(problem('parties.list', '至少登记一位申请人'))
  if (!has('respondent')) {
    problems.push(problem('parties.list', '至少登记一位被申请人：受理须有明确的被申请调解人'))
  }
  return problems
}

function partyProblems(party: DisputeParty, field: string): Problem[] {
  const problems: Problem[] = []
  if (blank(party.name)) {
    problems.push(problem(`${field}.name`, party.kind === 'person' ? '请填写姓名' : '请填写单位名称'))
  }
  if (!blank(party.idNumber)) {
    const check = party.kind === 'person' ? checkIdNumber(party.idNumber) : checkCreditCode(party.idNumber)
    if (!check.ok) problems.push(problem(`${field}.idNumber`, check.message))
  }
  return problems
}

/** What does not fit together but may still be right; never a block. */
export function partiesWarnings({ list }: DisputeParties): Warning[] {
  return list.flatMap((party, index) => {
    const field = `parties.list.${index}`
    const warnings: Warning[] = []
    const phone = checkPhone(party.phone)
    if (!blank(party.phone) && !phone.ok) {
      warnings.push({ field: `${field}.phone`, message: phone.message, source: '常用电话号码格式' })
    }
    const card = party.kind === 'person' ? checkIdNumber(party.idNumber) : null
    if (card?.ok && party.birthDate !== null && party.birthDate !== card.birthDate) {
      const message = `出生日期与公民身份号码中的 ${card.birthDate} 不一致`
      warnings.push({ field: `${field}.birthDate`, message, source: 'GB 11643-1999' })
    }
    return warnings
  })
}
