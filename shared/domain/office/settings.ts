import { changeOf, decided, refused, type Decision, type LedgerRecord, type Problem } from '../../ledger'
import { OFFICE_ID, officeSections, type OfficeProfile, type OfficeSettings } from './sections'

type Section = keyof typeof officeSections

const WORDS: Record<string, string> = {
  name: '请填写中心名称，不超过 120 字。',
  place: '请填写所在地。',
  reportingUnit: '请填写填报单位，不超过 120 字。',
  idleMinutes: '自动锁定的分钟数为 0 至 240；0 表示不自动锁定。',
  rateDecimals: '比率的小数位数为 0、1 或 2。',
  typeList: '请选择纠纷类型的口径。',
  preparedBy: '填表人不超过 60 字。',
  reviewedBy: '审核人不超过 60 字。'
}

/** 修改本单位信息. The tree's top center keeps its own name; it is changed under 综治中心. */
export function decideOfficeProfile(record: LedgerRecord | undefined, draft: OfficeProfile): Decision {
  const value = {
    ...draft,
    name: draft.name.trim(),
    reportingUnit: draft.reportingUnit.trim(),
    place: { ...draft.place, name: draft.place.name.trim() }
  }
  const empty = (['name', 'reportingUnit'] as const).filter((field) => value[field] === '')
  const missing = value.place.name === '' ? [...empty, 'place'] : empty
  return decide(record, 'profile', value, missing, '修改本单位信息')
}

/** 修改设置: minutes, places and lists that the office may choose. */
export function decideOfficeSettings(record: LedgerRecord | undefined, draft: OfficeSettings): Decision {
  const value = { ...draft, preparedBy: draft.preparedBy.trim(), reviewedBy: draft.reviewedBy.trim() }
  return decide(record, 'settings', value, [], '修改设置')
}

function decide(
  record: LedgerRecord | undefined,
  section: Section,
  value: OfficeProfile | OfficeSettings,
  missing: readonly string[],
  reason: string
): Decision {
  const parsed = officeSections[section].safeParse(value)
  const wrong = parsed.error?.issues.map((issue) => String(issue.path[0] ?? '')) ?? []
  const fields = [...new Set([...missing, ...wrong])]
  if (fields.length > 0) return refused(fields.map(problemOf))
  return decided(reason, [changeOf(record, 'office', OFFICE_ID, section, value)])
}

const problemOf = (field: string): Problem => ({ field, message: WORDS[field] ?? '填写的内容不符合要求。' })
