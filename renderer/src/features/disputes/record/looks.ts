import type { DisputeParties } from '@shared/domain/disputes'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { noteLook } from '../list/desk'

/** Notes who looks at fields of the parties that are masked on screen; whether that was saved. */
export const lookAtParties = (record: LedgerRecord, fields: readonly string[]): Promise<boolean> =>
  noteLook(
    'dispute',
    record.id,
    fields.map((field) => `parties.${field}`)
  )

/** Everything of the parties that stands in their form in full and is masked elsewhere. */
export const maskedOfParties = (record: LedgerRecord): string[] =>
  (sectionValue<DisputeParties>(record, 'parties')?.list ?? []).flatMap((party) => [
    ...(['idNumber', 'phone', 'address'] as const)
      .filter((field) => party[field])
      .map((field) => `${party.id}.${field}`),
    ...(party.agents ?? []).flatMap(({ phone }, index) =>
      phone ? [`${party.id}.agents.${index}.phone`] : []
    )
  ])
