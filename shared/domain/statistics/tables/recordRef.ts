/** A record of the ledger. */
export interface RecordRef {
  entity:
    'dispute' | 'inspection' | 'organization' | 'mediator' | 'visit' | 'receptionDay' | 'roster' | 'tally'
  id: string
}
