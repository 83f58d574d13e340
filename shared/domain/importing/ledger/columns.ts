import type { GridRow } from '../grid'
import type { LedgerSheet } from './sheet'
import { isSerialHead, scoreOf } from './sheet/words'
import type { ColumnPlan, FieldSpec } from './types'

/** Which field each column most likely holds, '' where none fits; a field is proposed once, for the column that fits best. */
export function proposeColumns(labels: readonly string[], fields: readonly FieldSpec[]): string[] {
  const pairs = labels.flatMap((label, column) =>
    isSerialHead(label)
      ? []
      : fields.flatMap((field) => {
          const score = scoreOf(label, field)
          return score > 0 ? [{ column, key: field.key, score }] : []
        })
  )
  const proposed = labels.map(() => '')
  const taken = new Set<string>()
  for (const { column, key } of pairs.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (proposed[column] !== '' || taken.has(key)) continue
    proposed[column] = key
    taken.add(key)
  }
  return proposed
}

const SAMPLES = 3

/** The first texts of a column that differ, so that a person sees what it holds. */
export function samplesOf(rows: readonly GridRow[], column: number): string[] {
  const found = new Set<string>()
  for (const { cells } of rows) {
    const text = cells[column]?.text ?? ''
    if (text !== '') found.add(text)
    if (found.size === SAMPLES) break
  }
  return [...found]
}

/** What is wrong with a choice of columns: a field twice, or one that must be there and is not. */
export function columnProblems(plan: ColumnPlan, fields: readonly FieldSpec[]): string[] {
  const used = plan.fields.filter((key) => key !== '')
  const twice = fields.filter(({ key }) => used.filter((one) => one === key).length > 1)
  const missing = fields.filter(({ key, required }) => required && !used.includes(key))
  return [
    ...twice.map(({ name }) => `“${name}”选了两列，只能有一列`),
    ...missing.map(({ name }) => `没有选“${name}”是哪一列`)
  ]
}

/** What a file does not tell, as a first choice: the unit by heading or title, 元 where neither says it. */
export const proposedUnit = ({ unit }: LedgerSheet): ColumnPlan['unit'] => unit ?? 'yuan'
