import { FEW_CHANGES, type IpcFailure } from '@shared/ipc/contract'
import type { Change } from '@shared/ledger'
import { fail } from '@shared/result'
import type { Journal } from '../journal'
import { freeBytes } from '../backup/places'

/** Bytes free on the disk that holds a folder. */
export type FreeBytes = (folder: string) => Promise<number>

/** Chromium writes logs of its own, and compacts what it wrote into new files before it drops the old. */
const RESERVE = 8_000_000
/** Bytes of the working copy for each byte of JSON: rows with their hashes, their history, the log of the transaction. */
const COPY_PER_BYTE = 16
/** The same for each byte of the journal, whose frames are compressed no further. */
const COPY_PER_JOURNAL_BYTE = 4

/** A file system that does not tell its room is written to as far as it goes. */
const bytesThere = (dir: string, free: FreeBytes): Promise<number> => free(dir).catch(() => Infinity)

const megabytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1_000_000))

/**
 * A large save for which the disk has no room, refused before anything of it is written: Chromium's database does not
 * open again in a page in which many writes at once met a full disk (store/README.md).
 */
export async function noRoomFor(
  dir: string,
  changes: readonly Change[],
  free: FreeBytes = freeBytes
): Promise<{ ok: false; error: IpcFailure } | null> {
  if (changes.length <= FEW_CHANGES) return null
  const needed = Buffer.byteLength(JSON.stringify(changes)) * COPY_PER_BYTE + RESERVE
  const missing = needed - (await bytesThere(dir, free))
  if (missing <= 0) return null
  return fail(
    'DISK_FULL',
    `没有保存：这次要保存 ${changes.length} 项内容，数据文件夹所在的磁盘还缺约 ${megabytes(missing)} MB。台账没有变化，腾出空间后再保存。`
  )
}

/** Bytes that the disk lacks for a working copy made anew from the whole journal; 0 where there is room. */
export async function missingForCopy(
  dir: string,
  journal: Pick<Journal, 'extent'>,
  free: FreeBytes = freeBytes
): Promise<number> {
  const extent = await journal.extent()
  const bytes = extent.ok ? extent.value.sizes.reduce((sum, size) => sum + size, 0) : 0
  return Math.max(0, bytes * COPY_PER_JOURNAL_BYTE + RESERVE - (await bytesThere(dir, free)))
}
