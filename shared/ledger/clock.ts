/**
 * Hybrid logical clock (Kulkarni et al. 2014): wall time where it can be trusted, a counter where it cannot.
 * Written as 'mmmmmmmmmmmmm-cccc-dddddddd': 13 digits of milliseconds, 4 hex digits of counter, the first 8
 * characters of the device id; text order is clock order.
 */
export interface ClockParts {
  millis: number
  counter: number
  device: string
}

const MAX_COUNTER = 0xffff

export function formatClock({ millis, counter, device }: ClockParts): string {
  return `${String(millis).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}-${device.slice(0, 8)}`
}

/** Throws RangeError on text that is not a clock: only our own sealed entries are read with it. */
export function parseClock(text: string): ClockParts {
  const match = /^(\d{13})-([0-9a-f]{4})-(.{1,8})$/.exec(text)
  if (!match) throw new RangeError(`not a clock: ${text}`)
  return { millis: Number(match[1]), counter: parseInt(match[2] ?? '', 16), device: match[3] ?? '' }
}

/** The next clock of this device: never before `last`, even when the PC's clock was set back. */
export function nextClock(last: string | null, nowMillis: number, device: string): string {
  if (last === null) return formatClock({ millis: nowMillis, counter: 0, device })
  const previous = parseClock(last)
  if (nowMillis > previous.millis) return formatClock({ millis: nowMillis, counter: 0, device })
  if (previous.counter < MAX_COUNTER) {
    return formatClock({ millis: previous.millis, counter: previous.counter + 1, device })
  }
  return formatClock({ millis: previous.millis + 1, counter: 0, device })
}

/** Milliseconds since 1970 of a clock. */
export const clockMillis = (clock: string): number => parseClock(clock).millis

/** Milliseconds that the clock of a PC may be off before it is worth a word; summer times and time servers stay below. */
export const CLOCK_TOLERANCE = 3_600_000

/**
 * When an entry was saved, milliseconds since 1970, for showing. A PC whose clock once ran years ahead leaves every
 * later entry with a clock in those years: order needs that, people must not be told it.
 */
export const savedMillis = (entry: { clock: string; wallMillis?: number | undefined }): number =>
  entry.wallMillis ?? clockMillis(entry.clock)

/** What the PC's clock showed, where it stood too far behind the clock that the entry was given. */
export const wallBehind = (clock: string, nowMillis: number): { wallMillis?: number } =>
  clockMillis(clock) - nowMillis > CLOCK_TOLERANCE ? { wallMillis: nowMillis } : {}
