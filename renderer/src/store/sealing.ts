import type { DBCore, DBCoreCursor, DBCoreIndex, DBCoreTable, Middleware } from 'dexie'
import { seal, unseal } from './seal'

type Row = Record<string, unknown>

/** The key of the working copy, in memory only while the vault is unlocked. */
export interface KeyRing {
  key: Uint8Array | null
  /** Keys of before the data key was changed: they open what is left of that time, and seal nothing. */
  former?: readonly Uint8Array[]
}

const pathsOf = ({ keyPath }: DBCoreIndex): string[] =>
  keyPath === null ? [] : typeof keyPath === 'string' ? [keyPath] : keyPath

/**
 * Seals every row on its way in and opens it on its way out. What stands outside the seal is exactly what the
 * table's keys and indexes need, and is bound to it; everything else is one field `sealed`. It lies under all of
 * Dexie's own layers, and it is synchronous, since waiting for anything else inside a transaction would end it.
 * @param onUnreadable told of a row that somebody changed, or that stands in the place of another, before it is thrown
 */
export function sealing(
  ring: KeyRing,
  schemaVersion: number,
  onUnreadable: () => void = () => undefined
): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealing',
    level: -2,
    create: (down) => ({
      ...down,
      table: (name) => sealedTable(down.table(name), ring, schemaVersion, onUnreadable)
    })
  }
}

function sealedTable(
  down: DBCoreTable,
  ring: KeyRing,
  schemaVersion: number,
  onUnreadable: () => void
): DBCoreTable {
  const clear = new Set([...pathsOf(down.schema.primaryKey), ...down.schema.indexes.flatMap(pathsOf)])
  const keyPaths = pathsOf(down.schema.primaryKey)

  // A changed column would put a record into another list, month or step: the columns are part of the place.
  const place = (outside: Row): string => {
    const columns = Object.keys(outside).filter((name) => !keyPaths.includes(name))
    const bound = columns.sort().map((name) => [name, outside[name]])
    const where = [down.name, JSON.stringify(keyPaths.map((path) => outside[path])), schemaVersion]
    return [...where, ...(bound.length > 0 ? [JSON.stringify(bound)] : [])].join('|')
  }
  const key = (): Uint8Array => {
    if (!ring.key) throw new Error('the working copy is locked')
    return ring.key
  }
  const close = (row: Row): Row => {
    const outside: Row = {}
    const inside: Row = {}
    for (const [name, value] of Object.entries(row)) (clear.has(name) ? outside : inside)[name] = value
    return { ...outside, sealed: seal(key(), place(outside), inside) }
  }
  const open = (row: Row | undefined): Row | undefined => {
    if (row === undefined) return undefined
    const { sealed, ...outside } = row
    const keys = [key(), ...(ring.former ?? [])]
    try {
      return { ...outside, ...unseal(keys, down.name, place(outside), sealed) }
    } catch (error) {
      onUnreadable()
      throw error
    }
  }

  return {
    ...down,
    mutate: (request) =>
      request.type === 'add' || request.type === 'put'
        ? down.mutate({ ...request, values: request.values.map((row: Row) => close(row)) })
        : down.mutate(request),
    get: (request) => down.get(request).then(open),
    getMany: (request) => down.getMany(request).then((rows: Row[]) => rows.map(open)),
    query: (request) =>
      down
        .query(request)
        .then((answer) => (request.values ? { ...answer, result: answer.result.map(open) } : answer)),
    openCursor: (request) =>
      down.openCursor(request).then((cursor) => (cursor && request.values ? opened(cursor, open) : cursor))
  }
}

/** The same cursor with an opened value. Each getter names the cursor: a native one works on nothing else. */
function opened(cursor: DBCoreCursor, open: (row: Row) => Row | undefined): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => open(cursor.value as Row) },
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: {
      value: (key: unknown, primary: unknown) => cursor.continuePrimaryKey(key, primary)
    },
    advance: { value: (count: number) => cursor.advance(count) }
  }) as DBCoreCursor
}
