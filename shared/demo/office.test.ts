import { expect, it } from 'vitest'
import { officeBatches } from './office'
import { makeWorld } from './world'

const PERSON = '0188b5a0-0000-7000-8000-000000000001'

it('第一条与首次启用写下的相同：本单位、登录的管理员和设置', () => {
  const [first] = officeBatches(makeWorld(1, '2026-11-23', { person: PERSON, deviceLetter: 'A' }))
  expect(first?.reason).toBe('启用台账')
  expect(first?.changes.map(({ entity, id, section }) => `${entity}/${id}/${section}`)).toEqual([
    'office/office/profile',
    `person/${PERSON}/profile`,
    'office/office/settings'
  ])
  const [office, person, settings] = first?.changes.map(({ value }) => value) ?? []
  expect(office).toMatchObject({ name: '扎囊县综治中心', level: 'county' })
  expect(person).toEqual({ name: '次仁卓玛', role: 'administrator' })
  expect(settings).toMatchObject({ preparedBy: '次仁卓玛', reviewedBy: '王志远' })
})
