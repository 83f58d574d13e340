import { describe, expect, it } from 'vitest'
import { figuresOf, LONG, roundsOf } from './soak.mjs'

describe('a long run', () => {
  it('takes its count from the command line, a hundred by default', () => {
    expect(roundsOf([])).toBe(100)
    expect(roundsOf(['--rounds', '1000'])).toBe(1_000)
    for (const wrong of [['--rounds'], ['--rounds', '0'], ['--rounds', 'viel'], ['--rounds', '1.5']]) {
      expect(() => roundsOf(wrong)).toThrow('--rounds')
    }
  })

  it('kills each kind of work in main so often, and the app a share of that', () => {
    expect(LONG.environment(1_000)).toMatchObject({
      WENXIN_KILL_ROUNDS: '1000',
      WENXIN_APP_KILLS: '300',
      WENXIN_PAGE_KILLS: '100',
      WENXIN_IMPORT_KILLS: '50'
    })
    expect(LONG.environment(1)).toMatchObject({ WENXIN_APP_KILLS: '30', WENXIN_PAGE_KILLS: '1' })
  })

  it('replays a hundred thousand entries in a hundred rounds', () => {
    expect(LONG.environment(100)).toMatchObject({
      WENXIN_KILL_ROUNDS: '100',
      WENXIN_REPLAY_ENTRIES: '100000',
      WENXIN_FUZZ_RUNS: '1000'
    })
  })

  it('finds the figures among everything else that a run prints', () => {
    expect(figuresOf('stdout | a.test.ts\n▪ 断电 30 次\nok 1\n  ▪ 丢失 0 次\n')).toEqual([
      '▪ 断电 30 次',
      '▪ 丢失 0 次'
    ])
  })
})
