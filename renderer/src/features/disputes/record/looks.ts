import { maskedOfParties, type DisputeParties } from '@shared/domain/disputes'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { noteLook } from '../list/desk'

/** Notes who looks at fields of the parties that are masked on screen; whether that was saved. */
export const lookAtParties = (
  { id }: Pick<LedgerRecord, 'id'>,
  fields: readonly string[]
): Promise<boolean> =>
  noteLook(
    'dispute',
    id,
    fields.map((field) => `parties.${field}`)
  )

/** The same of everything that stands in the form of the parties in full. */
export const lookAtAllParties = (record: LedgerRecord): Promise<boolean> =>
  lookAtParties(record, maskedOfParties(sectionValue<DisputeParties>(record, 'parties') ?? { list: [] }))
