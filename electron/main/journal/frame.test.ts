import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '@shared/ledger'
import { bodyLengthAt, EMPTY_HASH, LARGEST_BODY, nextHash, PREFIX_LENGTH, sealer, unpackEntry } from './frame'
import { DEVICE, KEY, OFFICE, only } from './testkit'

const entry: Entry = {
  position: 7,
  clock: '1700000000000-0000-01890000',
  office: OFFICE,
  device: DEVICE,
  person: 'p1',
  reason: '受理登记',
  changes: []
}
const place = { position: 7, previous: Uint8Array.from({ length: 32 }, (_, index) => index) }
const ours = sealer(DEVICE, only(KEY))
const frame = ours.seal(entry, place)
const body = frame.subarray(PREFIX_LENGTH)

describe('a frame', () => {
  it('opens where it was sealed', () => {
    expect(unpackEntry(ours.open(body, place) as Uint8Array)).toEqual(entry)
    expect(bodyLengthAt(frame, 0)).toBe(body.length)
  })

  it.each([
    ['another position', ours, { ...place, position: 8 }],
    ['another history', ours, { ...place, previous: EMPTY_HASH }],
    ['another device', sealer(OFFICE, only(KEY)), place],
    ['another key', sealer(DEVICE, only(new Uint8Array(32))), place]
  ])('does not open at %s', (_, opener, where) => {
    expect(opener.open(body, where)).toBeNull()
  })

  it('is never twice the same', () => {
    expect(ours.seal(entry, place)).not.toEqual(frame)
  })

  it('does not open when any byte was changed or cut off', () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bent = Uint8Array.from(body)
        bent[at] = (bent[at] as number) ^ flip
        expect(ours.open(bent, place)).toBeNull()
        expect(ours.open(body.subarray(0, at), place)).toBeNull()
        expect(nextHash(place.previous, bent)).not.toEqual(nextHash(place.previous, body))
      })
    )
  })

  it('does not begin where the length has a changed bit or no bound', () => {
    for (let bit = 0; bit < 64; bit++) {
      const bent = Uint8Array.from(frame)
      bent[bit >> 3] = (bent[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(bodyLengthAt(bent, 0)).toBeNull()
    }
    const huge = new DataView(new ArrayBuffer(8))
    huge.setUint32(0, LARGEST_BODY + 1, true)
    huge.setUint32(4, ((LARGEST_BODY + 1) ^ 0x314a5857) >>> 0, true)
    expect(bodyLengthAt(new Uint8Array(huge.buffer), 0)).toBeNull()
  })
})
