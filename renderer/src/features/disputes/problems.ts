import type { Problem } from '@shared/ledger'

/** The words under one field: all problems of that field. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  const words = problems.filter((problem) => problem.field === field).map(({ message }) => message)
  return words.length > 0 ? words.join('；') : undefined
}
