import { hkdfSync, randomBytes } from 'node:crypto'

/** A data key of 32 bytes, and the position of this device's journal from which it is the one in use. */
export interface DataKey {
  from: number
  key: Uint8Array
}

/** All data keys of the ledger, the oldest first: older ones still read what was written with them. */
export type Ring = readonly DataKey[]

export type Use =
  | 'wenxin/journal/1'
  | 'wenxin/store/1'
  | 'wenxin/attachments/1'
  | 'wenxin/people/1'
  | 'wenxin/backup/1'
  | 'wenxin/pin/1'
  | 'wenxin/pair/1'

/** A key of 32 bytes for one use, HKDF-SHA256 of the data key. */
export const subKey = (dataKey: Uint8Array, use: Use): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), use, 32))

/** The keys of one use, in the order of the ring. */
export const subRing = (ring: Ring, use: Use): DataKey[] =>
  ring.map(({ from, key }) => ({ from, key: subKey(key, use) }))

export const firstRing = (): Ring => [{ from: 1, key: Uint8Array.from(randomBytes(32)) }]
export const withNewKey = (ring: Ring, from: number): Ring => [
  ...copyRing(ring),
  { from, key: Uint8Array.from(randomBytes(32)) }
]
export const copyRing = (ring: Ring): DataKey[] => ring.map(({ from, key }) => ({ from, key: key.slice() }))

/** The one in use: everything new is sealed with it. */
export function newest(ring: Ring): Uint8Array {
  const last = ring.at(-1)
  if (!last) throw new Error('a ring without keys')
  return last.key
}

/** The first one: it stays in the ring for good, whatever comes after it. */
export function oldest(ring: Ring): Uint8Array {
  const [first] = ring
  if (!first) throw new Error('a ring without keys')
  return first.key
}

export function wipe(ring: Ring): void {
  for (const { key } of ring) key.fill(0)
}
