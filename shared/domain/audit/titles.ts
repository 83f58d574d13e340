import { sectionValue, type LedgerRecord, type SectionValue } from '../../ledger'
import { accountEvent, type AccountEvent } from '../accounts'

/**
 * Where a record is called by a number or an office's own name. Matters and visits stand by their number alone: who
 * came is nobody's business in a record of what staff did.
 */
const places: Readonly<Record<string, readonly (readonly [section: string, field: string])[]>> = {
  dispute: [['intake', 'caseNumber']],
  visit: [['arrival', 'number']],
  organization: [['profile', 'name']],
  mediator: [['profile', 'name']],
  leader: [['profile', 'name']],
  center: [['profile', 'name']],
  office: [['profile', 'name']],
  person: [['profile', 'name']],
  keyFile: [['made', 'purpose']],
  template: [['file', 'name']],
  tableDesign: [['design', 'name']]
}

/** Entities whose id is what a person calls them: a month, a year, a day. */
const natural: ReadonlySet<string> = new Set(['summary', 'holidays', 'roster', 'receptionDay', 'tally'])

export function recordTitle(record: LedgerRecord): string {
  const { entity, id } = record
  for (const [section, field] of places[entity] ?? []) {
    const value = sectionValue<SectionValue>(record, section)?.[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return natural.has(entity) ? id : ''
}

/** Whether a record may be called by what stands in this section. */
export const isTitleSection = (entity: string, section: string): boolean =>
  (places[entity] ?? []).some(([name]) => name === section)

/** What an event of accounts and keys says, beside whose account it was. */
export const eventTitle = ({ kind, note }: AccountEvent, personName: string): string =>
  [accountEvent.name(kind), personName, note].filter((part) => part !== '').join('，')
