/** Width and height of a picture in pixels, as its header tells them. */
export interface ImageSize {
  width: number
  height: number
}

/**
 * What a camera of a telephone takes at most, all but a few. A picture of a few kilobytes may claim 60,000 × 60,000 pixels; decoding
 * it would take all memory of the page, so such a one is only saved, never shown.
 */
export const MOST_PIXELS = 110_000_000

/** Null when no size can be read: then it is not shown either. */
export function imageSize(mime: string, bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const read = READERS[mime]
  try {
    const size = read ? read(view) : null
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // Cut off before its size.
    if (error instanceof RangeError) return null
    throw error
  }
}

const READERS: Record<string, (view: DataView) => ImageSize | null> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  // Height is negative when the rows run from top to bottom.
  'image/bmp': (view) => ({
    width: Math.abs(view.getInt32(18, true)),
    height: Math.abs(view.getInt32(22, true))
  }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize
}

/** Goes from marker to marker to the start of frame (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else at += 2 + view.getUint16(at + 2)
  }
}

/** The three forms of WebP (RFC 9649): lossy, lossless, extended. */
function webpSize(view: DataView): ImageSize | null {
  const form = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15))
  if (form === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (form !== 'VP8X') return null
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1
  return { width: three(24), height: three(27) }
}
