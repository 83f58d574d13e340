import { newId, type DecideContext, type Decision, type LedgerRecord, type Problem } from '@shared/ledger'
import type { Retired } from '../../fields'
import { decideRetirement, decideSave, notBefore, required, schemaProblems, tidy } from '../../saving'
import { emptyRule, ruleDraftOf, type RuleDraft, type RuleSection } from './draft'
import { ruleLabels as labels } from './labels'
import { receptionRuleSections, type RuleWhen, type RuleWhere } from './sections'

const SECTIONS: readonly RuleSection[] = ['when', 'where', 'who']

/** A new rule, or the whole form of an existing one. */
export function decideRule(
  draft: RuleDraft,
  record: LedgerRecord | undefined,
  context: DecideContext
): Decision {
  return decide(draft, SECTIONS, record, record ? '修改接访规则' : '增加接访规则', context)
}

/** One section, edited in place. Rosters that are made already stay as they are. */
export function decideRuleSection<S extends RuleSection>(
  record: LedgerRecord,
  section: S,
  value: RuleDraft[S],
  context: DecideContext
): Decision {
  const draft = { ...ruleDraftOf(record), [section]: value }
  return decide(draft, [section], record, `修改${labels[section]['']}`, context)
}

/** 停用, 恢复: a rule no longer makes days; what it made stays. */
export const decideRuleRetirement = (
  record: LedgerRecord,
  value: Retired,
  context: DecideContext
): Decision => decideRetirement('receptionRule', record, value, { retire: '停用', restore: '恢复' }, context)

/**
 * What a half-filled form would keep of its days, to show them while they are typed; null until it names any. The name
 * of the rule is not looked at.
 */
export function whenSoFar(when: RuleWhen): RuleWhen | null {
  const kept = byDate(ofItsKind(tidy(when)))
  const problems = problemsOf('when', { ...emptyRule(), when: kept })
  return problems.every(({ field }) => field === 'when.name') ? kept : null
}

function decide(
  form: RuleDraft,
  sections: readonly RuleSection[],
  record: LedgerRecord | undefined,
  reason: string,
  context: DecideContext
): Decision {
  const tidied = tidy(form)
  const draft: RuleDraft = { ...tidied, when: ofItsKind(tidied.when), where: filled(tidied.where) }
  // A problem names the row where it stands in the form; only what is saved is put into order.
  const problems = sections.flatMap((section) => problemsOf(section, draft))
  const ordered: RuleDraft = { ...draft, when: byDate(draft.when), where: byTime(draft.where) }
  return decideSave({
    entity: 'receptionRule',
    id: record?.id ?? newId(context),
    record,
    sections: Object.fromEntries(sections.map((section) => [section, ordered[section]])),
    reason,
    problems,
    warnings: []
  })
}

/** What another kind asks for is not kept, so that a rule says one thing only. */
function ofItsKind(when: RuleWhen): RuleWhen {
  const { kind } = when
  const byWeekday = kind === 'weekly' || kind === 'nthWeekday'
  const numbers = <N extends number>(list: readonly N[]): N[] => [...new Set(list)].sort((a, b) => a - b)
  return {
    ...when,
    monthDays: kind === 'monthDays' ? numbers(when.monthDays) : [],
    shortMonth: kind === 'monthDays' ? when.shortMonth : 'none',
    nth: kind === 'nthWeekday' ? numbers(when.nth) : [],
    weekdays: byWeekday ? numbers(when.weekdays) : [],
    periodFrom: kind === 'period' ? when.periodFrom : null,
    periodTo: kind === 'period' ? when.periodTo : null,
    days: kind === 'theme' ? when.days : [],
    months: kind === 'theme' || kind === 'period' ? [] : numbers(when.months),
    holiday: kind === 'workdays' ? 'skip' : when.holiday
  }
}

const byDate = (when: RuleWhen): RuleWhen => ({
  ...when,
  days: [...when.days].sort((a, b) => (a.date < b.date ? -1 : 1))
})

const byTimeOf = (sessions: RuleWhere['sessions']): RuleWhere['sessions'] =>
  [...sessions].sort((a, b) => (a.from < b.from ? -1 : 1))

const byTime = (where: RuleWhere): RuleWhere => ({ ...where, sessions: byTimeOf(where.sessions) })

const filled = (where: RuleWhere): RuleWhere => ({
  ...where,
  places: where.places.filter((place, at, all) => place !== '' && all.indexOf(place) === at),
  bookingTime: where.bookingDays === null ? '' : where.bookingTime
})

function problemsOf(section: RuleSection, draft: RuleDraft): Problem[] {
  const own =
    section === 'when' ? whenProblems(draft.when) : section === 'where' ? whereProblems(draft.where) : []
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(receptionRuleSections[section], section, draft[section], labels)
  return [...own, ...schema.filter(({ field }) => !named.has(field))]
}

function whenProblems(when: RuleWhen): Problem[] {
  const need = (field: keyof RuleWhen, missing: boolean, message: string): Problem[] =>
    missing ? [{ field: `when.${field}`, message }] : []
  const { kind } = when
  return [
    ...required('when.name', labels.when.name, when.name),
    ...need('monthDays', kind === 'monthDays' && when.monthDays.length === 0, '请选择每月哪几日'),
    ...need('nth', kind === 'nthWeekday' && when.nth.length === 0, '请选择每月第几个'),
    ...need(
      'weekdays',
      (kind === 'weekly' || kind === 'nthWeekday') && when.weekdays.length === 0,
      '请选择星期几'
    ),
    ...need('periodFrom', kind === 'period' && when.periodFrom === null, '请填写开始日期'),
    ...need('periodTo', kind === 'period' && when.periodTo === null, '请填写结束日期'),
    ...need('days', kind === 'theme' && when.days.length === 0, '请至少填写一个专题接访日'),
    ...notBefore(
      'when.periodTo',
      labels.when.periodTo,
      when.periodTo,
      labels.when.periodFrom,
      when.periodFrom
    ),
    ...notBefore('when.validTo', labels.when.validTo, when.validTo, labels.when.validFrom, when.validFrom),
    ...need(
      'holiday',
      when.holiday === 'nextWeek' && kind !== 'weekly' && kind !== 'nthWeekday',
      '只有按星期定的规则可以顺延至次周同一星期，请另选一种'
    ),
    ...need(
      'days',
      new Set(when.days.map(({ date }) => date)).size < when.days.length,
      '专题接访日有重复的日期'
    )
  ]
}

function whereProblems({ sessions, places, bookingDays, bookingTime }: RuleWhere): Problem[] {
  const problems: Problem[] = []
  if (places.length === 0) problems.push({ field: 'where.places', message: '请填写地点' })
  sessions.forEach(({ from, to }, row) => {
    if (to <= from)
      problems.push({
        field: `where.sessions.${row}.to`,
        message: `第 ${row + 1} 场的结束时间应晚于开始时间`
      })
  })
  const [first, second] = byTimeOf(sessions)
  if (first && second && (second.from < first.to || first.session === second.session)) {
    problems.push({ field: 'where.sessions', message: '两场的时间重叠，请分为上午、下午' })
  }
  if (bookingDays !== null && bookingTime === '')
    problems.push({ field: 'where.bookingTime', message: '请填写预约截止时间' })
  return problems
}
