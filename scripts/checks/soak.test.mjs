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

  it('says how many kills there are in all, and how much is tried of what needs no kill', () => {
    expect(LONG.environment(1_000)).toMatchObject({ WENXIN_KILLS: '1000', WENXIN_FUZZ_RUNS: '10000' })
    expect(LONG.environment(100)).toMatchObject({ WENXIN_KILLS: '100', WENXIN_POWER_ROUNDS: '1000' })
  })

  it('replays a hundred thousand entries however short it is', () => {
    expect(LONG.environment(1)).toMatchObject({ WENXIN_REPLAY_ENTRIES: '100000' })
  })

  it('finds the figures among everything else that a run prints', () => {
    expect(figuresOf('stdout | a.test.ts\n▪ 断电 30 次\nok 1\n  ▪ 丢失 0 次\n')).toEqual([
      '▪ 断电 30 次',
      '▪ 丢失 0 次'
    ])
  })
})
