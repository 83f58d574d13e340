import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '@shared/domain/calendar'
import { defaultRhythm, roundsByCenter, unitsOf, type Rhythm } from '@shared/domain/inspections'
import { record } from '../../../../../test/statistics/records'
import { gridOf } from './grid'

const center = (id: string, level: string, code: string) =>
  record('center', id, { profile: { name: id, level, parentId: null, place: { code, name: id } } })
const units = unitsOf(
  [
    center('县', 'county', '540521'),
    center('甲镇', 'township', '540521100'),
    center('乙镇', 'township', '540521101'),
    center('村', 'village', '540521100201')
  ],
  []
)
const grid = (month: string, level: string, days: [string, string][], given: Partial<Rhythm> = {}) =>
  gridOf(
    month,
    level,
    units,
    roundsByCenter(
      days.map(([unitId, on], at) => ({ id: `r${at}`, unitId, on })),
      units
    ),
    { rhythm: { ...defaultRhythm, ...given }, calendar: bundledCalendar, today: '2026-11-26' }
  )

describe('排查日历', () => {
  it('乡镇每周一格，各中心各一行', () => {
    const { columns, rows, asked, done, late } = grid('2026-11', 'township', [
      ['甲镇', '2026-11-02'],
      ['甲镇', '2026-11-24']
    ])
    expect(columns.map(({ title }) => title)).toEqual([
      '10-26 至 11-01',
      '11-02 至 11-08',
      '11-09 至 11-15',
      '11-16 至 11-22',
      '11-23 至 11-29',
      '11-30 至 12-06'
    ])
    expect(rows.map(({ unit, cells }) => [unit.name, ...cells.map(({ state }) => state)])).toEqual([
      ['甲镇', 'before', 'done', 'missed', 'missed', 'done', 'ahead'],
      // Never looked at and no day set: nothing is called overdue.
      ['乙镇', 'before', 'before', 'before', 'before', 'soon', 'ahead']
    ])
    expect(rows[0]?.words).toBe('应 5 次，已 2 次，超期 2 次')
    expect([asked, done, late]).toEqual([7, 2, 2])
  })

  it('定了起算日期的，没有查的都算', () => {
    const { rows } = grid('2026-11', 'township', [], { since: '2026-11-01' })
    expect(rows[1]?.cells.map(({ state }) => state)).toEqual([
      'late',
      'late',
      'late',
      'late',
      'soon',
      'ahead'
    ])
  })

  it('县每月一格，季度写第几季度，村每日一格', () => {
    expect(grid('2026-11', 'county', []).columns.map(({ title }) => title)).toEqual(['11月'])
    const quarter = { ...defaultRhythm.levels, county: { every: 'quarter' as const, workingDays: true } }
    expect(grid('2026-11', 'county', [], { levels: quarter }).columns.map(({ title }) => title)).toEqual([
      '第 4 季度'
    ])
    const days = grid('2026-11', 'village', [])
    expect(days.columns).toHaveLength(30)
    // Sunday 2026-11-01 is no working day.
    expect(days.rows[0]?.cells[0]?.state).toBe('free')
  })

  it('没有放假安排的年份要问', () => {
    expect(grid('2026-11', 'county', []).unknownYears).toEqual([])
    expect(grid('2031-11', 'county', []).unknownYears).toEqual([2031])
  })
})
