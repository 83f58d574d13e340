import type { Problem, Warning } from '../../ledger'
import { language, partyRole, type CaseSource } from '../codes'
import { checkCreditCode, checkIdNumber, checkPhone, normalizeNumber } from '../identity'
import { ageOn } from '../identity/age'
import { isDate } from '../dates'
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
      address: party.address.trim(),
      ...(party.agents
        ? {
            agents: party.agents.map((agent) => ({
              ...agent,
              name: agent.name.trim(),
              idNumber: normalizeNumber(agent.idNumber)
            }))
          }
        : {})
    }))
  }
}

/**
 * Rules of the parties. On application there is an applicant and a named respondent (有明确的被申请调解人,
 * 《宁波市人民调解条例》第十七条及通行的受理条件); when the committee starts by itself, two parties (人民调解法§17, §2: a dispute has two sides).
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
  problems.push(...sidesProblems(list, source), ...representativeProblems(list))
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
  for (const [at, agent] of (party.agents ?? []).entries()) {
    if (blank(agent.name)) problems.push(problem(`${field}.agents.${at}.name`, '请填写代理人姓名'))
    if (blank(agent.idNumber)) continue
    const check = checkIdNumber(agent.idNumber)
    if (!check.ok) problems.push(problem(`${field}.agents.${at}.idNumber`, check.message))
  }
  if (!blank(party.idNumber)) {
    const check = party.kind === 'person' ? checkIdNumber(party.idNumber) : checkCreditCode(party.idNumber)
    if (!check.ok) problems.push(problem(`${field}.idNumber`, check.message))
  }
  return problems
}

/** What does not fit together but may still be right; never a block. */
export function partiesWarnings({ list }: DisputeParties, day = ''): Warning[] {
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
    return [...warnings, ...standingWarnings(party, field, day)]
  })
}

/** 代表人: where many stand on one side they choose at most five (《宁波市人民调解条例》第二十条). */
const MOST_REPRESENTATIVES = 5

function representativeProblems(list: readonly DisputeParty[]): Problem[] {
  return partyRole.list.flatMap(({ code, name }) => {
    const chosen = list.filter(({ role, representative }) => role === code && representative).length
    if (chosen <= MOST_REPRESENTATIVES) return []
    return [
      problem('parties.list', `${name}一方推选的代表人不能超过 ${MOST_REPRESENTATIVES} 人，现为 ${chosen} 人`)
    ]
  })
}

const ADULT = 18

/** A minor needs a guardian beside; a party who speaks another language needs a mediator or interpreter who does. */
function standingWarnings(party: DisputeParty, field: string, day: string): Warning[] {
  const warnings: Warning[] = []
  const guarded = party.agents?.some(({ kind }) => kind === 'guardian') ?? false
  if (party.birthDate !== null && isDate(day) && (ageOn(party.birthDate, day) ?? ADULT) < ADULT && !guarded) {
    warnings.push({
      field: `${field}.agents`,
      message: `${party.name || '这位当事人'}未满十八周岁，由监护人代为参加，请登记监护人`,
      source: '《民法典》第十七条、第二十三条'
    })
  }
  const tongue = party.language
  if (tongue !== undefined && tongue !== 'zh' && blank(party.interpreter ?? '')) {
    warnings.push({
      field: `${field}.interpreter`,
      message: `${party.name || '这位当事人'}使用${language.name(tongue)}，请安排通晓该语言的调解员或者翻译`,
      source: '参照《民事诉讼法》第十一条'
    })
  }
  return warnings
}
