import { z } from 'zod'
import type { Entry } from '../ledger/types'
import { changeRequest as change, second } from './change'

/** Bytes of JSON that one entry may hold: what was packed must also be opened again (journal/frame.ts). */
export const LARGEST_BATCH = 96 * 1024 * 1024

/**
 * Changes of an ordinary save. The working copy writes so few rows one after the other (renderer's store/inTurn.ts); of more
 * at once main first looks whether there is room on the disk (main's ipc/room.ts).
 */
export const FEW_CHANGES = 8

// What the page asks of the journal, in the words of contract.ts.
export const journalRequests = {
  'journal.append': z.object({
    reason: z.string().min(1).max(60),
    changes: z.array(change).min(1).max(5_000),
    second
  }),
  /**
   * A large save comes in pieces and goes into the journal as one entry, or not at all: each piece is checked as an append
   * would be, nothing is written until `appendStaged` names how many changes there are.
   */
  'journal.stage': z.object({ batch: z.uuid(), changes: z.array(change).min(1).max(5_000) }),
  'journal.appendStaged': z.object({
    batch: z.uuid(),
    reason: z.string().min(1).max(60),
    count: z.number().int().min(1),
    second
  }),
  'journal.dropStaged': z.object({ batch: z.uuid() }),
  /** Entries from a position on, in order, at most about `maxBytes` of sealed frames (at least one). */
  'journal.read': z.object({
    from: z.number().int().min(1),
    maxBytes: z.number().int().min(1).max(8_000_000)
  }),
  'journal.head': z.void(),
  /** Sealed frames the working copy still has and the journal has lost; each is verified before it is put back. */
  'journal.heal': z.object({
    frames: z.array(z.object({ position: z.number().int().min(1), frame: z.instanceof(Uint8Array) })).max(500)
  })
}

/** Position 0 and 64 zeros when the journal is empty. */
export interface JournalHead {
  position: number
  hash: string
}

export interface Appended {
  entry: Entry
  head: JournalHead
  /** The sealed frame as it stands in the journal; the working copy keeps the latest ones to heal a cut tail. */
  frame: Uint8Array
}

export interface JournalAnswers {
  'journal.append': Appended
  'journal.stage': null
  /** The entry without its changes: the page sent them itself. */
  'journal.appendStaged': Omit<Appended, 'entry'> & { entry: Omit<Entry, 'changes'> }
  'journal.dropStaged': null
  'journal.read': { entries: Entry[]; frames: Uint8Array[]; head: JournalHead }
  'journal.head': JournalHead & {
    /** Plain Chinese: what was found and mended when the journal was opened, for example a torn last entry. */
    notices: string[]
    /** Bytes that the disk lacks for a working copy made anew from the whole journal; 0 where there is room. */
    missingBytes: number
  }
  'journal.heal': { healed: number; head: JournalHead }
}
