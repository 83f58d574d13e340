import type { CaseFile } from '../case'
import type { SignatureLine } from './blocks'
import { peopleIn } from './words'

/** Who mediated what was agreed: named with the agreement, otherwise those in charge. */
export function agreementMediators(file: CaseFile | null): string[] {
  const named = peopleIn(file?.sections.agreement?.mediator ?? '')
  return named.length > 0 ? named : [...(file?.mediators ?? [])]
}

/** A line for each mediator; an empty one where nobody is named. */
export const mediatorSignatures = (names: readonly string[]): SignatureLine[] =>
  (names.length > 0 ? names : ['']).map((name) => ({ label: '人民调解员（签名）', ...(name && { name }) }))
