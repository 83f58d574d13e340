import { Dexie } from 'dexie'
import { setBridge } from './bridge'
import { FakeMain, testSession } from './journal.test-support'
import { closeLedger, ledger } from './ledger'
import { openLedger } from './open'
import { repaired, repairNotices } from './repair'
import { tellSave } from './saveState'
import { DRAFTS_NAME, LEDGER_NAME } from './schema'
import { forgetSearch } from './search'

/** A fresh main with an empty journal, and no databases. */
export async function freshMain(): Promise<FakeMain> {
  await repaired()
  closeLedger()
  forgetSearch()
  tellSave('saved')
  repairNotices.value = []
  await Dexie.delete(LEDGER_NAME)
  await Dexie.delete(DRAFTS_NAME)
  const main = new FakeMain()
  setBridge(main)
  return main
}

/** Opens (again) as after an unlock; throws when that fails. Returns what the person is told. */
export async function reopen(session = testSession()): Promise<string[]> {
  closeLedger()
  const opened = await openLedger(session, () => undefined)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** Every byte that IndexedDB holds of one of our databases, as text. */
export async function rawText(name: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open failed'))
  })
  const rows: unknown[] = []
  for (const store of db.objectStoreNames) {
    const request = db.transaction(store).objectStore(store).getAll()
    rows.push(await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))))
  }
  db.close()
  const decoder = new TextDecoder('utf-8')
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? decoder.decode(value) : value
  )
}

export const applied = async (): Promise<number> => (await ledger().db.meta.get('applied'))?.position ?? -1
