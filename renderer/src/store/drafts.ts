import { ledger } from './ledger'
import { UnreadableRow } from './seal'

/** Drafts belong to the person who typed them. */
const own = (key: string): string => `${ledger().session.person}/${key}`

/** What was typed and not saved yet, or undefined. An unreadable draft is dropped. */
export async function loadDraft<T>(key: string): Promise<T | undefined> {
  try {
    return (await ledger().drafts.drafts.get(own(key)))?.value as T | undefined
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error
    await dropDraft(key)
    return undefined
  }
}

/** Keeps a draft, sealed, until it is dropped; survives a crash and a rebuild of the working copy. */
export async function saveDraft(key: string, value: unknown): Promise<void> {
  // A plain copy: forms hand over reactive objects.
  await ledger().drafts.drafts.put({ key: own(key), value: JSON.parse(JSON.stringify(value)) as unknown })
}

export async function dropDraft(key: string): Promise<void> {
  await ledger().drafts.drafts.delete(own(key))
}
