import { join } from 'node:path'

/** Bytes after which a new segment is begun; a single larger entry has a segment of its own. */
export const SEGMENT_LIMIT = 16 * 1024 * 1024

export const segmentName = (segment: number): string => `${String(segment).padStart(6, '0')}.wxj`

/** The folder of one device's journal inside the profile folder. */
export const journalFolder = (profileDir: string, device: string): string =>
  join(profileDir, 'journal', device.slice(0, 8))

/** Segment numbers among the names of a folder, in order. Other files are left alone. */
export function segmentNumbers(names: readonly string[]): number[] {
  return names
    .map((name) => /^(\d{6})\.wxj$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
}
