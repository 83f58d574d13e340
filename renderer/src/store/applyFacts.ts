import { fromDayNumber, monthOf } from '@shared/domain/dates'
import type { DisputeFact } from '@shared/domain/statistics/fact'
import { packFacts, unpackFacts } from './factBlock'
import type { LedgerDatabase } from './schema'

/** A dispute's fact before and after; null when there is none. */
export interface FactChange {
  old: DisputeFact | null
  now: DisputeFact | null
}

const monthOfFact = (fact: DisputeFact): string => monthOf(fromDayNumber(fact.acceptedOn))

/** Takes each old fact out of its month's block and puts the new one into its own. Inside the caller's transaction. */
export async function changeFacts(db: LedgerDatabase, changes: readonly FactChange[]): Promise<void> {
  const months = new Map<string, FactChange[]>()
  const note = (month: string, change: FactChange): void => {
    const list = months.get(month)
    if (list) list.push(change)
    else months.set(month, [change])
  }
  for (const { old, now } of changes) {
    if (old) note(monthOfFact(old), { old, now: null })
    if (now) note(monthOfFact(now), { old: null, now })
  }
  const keys = [...months.keys()]
  const blocks = await db.factBlocks.bulkGet(keys)
  const rows = keys.map((month, index) => {
    const packed = blocks[index]?.packed
    const facts = new Map((packed ? unpackFacts(packed) : []).map((fact) => [fact.id, fact]))
    for (const { old, now } of months.get(month) ?? []) {
      if (old) facts.delete(old.id)
      if (now) facts.set(now.id, now)
    }
    return { month, facts: [...facts.values()] }
  })
  await db.factBlocks.bulkPut(
    rows
      .filter(({ facts }) => facts.length > 0)
      .map(({ month, facts }) => ({ month, packed: packFacts(facts) }))
  )
  await db.factBlocks.bulkDelete(rows.filter(({ facts }) => facts.length === 0).map(({ month }) => month))
}
