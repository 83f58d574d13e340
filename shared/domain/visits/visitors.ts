import type { Problem, Warning } from '../../ledger'
import { blank, problem, shapeProblems } from '../disputes/checks'
import { checkIdNumber, checkPhone, normalizeNumber } from '../identity'
import { disputeType18 } from '../codes'
import { MOST_REPRESENTATIVES, visitSections, type VisitMatter, type VisitVisitors } from './sections'

/** The visitors as they are stored: names trimmed, numbers in their plain form. */
export const tidyVisitors = ({ count, list }: VisitVisitors): VisitVisitors => ({
  count,
  list: list.map((visitor) => ({
    ...visitor,
    name: visitor.name.trim(),
    idNumber: normalizeNumber(visitor.idNumber),
    phone: visitor.phone.trim(),
    address: visitor.address.trim()
  }))
})

const MASKED = ['idNumber', 'phone', 'address'] as const

/** What a form of the visitors shows in full and is masked elsewhere: who opens it looks at these. */
export const maskedOfVisitors = ({ list }: VisitVisitors): string[] =>
  MASKED.filter((field) => list.some((visitor) => visitor[field] !== '')).map((field) => `visitors.${field}`)

/** Who came: each by name; of a group at most five representatives (《信访工作条例》第二十条). */
export function visitorsProblems(visitors: VisitVisitors): Problem[] {
  const { list, count } = visitors
  const problems: Problem[] = []
  list.forEach(({ name, idNumber }, index) => {
    const field = `visitors.list.${index}`
    if (blank(name)) problems.push(problem(`${field}.name`, '请填写姓名'))
    if (blank(idNumber)) return
    const check = checkIdNumber(idNumber)
    if (!check.ok) problems.push(problem(`${field}.idNumber`, check.message))
    const first = list.findIndex((other) => other.idNumber === idNumber)
    if (first < index) {
      problems.push(problem(`${field}.idNumber`, `与第 ${first + 1} 位的号码相同，请核对`))
    }
  })
  if (list.length > MOST_REPRESENTATIVES) {
    const message = `代表不得超过 ${MOST_REPRESENTATIVES} 人，现为 ${list.length} 人（《信访工作条例》第二十条）`
    problems.push(problem('visitors.list', message))
  }
  if (count < list.length) {
    problems.push(problem('visitors.count', `来访人数不能少于已登记的 ${list.length} 人`))
  }
  return [...problems, ...shapeProblems('visitors', visitSections.visitors, visitors, problems)]
}

/** What may still be right; never a block. */
export const visitorsWarnings = ({ list }: VisitVisitors): Warning[] =>
  list.flatMap(({ phone }, index) => {
    if (blank(phone)) return []
    const check = checkPhone(phone)
    return check.ok
      ? []
      : [{ field: `visitors.list.${index}.phone`, message: check.message, source: '常用电话号码格式' }]
  })

export const tidyMatter = (matter: VisitMatter): VisitMatter => ({
  ...matter,
  title: matter.title.trim(),
  place: { ...matter.place, name: matter.place.name.trim() },
  summary: matter.summary.trim(),
  demand: matter.demand.trim()
})

/** 反映事项: what it is about; the rest may follow while the leader listens. */
export function matterProblems(matter: VisitMatter): Problem[] {
  const problems: Problem[] = []
  if (blank(matter.title)) problems.push(problem('matter.title', '请填写反映事项'))
  if (matter.type !== null && !disputeType18.has(matter.type)) {
    problems.push(problem('matter.type', '请选择纠纷类型'))
  }
  return [...problems, ...shapeProblems('matter', visitSections.matter, matter, problems)]
}

/** 「次仁多吉」「次仁多吉等 9 人」. */
export const visitorsText = ({ count, list }: VisitVisitors): string => {
  const first = list[0]?.name ?? ''
  return count > 1 ? `${first}等 ${count} 人` : first
}
