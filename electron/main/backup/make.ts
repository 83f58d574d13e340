import { join } from 'node:path'
import { toHex } from '../journal/frame'
import { type Files, makeLastingFolder } from '../journal/files'
import { readSmallFile } from '../vault/atomicFile'
import { parseVault, type VaultFile } from '../vault/file'
import { openContents, sealContents } from './contents'
import { DamagedPiece, noSpace, refuse, VANISHED } from './failures'
import { gatherAttachments, type GatheredAttachments } from './gatherAttachments'
import { gatherJournal, type GatheredJournal, type Wanted } from './gatherJournal'
import {
  type Found,
  type Header,
  headerHolds,
  headerText,
  NOTE,
  parseHeader,
  type Piece,
  piecesOf,
  signed,
  writeHeader
} from './header'
import { type Job, type OpenSource, type Profile, Tracker } from './job'
import { backupId, headerPath, setFolder } from './layout'
import { removeIfThere, verifyPiece, writePiece } from './pieces'
import { attachmentNames, prune, sizedOf } from './prune'
import { shrunk } from './rings'
import { inSequence, listSets } from './sets'

/** Left free beside what a backup needs, for headers and folders. */
const MARGIN = 4 * 1024 * 1024

export interface Made extends Found {
  /** Bytes that were written; what was there already is not written again. */
  written: number
  /** Attachments that are damaged in the profile itself, and so are not in the backup. */
  damaged: number
  /** The backup that this one is far smaller than. */
  shrunk: { id: string; before: string } | null
  /** Old ones that were let go. */
  pruned: number
}

/**
 * Makes one backup in one place and reads it back. Either its header stands at the end, whole, and names pieces
 * that were all found to be right, or every earlier backup there is as it was. Throws Refused, Broken,
 * DamagedPiece or what the disk says (failures.ts has the words).
 */
export async function makeBackup(files: Files, profile: Profile, job: Job): Promise<Made> {
  const track = new Tracker(job)
  const vault = await readVault(profile)
  const set = setFolder(job.place, vault.file, job.recipient)
  const sets = await listSets(files, set, vault.file)
  const { found } = sets.own
  if (job.expected && found.length === 0) throw VANISHED
  const pool = new Map(found.flatMap(({ header }) => piecesOf(header).map((piece) => [piece.name, piece])))

  track.begin('正在核对台账流水', 0)
  const place = { files, set, pool, last: found.at(-1) }
  const journal = await gatherJournal(place, profile, vault.file.device, track.step)
  const attachments = await gatherAttachments(profile, pool, await attachmentNames(files, set), track.step)
  const contents = await count(profile.open, journal, attachments, track)
  const wanted = [...journal.segments.flatMap(({ fresh }) => fresh ?? []), ...attachments.fresh]
  await checkSpace(job, wanted)

  await makeLastingFolder(files, job.place, set)
  const written = await writeAll(files, set, wanted, profile, job.recipient, track)
  const value: Header = {
    ...headOf(vault, journal, job.nowMillis),
    clock: contents?.clock ?? null,
    segments: journal.segments.map(({ known, fresh }) => [
      ...known,
      ...(fresh ? [taken(written, fresh)] : [])
    ]),
    attachments: [...attachments.known, ...attachments.fresh.map((each) => taken(written, each))],
    contents: contents && (await sealContents(contents.value, job.recipient))
  }
  const backup: Found = {
    id: backupId(sets.next, job.nowMillis),
    header: profile.open ? signed(value, profile.open.backupKey) : value
  }
  job.check()
  await files.syncFolder(set)
  await writeHeader(files, set, backup)
  await readBack(files, set, backup, profile.open)
  // It stands: nothing that could fail lies between here and saying so.
  const after = { ...sets, own: { ...sets.own, found: [...found, backup] } }
  const small = shrunk(inSequence(after).map(sizedOf), job.accepted)
  return {
    ...backup,
    written: [...written.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    damaged: attachments.damaged,
    shrunk: small?.id === backup.id ? small : null,
    // The backup stands; what could not be let go now goes at the next one.
    pruned: await prune(files, after, job.accepted, job.proven).catch(() => 0)
  }
}

interface ReadVault {
  text: string
  file: Pick<VaultFile, 'office' | 'device' | 'deviceLetter'>
}

async function readVault({ files, dir }: Profile): Promise<ReadVault> {
  const bytes = await readSmallFile(files, join(dir, 'vault.json'))
  const parsed = bytes && parseVault(bytes)
  if (!bytes || !parsed?.ok) {
    throw refuse('UNEXPECTED', '密钥库文件 vault.json 不能读取，没有备份。台账和原有的备份没有变化。')
  }
  return { text: new TextDecoder().decode(bytes), file: parsed.value }
}

const headOf = ({ text, file }: ReadVault, { chain }: GatheredJournal, madeAt: number) => ({
  format: 'wenxin-backup/1' as const,
  note: NOTE,
  madeAt,
  office: file.office,
  device: file.device,
  deviceLetter: file.deviceLetter,
  position: chain.position,
  hash: toHex(chain.hash),
  vault: text,
  check: null
})

/** What is shown of the backup before a restore; not known while locked. */
async function count(
  open: OpenSource | null,
  { chain }: GatheredJournal,
  { known, fresh }: GatheredAttachments,
  track: Tracker
) {
  if (!open) return null
  track.begin('正在清点记录', chain.position)
  const { clock, ...counted } = await open.census.upTo(chain.position, track.step)
  return { clock, value: { ...counted, attachments: known.length + fresh.length } }
}

/** An age file is a little larger than its content: 16 bytes for each 64 KiB, and its header. */
const sealedBytes = (bytes: number): number => bytes + Math.ceil(bytes / 65_536 + 1) * 16 + 512

async function checkSpace(job: Job, wanted: readonly Wanted[]): Promise<void> {
  const needed = wanted.reduce((sum, { bytes }) => sum + sealedBytes(bytes), MARGIN)
  const free = await job.free(job.place)
  if (free < needed) throw noSpace(free, needed)
}

/** Writes the pieces and reads each back. When anything goes wrong none of them stays. */
async function writeAll(
  files: Files,
  set: string,
  wanted: readonly Wanted[],
  profile: Profile,
  recipient: string,
  track: Tracker
): Promise<Map<string, Piece>> {
  const written = new Map<string, Piece>()
  try {
    track.begin(
      '正在写入备份',
      wanted.reduce((sum, { bytes }) => sum + bytes, 0)
    )
    for (const { name, content } of wanted) {
      written.set(name, await writePiece(files, set, name, content(), recipient, track.step))
    }
    track.begin(
      '正在读回核对',
      wanted.reduce((sum, { bytes }) => sum + bytes, 0)
    )
    for (const piece of written.values()) {
      await verifyPiece(files, set, piece, profile.open?.identity ?? null, track.step)
    }
    return written
  } catch (error) {
    for (const name of written.keys()) await removeIfThere(files, join(set, name)).catch(() => undefined)
    throw error
  }
}

function taken(written: ReadonlyMap<string, Piece>, { name }: Wanted): Piece {
  const piece = written.get(name)
  if (!piece) throw new RangeError('a piece was not written')
  return piece
}

/** The header as it stands on the disk must be the one that was meant, and open with the identity. */
async function readBack(
  files: Files,
  set: string,
  { id, header }: Found,
  open: OpenSource | null
): Promise<void> {
  const bytes = await readSmallFile(files, headerPath(set, id))
  const value = bytes && parseHeader(bytes)
  const same =
    value && headerText(value) === headerText(header) && (!open || headerHolds(value, open.backupKey))
  if (!same) throw new DamagedPiece(`backup-${id}.json`)
  if (open && value.contents !== null) await openContents(value.contents, open.identity)
}
