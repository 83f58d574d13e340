import type { Account, Person } from './problem'

/** What was held, or is to be held, somewhere: the whole load of all seats, and who might have stood there. */
export interface Portion {
  load: number
  unpopular: number
  /** Ids; those who are not among the people are passed over. */
  allowed: readonly string[]
}

/** Parts of a hundredth that are carried along until the last rounding. */
const FINE = 10_000

/**
 * 应值: each portion is owed by those who may stand there, in proportion to their shares. Being away does not lessen
 * it: what one could not hold stays on the account. The sum over all people is exactly the sum of the portions; the
 * odd hundredths go to the largest remainders, then to whoever's account is furthest ahead, then by the list.
 */
export function dueOf(people: readonly Person[], portions: readonly Portion[]): Account[] {
  const load = shareOut(people, portions, 'load')
  const unpopular = shareOut(people, portions, 'unpopular')
  return people.map((_, at) => ({ load: load[at] ?? 0, unpopular: unpopular[at] ?? 0 }))
}

function shareOut(people: readonly Person[], portions: readonly Portion[], part: keyof Account): number[] {
  const fine = people.map(() => 0)
  let total = 0
  for (const { amount, members } of sameMembers(people, portions, part)) {
    const shares = members.reduce((sum, at) => sum + (people[at]?.share ?? 0), 0)
    total += amount
    for (const at of members) {
      fine[at] = (fine[at] ?? 0) + Math.floor((amount * FINE * (people[at]?.share ?? 0)) / shares)
    }
  }
  return rounded(people, fine, total, part)
}

/** Portions owed by the same people, added up, so that they are rounded once. */
function sameMembers(people: readonly Person[], portions: readonly Portion[], part: keyof Account) {
  const index = new Map(people.map(({ id }, at) => [id, at]))
  const groups = new Map<string, { amount: number; members: number[] }>()
  for (const portion of portions) {
    const members = [...new Set(portion.allowed)].flatMap((id) => index.get(id) ?? []).sort((a, b) => a - b)
    if (members.length === 0) continue
    const key = members.join()
    const group = groups.get(key) ?? { amount: 0, members }
    group.amount += portion[part]
    groups.set(key, group)
  }
  return groups.values()
}

function rounded(
  people: readonly Person[],
  fine: readonly number[],
  total: number,
  part: keyof Account
): number[] {
  const whole = fine.map((value) => Math.floor(value / FINE))
  const left = total - whole.reduce((sum, value) => sum + value, 0)
  const rest = (at: number) => (fine[at] ?? 0) % FINE
  const ahead = (at: number) => people[at]?.carried[part] ?? 0
  const order = people.map((_, at) => at).filter((at) => (fine[at] ?? 0) > 0)
  order.sort((a, b) => rest(b) - rest(a) || ahead(b) - ahead(a) || a - b)
  for (const at of order.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1
  return whole
}
