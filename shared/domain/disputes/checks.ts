import type { z } from 'zod'
import type { DecideContext, Decision, Problem } from '../../ledger'
import { isDate } from '../dates'

export const blank = (text: string): boolean => text.trim() === ''

export const problem = (field: string, message: string): Problem => ({ field, message })

/** A day that was: given, real, not after today. */
export function pastDay(field: string, what: string, day: string, today: string): Problem[] {
  if (blank(day)) return [problem(field, `请填写${what}`)]
  if (!isDate(day)) return [problem(field, `${what}不是有效日期`)]
  return day > today ? [problem(field, `${what}不能晚于今天（${today}）`)] : []
}

/** `day` must not come before `earlier`; days that are not dates are reported elsewhere. */
export function notBefore(
  field: string,
  what: string,
  day: string,
  than: string,
  earlier: string
): Problem[] {
  if (!isDate(day) || !isDate(earlier) || day >= earlier) return []
  return [problem(field, `${what}（${day}）早于${than}（${earlier}），请核对`)]
}

/** What the section's schema says, in words; `taken` are fields that already have a problem of their own. */
export function shapeProblems(
  section: string,
  schema: z.ZodType,
  value: unknown,
  taken: readonly Problem[]
): Problem[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  const found = new Map<string, Problem>()
  for (const issue of parsed.error.issues) {
    const field = [section, ...issue.path].join('.')
    if (taken.some((other) => other.field === field) || found.has(field)) continue
    found.set(field, problem(field, words(issue, at(value, issue.path))))
  }
  return [...found.values()]
}

/** All problems at once, so that the form can show each under its field. */
export function checked(problems: Problem[], decide: () => Decision): Decision {
  return problems.length > 0 ? { ok: false, problems } : decide()
}

export type Context = Pick<DecideContext, 'today'>

function words(issue: z.core.$ZodIssue, value: unknown): string {
  const limit = (max: unknown) => Number(max).toLocaleString('en-US')
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const length = typeof value === 'string' ? value.length : 0
    return `不能超过 ${limit(issue.maximum)} 字，现为 ${limit(length)} 字`
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'array'
      ? `不能超过 ${limit(issue.maximum)} 项`
      : `不能大于 ${limit(issue.maximum)}`
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'array' ? `至少 ${limit(issue.minimum)} 项` : `不能小于 ${limit(issue.minimum)}`
  }
  if (issue.code === 'custom') return issue.message
  return '填写的内容不符合要求，请核对'
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value
  )
}
