import { draftSlots, windowHolder } from './draftSlots'
import { ledger } from './ledger'
import { UnreadableRow } from './seal'

const slots = draftSlots(
  {
    kept: (keys) =>
      ledger()
        .drafts.drafts.where('key')
        .anyOf([...keys])
        .primaryKeys()
  },
  windowHolder()
)

/** Drafts belong to the person who typed them. */
const own = (key: string): string => `${ledger().session.person}/${key}`

/** One after the other: what is dropped after it was typed does not come back, and a place is looked for once. */
let turn: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

/** What was typed and not saved yet and no other window is typing, or undefined. An unreadable draft is dropped. */
export function loadDraft<T>(key: string): Promise<T | undefined> {
  return inTurn(async () => {
    const place = await slots.find(own(key))
    if (place === undefined) return undefined
    try {
      return (await ledger().drafts.drafts.get(place))?.value as T | undefined
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error
      await drop(key)
      return undefined
    }
  })
}

/** Keeps a draft, sealed, until it is dropped; survives a crash and a rebuild of the working copy. */
export function saveDraft(key: string, value: unknown): Promise<void> {
  // A plain copy: forms hand over reactive objects.
  const copy = JSON.parse(JSON.stringify(value)) as unknown
  return inTurn(async () => {
    await ledger().drafts.drafts.put({ key: await slots.own(own(key)), value: copy })
  })
}

export const dropDraft = (key: string): Promise<void> => inTurn(() => drop(key))

async function drop(key: string): Promise<void> {
  const { drafts } = ledger().drafts
  const place = slots.leave(own(key))
  if (place !== undefined) await drafts.delete(place)
}
