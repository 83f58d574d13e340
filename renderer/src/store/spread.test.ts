import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './spread'

const kindOf = ([kind = '']: string): string => kind

describe('the first of a ranked list', () => {
  it('holds two of each kind, in the order of the ranks', () => {
    const ranked = ['d1', 'd2', 'd3', 'd4', 'd5', 'm1', 'd6', 'o1', 'm2', 'm3']
    expect(spread(ranked, kindOf, 6)).toEqual(['d1', 'd2', 'd3', 'm1', 'o1', 'm2'])
  })

  it('is the list itself where it is short', () => {
    expect(spread(['d1', 'm1'], kindOf, 12)).toEqual(['d1', 'm1'])
    expect(spread([], kindOf, 12)).toEqual([])
  })

  it('never skips a better one of the same kind, and fills what room there is', () => {
    const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 })
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 15 }), (kinds, limit) => {
        const ranked = kinds.map((kind, at) => `${kind}${at}`)
        const shown = spread(ranked, kindOf, limit)
        expect(shown).toHaveLength(Math.min(limit, ranked.length))
        expect(shown).toEqual(ranked.filter((one) => shown.includes(one)))
        for (const kind of new Set(kinds)) {
          const mine = shown.filter((one) => kindOf(one) === kind)
          expect(mine).toEqual(ranked.filter((one) => kindOf(one) === kind).slice(0, mine.length))
        }
      })
    )
  })
})
