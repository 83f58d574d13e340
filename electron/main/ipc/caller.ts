import type { WebContents } from 'electron'
import type { Ledger } from './ledger'
import type { Caller } from './types'

/** Who calls now. Every unlocking opens the journal anew, so what was asked in one is not answered in the next. */
export function callerOf(contents: WebContents, ledger: Pick<Ledger, 'open'>): Caller {
  const opening = ledger.open?.journal
  return { contents, stillOpen: () => opening !== undefined && ledger.open?.journal === opening }
}
