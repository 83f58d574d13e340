import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Entry } from '@shared/ledger'
import type { Journal } from '../journal'
import { Refused } from './failures'
import { NotOpened, openBytes, sealBytes, type Identity } from './age'

/** What is inside a backup, as it is shown before anybody decides. */
const contents = z.strictObject({
  /** Of the office, as its record says; '' before the first run was finished. */
  officeName: z.string().max(200),
  /** Records by entity. */
  counts: z.record(z.string(), z.number().int().min(0)),
  attachments: z.number().int().min(0)
})
export type Contents = z.infer<typeof contents>

export const sealContents = async (value: Contents, recipient: string): Promise<string> =>
  Buffer.from(await sealBytes(new TextEncoder().encode(JSON.stringify(value)), recipient)).toString('base64')

/** Throws NotOpened, also for content that is not ours: everybody can seal to the public half. */
export async function openContents(text: string, identity: Identity): Promise<Contents> {
  const plain = await openBytes(Buffer.from(text, 'base64'), identity)
  try {
    return contents.parse(JSON.parse(new TextDecoder().decode(plain)))
  } catch {
    throw new NotOpened('not ours')
  }
}

const BATCH_BYTES = 256 * 1024

/** The entries of a journal in order up to a position; other work of the program runs between the batches. */
export async function* entriesOf(journal: Journal, from: number, to: number): AsyncGenerator<Entry[]> {
  for (let next = from; next <= to;) {
    const answer = await journal.read(next, BATCH_BYTES)
    if (!answer.ok) throw new Refused(answer.error)
    const entries = answer.value.entries.filter(({ position }) => position <= to)
    if (entries.length === 0) return
    yield entries
    next += entries.length
    await setImmediate()
  }
}

/** Counts the records of a journal while the ledger is open; each entry is read once. */
export class Census {
  private readonly ids = new Map<string, Set<string>>()
  private officeName = ''
  private position = 0
  private clock: string | null = null

  constructor(private readonly journal: Journal) {}

  /** Up to a position that is not before the last one asked for. @param step told the entries read; throws to stop */
  async upTo(
    position: number,
    step: (entries: number) => void
  ): Promise<Omit<Contents, 'attachments'> & { clock: string | null }> {
    for await (const entries of entriesOf(this.journal, this.position + 1, position)) {
      for (const entry of entries) this.take(entry)
      step(entries.length)
    }
    const counts = Object.fromEntries([...this.ids].map(([entity, ids]) => [entity, ids.size]))
    return { officeName: this.officeName, counts, clock: this.clock }
  }

  private take(entry: Entry): void {
    for (const { entity, id, section, value } of entry.changes) {
      const ids = this.ids.get(entity) ?? new Set<string>()
      this.ids.set(entity, ids.add(id))
      if (entity === 'office' && section === 'profile') this.officeName = String(value['name'] ?? '')
    }
    this.position = entry.position
    this.clock = entry.clock
  }
}
