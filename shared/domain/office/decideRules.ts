import { changeOf, decided, refused, type Decision, type LedgerRecord, type Problem } from '../../ledger'
import { rulesSection, type OfficeRules } from './rules'
import { OFFICE_ID } from './sections'

const WORDS: Readonly<Record<string, string>> = {
  filingLimitDays: '备案期限为 1 至 365 日。',
  gradeNames: '等级名称不超过 20 字，不能含有换行。',
  bookingClosingDays: '预约截止为接访日前 0 至 30 天，当日截止填 0。',
  bookingClosingTime: '预约截止的时间写作 17:00。',
  reportDueDay: '下级报送期限为次月 1 日至 28 日。'
}

/** 修改规则: the grades need four different names, since records and lists show nothing but the name. */
export function decideOfficeRules(record: LedgerRecord | undefined, draft: OfficeRules): Decision {
  const names = draft.gradeNames.map((name) => name.trim())
  const value = {
    ...draft,
    gradeNames: names as OfficeRules['gradeNames'],
    bookingClosingTime: draft.bookingClosingTime.trim()
  }
  const parsed = rulesSection.safeParse(value)
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0] ?? '')) ?? [])
  const problems: Problem[] = [...wrong].map((field) => ({
    field,
    message: WORDS[field] ?? '填写的内容不符合要求。'
  }))
  if (names.includes('')) problems.push({ field: 'gradeNames', message: '四个等级都请填写名称。' })
  else if (new Set(names).size < names.length) {
    problems.push({ field: 'gradeNames', message: '等级名称不能相同。' })
  }
  if (problems.length > 0) return refused(problems)
  return decided('修改规则', [changeOf(record, 'office', OFFICE_ID, 'rules', value)])
}
