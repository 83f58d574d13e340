import type { LedgerRecord } from '../../ledger'
import { dayNumber } from '../dates'
import { isRetired } from '../saving'
import { findingsOf, roundOf, turnedOf } from './draft'

/** What the statistics know of one inspection; nothing of a person. Days are whole days since 1970-01-01. */
export interface InspectionFact {
  id: string
  /** 排查日期: decides the month it counts in. */
  on: number
  /** Centre or organization that made the round. */
  unitId: string
  /** inspectionKind */
  kind: string
  /** 发现的矛盾纠纷: all of them; those that became a dispute; and those that are neither that nor settled. */
  found: number
  turned: number
  open: number
  /** 预防纠纷: findings settled on the spot. */
  prevented: number
  /** 防止, by kind 1–4 in turn: cases and people. */
  cases: readonly [number, number, number, number]
  people: readonly [number, number, number, number]
}

/**
 * The fact of an inspection; null for one that was withdrawn. A finding that became a dispute counts there and not
 * here, whatever was said of it before: nothing is counted twice.
 */
export function inspectionFactOf(record: LedgerRecord): InspectionFact | null {
  const round = roundOf(record)
  if (!round || isRetired(record)) return null
  const turned = turnedOf(record)
  const findings = findingsOf(record)
  const settled = findings.filter(({ id, settled: is }) => is && !turned.has(id))
  const became = findings.filter(({ id }) => turned.has(id)).length
  const prevention = settled.flatMap((finding) => finding.prevention)
  const of = (kind: number) => prevention.filter((item) => item.kind === kind)
  const cases = (kind: number): number => of(kind).length
  const people = (kind: number): number => of(kind).reduce((sum, item) => sum + item.people, 0)
  return {
    id: record.id,
    on: dayNumber(round.on),
    unitId: round.unitId,
    kind: round.kind,
    found: findings.length,
    turned: became,
    open: findings.length - became - settled.length,
    prevented: settled.length,
    cases: [cases(1), cases(2), cases(3), cases(4)],
    people: [people(1), people(2), people(3), people(4)]
  }
}
