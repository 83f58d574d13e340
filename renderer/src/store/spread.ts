/** So many of each kind stand among the first, however many there are of another. */
const OF_EACH = 2

/**
 * The first `limit` of a ranked list, in its order, with at least two of each kind that is in it: a name that many
 * disputes bear must not hide the mediator of that name.
 */
export function spread<T>(ranked: readonly T[], kindOf: (one: T) => string, limit: number): T[] {
  const seen = new Map<string, number>()
  const places = new Set<number>()
  ranked.forEach((one, at) => {
    const kind = kindOf(one)
    const before = seen.get(kind) ?? 0
    seen.set(kind, before + 1)
    if (before < OF_EACH && places.size < limit) places.add(at)
  })
  for (let at = 0; at < ranked.length && places.size < limit; at++) places.add(at)
  return ranked.filter((_, at) => places.has(at))
}
