import { beijingDateTime } from '@shared/domain/dates'
import { CLOCK_TOLERANCE, clockMillis } from '@shared/ledger'

/** Longer than any office is closed: more often the date of the PC is wrong than nobody came for a year. */
const LONG = 366 * 24 * 3_600_000

/** Plain Chinese where the PC's clock cannot be right beside the last entry; the order of entries does not depend on it. */
export function clockNotices(lastClock: string | null, nowMillis: number): string[] {
  if (lastClock === null) return []
  const last = clockMillis(lastClock)
  const [saved, now] = [last, nowMillis].map((millis) => beijingDateTime(millis).replace('T', ' '))
  const check = '请核对 Windows 的日期和时间；已保存的内容都在，先后次序不受影响。'
  if (last - nowMillis > CLOCK_TOLERANCE)
    return [`本机时间（${now}）早于最近一次保存的时间（${saved}）。${check}`]
  if (nowMillis - last > LONG) return [`本机时间（${now}）距最近一次保存（${saved}）已超过一年。${check}`]
  return []
}
