import type { DisputeParties, DisputePerformance } from '@shared/domain/disputes'
import { newId, sectionValue, type DecideContext, type LedgerRecord } from '@shared/ledger'

type Item = DisputePerformance['items'][number]
type Sides = Pick<Item, 'by' | 'to'>

/** Who performs and who receives, to begin with: mostly the respondent pays the applicant. */
export function sidesOf(record: LedgerRecord): Sides {
  const list = sectionValue<DisputeParties>(record, 'parties')?.list ?? []
  const names = (role: string) =>
    list
      .filter((party) => party.role === role)
      .map(({ name }) => name)
      .join('、')
  return { by: names('respondent').slice(0, 120), to: names('applicant').slice(0, 120) }
}

export const newItem = (context: DecideContext, { by, to }: Sides): Item => ({
  id: newId(context),
  what: '',
  by,
  to,
  amount: 0,
  dueOn: '',
  done: null
})
