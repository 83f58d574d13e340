import type { Page } from '@playwright/test'

/** Keeps a file and names it in a record. @returns its hash */
export const keepFile = (page: Page, text: string): Promise<string> =>
  page.evaluate(async (text) => {
    const content = new TextEncoder().encode(text)
    const begun = await window.wenxin.call('attachments.begin', { name: '借条.txt', bytes: content.length })
    if (!begun.ok) throw new Error(begun.error.message)
    const { upload } = begun.value
    for (let at = 0, index = 0; at < content.length; at += 1_000_000, index++) {
      await window.wenxin.call('attachments.chunk', {
        upload,
        index,
        data: content.slice(at, at + 1_000_000)
      })
    }
    const kept = await window.wenxin.call('attachments.finish', { upload })
    if (!kept.ok) throw new Error(kept.error.message)
    const { hash, bytes } = kept.value
    const value = { name: '月报样式', fileName: '借条.txt', hash, bytes }
    const id = crypto.randomUUID()
    await window.wenxinLedger.commit('登记表格', [
      { entity: 'template', id, section: 'file', before: null, value }
    ] as never)
    return hash
  }, text)

/** SHA-256 of a kept file, read as the page reads it. */
export const hashOf = (page: Page, hash: string): Promise<string> =>
  page.evaluate(async (hash) => {
    const parts: Uint8Array[] = []
    for (let from = 0; ;) {
      const answer = await window.wenxin.call('attachments.read', { hash, from, maxBytes: 900_000 })
      if (!answer.ok) return answer.error.code
      parts.push(answer.value.data)
      from += answer.value.data.length
      if (from >= answer.value.bytes) break
    }
    const content = await new Blob(parts as BlobPart[]).arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }, hash)
