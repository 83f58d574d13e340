import { applyChange, type Decision, type LedgerRecord } from '@shared/ledger'
import { bundledCalendar } from '../../calendar'
import { contextOn, leader, rule } from '../reception.test-support'
import { decideMake } from './make'
import { spanOf, type MonthSpan } from './months'
import type { RosterPlan } from './sections'
import { openSlots, slotsOf, type OpenSlot } from './slots'

export const leaders = ['a', 'b', 'c'].map((id, rank) => leader(id, { profile: { rank } }))
export const weekly = rule('r', { when: { weekdays: [3] }, where: { notes: '每批来访代表不超过五人。' } })
/** 2021年3月的星期三:3、10、17、24、31日。 */
export const march: MonthSpan = { from: '2021-03', to: '2021-03' }
export const context = contextOn('2021-02-20')
/** 提前 3 日公示 */
export const terms = { noticeDays: 3, publisher: '示例县综治中心', phone: '0893-0000000' }

/** The records after a decision that must not be refused. */
export function written(records: readonly LedgerRecord[], decision: Decision): LedgerRecord[] {
  if (!decision.ok) throw new Error(decision.problems.map(({ message }) => message).join())
  const all = new Map(records.map((record) => [record.id, record]))
  for (const change of decision.changes)
    all.set(change.id, applyChange(all.get(change.id), change, { clock: '2', person: 'p' }))
  return [...all.values()]
}

/** Every Wednesday, the three leaders in turn. */
export function make(months: MonthSpan = march): LedgerRecord[] {
  const { slots } = slotsOf([weekly], leaders, spanOf(months), bundledCalendar)
  const roster = Object.fromEntries(slots.map((slot, at) => [slot.id, [leaders[at % 3]?.id ?? '']]))
  const made = { months, slots, roster, proof: { kind: 'proved' as const, gap: 0 } }
  return written([], decideMake(made, [], leaders, context))
}

export const slotsIn = (records: readonly LedgerRecord[]): OpenSlot[] =>
  records.flatMap((record) => openSlots(record.sections['plan']?.current.value as unknown as RosterPlan))
