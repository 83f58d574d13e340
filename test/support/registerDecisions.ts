import { applyChange, type DecideContext, type Decision, type LedgerRecord } from '../../shared/ledger'

/** Test support: 2026-11-23 in the office, with counted instead of random bytes so that every id is another. */
let counter = 0
export const testContext: DecideContext = {
  today: '2026-11-23',
  nowMillis: Date.UTC(2026, 10, 23, 1),
  person: 'person-1',
  random: (bytes) => {
    counter += 1
    return bytes.map((_, index) => (index > 11 ? (counter >> (8 * (15 - index))) & 0xff : 7))
  }
}

let tick = 0
/** The record after a decision was committed; throws when it was refused. */
export function committed(decision: Decision, record?: LedgerRecord): LedgerRecord {
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  const after = decision.changes.reduce<LedgerRecord | undefined>((before, change) => {
    tick += 1
    return applyChange(before, change, {
      clock: `clock-${String(tick).padStart(8, '0')}`,
      person: 'person-1'
    })
  }, record)
  if (!after) throw new Error('no change')
  return after
}

export const problemsOf = (decision: Decision): Record<string, string> =>
  decision.ok ? {} : Object.fromEntries(decision.problems.map(({ field, message }) => [field, message]))

export const warningsOf = (decision: Decision): string[] =>
  decision.ok ? decision.warnings.map(({ message }) => message) : []
