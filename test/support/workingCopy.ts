import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const RECORDS_AN_ENTRY = 60

/** Saves dispute records through the page's own commit; answers the text of each by its id. */
export const fill = (page: Page, entriesToSave = 10): Promise<Record<string, string>> =>
  page.evaluate(
    async ([entries, records]) => {
      const saves: Record<string, string> = {}
      for (let entry = 0; entry < entries; entry++) {
        const changes = Array.from({ length: records }, (_, index) => {
          const id = crypto.randomUUID()
          const text = `第${entry}次第${index}件-${id}`
          saves[id] = text
          const change = { entity: 'dispute', id, before: null }
          return [
            { ...change, section: 'feedback', value: { on: '2016-08-01', to: text, way: '电话', note: '' } },
            { ...change, section: 'closing', value: { closedOn: '2016-08-02', note: text } }
          ]
        }).flat()
        const result = await window.wenxinLedger.commit('测试保存', changes)
        if (!result.ok) throw new Error(result.error.message)
      }
      return saves
    },
    [entriesToSave, RECORDS_AN_ENTRY] as const
  )

/** Past the program: deletes one row of the working copy. */
export function removeRow(key: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('wenxin-ledger')
    request.onerror = () => reject(request.error ?? new Error('open failed'))
    request.onsuccess = () => {
      const transaction = request.result.transaction('records', 'readwrite')
      transaction.objectStore('records').delete(key)
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })
}

/** Past the program, which is not running: all of the working copy, drafts included. */
export function removeWorkingCopy(profile: string): void {
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name !== 'IndexedDB') continue
    rmSync(join(entry.parentPath, entry.name), { recursive: true, force: true })
  }
}
