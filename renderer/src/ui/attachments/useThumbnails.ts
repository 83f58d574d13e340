import { onScopeDispose, ref } from 'vue'
import type { Attachment } from '@shared/domain/attachments'
import type { AttachmentFiles } from './files'
import { imageProblem, LARGEST_THUMBNAIL, showable } from './show'

/** Edge of the square, in screen pixels of a display at 200 %. */
const EDGE = 96

/**
 * Small pictures of the list, made when their row comes into view, one after the other. Only the small picture is
 * kept; all are given back when the list goes.
 */
export function useThumbnails(files: () => AttachmentFiles, onFailure: (hash: string, code: string) => void) {
  const urls = ref<Record<string, string>>({})
  const asked = new Set<string>()
  const stop = new AbortController()
  let queue: Promise<unknown> = Promise.resolve()

  function want({ hash, mime, bytes }: Attachment): void {
    if (asked.has(hash) || showable({ mime }) !== 'image' || bytes > LARGEST_THUMBNAIL) return
    asked.add(hash)
    queue = queue.then(async () => {
      if (stop.signal.aborted) return
      const content = await files().read(hash, stop.signal)
      if (!content.ok) {
        // Asked again when the row is shown again: the file may have been mended meanwhile.
        asked.delete(hash)
        return onFailure(hash, content.error.code)
      }
      if (imageProblem(mime, content.value)) return
      const url = await small(new Blob([content.value], { type: mime }))
      if (!url) return
      if (stop.signal.aborted) URL.revokeObjectURL(url)
      else urls.value[hash] = url
    })
  }

  onScopeDispose(() => {
    stop.abort()
    for (const url of Object.values(urls.value)) URL.revokeObjectURL(url)
  })

  return { urls, want }
}

/** The middle of a picture as a small square; null when it cannot be decoded. */
async function small(picture: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null)
  if (!bitmap) return null
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = EDGE
  const side = Math.min(bitmap.width, bitmap.height)
  const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2]
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(bitmap, x, y, side, side, 0, 0, EDGE, EDGE)
  }
  bitmap.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  return blob && URL.createObjectURL(blob)
}
