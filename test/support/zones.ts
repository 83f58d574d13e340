/** Far east and far west of Beijing, with and without summer time, and one that is no whole hour off. */
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Australia/Adelaide', 'Etc/GMT+12']

/** Does the work as on a PC that is set to this time zone. */
export async function inZone<T>(zone: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    if (timeZone !== zone) throw new Error(`the zone is ${timeZone}, not ${zone}`)
    return await work()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

/** What comes out in each zone, the first of them Beijing's. */
export async function inEachZone<T>(work: (zone: string) => T | Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (const zone of ZONES) results.push(await inZone(zone, () => work(zone)))
  return results
}

/** Instants around which the day turns in one of the zones, and the month and the year in Beijing. */
export const TURNS: readonly number[] = [
  '2026-11-22T16:00Z',
  '2026-11-22T10:00Z',
  '2026-11-23T05:00Z',
  '2026-11-23T12:00Z',
  '2026-11-22T18:15Z',
  // Summer time begins and ends in New York.
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2026-11-30T16:00Z',
  '2026-12-31T16:00Z',
  '2028-02-28T16:00Z'
].flatMap((turn) => [-60_000, 0, 60_000].map((off) => Date.parse(turn) + off))
