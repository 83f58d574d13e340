import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '@shared/ledger'
import { errno, type Files } from '../journal/files'
import { readSmallFile, writeSmallFile } from '../vault/atomicFile'
import { headerPath, idOfHeader, isHeaderName, isPiece, serialOf } from './layout'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

const piece = z.strictObject({
  /** Below the set. */
  name: z.string().refine(isPiece),
  /** Length and SHA-256 of the age file. */
  bytes: count,
  hash: sha256,
  /** The same of what is inside. */
  plainBytes: count,
  plainHash: sha256
})
export type Piece = z.infer<typeof piece>

const header = z
  .strictObject({
    format: z.literal('wenxin-backup/1'),
    note: z.string().max(400),
    /** Milliseconds since 1970. */
    madeAt: count,
    office: z.uuid(),
    device: z.uuid(),
    deviceLetter: z.string().regex(/^[A-Z]$/),
    /** The last entry that is in it, its chain hash, and its clock (null: made while locked). */
    position: count,
    hash: sha256,
    clock: z.string().max(60).nullable(),
    /** `vault.json` as it stood: opened by the recovery code, the passphrase or a password of that time. */
    vault: z.string().max(5_000_000),
    segments: z.array(z.array(piece).min(1)).max(999_999),
    attachments: z.array(piece),
    /** What is inside (contents.ts), an age file in base64; null when it was made while locked. */
    contents: z.base64().max(200_000).nullable(),
    /** HMAC-SHA256 by the backup key over all the rest; null when it was made while locked. */
    check: sha256.nullable()
  })
  // None is named twice: a header is no way to fill a disk a thousandfold.
  .refine((value) => {
    const names = piecesOf(value).map(({ name }) => name)
    return new Set(names).size === names.length
  })
export type Header = z.infer<typeof header>

export const NOTE =
  '温馨调解台账的备份。内容都已加密，这个文件只写明由哪些文件组成。恢复：在软件的首次启动页选择“从备份恢复”，凭恢复码或备份口令打开。'

/** A header with the name it stands under. */
export interface Found {
  id: string
  header: Header
}

export const headerText = (value: Header): string => `${canonicalJson(value)}\n`

/** Null for what is not exactly a header of this format. */
export function parseHeader(bytes: Uint8Array): Header | null {
  try {
    return header.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data ?? null
  } catch {
    return null
  }
}

const formatOnly = z.object({ format: z.string().regex(/^wenxin-backup\/\d{1,6}$/) })

function isOfLaterFormat(bytes: Uint8Array): boolean {
  try {
    const { format } = formatOnly.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return Number(format.slice('wenxin-backup/'.length)) > 1
  } catch {
    return false
  }
}

/** A folder, or a file of such a size, was not written by this program; it is like a header that was cut. */
function notOurs(error: unknown): Uint8Array {
  if (['EFBIG', 'EISDIR'].includes(errno(error))) return new Uint8Array()
  throw error
}

const checkOf = (value: Header, key: Uint8Array): string =>
  createHmac('sha256', key)
    .update('wenxin/backup/header/1')
    .update(canonicalJson({ ...value, check: null }))
    .digest('hex')

export const signed = (value: Header, key: Uint8Array): Header => ({ ...value, check: checkOf(value, key) })

/** Whether the header is as it was written. One that was made while locked says nothing of itself. */
export function headerHolds(value: Header, key: Uint8Array): boolean {
  if (value.check === null) return true
  return timingSafeEqual(Buffer.from(value.check, 'hex'), Buffer.from(checkOf(value, key), 'hex'))
}

/** All bytes of what a backup holds, before they are sealed for it. */
export const plainBytesOf = (value: Header): number =>
  piecesOf(value).reduce((sum, { plainBytes }) => sum + plainBytes, 0)

export const piecesOf = (value: { segments: Piece[][]; attachments: Piece[] }): Piece[] => [
  ...value.segments.flat(),
  ...value.attachments
]

export interface Listing {
  /** Oldest first. */
  found: Found[]
  /** Names of headers that cannot be read, and how many of them a later version has written. */
  unreadable: string[]
  newer: number
  /** The number that the next backup gets. */
  next: number
}

export async function listBackups(files: Files, set: string): Promise<Listing> {
  const listing: Listing = { found: [], unreadable: [], newer: 0, next: 1 }
  for (const name of (await files.list(set)).filter(isHeaderName).sort()) {
    const id = idOfHeader(name)
    listing.next = serialOf(name) + 1
    const bytes = await readSmallFile(files, headerPath(set, id)).catch(notOurs)
    const value = bytes && parseHeader(bytes)
    if (value) listing.found.push({ id, header: value })
    else if (bytes) {
      listing.unreadable.push(name)
      if (isOfLaterFormat(bytes)) listing.newer += 1
    }
  }
  return listing
}

export const writeHeader = (files: Files, set: string, { id, header: value }: Found): Promise<void> =>
  writeSmallFile(files, headerPath(set, id), headerText(value))
