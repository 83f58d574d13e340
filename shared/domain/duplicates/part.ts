import {
  changeOf,
  decided,
  recordKey,
  refused,
  sectionValue,
  type Change,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type SectionValue,
  type Warning
} from '@shared/ledger'
import type { Merged } from '../fields'
import type { WrittenPart } from '../importing/ledger/batch/undo'
import { absorbedBy, isMerged, mergedInto, sameValue } from '../saving'
import { kindNames, nameOfRecord } from './names'
import type { DuplicateKind } from './sections'
import { unwritten } from './standing'

export const PART_REASON = '分开重复登记'

/** What a merging wrote, from the history of the records, and those records as they stand now. */
export interface MergeWritten {
  parts: readonly WrittenPart[]
  /** By recordKey. */
  records: ReadonlyMap<string, LedgerRecord>
}

/**
 * 分开: takes one merging back, as one entry. The other record stands for itself again, what was moved names it again, and
 * the record that stayed has its earlier values. A section that someone wrote in since is left as it is, and said (the
 * warnings): their work is not undone.
 */
export function decidePart(
  kind: DuplicateKind,
  otherId: string,
  { parts, records }: MergeWritten,
  context: DecideContext
): Decision {
  const other = records.get(recordKey(kind, otherId))
  if (!other) return no(`台账中没有这${kind === 'dispute' ? '件纠纷' : '条记录'}。`)
  const into = mergedInto(other)
  if (into === null) return no(`“${nameOfRecord(other)}”没有合并到别的${kindNames[kind]}，不需要分开。`)
  const kept = records.get(recordKey(kind, into))
  if (!kept) return no('台账中没有合并后保留的那一条，不能分开。')
  if (isMerged(kept)) return no(`“${nameOfRecord(kept)}”后来又合并到另一条；先把那一次分开。`)

  const changes: Change[] = [
    changeOf(other, kind, otherId, 'merged', {
      ...(sectionValue<Merged>(other, 'merged') as Merged),
      into: null,
      on: context.today
    }),
    changeOf(kept, kind, into, 'absorbed', { list: absorbedBy(kept).filter(({ id }) => id !== otherId) })
  ]
  const left = new Map<string, LedgerRecord>()
  for (const part of parts) {
    if (part.section === 'merged' || part.section === 'absorbed') continue
    const record = records.get(recordKey(part.entity, part.id))
    if (!record) continue
    const back = earlier(part)
    if (!untouched(record, part)) left.set(recordKey(record.entity, record.id), record)
    else if (back && !sameValue(sectionValue(record, part.section), back))
      changes.push(changeOf(record, part.entity, part.id, part.section, back))
  }
  return decided(PART_REASON, changes, [...left.values()].map(leftAlone))
}

const no = (message: string): Decision => refused([{ field: '', message }])

/**
 * What stands is what the merging wrote. By its value, not by its version: a later merging that was parted again leaves the
 * same behind.
 */
function untouched(record: LedgerRecord, { section, after }: WrittenPart): boolean {
  return sameValue(sectionValue(record, section), after) && record.sections[section]?.others.length === 0
}

/** What stood there before; figures that the merging made for the record that stayed count no more. */
const earlier = ({ entity, section, before, after }: WrittenPart): SectionValue | null =>
  before ?? (entity === 'tally' ? { ...after, moved: true } : unwritten(entity, section))

const leftAlone = (record: LedgerRecord): Warning => ({
  field: '',
  message: `${toldAs(record)}在合并之后又有改动，保留现在的内容。需要改回的，在它的页面修改。`,
  source: ''
})

function toldAs(record: LedgerRecord): string {
  if (record.entity === 'inspection') {
    return `${sectionValue<{ on: string }>(record, 'round')?.on ?? ''} 的排查`
  }
  if (record.entity === 'tally') {
    return `${sectionValue<{ month: string }>(record, 'counts')?.month ?? ''} 的另行填报`
  }
  const number = sectionValue<{ number: string }>(record, 'arrival')?.number
  const file = sectionValue<{ name: string }>(record, 'file')?.name
  return `“${number ?? file ?? nameOfRecord(record)}”`
}
