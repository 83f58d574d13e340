import { reactive } from 'vue'
import { recordKey, type Warning } from '@shared/ledger'
import type { SaveOutcome } from './useSectionForm'

/** The last save of a record in this session: where it stands in the journal, and what its rules remarked. */
export interface LastSave {
  position: number
  /** '' when it was no single section: a new record, or one retired or brought back. */
  section: string
  warnings: readonly Warning[]
}

/** In memory only: locking loads the page anew and forgets them. */
const saves = reactive(new Map<string, LastSave>())

interface RecordName {
  entity: string
  id: string
}

/** Notes how a save ended and hands the outcome on. One that did not succeed leaves the last one standing. */
export function tellSaved<O extends SaveOutcome>({ entity, id }: RecordName, section: string, outcome: O): O {
  if (outcome.kind === 'saved') {
    const { position, warnings = [] } = outcome
    saves.set(recordKey(entity, id), { position, section, warnings })
  }
  return outcome
}

export const lastSaveOf = ({ entity, id }: RecordName): LastSave | undefined =>
  saves.get(recordKey(entity, id))

export function forgetSave({ entity, id }: RecordName): void {
  saves.delete(recordKey(entity, id))
}
