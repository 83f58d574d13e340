import type { Missing, Paper } from '@shared/domain/papers/model'

/** What the papers still ask for, each thing once, in the order of the papers. */
export function missingIn(papers: readonly Paper[]): Missing[] {
  const seen = new Map<string, Missing>()
  for (const missing of papers.flatMap((paper) => paper.missing)) {
    const key = `${missing.field}\n${missing.label}`
    if (!seen.has(key)) seen.set(key, missing)
  }
  return [...seen.values()]
}
