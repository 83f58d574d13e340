import {
  changeOf,
  newId,
  sectionValue,
  type Change,
  type LedgerRecord,
  type SectionValue
} from '@shared/ledger'
import type { Retired } from '../../fields'
import { isMerged, isRetired, sameValue, standsFor, type Difference } from '../../saving'
import { lineOf } from '../grid'
import type { ImportAround } from './around'
import { SURE } from './keys'
import { RowReader } from './reader'
import type { LedgerSheet } from './sheet'
import type { ReadRow, Target } from './targets'
import type { ColumnPlan, PlannedRow, RowKind } from './types'

/** The reason that taking an import back writes; what carries it comes in again with the next import. */
export const UNDO_REASON = '撤回导入'

/**
 * The dry run, row by row: what each would become, with the reason beside every cell that is doubtful or bad. Yields
 * after each row, so that the caller may show how far it is, and stop. Nothing is written.
 */
export function* planRows(
  sheet: LedgerSheet,
  plan: ColumnPlan,
  target: Target,
  around: ImportAround
): Generator<PlannedRow, void> {
  const known = indexOf(
    around.records.filter((record) => !isMerged(record)),
    target
  )
  const merged = indexOf(around.records.filter(isMerged), target)
  const byId = new Map(around.records.map((record) => [record.id, record]))
  const used = new Set<string>()
  const earlier = new Map<string, { at: number; text: string }>()
  for (const row of sheet.rows) {
    const reader = new RowReader(row, plan, sheet.hint)
    const keys = target.identity(reader, around)
    const [key = ''] = keys
    const before = key === '' ? undefined : earlier.get(key)
    // The number of the row says nothing of what it holds.
    const text = lineOf(row).replace(/^\d+ \| /, '')
    if (before?.text === text) {
      reader.note('', 'note', `与第 ${before.at} 行完全相同，不重复导入`)
      yield { ...bare(row.at, text, reader), kind: 'same', becomes: 'same' }
      continue
    }
    if (before && isSure(key)) reader.bad('', `与第 ${before.at} 行是同一条，内容不同`)
    const gone = keys.flatMap((one) => merged.get(one) ?? [])
    if (gone.some((one) => saysTheSame(new RowReader(row, plan, sheet.hint), one, target, around, plan))) {
      reader.note('', 'note', MERGED)
      yield { ...bare(row.at, text, reader), kind: 'same', becomes: 'same' }
      continue
    }
    const record = takeFirst(known, keys, used) ?? standIn(gone, byId, used)
    if (record && gone.length > 0 && !keys.some((one) => known.get(one)?.includes(record)))
      reader.doubt('', '台账中的这一条已合并到另一条，按那一条读')
    if (before && !record && !isSure(key)) reader.doubt('', `与第 ${before.at} 行像是同一条`)
    reader.known = record !== undefined
    if (key !== '' && !before) earlier.set(key, { at: row.at, text })
    yield planned(row.at, target.read(reader, record, around, plan), record, reader, target, around)
  }
}

const MERGED = '台账中的这一条已合并到另一条，不重复导入'

/** Whether a row says nothing else than a record that was merged (合并): it came in with the file that made the record. */
function saysTheSame(
  reader: RowReader,
  record: LedgerRecord,
  target: Target,
  around: ImportAround,
  plan: ColumnPlan
): boolean {
  const { sections } = target.read(reader, record, around, plan)
  const bad = reader.findings.some(({ kind }) => kind === 'bad')
  return !bad && changesOf(sections, record, target, around, false).length === 0
}

/** The record that stands in the place of one that was merged, unless another row stands for it already. */
function standIn(
  gone: readonly LedgerRecord[],
  byId: ReadonlyMap<string, LedgerRecord>,
  used: Set<string>
): LedgerRecord | undefined {
  const record = gone
    .map((one) => standsFor(one, (id) => byId.get(id)))
    .find((one) => !used.has(one.id) && !isRetired(one))
  if (record) used.add(record.id)
  return record
}

function planned(
  at: number,
  read: ReadRow,
  record: LedgerRecord | undefined,
  reader: RowReader,
  target: Target,
  around: ImportAround
): PlannedRow {
  const back = record !== undefined && isRetired(record)
  if (back && sectionValue<Retired>(record, 'retired')?.reason !== UNDO_REASON)
    reader.bad('', '台账中有已撤销的同一条；需要的请先在台账中恢复，再导入')
  for (const { field, message } of read.problems) {
    const key = target.fieldOf(field)
    if (!reader.findings.some((one) => one.kind === 'bad' && one.field === key)) reader.bad(key, message)
  }
  const base = { at, title: read.title, findings: reader.findings, number: record ? null : read.number }
  const nothing = { changes: [], differences: [] }
  if (reader.findings.some(({ kind }) => kind === 'bad'))
    return { ...base, ...nothing, kind: 'bad', becomes: 'same' }
  const changes = changesOf(read.sections, record, target, around, back)
  const becomes = changes.length === 0 ? 'same' : record && !back ? 'changed' : 'new'
  const doubtful = becomes !== 'same' && reader.findings.some(({ kind }) => kind === 'doubt')
  const differences = becomes === 'changed' ? changes.flatMap((change) => told(change, record, target)) : []
  return { ...base, changes, differences, kind: doubtful ? 'doubtful' : becomes, becomes }
}

const told = ({ section, value }: Change, record: LedgerRecord | undefined, target: Target): Difference[] =>
  target.differences(section, sectionValue<SectionValue>(record, section) ?? null, value)

/** Only what differs; a record that an undo took out comes back with it. */
function changesOf(
  sections: ReadRow['sections'],
  record: LedgerRecord | undefined,
  { entity }: Target,
  { context }: ImportAround,
  back: boolean
): Change[] {
  const id = record?.id ?? newId(context)
  const changes = Object.entries(sections)
    .filter(([section, value]) => !sameValue(sectionValue<SectionValue>(record, section), value))
    .map(([section, value]) => changeOf(record, entity, id, section, value))
  const restored = { retired: false, on: context.today, reason: '再次导入' }
  return back ? [changeOf(record, entity, id, 'retired', restored), ...changes] : changes
}

const bare = (at: number, title: string, reader: RowReader) => ({
  at,
  title: title.slice(0, 60),
  findings: reader.findings,
  changes: [],
  differences: [],
  number: null
})

/** Records by identity, those in use first; several with the same one are taken in the order they were made. */
function indexOf(records: readonly LedgerRecord[], target: Target): Map<string, LedgerRecord[]> {
  const index = new Map<string, LedgerRecord[]>()
  const add = (record: LedgerRecord): void => {
    for (const key of target.identityOf(record)) {
      const list = index.get(key)
      if (list) list.push(record)
      else index.set(key, [record])
    }
  }
  records.filter((record) => !isRetired(record)).forEach(add)
  records.filter(isRetired).forEach(add)
  return index
}

/** A number names one thing only; other keys (names, days) may be shared by two. */
const isSure = (key: string): boolean => key.startsWith(SURE)

/** Each record stands for one row: the second row of the same identity looks for the second record. */
function takeFirst(
  index: Map<string, LedgerRecord[]>,
  keys: readonly string[],
  used: Set<string>
): LedgerRecord | undefined {
  for (const key of keys) {
    const record = index.get(key)?.find(({ id }) => !used.has(id))
    if (!record) continue
    used.add(record.id)
    return record
  }
  return undefined
}

/** How many rows of each kind. */
export function countsOf(rows: readonly PlannedRow[]): Record<RowKind, number> {
  const counts: Record<RowKind, number> = { new: 0, changed: 0, same: 0, doubtful: 0, bad: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}
