import { imageSize, MOST_PIXELS, type Attachment } from '@shared/domain/attachments'

/** What the app can show itself; everything else is saved and opened elsewhere. */
export type Showable = 'image' | 'text' | null

const IMAGES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'])
/** A picture larger than this gets no small picture in the list: reading it would cost more than it tells. */
export const LARGEST_THUMBNAIL = 20 * 1024 * 1024
/** Bytes of a text that are shown. */
const SHOWN_TEXT = 200_000

export const showable = ({ mime }: Pick<Attachment, 'mime'>): Showable =>
  IMAGES.has(mime) ? 'image' : mime === 'text/plain' ? 'text' : null

/** Why a picture is not shown, in plain Chinese; null when it can be. */
export function imageProblem(mime: string, content: Uint8Array): string | null {
  const size = imageSize(mime, content)
  if (!size) return '这张图片的格式不能识别，不能在这里显示。请另存后用其他程序打开。'
  if (size.width * size.height <= MOST_PIXELS) return null
  return `这张图片过大（${size.width} × ${size.height}），不能在这里显示。请另存后用其他程序打开。`
}

/** The text of a file in the encodings that are met here: UTF-8, UTF-16 with its mark, GB 18030. */
export function textOf(content: Uint8Array): string {
  const shown = content.subarray(0, SHOWN_TEXT)
  const cut = shown.length < content.length
  const text = decode(shown, cut)
  return cut ? `${text}\n……（文件较长，只显示开头部分，另存后可看全文）` : text
}

function decode(bytes: Uint8Array, cut: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // A character that was cut in two at the end is no sign of another encoding.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
