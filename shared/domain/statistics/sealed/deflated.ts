import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate/browser'

/** Bytes that are taken back at most: far above the largest closing, far below what would stop a PC. */
export const LONGEST_TEXT = 96_000_000
const PIECE = 64 * 1024
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const CODES = new Map([...LETTERS].map((letter, code) => [letter.charCodeAt(0), code]))

/** Text as deflated base64: ids and figures of a closing in a tenth of their size. */
export const deflated = (text: string): string => base64(deflateSync(strToU8(text)))

/** The text again; null for what was not made by `deflated` or is longer than any closing. */
export function inflated(packed: string): string | null {
  const bytes = fromBase64(packed)
  if (!bytes) return null
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    const inflate = new Inflate((piece) => {
      length += piece.length
      pieces.push(piece)
    })
    for (let at = 0; at < bytes.length && length <= LONGEST_TEXT; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
    }
  } catch {
    // fflate has one reason to throw here: this is not a deflated stream.
    return null
  }
  return length > LONGEST_TEXT ? null : strFromU8(joined(pieces, length))
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function base64(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const group = (a << 16) | (b << 8) | c
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(group >> shift) & 63])
    const real = Math.min(3, bytes.length - at) + 1
    groups.push(letters.slice(0, real).join('').padEnd(4, '='))
  }
  return groups.join('')
}

function fromBase64(text: string): Uint8Array | null {
  const real = text.replace(/={0,2}$/, '')
  const bytes = new Uint8Array(Math.floor((real.length * 3) / 4))
  let [held, bits, at] = [0, 0, 0]
  for (let next = 0; next < real.length; next++) {
    const code = CODES.get(real.charCodeAt(next))
    if (code === undefined) return null
    held = ((held << 6) | code) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 255
  }
  return bytes
}
