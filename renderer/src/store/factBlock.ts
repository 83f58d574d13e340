import { decode, encode } from '@msgpack/msgpack'
import type { DisputeFact } from '@shared/domain/statistics/fact'

/** Whole numbers below 2³¹; amounts (fen) go beyond and have a column of 64 bits. */
const INTEGERS = [
  'acceptedOn',
  'source',
  'type',
  'difficulty',
  'people',
  'result',
  'resultOn',
  'agreementForm',
  'closedOn',
  'courtStage',
  'onePlus',
  'confirmation',
  'performance',
  'prevented1',
  'prevented2',
  'prevented3',
  'prevented4'
] as const satisfies readonly (keyof DisputeFact)[]

interface Columns {
  ids: string[]
  organizations: string[]
  /** Int32Array, INTEGERS one after the other, then the index into `organizations`. */
  integers: Uint8Array
  /** Float64Array */
  amounts: Uint8Array
}

/** Facts as columns, sorted by id: the same facts give the same bytes. */
export function packFacts(facts: readonly DisputeFact[]): Uint8Array {
  const rows = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const organizations = [...new Set(rows.map((fact) => fact.organizationId))].sort()
  const place = new Map(organizations.map((id, index) => [id, index]))
  const integers = new Int32Array(rows.length * (INTEGERS.length + 1))
  INTEGERS.forEach((name, column) =>
    rows.forEach((fact, row) => (integers[column * rows.length + row] = fact[name]))
  )
  rows.forEach((fact, row) => {
    integers[INTEGERS.length * rows.length + row] = place.get(fact.organizationId) ?? 0
  })
  const columns: Columns = {
    ids: rows.map((fact) => fact.id),
    organizations,
    integers: new Uint8Array(integers.buffer),
    amounts: new Uint8Array(Float64Array.from(rows, (fact) => fact.amount).buffer)
  }
  return encode(columns)
}

/** The inverse of `packFacts`. */
export function unpackFacts(packed: Uint8Array): DisputeFact[] {
  const columns = decode(packed) as Columns
  const rows = columns.ids.length
  // Copied: a typed array needs its bytes aligned, and decoded ones lie where they lie.
  const integers = new Int32Array(columns.integers.slice().buffer)
  const amounts = new Float64Array(columns.amounts.slice().buffer)
  return columns.ids.map((id, row) => {
    const at = (column: number): number => integers[column * rows + row] ?? 0
    const numbers = Object.fromEntries(INTEGERS.map((name, column) => [name, at(column)]))
    return {
      ...(numbers as Record<(typeof INTEGERS)[number], number>),
      id,
      organizationId: columns.organizations[at(INTEGERS.length)] ?? '',
      amount: amounts[row] ?? 0
    }
  })
}
