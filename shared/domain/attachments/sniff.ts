import type { KindCode } from './kinds'
import { oleKind } from './ole'
import { zipKind } from './zip'

/** Parts of a file, as far as they are needed to tell what it is. */
export interface Content {
  /** The first bytes: 64 KB, or all of a shorter file. */
  head: Uint8Array
  /** The last bytes, likewise. A ZIP has its list of names there. */
  tail: Uint8Array
  /** 4 KB from `oleDirectoryAt(head)` on; null where there is none. */
  directory: Uint8Array | null
}
export const HEAD_BYTES = 64 * 1024
export const DIRECTORY_BYTES = 4096

/** A stretch of the head as text, one character a byte (a TextDecoder would read latin1 as windows-1252). */
const text = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to))
const starts = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte)

/** What the content is: by its first bytes and, for containers, by what is inside. The name is not looked at. */
export function sniff(content: Content): KindCode | 'executable' {
  const { head } = content
  if (isProgram(head)) return 'executable'
  return picture(head) ?? document(content) ?? recording(head) ?? (isText(head) ? 'txt' : 'unknown')
}

/** Known by the first bytes alone: refused before the rest is read. */
export function isProgram(head: Uint8Array): boolean {
  return (
    // Windows and DOS programs; a text may begin with MZ as well, and has no zero bytes.
    (text(head, 0, 2) === 'MZ' && !isText(head)) ||
    text(head, 0, 4) === '\x7fELF' ||
    // Mach-O in both byte orders; CAFEBABE is a Mach-O for several processors or a Java class.
    [
      '\xfe\xed\xfa\xce',
      '\xfe\xed\xfa\xcf',
      '\xce\xfa\xed\xfe',
      '\xcf\xfa\xed\xfe',
      '\xca\xfe\xba\xbe'
    ].includes(text(head, 0, 4)) ||
    /^#! ?\//.test(text(head, 0, 4)) ||
    // A Windows shortcut: header size 0x4C and its class id.
    starts(head, 0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0) ||
    text(head, 0, 4) === 'dex\n' ||
    text(head, 0, 4) === 'ITSF'
  )
}

function picture(head: Uint8Array): KindCode | null {
  if (starts(head, 0xff, 0xd8, 0xff)) return 'jpg'
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a$/.test(text(head, 0, 6))) return 'gif'
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp'
  // BM, file size, two reserved words of zero.
  if (text(head, 0, 2) === 'BM' && head.length >= 26 && [6, 7, 8, 9].every((at) => head[at] === 0))
    return 'bmp'
  if (starts(head, 0x49, 0x49, 0x2a, 0) || starts(head, 0x4d, 0x4d, 0, 0x2a)) return 'tiff'
  return null
}

function document({ head, tail, directory }: Content): KindCode | 'executable' | null {
  if (text(head, 0, 1024).includes('%PDF-')) return 'pdf'
  if (text(head, 0, 4) === 'PK\x03\x04' || text(head, 0, 4) === 'PK\x05\x06') return zipKind(tail)
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleKind(directory)
  if (text(head, 0, 4) === 'Rar!') return 'rar'
  if (starts(head, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)) return '7z'
  return null
}

function recording(head: Uint8Array): KindCode | null {
  if (text(head, 4, 8) === 'ftyp') return byBrand(text(head, 8, 12))
  if (text(head, 0, 4) === 'RIFF') {
    const form = text(head, 8, 12)
    return form === 'WAVE' ? 'wav' : form === 'AVI ' ? 'avi' : null
  }
  if (text(head, 0, 5) === '#!AMR') return 'amr'
  if (text(head, 0, 3) === 'ID3') return 'mp3'
  const [first, second = 0] = head
  if (first === 0xff && (second & 0xe6) === 0xe2) return 'mp3'
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'aac'
  if (starts(head, 0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11)) return 'asf'
  return null
}

/** The major brand of an ISO media file (ISO/IEC 14496-12, 4.3). */
function byBrand(brand: string): KindCode {
  if (['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'hevc'].includes(brand)) return 'heic'
  if (brand.startsWith('M4A') || brand.startsWith('M4B')) return 'm4a'
  if (['avif', 'avis'].includes(brand)) return 'unknown'
  return brand === 'qt  ' ? 'mov' : 'mp4'
}

/** No control characters but those of texts; any encoding of Chinese passes. UTF-16 is told by its mark. */
export function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) return true
  return head.every(
    (byte) => (byte >= 0x20 && byte !== 0x7f) || [0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)
  )
}
