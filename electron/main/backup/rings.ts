import { beijingDate } from '@shared/domain/dates'

/** A backup as the rings see it; ids sort as backups were made, whatever the clock said. */
export interface Ringed {
  id: string
  /** Milliseconds since 1970. */
  madeAt: number
}

const LAST = 3
const DAYS = 7
const WEEKS = 5
const MONTHS = 12

const day = (at: number): string => beijingDate(at)
/** Number of the week, Monday first: 1 January 1970 was a Thursday. */
const week = (at: number): string =>
  String(Math.floor((Date.parse(`${beijingDate(at)}T00:00:00Z`) / 86_400_000 + 3) / 7))
const month = (at: number): string => beijingDate(at).slice(0, 7)

/**
 * Which backups stay: the last three, and the newest of each of the last 7 days, 5 weeks and 12 months that have one.
 * Days without a backup do not count, so that a clock that was wrong for a while, or a long holiday, costs nothing.
 */
export function ringsKeep(backups: readonly Ringed[]): Set<string> {
  const newestFirst = inOrder(backups).reverse()
  const kept = new Set(newestFirst.slice(0, LAST).map(({ id }) => id))
  for (const [unit, most] of [
    [day, DAYS],
    [week, WEEKS],
    [month, MONTHS]
  ] as const) {
    const seen = new Set<string>()
    for (const { id, madeAt } of newestFirst) {
      const key = unit(madeAt)
      if (seen.has(key)) continue
      if (seen.size === most) break
      seen.add(key)
      kept.add(id)
    }
  }
  return kept
}

const inOrder = <T extends Ringed>(backups: readonly T[]): T[] =>
  [...backups].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What is looked at to see whether a backup shrank. */
export interface Sized extends Ringed {
  bytes: number
  position: number
}

/**
 * A backup that holds far less than the one before it (less than half, or fewer entries) and that nobody has said
 * to be right: something may be lost in the ledger itself. Nothing is removed from the place until a person says.
 */
export function shrunk(
  backups: readonly Sized[],
  accepted: ReadonlySet<string>
): { id: string; before: string } | null {
  const oldestFirst = inOrder(backups)
  for (let at = oldestFirst.length - 1; at > 0; at--) {
    const [before, now] = [oldestFirst[at - 1] as Sized, oldestFirst[at] as Sized]
    if (accepted.has(now.id)) return null
    if (now.bytes * 2 < before.bytes || now.position < before.position)
      return { id: now.id, before: before.id }
  }
  return null
}
