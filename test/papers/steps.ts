import type { SectionValue } from '../../shared/ledger'

/** A word of the form, on the blank one too; or what the full case puts beside it. */
export type Step = string | { value: string }
export const v = (value: string): Step => ({ value })

export interface Expected {
  /** Which paper of the full case. */
  which: string
  /** The end of the matter that has such a paper. */
  ending?: Record<string, SectionValue | undefined>
  /** In the order of the form. */
  steps: readonly Step[]
}

/** The words of the blank form. */
export const labelsOf = ({ steps }: Expected): string[] =>
  steps.flatMap((step) => (typeof step === 'string' ? [step] : []))

/** The words of the paper filled from the case. */
export const wordsOf = ({ steps }: Expected): string[] =>
  steps.map((step) => (typeof step === 'string' ? step : step.value))
