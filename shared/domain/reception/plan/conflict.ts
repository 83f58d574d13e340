/**
 * The fewest-by-inclusion of `rules` that together with `given` leave nothing possible: without any one of them
 * something is. `rules` and `given` together must leave nothing possible. Halves the list again and again
 * (QuickXplain), so that it asks about k · log2(n / k) times for k rules out of n.
 */
export async function conflictOf<T>(
  rules: readonly T[],
  given: readonly T[],
  possible: (rules: readonly T[]) => Promise<boolean>
): Promise<T[]> {
  const search = async (background: readonly T[], added: boolean, among: readonly T[]): Promise<T[]> => {
    if (added && !(await possible(background))) return []
    if (among.length <= 1) return [...among]
    const half = Math.ceil(among.length / 2)
    const [first, second] = [among.slice(0, half), among.slice(half)]
    const fromSecond = await search([...background, ...first], first.length > 0, second)
    const fromFirst = await search([...background, ...fromSecond], fromSecond.length > 0, first)
    return [...fromFirst, ...fromSecond]
  }
  return search(given, true, rules)
}
