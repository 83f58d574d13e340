import type { Problem } from '@shared/ledger'

/** The words under one field, by its whole path or by the end of it. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  const words = problems
    .filter((problem) => problem.field === field || problem.field.endsWith(`.${field}`))
    .map(({ message }) => message)
  return words.length > 0 ? words.join('；') : undefined
}
