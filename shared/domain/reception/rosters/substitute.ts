import type { LedgerRecord } from '@shared/ledger'
import { isRetired } from '../../saving'
import { leaderDraftOf } from '../leaders/draft'
import { breachesOf } from '../plan/check'
import type { RosterProblem } from '../plan/problem'
import { rosterOf } from './account'
import type { OpenSlot } from './slots'

/** One who may stand in, and why not where he may not. */
export interface Substitute {
  leaderId: string
  /** From the absent leader's own list; the others follow by the list of leaders. */
  named: boolean
  /** Rules that this would break, in words; empty: he may. */
  against: string[]
}

/**
 * 依次递补 (公告16): the absent leader's substitutes in their order, then everyone else who may stand there. `absent` is
 * '' for a seat that nobody holds.
 */
export function substitutesFor(
  slot: OpenSlot,
  absent: string,
  slots: readonly OpenSlot[],
  problem: RosterProblem,
  leaders: readonly LedgerRecord[]
): Substitute[] {
  const own = leaders.find(({ id }) => id === absent)
  const named = own ? leaderDraftOf(own).duty.substitutes : []
  const others = problem.people.map(({ id }) => id).filter((id) => slot.allowed.includes(id))
  const present = new Set(leaders.filter((leader) => !isRetired(leader)).map(({ id }) => id))
  const free = {
    ...problem,
    slots: problem.slots.map((one) => (one.id === slot.id ? { ...one, pinned: [] } : one))
  }
  const standing = new Set(breachesOf(free, rosterOf(slots)).map(({ words }) => words))
  return [...new Set([...named, ...others])]
    .filter((id) => present.has(id) && !slot.leaders.includes(id))
    .map((leaderId) => {
      const instead = slots.map((one) =>
        one.id === slot.id
          ? {
              ...one,
              leaders:
                absent === ''
                  ? [...one.leaders, leaderId]
                  : one.leaders.map((id) => (id === absent ? leaderId : id))
            }
          : one
      )
      const against = breachesOf(free, rosterOf(instead)).filter(
        ({ words, kind }) => !standing.has(words) && kind !== 'frequency'
      )
      return { leaderId, named: named.includes(leaderId), against: against.map(({ words }) => words) }
    })
}
