import type { KindCode } from './kinds'

/** Compound files ([MS-CFB]): old office files, and the installers of Windows in the same clothes. */
const ENTRY = 128

/** Where the directory of a compound file begins, in bytes; null when the head is no header of one. */
export function oleDirectoryAt(head: Uint8Array): number | null {
  if (head.length < 76 || head[0] !== 0xd0 || head[1] !== 0xcf) return null
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  return (view.getUint32(48, true) + 1) * 2 ** shift
}

/** Class ids {000C108x-0000-0000-C000-000000000046}: installer, patch, transform. */
const isInstaller = (root: Uint8Array): boolean =>
  [0x82, 0x84, 0x86].includes(root[80] ?? 0) &&
  [0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46].every((byte, at) => root[81 + at] === byte)

const STREAMS: Record<string, KindCode> = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
  'PowerPoint Document': 'ppt'
}

/** By the root's class id and the streams named in the first entries of the directory. */
export function oleKind(directory: Uint8Array | null): KindCode | 'executable' {
  if (!directory || directory.length < ENTRY) return 'ole'
  if (isInstaller(directory)) return 'executable'
  for (let at = ENTRY; at + ENTRY <= directory.length; at += ENTRY) {
    const kind = STREAMS[streamName(directory.subarray(at, at + ENTRY))]
    if (kind) return kind
  }
  return 'ole'
}

function streamName(entry: Uint8Array): string {
  const view = new DataView(entry.buffer, entry.byteOffset, entry.byteLength)
  // Bytes of the name with its closing zero, two a character.
  const length = Math.min(Math.max(view.getUint16(64, true) - 2, 0), 62)
  const units = Array.from({ length: length >> 1 }, (_, index) => view.getUint16(index * 2, true))
  return String.fromCharCode(...units)
}
