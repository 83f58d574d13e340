import { dirname, join } from 'node:path'
import { Keys } from '../attachments/keys'
import { openJournal } from '../journal'
import type { DataKey } from '../vault/ring'
import { type Files, makeLastingFolder } from '../journal/files'
import { journalFolder, segmentName } from '../journal/segments'
import type { Identity } from './age'
import { DamagedPiece, noSpace, Refused, refuse } from './failures'
import { type Folded, foldJournal, type Unpacked } from './fold'
import { attachmentPath, isWhole } from './gatherAttachments'
import { type Found, headerHolds, type Piece, plainBytesOf } from './header'
import { Tracker, type Watcher } from './job'
import { headerPath, tagOfPiece } from './layout'
import { openPiece, removeIfThere } from './pieces'

/** What opens a backup, whoever gave it: the unlocked vault, or the recovery code. 32 bytes each; the oldest first. */
export interface BackupKeys {
  journal: readonly DataKey[]
  attachments: readonly Uint8Array[]
  backupKey: Uint8Array
  identity: Identity
}

/** A backup in its place. */
export interface Source extends Found {
  files: Files
  set: string
}

export interface Target {
  files: Files
  /** A new folder; a journal and attachments are laid out in it as in a profile. */
  dir: string
  /** Attachments stay there; otherwise each is looked at and let go, so that a proof needs little space. */
  keepAttachments: boolean
  free: (folder: string) => Promise<number>
}

const MARGIN = 16 * 1024 * 1024

/**
 * Restores a backup into a folder, opens its chain from the first entry, folds all records and checks every
 * attachment. Throws DamagedPiece, Refused or what the disk says; what it wrote stays behind then.
 */
export async function unpack(
  source: Source,
  target: Target,
  keys: BackupKeys,
  watcher: Watcher
): Promise<Unpacked> {
  const { header } = source
  if (!headerHolds(header, keys.backupKey)) throw new DamagedPiece(headerPath('', source.id))
  const track = new Tracker(watcher)
  await checkSpace(source, target)
  await unpackJournal(source, target, keys.identity, track)
  const folded = await foldUnpacked(source, target, keys.journal, track)
  return { ...folded, missing: await unpackAttachments(source, target, keys, folded, track) }
}

async function checkSpace({ header }: Source, { dir, keepAttachments, free }: Target): Promise<void> {
  const journal = header.segments.flat().reduce((sum, { plainBytes }) => sum + plainBytes, 0)
  const largest = Math.max(0, ...header.attachments.map(({ plainBytes }) => plainBytes))
  const needed = MARGIN + (keepAttachments ? plainBytesOf(header) : journal + largest)
  const there = await free(dirname(dir))
  if (there < needed) {
    const { message } = noSpace(there, needed).failure
    throw refuse('DISK_FULL', message.replace('存放位置', '本机').replaceAll('这次备份', '这一步'))
  }
}

async function unpackJournal(
  source: Source,
  { files, dir }: Target,
  identity: Identity,
  track: Tracker
): Promise<void> {
  const { segments, device } = source.header
  const folder = journalFolder(dir, device)
  await makeLastingFolder(files, dir, folder)
  track.begin(
    '正在取出台账流水',
    segments.flat().reduce((sum, { plainBytes }) => sum + plainBytes, 0)
  )
  for (const [index, pieces] of segments.entries()) {
    await writeFrom(
      source,
      pieces,
      { files, path: join(folder, segmentName(index + 1)) },
      identity,
      track.step
    )
  }
  await files.syncFolder(folder)
}

/** Puts the contents of pieces one behind the other into a new file. */
async function writeFrom(
  { files, set }: Source,
  pieces: readonly Piece[],
  to: { files: Files; path: string },
  identity: Identity,
  step: (bytes: number) => void
): Promise<void> {
  const file = await to.files.open(to.path, 'create')
  try {
    let at = 0
    for (const piece of pieces) {
      for await (const chunk of openPiece(files, set, piece, identity)) {
        step(chunk.length)
        await file.write(chunk, at)
        at += chunk.length
      }
    }
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** The chain must be whole from the first entry and end where the header says. */
async function foldUnpacked(
  { header, id }: Source,
  { files, dir }: Target,
  keys: readonly DataKey[],
  track: Tracker
): Promise<Folded> {
  const { office, device, position, hash } = header
  const opened = await openJournal({ dir, office, device, keys, files })
  if (!opened.ok) {
    throw opened.error.code === 'JOURNAL_BROKEN'
      ? new DamagedPiece(headerPath('', id))
      : new Refused(opened.error)
  }
  const journal = opened.value
  try {
    const head = journal.head()
    if (head.position !== position || head.hash !== hash) {
      throw new DamagedPiece(headerPath('', id))
    }
    track.begin('正在重放台账流水', position)
    return await foldJournal(journal, position, track.step)
  } finally {
    await journal.close()
  }
}

async function unpackAttachments(
  source: Source,
  { files, dir, keepAttachments }: Target,
  keys: BackupKeys,
  folded: Folded,
  track: Tracker
): Promise<string[]> {
  const { attachments } = source.header
  const own = keys.attachments.map((key) => new Keys(key))
  try {
    track.begin(
      '正在核对附件',
      attachments.reduce((sum, { plainBytes }) => sum + plainBytes, 0)
    )
    const folders = new Set<string>()
    for (const piece of attachments) {
      const tag = tagOfPiece(piece.name)
      const path = attachmentPath(dir, tag)
      if (!folders.has(dirname(path))) await makeLastingFolder(files, dir, dirname(path))
      folders.add(dirname(path))
      await writeFrom(source, [piece], { files, path }, keys.identity, track.step)
      if (!(await isWhole(files, dir, tag, own))) throw new DamagedPiece(piece.name)
      if (!keepAttachments) await removeIfThere(files, path)
    }
    for (const folder of folders) await files.syncFolder(folder)
    const there = new Set(attachments.map(({ name }) => tagOfPiece(name)))
    const tags = (hash: string): string[] => own.map((each) => Buffer.from(each.tagOf(hash)).toString('hex'))
    return [...folded.attachments].map(tags).flatMap((of) => (of.some((tag) => there.has(tag)) ? [] : of))
  } finally {
    for (const each of own) each.forget()
  }
}
