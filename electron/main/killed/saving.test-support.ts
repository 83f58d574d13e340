// Work that is killed: entries of the journal, one after the other.
import { randomBytes } from 'node:crypto'
import { addition, journalIn, must } from '../journal/testkit'
import type { Work } from './words.test-support'

/** Appends entries until there are `count` more; each number is said before and after. */
const saving =
  (count: number, segmentLimit: number, bytes: (n: number) => number): Work =>
  async (dir, say, ready) => {
    const journal = must(await journalIn(dir, { segmentLimit }))
    const from = journal.head().position + 1
    ready()
    for (let n = from; n < from + count; n++) {
      // Nothing that would be made smaller by compressing.
      const text = randomBytes(bytes(n)).toString('base64')
      say(`save ${n}`)
      must(await journal.append(addition(n, text)))
      say(`saved ${n}`)
    }
  }

/** Entries of many lengths, some larger than a page of the disk, and small segments: all kinds of writes are hit. */
export const saveSmall = saving(40, 200_000, (n) => (n * 523) % 12_000)

/** Entries as large as a closed month with its tables, or a batch of an import. */
export const saveLarge = saving(4, 2_000_000, (n) => 100_000 + ((n * 523_987) % 900_000))
