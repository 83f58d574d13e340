import { describe, expect, it } from 'vitest'
import type { Change } from '@shared/ledger'
import { ok } from '@shared/result'
import { missingForCopy, noRoomFor } from './room'

const changes = (count: number): Change[] =>
  Array.from({ length: count }, (_, at) => ({
    entity: 'tally',
    id: `o${at}`,
    section: 'counts',
    before: null,
    value: { note: '测试'.repeat(40) }
  }))
const free = (bytes: number) => () => Promise.resolve(bytes)
const untold = () => Promise.reject(new Error('ENOSYS'))

describe('room on the disk', () => {
  it('is not asked about for an ordinary save', async () => {
    expect(await noRoomFor('.', changes(8), free(0))).toBeNull()
  })

  it('is had before a large save, or it is refused by what is missing', async () => {
    const large = changes(1_000)
    const needed = Buffer.byteLength(JSON.stringify(large)) * 16 + 8_000_000
    expect(await noRoomFor('.', large, free(needed))).toBeNull()
    const refused = await noRoomFor('.', large, free(needed - 2_500_000))
    expect(refused?.error.code).toBe('DISK_FULL')
    expect(refused?.error.message).toContain('1000 项内容')
    expect(refused?.error.message).toContain('还缺约 3 MB')
  })

  it('is not held against anybody where the file system does not tell it', async () => {
    expect(await noRoomFor('.', changes(1_000), untold)).toBeNull()
    const journal = { extent: () => Promise.resolve(ok({ position: 1, hash: '', sizes: [9_000_000_000] })) }
    expect(await missingForCopy('.', journal, untold)).toBe(0)
  })

  it('for a working copy goes by the whole journal', async () => {
    const journal = {
      extent: () => Promise.resolve(ok({ position: 2, hash: '', sizes: [3_000_000, 1_000_000] }))
    }
    expect(await missingForCopy('.', journal, free(24_000_000))).toBe(0)
    expect(await missingForCopy('.', journal, free(20_000_000))).toBe(4_000_000)
  })
})
