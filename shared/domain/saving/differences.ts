import { canonicalJson, type Json, type SectionValue } from '../../ledger'
import { labelOf, type Labels } from './labels'

export interface Difference {
  label: string
  before: string
  after: string
}

/** Writes one field as a person reads it: codes as names, numbers that must stay masked as masked. */
export type FieldWriter = (section: string, path: string, value: Json) => string | undefined

const EMPTY = '（空）'
const SAME_TEXT = '（内容有改动）'

/** What changed between two values of a section, field by field; a list of rows is told by its number of rows. */
export function differences(
  labels: Labels,
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  write: FieldWriter
): Difference[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])]
  return keys.flatMap((key) => {
    const [old, now] = [before?.[key] ?? null, after[key] ?? null]
    if (canonicalJson(old) === canonicalJson(now)) return []
    const texts = [old, now].map((value) => write(section, key, value) ?? plain(value))
    const [oldText = EMPTY, nowText = EMPTY] = texts
    if (before === null && nowText === EMPTY) return []
    // What differs is masked, or inside a list: the fact is told, the number is not.
    const same = oldText === nowText ? SAME_TEXT : ''
    return [{ label: labelOf(labels, section, [key]), before: oldText, after: `${nowText}${same}` }]
  })
}

/** A value without a table of its own: text, number, 是/否, a place by its name, a list by its length. */
export function plain(value: Json): string {
  if (value === null || value === '') return EMPTY
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? EMPTY : `${value.length} 项`
  if (typeof value === 'object') return typeof value['name'] === 'string' ? value['name'] || EMPTY : EMPTY
  return String(value)
}
