/** A source of chance that gives the same sequence for the same seed on every machine (mulberry32). */
export interface Chance {
  /** 0 (included) to 1 (excluded) */
  next(): number
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  /** One of the entries, the chance of each in proportion to its weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** A new list in another order. */
  shuffled<T>(list: readonly T[]): T[]
  bytes(target: Uint8Array): Uint8Array
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T
  return {
    next,
    int,
    pick,
    weighted(list) {
      let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        rest -= weight
        if (rest < 0) return value
      }
      return (list.at(-1) as (typeof list)[number])[0]
    },
    shuffled(list) {
      const copy = [...list]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = int(0, last)
        ;[copy[last], copy[other]] = [copy[other] as never, copy[last] as never]
      }
      return copy
    },
    bytes(target) {
      for (let index = 0; index < target.length; index++) target[index] = int(0, 255)
      return target
    }
  }
}
