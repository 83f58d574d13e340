/** Fills the given bytes with secure random numbers; given by the caller, since shared/ knows no platform. */
export type RandomBytes = (bytes: Uint8Array) => Uint8Array

/**
 * UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits; made on the spot, sortable by time.
 */
export function uuidv7(nowMillis: number, random: RandomBytes): string {
  const bytes = random(new Uint8Array(16))
  let rest = nowMillis
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
