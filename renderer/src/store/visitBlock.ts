import { decode, encode } from '@msgpack/msgpack'
import type { VisitFact } from '@shared/domain/visits/fact'

const INTEGERS = [
  'on',
  'people',
  'mode',
  'booked',
  'outcome',
  'closedOn',
  'inTime',
  'satisfaction'
] as const satisfies readonly (keyof VisitFact)[]

interface Columns {
  ids: string[]
  /** Int32Array, INTEGERS one after the other. */
  integers: Uint8Array
}

/** Facts as columns, sorted by id: the same facts give the same bytes. */
export function packVisits(facts: readonly VisitFact[]): Uint8Array {
  const rows = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const integers = new Int32Array(rows.length * INTEGERS.length)
  INTEGERS.forEach((name, column) =>
    rows.forEach((fact, row) => (integers[column * rows.length + row] = fact[name]))
  )
  const columns: Columns = { ids: rows.map(({ id }) => id), integers: new Uint8Array(integers.buffer) }
  return encode(columns)
}

/** The inverse of `packVisits`. */
export function unpackVisits(packed: Uint8Array): VisitFact[] {
  const columns = decode(packed) as Columns
  const rows = columns.ids.length
  // Copied: a typed array needs its bytes aligned, and decoded ones lie where they lie.
  const integers = new Int32Array(columns.integers.slice().buffer)
  return columns.ids.map((id, row) => {
    const numbers = Object.fromEntries(
      INTEGERS.map((name, column) => [name, integers[column * rows + row] ?? 0])
    )
    return { ...(numbers as Record<(typeof INTEGERS)[number], number>), id }
  })
}
