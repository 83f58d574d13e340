import type { z } from 'zod'
import type { Problem } from '../../ledger'
import { formatDateCn, isDate, type CalendarDate } from '../dates'
import { labelOf, type Labels } from './labels'

/** What the schema of a section says of a value, in Chinese and by field; limits are named with their number. */
export function schemaProblems(
  schema: z.ZodType,
  section: string,
  value: unknown,
  labels: Labels
): Problem[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    const label = labelOf(labels, section, path)
    return { field: [section, ...path].join('.'), message: wordsFor(issue, label, valueAt(value, path)) }
  })
}

function wordsFor(issue: z.core.$ZodIssue, label: string, value: unknown): string {
  if (value === '' || value === null || value === undefined) {
    return `${issue.code === 'custom' ? '请选择' : '请填写'}${label}`
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') {
      return `${label}最多 ${issue.maximum} 个字符，现有 ${String(value).length} 个`
    }
    return issue.origin === 'array' ? `${label}最多 ${issue.maximum} 项` : `${label}不能大于 ${issue.maximum}`
  }
  if (issue.code === 'too_small') return `${label}不能小于 ${issue.minimum}`
  if (issue.code === 'custom') return `${label}${issue.message}`
  return `${label}填写不正确`
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner === null || typeof inner !== 'object' ? undefined : Reflect.get(inner, key)),
    value
  )
}

/** Something must be written: white space alone is nothing. */
export function required(field: string, label: string, text: string): Problem[] {
  return text.trim() === '' ? [{ field, message: `请填写${label}` }] : []
}

/** What has happened cannot have happened tomorrow. An empty date and one that is no date pass (the schema says so). */
export function notAfterToday(
  field: string,
  label: string,
  date: CalendarDate | null,
  today: CalendarDate
): Problem[] {
  if (date === null || !isDate(date) || date <= today) return []
  return [{ field, message: `${label}不能晚于今天（${formatDateCn(today)}）` }]
}

/** An end may fall on its beginning, not before it. */
export function notBefore(
  field: string,
  label: string,
  end: CalendarDate | null,
  startLabel: string,
  start: CalendarDate | null
): Problem[] {
  return start !== null && end !== null && end < start
    ? [{ field, message: `${label}不能早于${startLabel}（${formatDateCn(start)}）` }]
    : []
}
