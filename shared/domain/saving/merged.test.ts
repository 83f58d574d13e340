import { expect, it } from 'vitest'
import type { LedgerRecord } from '../../ledger'
import { standsFor } from './merged'
import { isRetired } from './save'

const record = (id: string, into: string | null): LedgerRecord => ({
  entity: 'mediator',
  id,
  created: '',
  updated: '',
  sections: {
    merged: {
      current: {
        hash: '',
        clock: '',
        person: '',
        value: { into, on: '2026-11-23', why: '同一人', moved: [] }
      },
      others: []
    }
  }
})
const among = (...records: LedgerRecord[]) => {
  const byId = new Map(records.map((one) => [one.id, one]))
  return (id: string) => byId.get(id)
}

it('一次接一次合并的，找到最后留下的一条；分开过的代表自己', () => {
  const [a, b, c] = [record('a', 'b'), record('b', 'c'), record('c', null)]
  expect(standsFor(a, among(a, b, c)).id).toBe('c')
  expect(standsFor(c, among(a, b, c)).id).toBe('c')
  expect(isRetired(a)).toBe(true)
  expect(isRetired(c)).toBe(false)
})

it('两台电脑各自合并成了圈，或者那一条不在本机：停得下来', () => {
  const [a, b] = [record('a', 'b'), record('b', 'a')]
  expect(['a', 'b']).toContain(standsFor(a, among(a, b)).id)
  expect(standsFor(a, among(a)).id).toBe('a')
})
