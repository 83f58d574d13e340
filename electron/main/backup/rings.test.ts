import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringsKeep, shrunk } from './rings'

const HOUR = 3_600_000
const at = (serial: number, madeAt: number) => ({ id: String(serial).padStart(6, '0'), madeAt })
const hourly = (hours: number) =>
  Array.from({ length: hours }, (_, n) => at(n + 1, Date.UTC(2026, 0, 1) + n * HOUR))

describe('rings', () => {
  it('keep the last three, and one a day, a week and a month', () => {
    const kept = ringsKeep(hourly(24 * 400))
    // 3 + 6 other days + at most 4 other weeks + 11 other months
    expect(kept.size).toBeGreaterThan(20)
    expect(kept.size).toBeLessThanOrEqual(3 + 6 + 4 + 11)
  })

  it('keep the newest of each day', () => {
    const days = [
      at(1, Date.UTC(2026, 0, 1, 1)),
      at(2, Date.UTC(2026, 0, 1, 9)),
      ...hourly(3).map((each, n) => ({ ...each, id: `00001${n}`, madeAt: each.madeAt + 40 * 24 * HOUR }))
    ]
    const kept = ringsKeep(days)
    expect(kept.has('000001')).toBe(false)
    expect(kept.has('000002')).toBe(true)
  })

  const backups = fc
    .array(fc.nat(4_000), { maxLength: 80 })
    .map((hours) => hours.map((hour, n) => at(n + 1, Date.UTC(2026, 0, 1) + hour * HOUR)))

  it('never let go of the last three, whatever the clock said, and stay small', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const kept = ringsKeep(list)
        for (const { id } of list.slice(-3)) expect(kept.has(id)).toBe(true)
        expect(kept.size).toBeLessThanOrEqual(3 + 7 + 5 + 12)
      })
    )
  })

  it('keep what they kept when asked again', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const kept = ringsKeep(list)
        expect(ringsKeep(list.filter(({ id }) => kept.has(id)))).toEqual(kept)
      })
    )
  })
})

describe('a backup that shrank', () => {
  const sized = (serial: number, bytes: number, position: number) => ({ ...at(serial, 0), bytes, position })

  it.each([
    [[sized(1, 1000, 10), sized(2, 1200, 12)], null],
    [[sized(1, 1000, 10), sized(2, 499, 12)], '000002'],
    [[sized(1, 1000, 10), sized(2, 1000, 9)], '000002'],
    [[sized(1, 1000, 10), sized(2, 400, 12), sized(3, 401, 13)], '000002'],
    [[sized(1, 1000, 10)], null],
    [[], null]
  ])('%j → %s', (list, found) => {
    expect(shrunk(list, new Set())?.id ?? null).toBe(found)
  })

  it('is not asked about again once it was said to be right, and a later one is', () => {
    const list = [sized(1, 1000, 10), sized(2, 400, 12), sized(3, 401, 13)]
    expect(shrunk(list, new Set(['000002']))).toBeNull()
    expect(shrunk([...list, sized(4, 100, 14)], new Set(['000002']))?.id).toBe('000004')
  })
})
