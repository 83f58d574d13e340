import { join } from 'node:path'
import { beijingDateTime } from '@shared/domain/dates'

/** The folder that backups make in a place; looked for by this name when they are to be restored. */
export const BASE = '温馨调解台账备份'

/**
 * Each PC of an office has a folder of its own, so that two of them may share a disk; so has each recovery identity
 * (`age1…`), so that all of a folder opens with one key.
 */
export const setFolder = (place: string, whose: Whose, recipient: string): string =>
  join(place, BASE, `${beginningOf(whose)}${recipient.slice(4, 12)}`)

interface Whose {
  office: string
  device: string
}
const beginningOf = ({ office, device }: Whose): string => `${office.slice(-12)}-${device.slice(-12)}-`

/** Whether a folder among all backups is one of this PC's ledger: each change of keys begins another. */
export const isSetOf = (name: string, whose: Whose): boolean =>
  name.startsWith(beginningOf(whose)) && /^[0-9a-z]{8}$/.test(name.slice(beginningOf(whose).length))

const HEADER = /^backup-(\d{6})-\d{8}-\d{6}\.json$/
export const isHeaderName = (name: string): boolean => HEADER.test(name)
/** Backups are told apart and put in order by their number in the place: a clock may be wrong. */
export const serialOf = (name: string): number => Number(HEADER.exec(name)?.[1] ?? 0)
export const serialOfId = (id: string): number => Number(id.slice(0, 6))
/** Number in the place and Beijing time. */
export const backupId = (serial: number, madeAt: number): string => {
  const digits = beijingDateTime(madeAt).replace(/\D/g, '')
  const seconds = String(Math.floor(madeAt / 1000) % 60).padStart(2, '0')
  return `${String(serial).padStart(6, '0')}-${digits.slice(0, 8)}-${digits.slice(8)}${seconds}`
}
export const headerPath = (set: string, id: string): string => join(set, `backup-${id}.json`)
export const idOfHeader = (name: string): string => name.slice('backup-'.length, -'.json'.length)

export const PART = '.part'
export const JOURNAL = 'journal'
export const ATTACHMENTS = 'attachments'

/** journal/000001-0-4096-1a2b3c4d.age : a byte range of a segment, and the beginning of its hash. */
export const journalPiece = (segment: number, from: number, to: number, hash: string): string =>
  `${JOURNAL}/${String(segment).padStart(6, '0')}-${from}-${to}-${hash.slice(0, 16)}.age`

/** The byte range of the segment that a piece holds, by its name. */
export function rangeOfPiece(name: string): { from: number; to: number } | null {
  const found = /^journal\/\d{6}-(\d+)-(\d+)-/.exec(name)
  return found && { from: Number(found[1]), to: Number(found[2]) }
}

/** attachments/ab/ab….age : named as the sealed file in the profile is. */
export const attachmentPiece = (tag: string): string => `${ATTACHMENTS}/${tag.slice(0, 2)}/${tag}.age`
export const tagOfPiece = (name: string): string => name.slice(-64 - '.age'.length, -'.age'.length)

/** Whether a file below a set is a piece that this program wrote: no other is ever removed. */
export const isPiece = (name: string): boolean =>
  /^journal\/\d{6}-\d+-\d+-[0-9a-f]{16}\.age(\.damaged)?$/.test(name) ||
  /^attachments\/[0-9a-f]{2}\/[0-9a-f]{64}\.age(\.damaged)?$/.test(name)
