import { plansOf } from '@shared/domain/reception/rosters/account'
import { openSlots, type OpenSlot } from '@shared/domain/reception/rosters/slots'
import { monthOf } from '@shared/domain/dates'
import type { World } from '../roster/world'
import type { AccountRow } from './rows'

/** Slots that the same leaders owe together, and what of them is this leader's. */
export interface OwedGroup {
  slots: number
  /** Hundredths of a half day, of all seats that were held. */
  load: number
  people: number
  share: number
  shares: number
}

export interface Behind {
  held: OpenSlot[]
  owed: OwedGroup[]
}

/** The days behind one row: what the leader held, and of which slots he owed a part by his share. */
export function behind(world: World, { month, person }: AccountRow): Behind {
  const plan = plansOf(world.rosters).find((one) => one.month === month)?.plan
  if (!plan) return { held: [], owed: [] }
  const shares = new Map(plan.shares.map(({ leaderId, share }) => [leaderId, share]))
  const slots = openSlots(plan).filter(({ date }) => monthOf(date) === month)
  const groups = new Map<string, OwedGroup>()
  for (const slot of slots) {
    const holders = slot.leaders.filter((id) => shares.has(id))
    // As the account counts it (ledgerOf): whoever stood in owes a part too.
    const owing = [...new Set([...slot.allowed, ...holders])].filter((id) => shares.has(id)).sort()
    if (!owing.includes(person) || holders.length === 0) continue
    const group = groups.get(owing.join()) ?? {
      slots: 0,
      load: 0,
      people: owing.length,
      share: shares.get(person) ?? 0,
      shares: owing.reduce((sum, id) => sum + (shares.get(id) ?? 0), 0)
    }
    groups.set(owing.join(), {
      ...group,
      slots: group.slots + 1,
      load: group.load + slot.load * holders.length
    })
  }
  return { held: slots.filter(({ leaders }) => leaders.includes(person)), owed: [...groups.values()] }
}
