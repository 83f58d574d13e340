import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Shorter ones stand in sealed bytes by chance. */
const SHORTEST_BYTES = 6

/** What makes a file one whose text is packed: nobody finds a name in it by looking at its bytes. */
const PACKED: readonly [string, Buffer][] = [
  ['zip（docx、xlsx）', Buffer.from('PK\x03\x04', 'latin1')],
  ['PDF', Buffer.from('%PDF-', 'latin1')],
  ['gzip', Buffer.from([0x1f, 0x8b, 0x08])],
  ['PNG', Buffer.from('\x89PNG', 'latin1')],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff])]
]

/** Every file below a folder. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/**
 * Where below a folder one of these texts stands in clear: in a name, or in the bytes as UTF-8 (of digits that is ASCII)
 * or UTF-16. A packed file is a trace by itself: its text is in clear for whoever unpacks it.
 */
export function tracesBelow(folder: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) =>
    (['utf8', 'utf16le'] as const).map((how) => ({ text, how, bytes: Buffer.from(text, how) }))
  )
  const short = needles.filter(({ bytes }) => bytes.length < SHORTEST_BYTES)
  if (short.length > 0) throw new Error(`too short to be looked for: ${short.map(({ text }) => text).join()}`)
  return filesBelow(folder).flatMap((path) => {
    const bytes = readFileSync(path)
    const name = relative(folder, path)
    return [
      ...texts.filter((text) => name.includes(text)).map((text) => `${name}: named ${text}`),
      ...needles
        .filter((one) => bytes.includes(one.bytes))
        .map(({ text, how }) => `${name}: ${text} (${how})`),
      ...PACKED.filter(([, head]) => bytes.subarray(0, head.length).equals(head)).map(
        ([kind]) => `${name}: ${kind}`
      )
    ]
  })
}
