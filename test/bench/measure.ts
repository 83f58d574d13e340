/** One measured thing, and what it is held against: milliseconds of both in the same run on the same PC. */
export interface Measured {
  what: string
  against: string
  ours: number
  reference: number
  /** What else was seen, in words. */
  note?: string
}

export type Timed = () => Promise<unknown> | unknown

/** Milliseconds of one call. */
async function time(work: Timed): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** The value that this share of them does not exceed, as 0.95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/**
 * Runs both in turn, so that a PC that slows down slows both down, and gives the medians. One round of each goes
 * before and is not counted: it loads code and files.
 */
export async function inTurn(
  rounds: number,
  ours: Timed,
  reference: Timed
): Promise<{ ours: number; reference: number }> {
  const own: number[] = []
  const other: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const [first, second] = [await time(ours), await time(reference)]
    if (round === 0) continue
    own.push(first)
    other.push(second)
  }
  return { ours: median(own), reference: median(other) }
}

export const ratio = ({ ours, reference }: Measured): number => ours / reference

/** A run whose two sides do not say the same has measured nothing. */
export function agree(what: string, ours: unknown, reference: unknown): void {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(reference)]
  if (one !== other) throw new Error(`${what}：两边的结果不同\n${one}\n${other}`)
}
