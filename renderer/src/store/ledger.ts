import { ref } from 'vue'
import type { Session } from '@shared/ipc/contract'
import type { DecideContext } from '@shared/ledger'
import { beijingDate } from '@shared/domain/dates'
import type { DraftDatabase, LedgerDatabase } from './schema'
import type { KeyRing } from './sealing'

/** What is open between unlock and lock. */
export interface OpenLedger {
  db: LedgerDatabase
  drafts: DraftDatabase
  session: Session
  ring: KeyRing
  /** The same key, and those that older drafts were sealed with. */
  draftRing: KeyRing
}

/** Reading or writing before the ledger was opened or after it was locked. */
export class LedgerClosed extends Error {
  constructor() {
    super('the ledger is not open')
    this.name = 'LedgerClosed'
  }
}

let current: OpenLedger | null = null

/** Changes when a working copy is opened, also anew after a repair: live queries ask again. */
export const opening = ref(0)

/** 'closed': by anything but us, damage found while reading or a deletion; 'changed': a row is not as it was sealed. */
export type Loss = 'closed' | 'changed'
let lost: (loss: Loss) => void = () => undefined

/** Told when the open working copy can not be gone on with. */
export const whenLost = (listener: (loss: Loss) => void): void => void (lost = listener)

/** A row of the copy that this ring seals was changed past us. Nothing while it is only being opened. */
export function rowChanged(ring: KeyRing): void {
  if (current?.ring === ring) lost('changed')
}

/** What is open from now on; what was open before is closed. */
export function setLedger(opened: OpenLedger): void {
  closeLedger()
  current = opened
  opened.db.on('close', () => {
    if (current === opened) lost('closed')
  })
  opening.value++
}
export const ledgerIfOpen = (): OpenLedger | null => current

/** Throws LedgerClosed. */
export function ledger(): OpenLedger {
  if (!current) throw new LedgerClosed()
  return current
}

let closings = 0

/** How often the ledger was closed: an opening that sees it change was overtaken by a lock. */
export const timesClosed = (): number => closings

/** Closes both databases and wipes the key from memory. */
export function closeLedger(): void {
  const opened = current
  current = null
  closings++
  if (!opened) return
  opened.db.close({ disableAutoOpen: true })
  opened.drafts.close({ disableAutoOpen: true })
  opened.ring.key?.fill(0)
  opened.ring.key = null
  for (const key of opened.draftRing.former ?? []) key.fill(0)
  opened.draftRing.key = null
}

/** What a decision may know: today in the office (all of China keeps Beijing time), now, who, random bytes. */
export function decideContext(): DecideContext {
  const nowMillis = Date.now()
  return {
    today: beijingDate(nowMillis),
    nowMillis,
    person: ledger().session.person,
    random: (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)
  }
}
