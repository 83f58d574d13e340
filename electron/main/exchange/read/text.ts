import { broken } from './refusal'

/**
 * Text of a file: by its mark (UTF-8, UTF-16), without one UTF-8 if it is that to the last byte, otherwise GB18030,
 * which holds GBK and GB2312 and is what office suites here write into csv.
 */
export function decodeText(bytes: Uint8Array): string {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return decode('utf-8', bytes.subarray(3))
  if (starts(bytes, 0xff, 0xfe)) return decode('utf-16le', bytes.subarray(2))
  if (starts(bytes, 0xfe, 0xff)) return decode('utf-16be', bytes.subarray(2))
  const wide = wideWithoutMark(bytes)
  if (wide) return decode(wide, bytes)
  if (bytes.subarray(0, 64 * 1024).includes(0)) throw broken('这不是文本文件')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode('gb18030', bytes)
  }
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)
const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** UTF-16 whose mark was lost: line ends and digits leave zeros at every other place. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const head = bytes.subarray(0, 4096)
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > 2 && even === 0 && odd * 40 > head.length) return 'utf-16le'
  return even > 2 && odd === 0 && even * 40 > head.length ? 'utf-16be' : null
}
