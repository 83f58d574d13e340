import { Dexie } from 'dexie'
import { closeLedger } from './ledger'
import { underLock } from './lock'
import { LEDGER_NAME } from './schema'

/** Throws the working copy away; the next opening makes it anew from the journal. Drafts stay. */
export const forgetWorkingCopy = (): Promise<void> =>
  underLock(async () => {
    closeLedger()
    await Dexie.delete(LEDGER_NAME)
  })
