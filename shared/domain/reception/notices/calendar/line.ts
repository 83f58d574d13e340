import { cleanText } from '@shared/domain/papers/words'

/** Octets that a line may have, its line end not counted (RFC 5545 3.1). */
const OCTETS = 75

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/**
 * A content line, folded (RFC 5545 3.1): no line over 75 octets of UTF-8, the next ones begin with a space, and no
 * character is cut in two.
 */
export function fold(line: string): string {
  let folded = ''
  let room = OCTETS
  for (const sign of line) {
    const octets = octetsOf(sign)
    if (octets > room) {
      folded += '\r\n '
      room = OCTETS - 1
    }
    folded += sign
    room -= octets
  }
  return folded
}

/** A value of the type TEXT (RFC 5545 3.3.11): backslash, semicolon, comma and line end escaped. */
export const escapeText = (text: string): string =>
  cleanText(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\t', ' ')
