import type { Warning } from '../../ledger'
import { isHighSchoolOrAbove, sex } from '../codes'
import { addMonths, formatDateCn, partsOf, type CalendarDate } from '../dates'
import { ageOn, checkIdNumber, checkPhone } from '../identity'
import type { MediatorDraft } from './draft'

export type MediatorFacts = MediatorDraft & { today: CalendarDate }

interface MediatorRule {
  id: string
  field: string
  source: string
  check(facts: MediatorFacts): string | null
}

/** A year's hours of training: 雅安市 asks for 20; the number of 《全国人民调解工作规范》 is 未核实. */
export const TRAINING_HOURS = 20
/** 山东平邑: at most 65 full years. A local example. */
const OLDEST = 65

/** Reminders about a mediator; none of them blocks a save. Local examples say so in their source. */
export const mediatorRules: readonly MediatorRule[] = [
  {
    id: 'adult',
    field: 'profile.birthDate',
    source: '《人民调解法》第十四条：由成年公民担任',
    check({ profile: { birthDate }, today }) {
      const age = birthDate ? ageOn(birthDate, today) : null
      return age !== null && age < 18 ? `今天为 ${age} 周岁，未成年` : null
    }
  },
  {
    id: 'birthDate',
    field: 'profile.birthDate',
    source: 'GB 11643《公民身份号码》：第 7—14 位为出生日期',
    check({ profile: { birthDate, idNumber } }) {
      const check = checkIdNumber(idNumber)
      return check.ok && birthDate && birthDate !== check.birthDate ? '出生日期与公民身份号码不一致' : null
    }
  },
  {
    id: 'sex',
    field: 'profile.sex',
    source: 'GB 11643《公民身份号码》：第 17 位奇数为男、偶数为女',
    check({ profile }) {
      const check = checkIdNumber(profile.idNumber)
      const stated = profile.sex === '1' || profile.sex === '2'
      return check.ok && stated && profile.sex !== check.sex
        ? `性别与公民身份号码不一致（号码为${sex.name(check.sex)}）`
        : null
    }
  },
  {
    id: 'term',
    field: 'service.termTo',
    source: '司法部令第75号第十六条：任期三年，可以连选连任或者续聘',
    check({ service: { termFrom, termTo } }) {
      if (!termFrom || !termTo) return null
      const last = addMonths(termFrom, 36)
      return termTo > last ? `任期（聘期）超过三年（至多到 ${formatDateCn(last)}）` : null
    }
  },
  {
    id: 'expired',
    field: 'service.termTo',
    source: '司法部令第75号第十六条：任期三年，可以连选连任或者续聘',
    check({ service: { termTo, active }, today }) {
      if (!active || !termTo || termTo >= today) return null
      return `任期（聘期）已于 ${formatDateCn(termTo)} 届满，请登记续聘或离任`
    }
  },
  {
    id: 'age',
    field: 'profile.birthDate',
    source: '地方例：山东平邑县要求不超过 65 周岁；国家无此规定',
    check({ profile: { birthDate }, today }) {
      const age = birthDate ? ageOn(birthDate, today) : null
      return age !== null && age > OLDEST ? `今天为 ${age} 周岁` : null
    }
  },
  {
    id: 'education',
    field: 'profile.education',
    source: '地方例：山东平邑县要求高中以上；国家只要求有一定文化水平（《人民调解法》第十四条）',
    check: ({ profile }) => (isHighSchoolOrAbove(profile.education) === false ? '学历低于高中' : null)
  },
  {
    id: 'training',
    field: 'training.years',
    source: `地方例：四川雅安市要求每年 ${TRAINING_HOURS} 学时；全国规范的学时数未核实`,
    check({ training, service: { startedOn, active }, today }) {
      const year = partsOf(today).year - 1
      if (!active || !startedOn || startedOn >= `${year}-01-01`) return null
      const hours = training.years.find((each) => each.year === year)?.hours ?? 0
      return hours < TRAINING_HOURS ? `${year} 年登记的培训为 ${hours} 学时` : null
    }
  },
  {
    id: 'mobile',
    field: 'contact.mobile',
    source: '号码位数核对',
    check: ({ contact }) => phone(contact.mobile)
  },
  {
    id: 'phone',
    field: 'contact.phone',
    source: '号码位数核对',
    check: ({ contact }) => phone(contact.phone)
  }
]

function phone(text: string): string | null {
  if (text === '') return null
  const check = checkPhone(text)
  return check.ok ? null : check.message
}

export function mediatorWarnings(facts: MediatorFacts): Warning[] {
  return mediatorRules.flatMap(({ field, source, check }) => {
    const message = check(facts)
    return message === null ? [] : [{ field, message, source }]
  })
}
