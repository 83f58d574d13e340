import type { Table } from 'dexie'
import { fromDayNumber, monthOf } from '@shared/domain/dates'
import type { DisputeFact } from '@shared/domain/statistics/fact'
import type { VisitFact } from '@shared/domain/visits/fact'
import { putInTurn } from './inTurn'
import { packFacts, unpackFacts } from './factBlock'
import type { FactBlockRow, LedgerDatabase } from './schema'
import { packVisits, unpackVisits } from './visitBlock'

/** The fact of a record before and after; null when there is none. */
export interface Changed<F> {
  old: F | null
  now: F | null
}

/** How facts of one kind are kept: in which blocks, by which month, packed how. */
interface Kept<F> {
  table: Table<FactBlockRow, string>
  /** Day number that decides the month. */
  dayOf(fact: F): number
  pack(facts: readonly F[]): Uint8Array
  unpack(packed: Uint8Array): F[]
}

/** Takes each old fact out of its month's block and puts the new one into its own. Inside the caller's transaction. */
export const changeFacts = (db: LedgerDatabase, changes: readonly Changed<DisputeFact>[]): Promise<void> =>
  change(changes, {
    table: db.factBlocks,
    dayOf: ({ acceptedOn }) => acceptedOn,
    pack: packFacts,
    unpack: unpackFacts
  })

/** The same for visits. */
export const changeVisitFacts = (db: LedgerDatabase, changes: readonly Changed<VisitFact>[]): Promise<void> =>
  change(changes, { table: db.visitBlocks, dayOf: ({ on }) => on, pack: packVisits, unpack: unpackVisits })

async function change<F extends { id: string }>(
  changes: readonly Changed<F>[],
  { table, dayOf, pack, unpack }: Kept<F>
): Promise<void> {
  const months = new Map<string, Changed<F>[]>()
  const note = (fact: F, changed: Changed<F>): void => {
    const month = monthOf(fromDayNumber(dayOf(fact)))
    const list = months.get(month)
    if (list) list.push(changed)
    else months.set(month, [changed])
  }
  for (const { old, now } of changes) {
    if (old) note(old, { old, now: null })
    if (now) note(now, { old: null, now })
  }
  if (months.size === 0) return
  const keys = [...months.keys()]
  const blocks = await table.bulkGet(keys)
  const rows = keys.map((month, index) => {
    const packed = blocks[index]?.packed
    const facts = new Map((packed ? unpack(packed) : []).map((fact) => [fact.id, fact]))
    for (const { old, now } of months.get(month) ?? []) {
      if (old) facts.delete(old.id)
      if (now) facts.set(now.id, now)
    }
    return { month, facts: [...facts.values()] }
  })
  const full = rows.filter(({ facts }) => facts.length > 0)
  await putInTurn(
    table,
    full.map(({ month, facts }) => ({ month, packed: pack(facts) }))
  )
  const empty = rows.filter(({ facts }) => facts.length === 0)
  if (empty.length > 0) await table.bulkDelete(empty.map(({ month }) => month))
}
