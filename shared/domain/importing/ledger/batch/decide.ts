import {
  changeOf,
  decided,
  newId,
  refused,
  type Change,
  type DecideContext,
  type Decision,
  type SectionValue
} from '@shared/ledger'
import { formatCaseNumber } from '@shared/domain/disputes/caseNumber'
import { formatVisitNumber } from '@shared/domain/visits/number'
import type { LedgerTarget, PlannedRow } from '../types'
import type { ImportMade } from './sections'

/** Which series of numbers a row takes from: that of this PC, or the one for numbers that a file brings along. */
export interface Series {
  year: number
  device: string
}

/** Where a batch comes from. */
export interface ImportSource {
  target: LedgerTarget
  file: string
  sheet: string
  /** Letter of this PC, part of the numbers it gives. */
  letter: string
}

/**
 * Numbers that a file brings along stand as they are; their parts are counted in a series of their own, 「导」 and the letter of the
 * PC, so that the PC's own numbers stay without gaps.
 */
export const deviceOf = (letter: string, given: boolean): string =>
  given ? `导${letter}`.slice(0, 4) : letter

export const seriesKey = ({ year, device }: Series): string => `${year}/${device}`

/** The series that these rows take numbers from. */
export function seriesOf(rows: readonly PlannedRow[], letter: string): Series[] {
  const found = new Map<string, Series>()
  for (const { number } of rows) {
    if (!number) continue
    const series = { year: number.year, device: deviceOf(letter, number.given) }
    found.set(seriesKey(series), series)
  }
  return [...found.values()]
}

/**
 * All rows as one entry: half of it can never stand. `next` is the first free number of each series, asked for under the
 * lock of saving.
 */
export function decideImport(
  rows: readonly PlannedRow[],
  source: ImportSource,
  next: ReadonlyMap<string, number>,
  context: DecideContext
): Decision {
  const taken = rows.filter(({ changes }) => changes.length > 0)
  if (taken.length === 0) return refused([{ field: '', message: '没有可以导入的行' }])
  const serials = new Map(next)
  const queues = new Map<string, number>()
  const changes = taken.flatMap((row) => numbered(row, source, serials, queues))
  const id = newId(context)
  const made: ImportMade = {
    target: source.target,
    file: source.file.slice(0, 200),
    sheet: source.sheet.slice(0, 80),
    on: context.today,
    created: taken.filter(({ becomes }) => becomes === 'new').length,
    changed: taken.filter(({ becomes }) => becomes === 'changed').length
  }
  return decided(`导入台账`, [changeOf(undefined, 'ledgerImport', id, 'made', made), ...changes])
}

function numbered(
  { changes, number }: PlannedRow,
  { target, letter }: ImportSource,
  serials: Map<string, number>,
  queues: Map<string, number>
): readonly Change[] {
  if (!number) return changes
  const device = deviceOf(letter, number.given)
  const key = seriesKey({ year: number.year, device })
  const serial = serials.get(key) ?? 1
  serials.set(key, serial + 1)
  const parts = { numberYear: number.year, numberDevice: device, numberSerial: serial }
  const section = target === 'dispute' ? 'intake' : 'arrival'
  return changes.map((change) =>
    change.section === section
      ? { ...change, value: withNumber(change.value, parts, number.given, queues) }
      : change
  )
}

function withNumber(
  value: SectionValue,
  parts: { numberYear: number; numberDevice: string; numberSerial: number },
  given: boolean,
  queues: Map<string, number>
): SectionValue {
  const whole = { year: parts.numberYear, letter: parts.numberDevice, serial: parts.numberSerial }
  if ('caseNumber' in value)
    return { ...value, ...parts, ...(given ? {} : { caseNumber: formatCaseNumber(whole) }) }
  const day = String(value['on'])
  const queue = (queues.get(day) ?? 0) + 1
  queues.set(day, queue)
  return {
    ...value,
    ...parts,
    queue: Math.min(queue, 9999),
    ...(given ? {} : { number: formatVisitNumber(whole) })
  }
}
