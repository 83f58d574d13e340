import { sectionValue, type LedgerRecord } from '../../ledger'
import { addDays, isDate, type CalendarDate } from '../dates'
import { normalizeNumber } from '../identity'
import type { DisputeIntake, DisputeParties, DisputeParty } from './sections'
import { disputeState, stateOf } from './states'

/** How far back an open matter counts as perhaps the same; a default of ours (未核实). */
export const SAME_MATTER_DAYS = 90

/** Letters and digits alone: telephone numbers are written with spaces and dashes, names with several spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-－—·]/g, '')
    .toLowerCase()

/** Whether two entries are of one person or organization, as far as a PC can tell: a number, or name and telephone. */
export function sameParty(one: DisputeParty, other: DisputeParty): boolean {
  const numbers = [one.idNumber, other.idNumber].map(normalizeNumber)
  if (numbers[0] !== '' && numbers[1] !== '') return numbers[0] === numbers[1]
  if (plain(one.name) === '' || plain(one.name) !== plain(other.name)) return false
  const phones = [one.phone, other.phone].map(plain)
  return phones[0] === '' || phones[1] === '' || phones[0] === phones[1]
}

/**
 * Open disputes accepted within SAME_MATTER_DAYS that may be the matter being registered: both sides met before,
 * or one party and the same type. Shown beside the form; a person links one or goes on.
 */
export function sameMatter(
  draft: { type: number | null; parties: readonly DisputeParty[] },
  records: readonly LedgerRecord[],
  today: CalendarDate
): LedgerRecord[] {
  if (!isDate(today)) return []
  const since = addDays(today, -SAME_MATTER_DAYS)
  return records.filter((record) => {
    const intake = sectionValue<DisputeIntake>(record, 'intake')
    if (!intake || intake.acceptedOn < since || !disputeState.find(stateOf(record))?.open) return false
    const list = sectionValue<DisputeParties>(record, 'parties')?.list ?? []
    const met = draft.parties.filter((party) => list.some((other) => sameParty(party, other)))
    return met.length >= 2 || (met.length === 1 && intake.type === draft.type)
  })
}

/** A person or organization that stands in the ledger already, offered while typing; never merged silently. */
export interface KnownParty {
  party: DisputeParty
  /** Where it was found: the newest record that has it. */
  recordId: string
}

/**
 * Who is already known by what was typed into the fields of one party: a whole number, a whole telephone number, or a
 * name. One entry a person, from the newest record; `limit` at most. There is no count of how often someone came.
 */
export function knownParties(typed: DisputeParty, records: readonly LedgerRecord[], limit = 5): KnownParty[] {
  const [number, phone, name] = [normalizeNumber(typed.idNumber), plain(typed.phone), plain(typed.name)]
  const wanted = (party: DisputeParty): boolean =>
    (number.length >= 15 && normalizeNumber(party.idNumber) === number) ||
    (phone.length >= 7 && plain(party.phone) === phone) ||
    (name.length >= 2 && plain(party.name) === name)
  const found: KnownParty[] = []
  for (const record of [...records].sort((a, b) => (a.updated < b.updated ? 1 : -1))) {
    for (const party of sectionValue<DisputeParties>(record, 'parties')?.list ?? []) {
      if (!wanted(party) || found.some((known) => sameParty(known.party, party))) continue
      found.push({ party, recordId: record.id })
      if (found.length === limit) return found
    }
  }
  return found
}
