// First: the databases are asked for when they are used.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { putInTurn } from './inTurn'
import { CopyStuck, databases } from './room'

afterEach(() => vi.restoreAllMocks())

describe('a database that does not answer', () => {
  it('is given up after a while, so that no save waits for it for ever', async () => {
    vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => undefined))
    await expect(databases(20)).rejects.toThrow(CopyStuck)
  })

  it('is told apart from one that answers', async () => {
    expect(await databases()).toEqual([])
  })
})

describe('rows that are put', () => {
  const table = () => {
    let [under, most] = [0, 0]
    const put: number[] = []
    const bulkPut = async (rows: readonly number[]): Promise<void> => {
      under += rows.length
      most = Math.max(most, under)
      await Promise.resolve()
      under -= rows.length
      put.push(...rows)
    }
    return { bulkPut, put, most: () => most }
  }
  const rows = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

  it('have one on its way at a time where they are few', async () => {
    const few = table()
    await putInTurn(few, rows(8))
    expect([few.most(), few.put]).toEqual([1, rows(8)])
  })

  it('go in pieces where they are many, and say how far they are', async () => {
    const many = table()
    const told: number[] = []
    await putInTurn(many, rows(1_201), (more) => told.push(more))
    expect([many.most(), many.put, told]).toEqual([500, rows(1_201), [500, 500, 201]])
  })
})
