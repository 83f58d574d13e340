import { useEventListener, useIntervalFn } from '@vueuse/core'

const CHANNEL = 'wenxin-activity'
const CHECK_EVERY_MS = 5_000
/** Other windows hear of activity at most this often. */
const TELL_EVERY_MS = 2_000

/** Whether the PC was left alone long enough to lock. 0 minutes: never. */
export const isIdle = (lastInputMillis: number, nowMillis: number, minutes: number): boolean =>
  minutes > 0 && nowMillis - lastInputMillis >= minutes * 60_000

/**
 * Calls `lock` once nobody has touched keyboard or mouse for `minutes` in any window. Time is read from the
 * clock at each check, so that a PC that slept locks as soon as it wakes.
 */
export function useIdleLock(minutes: () => number, lock: () => void): void {
  let last = Date.now()
  let told = 0
  let locked = false
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = () => {
    last = Date.now()
  }

  function touched(): void {
    last = Date.now()
    if (last - told < TELL_EVERY_MS) return
    told = last
    channel.postMessage(null)
  }

  useEventListener(window, ['keydown', 'pointerdown', 'pointermove', 'wheel'], touched, {
    passive: true,
    capture: true
  })
  useIntervalFn(() => {
    if (locked || !isIdle(last, Date.now(), minutes())) return
    locked = true
    lock()
  }, CHECK_EVERY_MS)
}
