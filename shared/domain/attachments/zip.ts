import type { KindCode } from './kinds'

const END = [0x50, 0x4b, 0x05, 0x06]
const END_BYTES = 22
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46

/** Names in the central directory (APPNOTE 4.3.12), as far as it lies in the last bytes of the file. */
export function zipNames(tail: Uint8Array): string[] {
  const end = endRecordAt(tail)
  if (end === null) return []
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const names: string[] = []
  // The directory stands right before its end record; a longer one is read from the first whole entry on.
  let at = Math.max(0, end - view.getUint32(end + 12, true))
  while (at + ENTRY_BYTES <= end) {
    if (view.getUint32(at, true) !== ENTRY) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 28, true)
    // One character a byte: the names that matter here are plain ASCII.
    names.push(String.fromCharCode(...tail.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length)))
    at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The end record is the last thing in the file but for a comment. */
function endRecordAt(tail: Uint8Array): number | null {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (END.every((byte, offset) => tail[at + offset] === byte)) return at
  }
  return null
}

/** Office files, OFD (GB/T 33190) and programs for Java and Android are all ZIP files with known names inside. */
export function zipKind(tail: Uint8Array): KindCode | 'executable' {
  const names = zipNames(tail)
  const has = (name: string): boolean => names.includes(name)
  if (has('META-INF/MANIFEST.MF') || has('classes.dex')) return 'executable'
  if (has('OFD.xml')) return 'ofd'
  if (!has('[Content_Types].xml')) return 'zip'
  const below = (folder: string): boolean => names.some((name) => name.startsWith(folder))
  return below('word/') ? 'docx' : below('xl/') ? 'xlsx' : below('ppt/') ? 'pptx' : 'zip'
}
