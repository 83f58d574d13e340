/** A key of 32 bytes and the position from which it is the one in use; the list has the oldest first. */
export interface JournalKey {
  from: number
  key: Uint8Array
}

export const copyKeys = (keys: readonly JournalKey[]): JournalKey[] =>
  keys.map(({ from, key }) => ({ from, key: key.slice() }))

export function wipeKeys(keys: readonly JournalKey[]): void {
  for (const { key } of keys) key.fill(0)
}

/** What is new is sealed with the newest, wherever it stands: a journal that lost its tail uses no old key again. */
export function newestKey(keys: readonly JournalKey[]): Uint8Array {
  const last = keys.at(-1)
  if (!last) throw new Error('a journal without keys')
  return last.key
}

/** The keys that may have sealed what stands at a position, the likeliest first: the one of its time, then later ones. */
export function keysAt(keys: readonly JournalKey[], position: number): readonly JournalKey[] {
  const later = keys.findIndex(({ from }) => from > position)
  return later === -1 ? keys.slice(-1) : keys.slice(Math.max(0, later - 1))
}
