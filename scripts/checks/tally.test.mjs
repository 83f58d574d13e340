import { describe, expect, it } from 'vitest'
import { honest, lastLine, single } from './tally.mjs'

const outcome = { passed: 0, failed: 0, skipped: [], output: '' }

describe('the last line of a test run', () => {
  it('adds all runners up', () => {
    const static1 = single({ code: 0, output: '' })
    expect(lastLine([static1, { ...outcome, passed: 40, failed: 2 }])).toBe('41 passed, 2 failed')
  })

  it('names skipped tests only when there are some', () => {
    const skipped = [{ name: 'a', reason: 'b' }]
    expect(lastLine([{ ...outcome, passed: 1, skipped }])).toBe('1 passed, 0 failed, 1 skipped')
  })

  it('counts a runner that died without a failed test as a failure', () => {
    expect(honest({ ...outcome, passed: 12 }, 1).failed).toBe(1)
    expect(honest({ ...outcome, failed: 3 }, 1).failed).toBe(3)
  })

  it('counts a runner that ran nothing as a failure', () => {
    expect(honest(outcome, 0).failed).toBe(1)
  })
})
