const NAME = 'wenxin-commit'

let queue: Promise<unknown> = Promise.resolve()

/**
 * One at a time over all windows: what decides, appends, applies, replays or rebuilds. Not re-entrant: asking
 * for the lock while holding it waits for ever.
 */
export function underLock<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && 'locks' in navigator) {
    return navigator.locks.request(NAME, work) as Promise<T>
  }
  const turn = queue.then(work)
  queue = turn.catch(() => undefined)
  return turn
}
