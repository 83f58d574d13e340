import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type Change,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type SectionValue
} from '@shared/ledger'
import { isRetired, sameValue } from '../../saving'
import { plansOf } from '../rosters/account'
import type { RosterPlan } from '../rosters/sections'

/** What one reading wrote: the changes, and what stood in the rosters before. */
export interface MadeReading {
  changes: readonly Change[]
  before: Readonly<Record<string, SectionValue | null>>
}

/**
 * Takes a whole reading back as one change: each month has the slots that stood there before, leaders who came in with
 * it leave the list again. Refused when one of these months was changed since; nothing is deleted.
 */
export function decideReadingUndo(
  { changes, before }: MadeReading,
  leaders: readonly LedgerRecord[],
  rosters: readonly LedgerRecord[],
  context: DecideContext
): Decision {
  const plans = changes.filter(({ entity, section }) => entity === 'roster' && section === 'plan')
  const changed = plans.some(({ id, value }) => {
    const record = rosters.find((one) => one.id === id)
    return !sameValue(sectionValue(record, 'plan'), value) || record?.sections['published'] !== undefined
  })
  if (changed)
    return no('读入之后排班又有改动或已经公示，没有撤回，现有内容没有变化。需要更改时请在日历上逐场调整。')
  const back = plans.map(({ id, value }): Change => {
    const old = before[id] ?? { ...value, slots: [], groups: [] }
    return changeOf(
      rosters.find((one) => one.id === id),
      'roster',
      id,
      'plan',
      old
    )
  })
  const elsewhere = new Set(
    plansOf(rosters)
      .filter(({ month }) => !plans.some(({ id }) => id === month))
      .flatMap(({ plan }) => plan.slots.flatMap((slot) => slot.leaders))
  )
  const kept = new Set(
    back.flatMap(({ value }) => (value as unknown as RosterPlan).slots.flatMap((slot) => slot.leaders))
  )
  const came = [...new Set(changes.filter(({ entity }) => entity === 'leader').map(({ id }) => id))]
  const leaving = came.flatMap((id): Change[] => {
    const record = leaders.find((one) => one.id === id)
    if (!record || isRetired(record) || elsewhere.has(id) || kept.has(id)) return []
    return [
      changeOf(record, 'leader', id, 'retired', {
        retired: true,
        on: context.today,
        reason: '撤回读入的排班'
      })
    ]
  })
  return back.length + leaving.length === 0
    ? no('没有可以撤回的内容。')
    : decided('撤回读入的排班', [...back, ...leaving])
}

const no = (message: string): Decision => refused([{ field: '', message }])
