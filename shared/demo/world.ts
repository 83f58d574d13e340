import { applyChange, uuidv7, type Change, type Decision, type LedgerRecord } from '../ledger'
import { addDays, addMonths, dayNumber, type CalendarDate } from '../domain/dates'
import { standardTerms, type DisputeContext } from '../domain/disputes'
import { chance, type Chance } from './random'

/** One journal entry to commit: what for, and the changes. */
export interface Batch {
  reason: string
  changes: Change[]
}

export interface SignedIn {
  /** Account id of the person who is signed in. */
  person: string
  /** Letter of this PC, part of the case numbers. */
  deviceLetter: string
}

/** What the parts of the demonstration share: chance, ids by key, who is signed in. */
export interface World {
  by: Chance
  today: CalendarDate
  signedIn: SignedIn
  /** The same id for the same key. */
  idOf(key: string): string
}

const MORNING = (9 - 8) * 3_600_000

/** Nine in the morning, Beijing time, of a day. */
export const morningOf = (day: CalendarDate): number => dayNumber(day) * 86_400_000 + MORNING

export function makeWorld(seed: number, today: CalendarDate, signedIn: SignedIn): World {
  const by = chance(seed)
  const ids = new Map<string, string>()
  const idOf = (key: string): string => {
    const id = ids.get(key) ?? uuidv7(morningOf(addDays('2014-01-06', ids.size)), by.bytes)
    ids.set(key, id)
    return id
  }
  return { by, today, signedIn, idOf }
}

/**
 * The present term of three years (人民调解法§9) as it stands today: most run for another year, one in twelve ends
 * within the month, so that a list of what is due has something to show.
 */
export function termAt({ by, today }: World): { from: CalendarDate; to: CalendarDate } {
  const to = addDays(today, by.next() < 1 / 12 ? by.int(3, 25) : by.int(300, 500))
  return { from: addDays(addMonths(to, -36), 1), to }
}

/**
 * The context in which a rule that makes a new record gives it this id: a UUIDv7 is made of the time and the
 * random bytes that stand in it.
 */
export function contextFor({ today, signedIn }: World, id: string): DisputeContext {
  const hex = id.replaceAll('-', '')
  const byteAt = (index: number): number => parseInt(hex.slice(index * 2, index * 2 + 2), 16)
  return {
    today,
    nowMillis: parseInt(hex.slice(0, 12), 16),
    person: signedIn.person,
    ...standardTerms,
    random: (bytes) => {
      for (let index = 0; index < bytes.length; index++) bytes[index] = byteAt(index)
      return bytes
    }
  }
}

/** What a decision changes. @throws Error with the problems when the rule refuses: then the builder is wrong. */
export function changesOf(decision: Decision): Change[] {
  if (decision.ok) return decision.changes
  throw new Error(decision.problems.map(({ field, message }) => `${field}：${message}`).join('；'))
}

/** The record that these changes of one new record fold into, for rules that look at what is above it. */
export function recordOf(changes: readonly Change[]): LedgerRecord {
  const meta = { clock: '', person: '' }
  const record = changes.reduce<LedgerRecord | undefined>(
    (made, change) => applyChange(made, change, meta),
    undefined
  )
  if (!record) throw new Error('没有登记内容')
  return record
}
