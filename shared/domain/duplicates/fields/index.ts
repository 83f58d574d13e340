import type { LedgerRecord, SectionValue } from '@shared/ledger'
import type { DuplicateKind } from '../sections'
import { disputeFields, disputeSectionsOf } from './dispute'
import type { Choices, MergeField } from './field'
import { registerFields, registerSections, type NameOf } from './register'

export { sameParties } from './dispute'
export { choiceOf, type Choice, type Choices, type Mask, type MergeField } from './field'
export type { NameOf } from './register'

/** Both records field by field, in the order of their page. */
export const mergeFields = (
  kind: DuplicateKind,
  kept: LedgerRecord,
  other: LedgerRecord,
  nameOf: NameOf
): MergeField[] =>
  kind === 'dispute' ? disputeFields(kept, other, nameOf) : registerFields(kind, kept, other, nameOf)

/** The sections of the record that stays, as the person chose; sections that do not change are among them. */
export const chosenSections = (
  kind: DuplicateKind,
  kept: LedgerRecord,
  other: LedgerRecord,
  choices: Choices
): Record<string, SectionValue> =>
  kind === 'dispute' ? disputeSectionsOf(kept, other, choices) : registerSections(kind, kept, other, choices)
