import { describe, expect, it } from 'vitest'
import { draftSlots, windowHolder, type DraftSlots } from './draftSlots'

/** Locks as the windows of one program share them. */
function sharedLocks(): LockManager {
  const held = new Set<string>()
  const request = async (name: string, _: LockOptions, work: (lock: Lock | null) => Promise<void> | null) => {
    if (held.has(name)) return work(null)
    held.add(name)
    await work({ name, mode: 'exclusive' })
    held.delete(name)
    return null
  }
  return { request } as unknown as LockManager
}

/** Windows over one store of drafts. */
function windows(count: number) {
  const locks = sharedLocks()
  const rows = new Map<string, string>()
  const kept = (keys: readonly string[]) => Promise.resolve(keys.filter((key) => rows.has(key)))
  const open = (shared = locks): DraftSlots => draftSlots({ kept }, windowHolder(shared))
  const type = async (window: DraftSlots, text: string): Promise<void> =>
    void rows.set(await window.own('form'), text)
  const read = async (window: DraftSlots): Promise<string | undefined> =>
    rows.get((await window.find('form')) ?? '')
  const drop = (window: DraftSlots): void => void rows.delete(window.leave('form') ?? '')
  return { all: Array.from({ length: count }, () => open()), rows, open, type, read, drop }
}

describe('drafts of one form in two windows', () => {
  it('are two: neither shows nor overwrites the other', async () => {
    const { all, type, read } = windows(2)
    const [first, second] = all as [DraftSlots, DraftSlots]
    await type(first, '次仁多吉')
    expect(await read(second)).toBeUndefined()
    await type(second, '达娃卓玛')
    expect(await read(first)).toBe('次仁多吉')
    expect(await read(second)).toBe('达娃卓玛')
  })

  it('leave alone what the other is typing when one is saved', async () => {
    const { all, type, drop, read, rows } = windows(2)
    const [first, second] = all as [DraftSlots, DraftSlots]
    await type(first, '一')
    await type(second, '二')
    drop(first)
    expect([...rows.values()]).toEqual(['二'])
    expect(await read(first)).toBeUndefined()
    // A form begun in the place that came free is again its own.
    await type(first, '三')
    expect([await read(first), await read(second)]).toEqual(['三', '二'])
  })

  it('are both found again after a crash, one after the other', async () => {
    const { all, type, drop, read, open } = windows(2)
    const [first, second] = all as [DraftSlots, DraftSlots]
    await type(first, '一')
    await type(second, '二')
    const again = open(sharedLocks())
    expect(await read(again)).toBe('一')
    drop(again)
    expect(await read(again)).toBe('二')
  })

  it('need no locks where there is one window', async () => {
    const { rows } = windows(0)
    const only = draftSlots({ kept: () => Promise.resolve([...rows.keys()]) }, windowHolder(undefined))
    rows.set(await only.own('form'), '一')
    expect([await only.find('form'), only.leave('form')]).toEqual(['form', 'form'])
  })
})
