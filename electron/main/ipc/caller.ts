import type { WebContents } from 'electron'
import type { Ledger } from './ledger'
import type { Caller } from './types'

/** Who calls now. Every unlocking opens the journal anew; a second window that signs in meanwhile does not. */
export function callerOf(contents: WebContents, ledger: Pick<Ledger, 'open'>): Caller {
  const opening = ledger.open?.journal
  return { contents, stillOpen: () => opening !== undefined && ledger.open?.journal === opening }
}
