import { createHmac, timingSafeEqual } from 'node:crypto'
import type { JournalKey } from './keys'

/**
 * Segment header, 100 bytes: magic 'WXJ1' | u16 format version | u16 header length | office 16 | device 16 |
 * u32 segment number | u64 first position | hash before the first position 32 | check 16.
 * The check is the first half of HMAC-SHA256 over what stands before it, keyed by the journal key: a wrong key
 * is told from damage before a single entry is read. Integers are little endian.
 *
 * A later format of header or frames takes a higher number here, and its first frame begins a segment: frames have no
 * number of their own, and a version that does not know them would cut them off as an unfinished end. Magic and number
 * stay where they are; the check covers the number, as it does here.
 */
export const HEADER_LENGTH = 100
const FORMAT = 1
const CHECKED = HEADER_LENGTH - 16

export interface SegmentHeader {
  /** UUIDs of the office and the device. */
  office: string
  device: string
  /** From 1. */
  segment: number
  /** Position of the first entry that this segment holds or will hold. */
  first: number
  /** Chain hash before `first`, 32 bytes. */
  previous: Uint8Array
}

/** The 16 bytes of a UUID; throws RangeError on other text: ids of office and device come from our own vault. */
export function uuidBytes(uuid: string): Uint8Array {
  const hex = uuid.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new RangeError('not a UUID')
  return Uint8Array.from(Buffer.from(hex, 'hex'))
}

const check = (bytes: Uint8Array, key: Uint8Array): Uint8Array =>
  createHmac('sha256', key).update('wxj1 header').update(bytes).digest().subarray(0, 16)

export function encodeHeader(header: SegmentHeader, key: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_LENGTH)
  const view = new DataView(bytes.buffer)
  bytes.set(Buffer.from('WXJ1'), 0)
  view.setUint16(4, FORMAT, true)
  view.setUint16(6, HEADER_LENGTH, true)
  bytes.set(uuidBytes(header.office), 8)
  bytes.set(uuidBytes(header.device), 24)
  view.setUint32(40, header.segment, true)
  view.setBigUint64(44, BigInt(header.first), true)
  bytes.set(header.previous, 52)
  bytes.set(check(bytes.subarray(0, CHECKED), key), CHECKED)
  return bytes
}

/**
 * Holds the bytes of a header against what must stand there.
 * @returns null when they agree, else in Chinese what is wrong
 */
export function headerProblem(
  found: Uint8Array,
  expected: SegmentHeader,
  keys: readonly JournalKey[]
): string | null {
  const all = keys.map(({ key }) => encodeHeader(expected, key))
  const [wanted] = all as [Uint8Array]
  if (found.length < HEADER_LENGTH) return '段头不完整'
  if (!sameBytes(found.subarray(0, 8), wanted.subarray(0, 8))) return '段头损坏'
  if (!sameBytes(found.subarray(0, CHECKED), wanted.subarray(0, CHECKED))) return '段头与前文接不上'
  // Any key: a segment may have been begun just before the key was changed.
  if (!all.some((each) => sameBytes(found.subarray(CHECKED, HEADER_LENGTH), each.subarray(CHECKED))))
    return '段头校验不符（密钥不符或段头损坏）'
  return null
}

/** Whether a header says that it is of a later format. True of one whose number the disk flipped, too. */
export function saysNewer(found: Uint8Array): boolean {
  if (found.length < 6 || !sameBytes(found.subarray(0, 4), Buffer.from('WXJ1'))) return false
  return new DataView(found.buffer, found.byteOffset).getUint16(4, true) > FORMAT
}

/**
 * Whether a newer version wrote this header. Its check cannot be verified, its keys may be others: so it is believed,
 * unless with our own number in its place the check holds, which covers the number: then that was flipped by the disk,
 * and mending writes it anew. A header of ours that is damaged in its number and in another place besides is taken for
 * a newer one: refused with nothing written, where mending would rewrite what a newer version relies on.
 */
export function isNewer(found: Uint8Array, keys: readonly JournalKey[]): boolean {
  if (!saysNewer(found)) return false
  if (found.length < HEADER_LENGTH) return true
  const ours = Uint8Array.from(found.subarray(0, CHECKED))
  const view = new DataView(ours.buffer)
  view.setUint16(4, FORMAT, true)
  view.setUint16(6, HEADER_LENGTH, true)
  const stands = found.subarray(CHECKED, HEADER_LENGTH)
  return !keys.some(({ key }) => sameBytes(stands, check(ours, key)))
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b)
