import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Files, nodeFiles } from '../journal/files'
import { DamagedPiece } from './failures'
import { foldJournal } from './fold'
import { tagsIn } from './gatherAttachments'
import { type OpenSource, Tracker, type Watcher } from './job'
import { type BackupKeys, type Source, unpack } from './unpack'

/** The scratch folder in the profile: sealed files only, gone after each proof and at the next one at the latest. */
const SCRATCH = 'proof'

export interface Proof {
  /** The backup and the ledger hold the same records, by count and by hash, and the same attachments. */
  equal: boolean
  /** Records by entity. */
  counts: Record<string, number>
  attachments: number
  /** Attachments that the ledger names and that neither profile nor backup has. */
  missing: number
}

/**
 * Restores a backup into a scratch folder and compares it with the ledger as it was at that entry. A piece that is
 * found to be damaged is put aside, so that the next backup writes it anew; then DamagedPiece is thrown.
 */
export async function proveBackup(
  source: Source,
  profileDir: string,
  open: Pick<OpenSource, 'journal'>,
  keys: BackupKeys,
  free: (folder: string) => Promise<number>,
  watcher: Watcher
): Promise<Proof> {
  const dir = join(profileDir, SCRATCH)
  await rm(dir, { recursive: true, force: true })
  try {
    const target = { files: nodeFiles, dir, keepAttachments: false, free }
    const restored = await unpack(source, target, keys, watcher)
    const { position } = source.header
    const track = new Tracker(watcher)
    track.begin('正在与台账比对', position)
    const live = await foldJournal(open.journal, position, track.step)
    const own = new Set(await tagsIn(nodeFiles, profileDir))
    return {
      equal:
        restored.hash === live.hash &&
        sameCounts(restored.counts, live.counts) &&
        !restored.missing.some((tag) => own.has(tag)),
      counts: restored.counts,
      attachments: source.header.attachments.length,
      missing: restored.missing.length
    }
  } catch (error) {
    if (error instanceof DamagedPiece) await putAside(source.files, source.set, error.piece)
    throw error
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const sameCounts = (a: Record<string, number>, b: Record<string, number>): boolean =>
  Object.keys({ ...a, ...b }).every((entity) => a[entity] === b[entity])

async function putAside(files: Files, set: string, piece: string): Promise<void> {
  // What cannot be put aside (a place that is read-only, or gone) is found again by the next proof.
  if (piece.endsWith('.age'))
    await files.rename(join(set, piece), join(set, `${piece}.damaged`)).catch(() => undefined)
}
