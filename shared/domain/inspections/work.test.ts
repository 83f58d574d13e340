import { describe, expect, it } from 'vitest'
import { record } from '../../../test/statistics/records'
import { bundledCalendar } from '../calendar'
import type { OfficeProfile } from '../office/sections'
import { decideRhythm, defaultRhythm, rhythmOf, type Rhythm } from './rhythm'
import { ownCenter, unitsOf } from './units'
import { inspectionDue, roundsByCenter } from './work'

const center = (id: string, level: string, code: string, parentId: string | null = 'county') =>
  record('center', id, { profile: { name: id, level, parentId, place: { code, name: id } } })
const organization = (id: string, type: string, code: string, centerId: string | null) =>
  record('organization', id, { profile: { name: id, type, centerId, place: { code, name: id } } })

const units = unitsOf(
  [
    center('village', 'village', '540521100201'),
    center('township', 'township', '540521100'),
    center('county', 'county', '540521', null)
  ],
  [
    organization('committee', 'village', '540521100201', 'village'),
    organization('medical', 'industry', '540521', null)
  ]
)
const unit = (id: string) => units.find((each) => each.id === id) as (typeof units)[number]
const rounds = (...days: string[]) => days.map((on, index) => ({ id: `r${index}`, on }))
const terms = (today: string, given: Partial<Rhythm> = {}) => ({
  rhythm: { ...defaultRhythm, ...given },
  calendar: bundledCalendar,
  today
})

describe('谁排查', () => {
  it('中心按层级排在前，组织的层级按类型或所在地', () => {
    expect(units.map(({ id, level }) => `${id} ${level}`)).toEqual([
      'county county',
      'township township',
      'village village',
      'medical county',
      'committee village'
    ])
  })

  it('本单位的中心按所在地和层级认', () => {
    const office = { level: 'township', place: { code: '540521100', name: '' } } as OfficeProfile
    expect(ownCenter(units, office)?.id).toBe('township')
    expect(ownCenter(units, undefined)?.id).toBe('county')
    expect(ownCenter([], office)).toBeUndefined()
  })

  it('组织查的算作所属中心查的', () => {
    const byCenter = roundsByCenter(
      [
        { id: 'b', unitId: 'committee', on: '2026-11-20' },
        { id: 'a', unitId: 'village', on: '2026-11-02' },
        { id: 'c', unitId: 'medical', on: '2026-11-02' },
        { id: 'd', unitId: 'unknown', on: '2026-11-02' }
      ],
      units
    )
    expect([...byCenter]).toEqual([
      [
        'village',
        [
          { id: 'a', on: '2026-11-02' },
          { id: 'b', on: '2026-11-20' }
        ]
      ]
    ])
  })
})

describe('现在该做的一次', () => {
  it('没有起算的不提示', () => {
    expect(inspectionDue(unit('county'), [], terms('2026-11-28'))).toBeNull()
    expect(inspectionDue(unit('county'), [], terms('2026-11-28', { since: '2026-11-01' }))?.due).toBe(
      '2026-11-30'
    )
  })

  it('本月查过的没有；下月底临近时再提示；漏了一个月的提示漏的', () => {
    const made = rounds('2026-10-12', '2026-11-03')
    expect(inspectionDue(unit('county'), made, terms('2026-11-28'))).toBeNull()
    expect(inspectionDue(unit('county'), made, terms('2026-12-25'))).toMatchObject({
      due: '2026-12-31',
      state: 'soon'
    })
    expect(inspectionDue(unit('county'), rounds('2026-09-03'), terms('2026-11-28'))).toMatchObject({
      due: '2026-10-30',
      state: 'late',
      text: '已超 29 天'
    })
  })

  it('补查之后不再提示漏的那一次', () => {
    expect(inspectionDue(unit('county'), rounds('2026-09-03', '2026-11-02'), terms('2026-11-10'))).toBeNull()
  })

  it('村每个工作日：周末和节假日不提示', () => {
    const friday = rounds('2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27')
    expect(inspectionDue(unit('village'), friday, terms('2026-11-29'))).toBeNull()
    expect(inspectionDue(unit('village'), friday, terms('2026-11-30'))?.text).toBe('今天到期')
  })

  it('不定周期的不提示', () => {
    const none = { ...defaultRhythm.levels, county: { every: 'none' as const, workingDays: true } }
    const given = terms('2026-11-30', { levels: none, since: '2026-01-01' })
    expect(inspectionDue(unit('county'), [], given)).toBeNull()
  })
})

describe('周期的设置', () => {
  it('没有设置过的按默认；设过的按设置', () => {
    expect(rhythmOf(undefined)).toEqual(defaultRhythm)
    const decision = decideRhythm(undefined, { ...defaultRhythm, since: '2026-01-01' })
    const value = decision.ok ? decision.changes[0]?.value : null
    expect(rhythmOf(record('office', 'office', { inspection: value ?? {} })).since).toBe('2026-01-01')
  })

  it('错的日期和周期逐栏说明', () => {
    const levels = { ...defaultRhythm.levels, city: { every: 'year' as never, workingDays: true } }
    const decision = decideRhythm(undefined, { levels, since: '2026-02-30' })
    expect(decision.ok ? [] : decision.problems.map(({ field }) => field).sort()).toEqual([
      'levels.city',
      'since'
    ])
  })
})
