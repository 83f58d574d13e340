import {
  changeOf,
  decided,
  newId,
  recordKey,
  refused,
  sectionValue,
  type Change,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type SectionValue
} from '@shared/ledger'
import { startedOn } from '@shared/domain/disputes/round'
import type { DisputeReopening } from '@shared/domain/disputes/sections'
import { UNDO_REASON } from '../plan'
import type { ImportUndone } from './sections'

/** One section as the batch wrote it, from the history of its record. */
export interface WrittenPart {
  entity: string
  id: string
  section: string
  clock: string
  before: SectionValue | null
  after: SectionValue
}

/**
 * Takes a whole batch back as one entry. What came in leaves again, what was changed has its earlier value; nothing is
 * deleted. A record that someone has changed since is left as it is and counted: their work is not undone.
 */
export function decideImportUndo(
  importId: string,
  parts: readonly WrittenPart[],
  records: ReadonlyMap<string, LedgerRecord>,
  context: DecideContext
): Decision {
  const batch = records.get(recordKey('ledgerImport', importId))
  if (!batch) return no('台账中没有这次导入。')
  if (batch.sections['undone']) return no('这次导入已经撤回。')
  const byRecord = new Map<string, WrittenPart[]>()
  for (const part of parts) {
    if (part.entity === 'ledgerImport') continue
    const key = recordKey(part.entity, part.id)
    byRecord.set(key, [...(byRecord.get(key) ?? []), part])
  }
  let left = 0
  const changes: Change[] = []
  for (const [key, written] of byRecord) {
    const record = records.get(key)
    if (!record || !untouched(record, written)) left += 1
    else changes.push(...back(record, written, context))
  }
  if (changes.length === 0 && byRecord.size > 0)
    return no('导入之后这些记录都又有改动，没有撤回，现有内容没有变化。')
  const undone: ImportUndone = { on: context.today, left }
  return decided(UNDO_REASON, [changeOf(batch, 'ledgerImport', importId, 'undone', undone), ...changes])
}

const no = (message: string): Decision => refused([{ field: '', message }])

/** Each section still is what the batch wrote, and nothing else was written since. */
function untouched(record: LedgerRecord, written: readonly WrittenPart[]): boolean {
  const names = new Set(written.map(({ section }) => section))
  const [first] = written
  const later = Object.entries(record.sections).some(
    ([section, { current }]) => !names.has(section) && first !== undefined && current.clock > first.clock
  )
  return (
    !later &&
    written.every(({ section, clock }) => {
      const state = record.sections[section]
      // An entry writes a section once: the clock names the version.
      return state?.current.clock === clock && state.others.length === 0
    })
  )
}

function back(record: LedgerRecord, written: readonly WrittenPart[], context: DecideContext): Change[] {
  const { entity, id } = record
  const retired = { retired: true, on: context.today, reason: UNDO_REASON }
  if (record.created === written[0]?.clock) return [changeOf(record, entity, id, 'retired', retired)]
  const restored = written.flatMap(({ section, before }) =>
    section !== 'retired' && before !== null ? [changeOf(record, entity, id, section, before)] : []
  )
  // An earlier undo had taken it out, and this batch brought it back: it leaves again.
  if (written.some(({ section }) => section === 'retired'))
    return [...restored, changeOf(record, entity, id, 'retired', retired)]
  const concluded = written.some(({ section, before }) => section === 'outcome' && before === null)
  return concluded ? [...restored, reopened(record, context)] : restored
}

/**
 * A result that the batch gave to an open case does not stand any more: the case goes on (states.ts, rounds), from the day
 * it ran from before, so that its limits are what they were.
 */
function reopened(record: LedgerRecord, context: DecideContext): Change {
  const present = sectionValue<DisputeReopening>(record, 'reopening')?.list ?? []
  const list = [...present, { id: newId(context), on: startedOn(record), reason: UNDO_REASON }]
  return changeOf(record, 'dispute', record.id, 'reopening', { list })
}
