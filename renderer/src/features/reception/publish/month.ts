import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import { RECEPTION_ID, termsOf, type ReceptionTerms } from '@shared/domain/reception/office'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { allRecords, getRecord } from '@/store'

/** Everything that the notices of a month are made from. */
export interface MonthRecords {
  roster: LedgerRecord | undefined
  leaders: ReadonlyMap<string, LedgerRecord>
  rules: readonly LedgerRecord[]
  /** With the name of the office where no publisher is set. */
  terms: ReceptionTerms
}

export async function readMonth(month: string): Promise<MonthRecords> {
  const [roster, leaders, rules, reception, office] = await Promise.all([
    getRecord('roster', month),
    allRecords('leader'),
    allRecords('receptionRule'),
    getRecord('reception', RECEPTION_ID),
    getRecord('office', OFFICE_ID)
  ])
  const terms = termsOf(reception)
  const publisher = terms.publisher || (sectionValue<OfficeProfile>(office, 'profile')?.name ?? '')
  return {
    roster,
    leaders: new Map(leaders.map((leader) => [leader.id, leader])),
    rules,
    terms: { ...terms, publisher }
  }
}
