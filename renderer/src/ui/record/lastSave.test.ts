import { expect, it } from 'vitest'
import { forgetSave, lastSaveOf, tellSaved } from './lastSave'

const record = { entity: 'organization', id: 'o1' }
const warning = { field: 'contact.phone', message: '请核对', source: '号码位数核对' }

it('记住一条记录最后一次成功的保存，没有成功的不算', () => {
  expect(lastSaveOf(record)).toBeUndefined()
  tellSaved(record, 'contact', { kind: 'saved', position: 7, warnings: [warning] })
  tellSaved(record, 'profile', { kind: 'refused', problems: [] })
  tellSaved(record, 'profile', { kind: 'failed', failure: { message: '磁盘已满' } })
  expect(lastSaveOf(record)).toEqual({ position: 7, section: 'contact', warnings: [warning] })
  expect(lastSaveOf({ ...record, id: 'o2' })).toBeUndefined()
  forgetSave(record)
  expect(lastSaveOf(record)).toBeUndefined()
})

it('把结果原样交回', () => {
  const outcome = { kind: 'saved', position: 1 } as const
  expect(tellSaved(record, '', outcome)).toBe(outcome)
})
