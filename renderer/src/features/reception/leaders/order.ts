/** The list with the entry at `from` moved by `step`; unchanged when it would leave the list. */
export function moved<T>(list: readonly T[], from: number, step: number): T[] {
  const to = from + step
  const next = [...list]
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return next
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
