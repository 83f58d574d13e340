import { Broken } from './failures'
import { bodyLengthAt, nextHash, PREFIX_LENGTH, type Sealer } from './frame'

/** A frame as the working copy kept it. */
export interface KeptFrame {
  position: number
  frame: Uint8Array
}

/**
 * Verifies frames that are to be put behind the head: without gap, whole, and sealed for just that place in the
 * chain. Positions that the journal has are left out. Throws Broken at the first that does not fit.
 */
export function checkFrames(
  sealer: Sealer,
  head: { position: number; hash: Uint8Array },
  frames: readonly KeptFrame[]
): (KeptFrame & { packed: Uint8Array })[] {
  let previous = head.hash
  let expected = head.position + 1
  const checked: (KeptFrame & { packed: Uint8Array })[] = []
  for (const { position, frame } of [...frames].sort((a, b) => a.position - b.position)) {
    if (position < expected) continue
    if (position > expected) throw new Broken('', expected, '缺失')
    const whole = frame.length > PREFIX_LENGTH && bodyLengthAt(frame, 0) === frame.length - PREFIX_LENGTH
    if (!whole) throw new Broken('', position, '不完整')
    const body = frame.subarray(PREFIX_LENGTH)
    const packed = sealer.open(body, { position, previous })
    if (!packed) throw new Broken('', position, '与台账流水接不上')
    checked.push({ position, frame, packed })
    previous = nextHash(previous, body)
    expected += 1
  }
  return checked
}
