import { shallowRef } from 'vue'
import { ledgerIfOpen, whenLost } from './ledger'
import { openLedger } from './open'
import { tellSave } from './saveState'

let pending: Promise<void> | null = null
let behind = false
/** A row was changed past us: the copy is not to be used again. */
let changed = false

/** What a repair is doing or has done, to be told to the person; empty when there is nothing to tell. */
export const repairNotices = shallowRef<readonly string[]>([])

const MENDING = '本机数据读不出来，正在按台账流水重建。已保存的内容都在；重建完成后再保存。'
const MENDED = '本机数据已按台账流水重建，已保存的内容都在。'
const UNMENDED = '已保存到台账流水，但本机显示没有补齐。请重新打开程序，程序会自动补齐。'

whenLost((loss) => {
  if (loss === 'changed') changed = true
  repairNotices.value = [MENDING]
  repairLater()
})

/** Whether a save is in the journal that the working copy does not show yet. */
export const mayBeBehind = (): boolean => behind

/** Opens the working copy anew once the lock is free: replays, or rebuilds when it cannot be read. */
export function repairLater(): void {
  behind = true
  pending ??= repair().finally(() => (pending = null))
}

/** Resolves when no repair is under way. */
export const repaired = async (): Promise<void> => void (await pending)

async function repair(): Promise<void> {
  const opened = ledgerIfOpen()
  if (!opened) return
  // A copy: locking meanwhile wipes the one in use, and then nothing may be opened.
  const { storeKey, formerStoreKeys } = opened.session
  const session = {
    ...opened.session,
    storeKey: storeKey.slice(),
    formerStoreKeys: formerStoreKeys.map((key) => key.slice())
  }
  try {
    const result = await openLedger(session, () => undefined, changed ? 'none' : 'present')
    if (result.ok) {
      behind = false
      changed = false
      if (result.value.length > 0) repairNotices.value = result.value
      else if (repairNotices.value.length > 0) repairNotices.value = [MENDED]
      return tellSave('saved')
    }
  } catch {
    // Said below; the next start tries again.
  }
  tellSave('saved', UNMENDED)
  if (repairNotices.value.length > 0) repairNotices.value = [UNMENDED]
}
