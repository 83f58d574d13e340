import { ledger } from './ledger'
import { underLock } from './lock'
import { repairLater } from './repair'
import { replayTail } from './replay'

/** Shows what main wrote into the journal by itself (accounts, keys). The entries are safe whatever happens here. */
export function followJournal(): Promise<void> {
  return underLock(async () => {
    try {
      if ((await replayTail(ledger().db, '', () => undefined)).ok) return
    } catch {
      // Mended below.
    }
    repairLater()
  })
}
