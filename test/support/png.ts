import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** A picture in shades of grey, 0 black to 255 white, row by row. */
export interface Grey {
  width: number
  height: number
  pixels: Uint8Array
}

/** Bytes of a pixel by the kind of colour: grey, or red, green and blue. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3 }

/**
 * Reads a PNG as `pdftoppm -gray -png` writes it: eight bits a channel, not interlaced, all channels alike.
 * Anything else is refused: for that one kind, fifty lines are less than a package to keep.
 */
export function readGrey(path: string): Grey {
  const file = readFileSync(path)
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const [depth, colour = -1, , , interlaced] = file.subarray(24, 29)
  const size = CHANNELS[colour]
  if (depth !== 8 || size === undefined || interlaced !== 0)
    throw new Error(`${path}: not as pdftoppm writes it`)
  const rows = unfiltered(inflateSync(Buffer.concat(chunks(file, 'IDAT'))), width * size, height, size)
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = rows[at * size] ?? 0
  return { width, height, pixels }
}

/** @param length bytes of a row @param size bytes of a pixel */
function unfiltered(data: Buffer, length: number, height: number, size: number): Uint8Array {
  const rows = new Uint8Array(length * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const left = x >= size ? (rows[y * length + x - size] ?? 0) : 0
      const above = y > 0 ? (rows[(y - 1) * length + x] ?? 0) : 0
      const corner = x >= size && y > 0 ? (rows[(y - 1) * length + x - size] ?? 0) : 0
      rows[y * length + x] = (data[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return rows
}

function chunks(file: Buffer, kind: string): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === kind) found.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return found
}

/** What a row's filter (PNG 9.2) takes for a byte from its neighbours. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

/**
 * The share of the picture, 0 to 1, where the other one is darker or lighter. Compared are means of small squares:
 * edges of letters smoothed another way differ in pixels but not there, a word moved or changed does.
 */
export function shareOfDifference(one: Grey, other: Grey, square = 4, threshold = 32): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let differing = 0
  let all = 0
  for (let y = 0; y < one.height; y += square) {
    for (let x = 0; x < one.width; x += square) {
      all += 1
      if (Math.abs(mean(one, x, y, square) - mean(other, x, y, square)) > threshold) differing += 1
    }
  }
  return differing / all
}

function mean({ width, height, pixels }: Grey, left: number, top: number, square: number): number {
  let sum = 0
  let count = 0
  for (let y = top; y < Math.min(height, top + square); y++) {
    for (let x = left; x < Math.min(width, left + square); x++) {
      sum += pixels[y * width + x] ?? 0
      count += 1
    }
  }
  return sum / count
}
