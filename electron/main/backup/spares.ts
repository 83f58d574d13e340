import { basename } from 'node:path'
import { beijingDateTime } from '@shared/domain/dates'
import type { Spare, Spares } from '../journal/mend'
import type { FindSpares, MendingWatch } from '../ipc/mending'
import { type Identity, identityOf } from './age'
import { findBackups } from './findBackups'
import { rangeOfPiece } from './layout'
import type { BackupKeeper } from './keeper'
import { openPiece } from './pieces'
import type { Source } from './unpack'

/** What the backups in some folders have of one PC's journal. */
interface Found {
  spares: Spares
  /** How many backups of this PC's ledger were found. */
  backups: number
}

/**
 * Copies of the journal for mending it (journal/mend.ts), the newest first. Headers are not believed here and need not be:
 * every entry proves itself by its seal. A folder that cannot be read has none.
 * @param keys backup keys of 32 bytes: those of before a change of keys open the backups of that time
 */
async function sparesIn(
  folders: readonly { path: string; name: string }[],
  whose: { office: string; device: string },
  keys: readonly Uint8Array[],
  { progress, signal }: MendingWatch
): Promise<Found> {
  const identities = await Promise.all([...keys].reverse().map(identityOf))
  const sources: (Source & { place: string })[] = []
  for (const [at, { path, name }] of folders.entries()) {
    signal.throwIfAborted()
    progress({ words: '正在查找备份', done: at, total: folders.length })
    const found = await findBackups(path).catch(() => new Map<string, Source>())
    sources.push(...[...found.values()].map((source) => ({ ...source, place: name })))
  }
  const own = sources
    .filter(({ header }) => header.office === whose.office && header.device === whose.device)
    .sort((a, b) => b.header.position - a.header.position)
  return { backups: own.length, spares: (segment) => ofSegment(own, segment, identities, signal) }
}

function ofSegment(
  sources: readonly (Source & { place: string })[],
  segment: number,
  identities: readonly Identity[],
  signal: AbortSignal
): Spare[] {
  const spares = new Map<string, Spare>()
  for (const source of sources) {
    for (const piece of source.header.segments[segment - 1] ?? []) {
      const range = rangeOfPiece(piece.name)
      const key = `${source.set}/${piece.name}`
      // Many backups in one place share a piece: it is read once.
      if (range && !spares.has(key)) {
        const name = `${source.place}里 ${beijingDateTime(source.header.madeAt).replace('T', ' ')} 的备份`
        spares.set(key, { ...range, name, read: () => readable(source, piece, identities, signal) })
      }
    }
  }
  return [...spares.values()]
}

/** The content of a piece as far as it can be read: what is whole of a damaged one may be just what is missing. */
async function readable(
  { files, set }: Source,
  piece: Parameters<typeof openPiece>[2],
  identities: readonly Identity[],
  signal: AbortSignal
): Promise<Uint8Array> {
  for (const identity of identities) {
    const parts: Uint8Array[] = []
    try {
      for await (const chunk of openPiece(files, set, piece, identity)) {
        parts.push(chunk)
        if (signal.aborted) break
      }
    } catch {
      // Sealed for another identity, damaged, or the stick was pulled out: the next copy may have it.
    }
    signal.throwIfAborted()
    if (parts.length > 0) return Uint8Array.from(Buffer.concat(parts))
  }
  return new Uint8Array(0)
}

/** Where the ledger looks for copies of its journal: the places of its backups, and a folder that somebody chose. */
export const searchOf =
  (keeper: Pick<BackupKeeper, 'reached'>): FindSpares =>
  async (whose, keys, folder, watch) => {
    watch.progress({ words: '正在查找备份', done: 0, total: 0 })
    const reached = await keeper.reached()
    const chosen = folder === null ? [] : [{ path: folder, name: `“${basename(folder) || folder}”` }]
    const folders = [...reached, ...chosen]
    const { spares, backups } = await sparesIn(folders, whose, keys, watch)
    const searched =
      folders.length === 0
        ? '存放备份的位置都没有接上，没有备份可以查找'
        : `已查找 ${folders.length} 个位置里的 ${backups} 份备份，没有一份能补上`
    return { spares, searched }
  }
