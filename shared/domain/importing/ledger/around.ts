import type { DecideContext, LedgerRecord } from '@shared/ledger'
import type { Place } from '../../fields'
import type { OfficeTerms } from '../../disputes/terms'
import type { Lookup } from './lookup'

/** The ledger as a plan looks at it. Made once for all rows. */
export interface ImportAround {
  context: DecideContext & OfficeTerms
  /** Of the entity that is imported, retired ones too. */
  records: readonly LedgerRecord[]
  /** 本中心 */
  place: Place
  organizations: Lookup
  mediators: Lookup
  leaders: Lookup
  /** A division by its code or full name; null when there is none. */
  placeOf(text: string): Place | null
}
