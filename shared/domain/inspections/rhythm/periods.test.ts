import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledCalendar, isWorked } from '../../calendar'
import { addDays, dayNumber, fromDayNumber } from '../../dates'
import { dueOf, periodOf, periodsBetween, type Period } from './periods'
import { inspectionEvery, type InspectionEvery } from './section'

const due = (every: InspectionEvery, day: string, workingDays = true) => {
  const period = periodOf(every, day)
  return period && dueOf(period, workingDays, bundledCalendar)
}

describe('周期，按日历手算', () => {
  it.each<[InspectionEvery, string, string, string]>([
    ['day', '2026-11-26', '2026-11-26', '2026-11-26'],
    // 2026-11-26 is a Thursday.
    ['week', '2026-11-26', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-30', '2026-11-30', '2026-12-06'],
    ['week', '2026-01-01', '2025-12-29', '2026-01-04'],
    ['halfMonth', '2026-02-15', '2026-02-01', '2026-02-15'],
    ['halfMonth', '2026-02-16', '2026-02-16', '2026-02-28'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-04-01', '2026-04-01', '2026-06-30'],
    ['quarter', '2026-11-26', '2026-10-01', '2026-12-31']
  ])('%s，%s 在 %s 至 %s', (every, day, from, to) => {
    expect(periodOf(every, day)).toEqual({ from, to })
  })

  it('不定周期没有周期', () => {
    expect(periodOf('none', '2026-11-26')).toBeNull()
    expect(periodsBetween('none', '2026-01-01', '2026-12-31')).toEqual([])
  })

  it('十一月的周，跨月的两头都算', () => {
    expect(periodsBetween('week', '2026-11-01', '2026-11-30').map(({ from }) => from)).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30'
    ])
  })
})

describe('应查的最后一天（国办发明电〔2025〕7号）', () => {
  it('月底是周六，提前到周五', () => {
    // 2026-01-31 is a Saturday.
    expect(due('month', '2026-01-10')?.due).toBe('2026-01-30')
  })

  it('月底是调休上班的周六，就是那一天', () => {
    // 2026-02-28 is a Saturday that is worked for the Spring Festival.
    expect(due('month', '2026-02-10')?.due).toBe('2026-02-28')
  })

  it('整周都在春节假期里的，不要求', () => {
    // 02-15 to 02-23 are off: Monday 02-16 to Sunday 02-22 has no working day.
    expect(due('week', '2026-02-18')).toEqual({
      from: '2026-02-16',
      to: '2026-02-22',
      due: null,
      unknownYear: null
    })
    expect(due('week', '2026-02-18', false)?.due).toBe('2026-02-22')
  })

  it('假期连着周末的，提前到放假前', () => {
    // 09-25 to 09-27 are off (Friday to Sunday); the week ends on Thursday.
    expect(due('week', '2026-09-23')?.due).toBe('2026-09-24')
    // 10-01 to 10-07 are off, Saturday 10-10 is worked.
    expect(due('week', '2026-10-08')?.due).toBe('2026-10-10')
    expect(due('week', '2026-09-30')?.due).toBe('2026-09-30')
  })

  it('季度末，节假日当天', () => {
    expect(due('quarter', '2026-08-01')?.due).toBe('2026-09-30')
    expect(due('day', '2026-10-01')?.due).toBeNull()
    expect(due('day', '2026-10-10')?.due).toBe('2026-10-10')
  })

  it('没有放假安排的年份按周一至周五估算，并指出是哪一年', () => {
    // 2031-01-31 is a Friday; nothing is known of that year.
    expect(due('month', '2031-01-05')).toEqual({
      from: '2031-01-01',
      to: '2031-01-31',
      due: '2031-01-31',
      unknownYear: 2031
    })
    // 2031-05-31 is a Saturday.
    expect(due('month', '2031-05-05')?.due).toBe('2031-05-30')
    expect(due('month', '2031-05-05', false)?.unknownYear).toBeNull()
  })
})

describe('任何一天', () => {
  const day = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2032-12-31') }).map(fromDayNumber)
  const every = fc.constantFrom(
    ...inspectionEvery.list.map(({ code }) => code).filter((code) => code !== 'none')
  )

  it('恰好在一个周期里，前后周期相接', () => {
    fc.assert(
      fc.property(every, day, (rhythm, at) => {
        const period = periodOf(rhythm, at) as Period
        expect(period.from <= at && at <= period.to).toBe(true)
        for (const inside of [period.from, period.to]) expect(periodOf(rhythm, inside)).toEqual(period)
        expect(periodOf(rhythm, addDays(period.to, 1))?.from).toBe(addDays(period.to, 1))
        expect(periodOf(rhythm, addDays(period.from, -1))?.to).toBe(addDays(period.from, -1))
      })
    )
  })

  it('应查日在周期里，是工作日，它之后到周期末没有工作日', () => {
    fc.assert(
      fc.property(every, day, (rhythm, at) => {
        const found = due(rhythm, at)
        if (!found) throw new Error('no period')
        const worked = (of: string): boolean => isWorked(dayNumber(of), bundledCalendar)
        const rest = found.due === null ? found.from : addDays(found.due, 1)
        if (found.due !== null) expect(found.from <= found.due && worked(found.due)).toBe(true)
        for (let next = rest; next <= found.to; next = addDays(next, 1)) expect(worked(next)).toBe(false)
        expect(due(rhythm, at, false)?.due).toBe(found.to)
      })
    )
  })

  it('一段时间里的周期依次相接，盖住两头', () => {
    fc.assert(
      fc.property(every, day, fc.nat(120), (rhythm, from, length) => {
        const to = addDays(from, length)
        const periods = periodsBetween(rhythm, from, to)
        expect(periods[0]?.from && periods[0].from <= from).toBe(true)
        expect((periods.at(-1)?.to ?? '') >= to).toBe(true)
        periods.slice(1).forEach((next, index) => {
          expect(next.from).toBe(addDays(periods[index]?.to ?? '', 1))
        })
      })
    )
  })
})
