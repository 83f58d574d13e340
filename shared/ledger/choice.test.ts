import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, changeOf, choiceOf, recordsHash } from '.'
import type { Change, LedgerRecord } from './types'

interface Written {
  change: Change
  clock: string
}

const write = (value: number, before: string | null): Change => ({
  entity: 'organization',
  id: 'o1',
  section: 'profile',
  before,
  value: { value }
})
const fold = (written: readonly Written[], start?: LedgerRecord): LedgerRecord =>
  written.reduce<LedgerRecord | undefined>(
    (record, { change, clock }) => applyChange(record, change, { clock, person: 'p' }),
    start
  ) as LedgerRecord

const first = fold([{ change: write(0, null), clock: '1-a' }])
const base = first.sections['profile']?.current.hash ?? ''
/** As many values as given, all written from the first one. */
const atOnce = (values: readonly number[]): Written[] =>
  values.map((value, index) => ({ change: write(value, base), clock: `2-${String(index).padStart(3, '0')}` }))

function chosen(record: LedgerRecord, at: number): Change {
  const state = record.sections['profile']
  const hash = state && [state.current, ...state.others][at]?.hash
  const change = hash === undefined ? undefined : choiceOf(record, 'profile', hash)
  if (!change) throw new Error('nothing to choose')
  return change
}

describe('a choice between values written at the same time', () => {
  it('leaves the chosen value alone, whether the later or the earlier one', () => {
    const record = fold(atOnce([1, 2]), first)
    for (const [at, value] of [
      [0, 2],
      [1, 1]
    ] as const) {
      const state = fold([{ change: chosen(record, at), clock: '3-a' }], record).sections['profile']
      expect(state?.current.value).toEqual({ value })
      expect(state?.others).toEqual([])
    }
  })

  it('gives the same record with nothing left to decide, in whatever order all of them arrive', () => {
    const values = fc.array(fc.integer(), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(values, fc.nat(), fc.infiniteStream(fc.nat()), (list, pick, random) => {
        const written = atOnce(list)
        const choice = { change: chosen(fold(written, first), pick % list.length), clock: '3-a' }
        const inTurn = fold([...written, choice], first)
        const mixed = [...written, choice]
          .map((each) => ({ each, place: random.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ each }) => each)
        const other = fold(mixed, first)
        expect(other.sections['profile']?.others).toEqual([])
        expect(other.sections['profile']?.current.value).toEqual(choice.change.value)
        expect(recordsHash([other])).toBe(recordsHash([inTurn]))
      })
    )
  })

  it('does not decide over a value that the person had not seen', () => {
    const record = fold(atOnce([1, 2]), first)
    const choice = { change: chosen(record, 0), clock: '3-a' }
    const unseen = { change: write(9, base), clock: '2-z' }
    const one = fold([unseen, choice], record)
    expect(one.sections['profile']?.others.map(({ value }) => value)).toEqual([{ value: 9 }])
    expect(recordsHash([one])).toBe(recordsHash([fold([choice, unseen], record)]))
  })

  it('is itself decided over when two people chose at the same time', () => {
    const record = fold(atOnce([1, 2]), first)
    const both = fold(
      [
        { change: chosen(record, 0), clock: '3-a' },
        { change: chosen(record, 1), clock: '3-b' }
      ],
      record
    )
    expect(both.sections['profile']?.others).toHaveLength(1)
    const last = fold([{ change: chosen(both, 1), clock: '4-a' }], both)
    expect(last.sections['profile']?.others).toEqual([])
    expect(last.sections['profile']?.current.value).toEqual({ value: 2 })
  })

  it('is not offered where nothing is to be decided', () => {
    expect(choiceOf(first, 'profile', base)).toBeUndefined()
    expect(choiceOf(first, 'contact', base)).toBeUndefined()
    expect(choiceOf(fold(atOnce([1, 2]), first), 'profile', base)).toBeUndefined()
  })
})

it('an ordinary change leaves what is undecided beside it, and marks nothing as decided', () => {
  const record = fold(atOnce([1, 2]), first)
  const next = fold(
    [{ change: changeOf(record, 'organization', 'o1', 'profile', { value: 5 }), clock: '3-a' }],
    record
  )
  expect(next.sections['profile']?.others.map(({ value }) => value)).toEqual([{ value: 1 }])
  expect(next.sections['profile']).not.toHaveProperty('settled')
})
