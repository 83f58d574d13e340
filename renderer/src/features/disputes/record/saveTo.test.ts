import { nextTick, ref } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { shows } from './saveTo'

afterEach(() => void vi.useRealTimers())

/** Whether a promise has ended by now. */
async function ended(promise: Promise<void>): Promise<boolean> {
  let done = false
  void promise.then(() => (done = true))
  for (let turn = 0; turn < 5; turn++) await nextTick()
  return done
}

describe('a save ends when the page shows it', () => {
  it('waits for the record as saved, not for any other change of it', async () => {
    const clock = ref('clock-3')
    const waiting = shows(() => clock.value, 'clock-5')
    expect(await ended(waiting)).toBe(false)
    clock.value = 'clock-4'
    expect(await ended(waiting)).toBe(false)
    clock.value = 'clock-5'
    expect(await ended(waiting)).toBe(true)
  })

  it('does not wait for what is there already', async () => {
    expect(await ended(shows(() => 'clock-6', 'clock-5'))).toBe(true)
  })

  it('does not hold a page for ever', async () => {
    vi.useFakeTimers()
    const waiting = shows(() => 'clock-1', 'clock-2', 1_000)
    expect(await ended(waiting)).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect(await ended(waiting)).toBe(true)
  })
})
