import { describe, expect, it } from 'vitest'
import type { DecideContext } from '../../ledger'
import { mayWrite } from '../permissions'
import { sectionSchema } from '../registry'
import { decideSetup, levelOfPlace, suggestedCenterName, type SetupDraft } from './setup'

const context: DecideContext = {
  today: '2026-11-23',
  nowMillis: Date.UTC(2026, 10, 23),
  person: 'person-1',
  random: (bytes) => bytes.fill(7)
}
const draft = (over: Partial<SetupDraft> = {}): SetupDraft => ({
  place: { code: '540521', name: '西藏自治区山南市扎囊县' },
  level: 'county',
  centerName: ' 扎囊县社会治安综合治理中心 ',
  reportingUnit: '扎囊县综治中心',
  personName: 'བསྟན་འཛིན་ཆོས་སྒྲོན',
  ...over
})

describe('启用台账', () => {
  it('writes office, settings, administrator and top center in one entry that the ledger accepts', () => {
    const decision = decideSetup(draft(), context)
    if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
    expect(decision.reason).toBe('启用台账')
    expect(decision.changes.map(({ entity, section }) => `${entity}.${section}`)).toEqual([
      'office.profile',
      'office.settings',
      'person.profile',
      'center.profile'
    ])
    for (const { entity, section, value, before } of decision.changes) {
      expect(before).toBeNull()
      expect(sectionSchema(entity, section)?.safeParse(value).error).toBeUndefined()
      expect(mayWrite('administrator', entity, section)).toBe(true)
    }
    expect(decision.changes[2]).toMatchObject({ id: 'person-1', value: { role: 'administrator' } })
    expect(decision.changes[0]?.value).toMatchObject({ name: '扎囊县社会治安综合治理中心' })
  })

  it('takes a place typed by hand', () => {
    expect(decideSetup(draft({ place: { code: '', name: '某开发区' } }), context).ok).toBe(true)
  })

  it('names every field that is missing', () => {
    const empty = draft({
      place: { code: '', name: ' ' },
      level: '',
      centerName: '',
      reportingUnit: '',
      personName: ''
    })
    const decision = decideSetup(empty, context)
    expect(decision.ok ? [] : decision.problems.map(({ field }) => field)).toEqual([
      'place',
      'level',
      'centerName',
      'reportingUnit',
      'personName'
    ])
  })

  it('refuses a name that the ledger would refuse', () => {
    expect(decideSetup(draft({ centerName: '字'.repeat(121) }), context).ok).toBe(false)
    expect(decideSetup(draft({ personName: '甲\n乙' }), context).ok).toBe(false)
  })
})

it('finds the level of a place by its code', () => {
  const level = (code: string) => levelOfPlace({ code, name: '某地' })
  expect(['54', '5405', '540521', '540521100', '540521100001', ''].map(level)).toEqual([
    'city',
    'city',
    'county',
    'township',
    'village',
    ''
  ])
})

it('suggests the official name of the center', () => {
  expect(suggestedCenterName('扎囊县')).toBe('扎囊县社会治安综合治理中心')
  expect(suggestedCenterName(' ')).toBe('')
})
