import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChange,
  canonicalJson,
  changeOf,
  foldEntries,
  nextClock,
  parseClock,
  recordsHash,
  uuidv7
} from '.'
import type { Change, Entry, Json, LedgerRecord } from './types'

const json = fc.jsonValue() as fc.Arbitrary<Json>

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: '乃东' }] })).toBe('{"a":[{"c":"乃东","d":null}],"b":1}')
  })

  it('reads back to the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })
})

describe('the hybrid logical clock', () => {
  it('never goes back, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2 }), (walls) => {
        let last: string | null = null
        for (const wall of walls) {
          const next: string = nextClock(last, wall, 'abcdef0123')
          if (last !== null) expect(next > last).toBe(true)
          last = next
        }
      })
    )
  })

  it('carries a full counter into the next millisecond', () => {
    const full = '1700000000000-ffff-abcdef01'
    expect(parseClock(nextClock(full, 0, 'abcdef01'))).toEqual({
      millis: 1_700_000_000_001,
      counter: 0,
      device: 'abcdef01'
    })
  })

  it('refuses text that is not a clock', () => {
    expect(() => parseClock('yesterday')).toThrow(RangeError)
  })
})

describe('folding changes into a record', () => {
  const change = (value: number, before: string | null): Change => ({
    entity: 'organization',
    id: 'o1',
    section: 'profile',
    before,
    value: { value }
  })
  const at = (clock: string) => ({ clock, person: 'p' })
  const first = applyChange(undefined, change(1, null), at('1-a'))
  const base = first.sections['profile']?.current.hash ?? null

  it('puts a change made from the present version in its place', () => {
    const next = applyChange(first, change(2, base), at('2-a'))
    expect(next.sections['profile']?.current.value).toEqual({ value: 2 })
    expect(next.sections['profile']?.others).toEqual([])
  })

  it('keeps both values written at the same time, the later in front, in either order', () => {
    const here = change(2, base)
    const there = change(3, base)
    const one = applyChange(applyChange(first, here, at('2-a')), there, at('3-b'))
    const other = applyChange(applyChange(first, there, at('3-b')), here, at('2-a'))
    expect(one.sections['profile']?.current.value).toEqual({ value: 3 })
    expect(one.sections['profile']?.others.map((version) => version.value)).toEqual([{ value: 2 }])
    expect(recordsHash([one])).toBe(recordsHash([other]))
  })

  it('does not apply the same version twice', () => {
    expect(recordsHash([applyChange(first, change(1, null), at('1-a'))])).toBe(recordsHash([first]))
  })

  it('leaves the given record untouched', () => {
    const before = recordsHash([first])
    applyChange(first, change(9, base), at('9-a'))
    expect(recordsHash([first])).toBe(before)
  })

  it('gives one hash for the same records in any order, and another when one value differs', () => {
    const entries = (values: number[]): Entry[] =>
      values.map((value, index) => ({
        position: index + 1,
        clock: `${index}`,
        office: 'o',
        device: 'd',
        person: 'p',
        reason: '登记',
        changes: [{ entity: 'mediator', id: `m${index}`, section: 'profile', before: null, value: { value } }]
      }))
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 12 }), (values) => {
        const records = [...foldEntries(new Map<string, LedgerRecord>(), entries(values)).values()]
        expect(recordsHash([...records].reverse())).toBe(recordsHash(records))
        const changed = entries(values.map((value, index) => (index === 0 ? value + 1 : value)))
        expect(recordsHash(foldEntries(new Map(), changed).values())).not.toBe(recordsHash(records))
      })
    )
  })

  it('makes a change from what the record holds now', () => {
    expect(changeOf(first, 'organization', 'o1', 'profile', { value: 5 }).before).toBe(base)
    expect(changeOf(undefined, 'organization', 'o2', 'profile', {}).before).toBeNull()
  })
})

describe('uuidv7', () => {
  it('carries the time in front and the version and variant where RFC 9562 puts them', () => {
    const id = uuidv7(0x0123456789ab, (bytes) => bytes.fill(0xff))
    expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff')
  })
})
