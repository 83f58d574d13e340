import { formatDateCn, type CalendarDate } from '@shared/domain/dates'
import {
  decideSlots,
  noticeWarnings,
  swapChanges,
  type Holding,
  type SlotChange
} from '@shared/domain/reception/rosters/change'
import type { OpenSlot } from '@shared/domain/reception/rosters/slots'
import { openSlots } from '@shared/domain/reception/rosters/slots'
import { plansOf } from '@shared/domain/reception/rosters/account'
import { refused, type Decision, type Warning } from '@shared/ledger'
import { decideContext, type CommitOutcome } from '@/store'
import { saveRoster } from './save'
import { nameOf, type World } from './world'

export const allSlots = (world: World): OpenSlot[] =>
  plansOf(world.rosters).flatMap(({ plan }) => openSlots(plan))

const slotIn = (world: World, id: string): OpenSlot | undefined =>
  allSlots(world).find((slot) => slot.id === id)

const GONE = refused([{ field: '', message: '这一场已不在排班表中，没有改动。请核对最新的排班表。' }])

/** Late notice is remarked for days to come only: what is over is put right afterwards. */
export function lateWarnings(world: World, dates: readonly CalendarDate[]): Warning[] {
  const { today } = decideContext()
  return noticeWarnings(
    dates.filter((date) => date >= today),
    world.terms.swapDays,
    today
  )
}

function decideChanges(
  world: World,
  changes: readonly SlotChange[],
  reason: string,
  dates: readonly CalendarDate[]
): Decision {
  return decideSlots(world.rosters, changes, reason.slice(0, 60), world.calendar, lateWarnings(world, dates))
}

/** 换人: the seat of one goes to another; '' for a seat that nobody holds. What is put by hand is pinned. */
export const replaceLeader = (slotId: string, out: string, into: string): Promise<CommitOutcome> =>
  saveRoster((world) => {
    const slot = slotIn(world, slotId)
    if (!slot || (out !== '' && !slot.leaders.includes(out))) return GONE
    const leaders = out === '' ? [...slot.leaders, into] : slot.leaders.map((id) => (id === out ? into : id))
    const pinned = [...slot.pinned.filter((id) => id !== out), into]
    const reason = `${formatDateCn(slot.date)}换由${nameOf(world, into)}接访`
    return decideChanges(world, [{ slotId, leaders, pinned }], reason, [slot.date])
  })

/** A seat taken by another from his own: he leaves the one and takes the other, which is free. */
export const moveLeader = (from: Holding, toSlot: string): Promise<CommitOutcome> =>
  saveRoster((world) => {
    const [one, other] = [slotIn(world, from.slotId), slotIn(world, toSlot)]
    if (!one?.leaders.includes(from.leaderId) || !other || other.leaders.includes(from.leaderId)) return GONE
    const without = (list: readonly string[]) => list.filter((id) => id !== from.leaderId)
    const changes: SlotChange[] = [
      { slotId: one.id, leaders: without(one.leaders), pinned: without(one.pinned) },
      {
        slotId: other.id,
        leaders: [...other.leaders, from.leaderId],
        pinned: [...other.pinned, from.leaderId]
      }
    ]
    const reason = `${nameOf(world, from.leaderId)}移到${formatDateCn(other.date)}`
    return decideChanges(world, changes, reason, [one.date, other.date])
  })

/** 对调 */
export const swapLeaders = (one: Holding, other: Holding): Promise<CommitOutcome> =>
  saveRoster((world) => {
    const slots = allSlots(world)
    const changes = swapChanges(slots, one, other)
    if (!Array.isArray(changes)) return refused([changes])
    const dates = slots.filter(({ id }) => id === one.slotId || id === other.slotId).map(({ date }) => date)
    const names = `${nameOf(world, one.leaderId)}与${nameOf(world, other.leaderId)}`
    return decideChanges(world, changes, `${names}对调接访日`, dates)
  })

/** 改期, within the month */
export const moveSlot = (slotId: string, date: CalendarDate): Promise<CommitOutcome> =>
  saveRoster((world) => {
    const slot = slotIn(world, slotId)
    if (!slot) return GONE
    if (slot.date === date) return refused([{ field: 'date', message: '已经是这一天' }])
    const reason = `接访日由${formatDateCn(slot.date)}改到${formatDateCn(date)}`
    return decideChanges(world, [{ slotId, date }], reason, [slot.date, date])
  })

/** 钉住, or loosen again */
export const setPinned = (slotId: string, leaderId: string, pin: boolean): Promise<CommitOutcome> =>
  saveRoster((world) => {
    const slot = slotIn(world, slotId)
    if (!slot?.leaders.includes(leaderId)) return GONE
    const rest = slot.pinned.filter((id) => id !== leaderId)
    const pinned = pin ? [...rest, leaderId] : rest
    const reason = `${formatDateCn(slot.date)}${pin ? '钉住' : '取消钉住'}${nameOf(world, leaderId)}`
    return decideChanges(world, [{ slotId, pinned }], reason, [])
  })
