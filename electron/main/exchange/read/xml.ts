/** What `walkXml` tells, in document order. Names come without their prefix: office suites choose their own. */
export interface XmlEars {
  open(name: string, attributes: (name: string) => string | undefined): void
  close(name: string): void
  text?(text: string): void
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const DEEPEST = 2_000

/**
 * Walks the tags and texts of a part of an office file. Nothing is resolved: no document type, no entity but the five
 * and character numbers, nothing from outside. What is not well-formed is passed over; nesting is bounded.
 */
export function walkXml(xml: string, ears: XmlEars): void {
  let at = 0
  let depth = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    const end = start < 0 ? xml.length : start
    if (end > at) ears.text?.(decoded(xml.slice(at, end)))
    if (start < 0) return
    const special = passOver(xml, start, ears)
    if (special !== null) {
      at = special
      continue
    }
    const stop = tagEnd(xml, start + 1)
    if (stop < 0) return
    const closing = xml[start + 1] === '/'
    const empty = !closing && xml[stop - 1] === '/'
    const inside = xml.slice(start + (closing ? 2 : 1), empty ? stop - 1 : stop)
    const name = nameOf(inside)
    if (closing) {
      depth -= 1
      ears.close(name)
    } else {
      ears.open(name, (wanted) => attribute(inside, wanted))
      if (empty) ears.close(name)
      else if (++depth > DEEPEST) return
    }
    at = stop + 1
  }
}

/** Comments, declarations and instructions; the text of a CDATA section is text. The place after it, or null. */
function passOver(xml: string, start: number, ears: XmlEars): number | null {
  const sign = xml[start + 1]
  if (sign !== '!' && sign !== '?') return null
  const after = (text: string, from: number): number => {
    const found = xml.indexOf(text, from)
    return found < 0 ? xml.length : found + text.length
  }
  if (xml.startsWith('<!--', start)) return after('-->', start + 4)
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(']]>', start + 9)
    ears.text?.(xml.slice(start + 9, Math.max(start + 9, end - 3)))
    return end
  }
  return after('>', start)
}

/** The '>' that ends a tag; one inside quotes does not. */
function tagEnd(xml: string, from: number): number {
  let stop = xml.indexOf('>', from)
  for (let at = from; stop >= 0;) {
    const quote = xml.slice(at, stop).search(/["']/)
    if (quote < 0) return stop
    const close = xml.indexOf(xml[at + quote] ?? '"', at + quote + 1)
    if (close < 0) return -1
    at = close + 1
    if (at > stop) stop = xml.indexOf('>', at)
  }
  return -1
}

const nameOf = (inside: string): string => /^(?:[^\s:/]*:)?([^\s:/]*)/.exec(inside)?.[1] ?? ''

function attribute(inside: string, name: string): string | undefined {
  for (const [, found, , double, single] of inside.matchAll(
    /\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g
  )) {
    if (found === name) return decoded(double ?? single ?? '')
  }
  return undefined
}

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, named) =>
        named === undefined
          ? character(hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16))
          : (NAMED[String(named).toLowerCase()] ?? whole)
      )
    : text

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'

/** UTF-8 as the standard says, UTF-16 by its mark. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
