import { shallowRef } from 'vue'
import { ledgerIfOpen, whenLost } from './ledger'
import { openLedger } from './open'
import { CopyStuck } from './room'
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

const STUCK =
  '磁盘可能已满，本机数据停住了，现在保存不了。已保存的内容都在台账流水中。请腾出磁盘空间，然后锁定，再重新登录，程序会自动补齐。'

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
  // In a task of its own: a live query finds the damage, and inside of one Dexie refuses every write.
  pending ??= new Promise<void>((resolve) => setTimeout(() => void repair().then(resolve))).finally(
    () => (pending = null)
  )
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
  let words = UNMENDED
  try {
    const result = await openLedger(session, () => undefined, {
      use: changed ? 'none' : 'present'
    })
    if (result.ok) {
      behind = false
      changed = false
      if (result.value.length > 0) repairNotices.value = result.value
      else if (repairNotices.value.length > 0) repairNotices.value = [MENDED]
      return tellSave('saved')
    }
    words = result.error.code === 'DISK_FULL' ? `${UNMENDED}${result.error.message}` : UNMENDED
  } catch (error) {
    // Said below; the next start tries again.
    if (error instanceof CopyStuck) words = STUCK
  }
  tellSave('saved', words)
  if (repairNotices.value.length > 0 || words === STUCK) repairNotices.value = [words]
}
