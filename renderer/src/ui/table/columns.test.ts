import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceFrom, gridTemplate, rowAfterKey, shownColumns } from './columns'

it('gives columns without a width the rest of the line', () => {
  expect(gridTemplate([{ width: 80 }, {}, { width: 120 }])).toBe('80px minmax(120px, 1fr) 120px')
})

it('moves by keys and stays inside the table', () => {
  expect(rowAfterKey('ArrowDown', -1, 3, 10)).toBe(0)
  expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2)
  expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0)
  expect(rowAfterKey('PageDown', 1, 100, 10)).toBe(11)
  expect(rowAfterKey('End', 0, 100, 10)).toBe(99)
  expect(rowAfterKey('Home', 50, 100, 10)).toBe(0)
  expect(rowAfterKey('a', 5, 100, 10)).toBeNull()
  expect(rowAfterKey('ArrowDown', -1, 0, 10)).toBeNull()
})

describe('选择列', () => {
  const columns = [{ key: 'name' }, { key: 'type' }, { key: 'phone', optional: true }, { key: 'state' }]
  const keys = (choice: Record<string, boolean>) => shownColumns(columns, choice).map(({ key }) => key)

  it('没有选过时，可选列不显示', () => expect(keys({})).toEqual(['name', 'type', 'state']))
  it('选上的列站在它原来的位置', () =>
    expect(keys({ type: false, phone: true })).toEqual(['name', 'phone', 'state']))

  it('不论怎样选，第一列总在，次序不变', () => {
    const choices = fc.dictionary(fc.constantFrom('name', 'type', 'phone', 'state', 'gone'), fc.boolean())
    fc.assert(
      fc.property(choices, (choice) => {
        const shown = keys(choice)
        expect(shown[0]).toBe('name')
        expect(shown).toEqual(columns.map(({ key }) => key).filter((key) => shown.includes(key)))
      })
    )
  })

  it('认不出的记录当作没有选过', () => {
    for (const kept of [undefined, null, 'name', 3, ['name']]) expect(choiceFrom(kept)).toEqual({})
    expect(choiceFrom({ type: false, state: 'no' })).toEqual({ type: false })
  })
})
