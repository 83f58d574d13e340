import type { WebContents } from 'electron'
import type { Answer, Channel, RequestOf } from '@shared/ipc/contract'

/** Who called: the page, and so the window whose dialogs and paper are meant. */
export interface Caller {
  contents: WebContents
  /** Whether the ledger is open, and by the same unlocking as when this was called. */
  stillOpen: () => boolean
}

export type Handler<C extends Channel> = (
  request: RequestOf<C>,
  caller: Caller
) => Answer<C> | Promise<Answer<C>>

/** One handler for every channel of the contract; a missing one is a type error. */
export type Handlers = { [C in Channel]: Handler<C> }

/** The handlers of some channels, for the files that the table is put together from. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<Channel, `${Prefix}.${string}`>>
