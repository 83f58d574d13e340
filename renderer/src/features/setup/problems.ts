import type { Problem } from '@shared/ledger'

/** The message for one field, to stand under it. */
export const problemOf = (problems: readonly Problem[], field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.message
