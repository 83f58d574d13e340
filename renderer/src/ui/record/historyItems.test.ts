import { expect, it } from 'vitest'
import { historyItems, type HistoryLike } from './historyItems'

const item = (position: number, section: string, before: { x: string } | null, x: string): HistoryLike => ({
  position,
  millis: Date.UTC(2026, 10, 23, 1, 5),
  personName: '德吉',
  reason: `第 ${position} 次`,
  section,
  before,
  after: { x }
})

const describe = (section: string, before: unknown, after: unknown) => [
  { label: section, before: JSON.stringify(before), after: JSON.stringify(after) }
]

it('一次保存的各栏目合为一条，最近的在前', () => {
  const items = historyItems(
    [item(3, 'a', null, '1'), item(3, 'b', null, '2'), item(7, 'a', { x: '1' }, '9')],
    describe
  )
  expect(items.map(({ what, at, who }) => [what, at, who])).toEqual([
    ['第 7 次', '2026-11-23 09:05', '德吉'],
    ['第 3 次', '2026-11-23 09:05', '德吉']
  ])
  expect(items[0]?.detail).toBe('a：{"x":"1"} → {"x":"9"}')
  expect(items[1]?.detail).toBeUndefined()
  expect(items[1]?.folded).toEqual({ summary: '登记 2 栏', text: 'a：{"x":"1"}\nb：{"x":"2"}' })
})

it('后来第一次填写的栏目（如撤销的理由）仍直接写出', () => {
  const [later, first] = historyItems([item(3, 'a', null, '1'), item(7, 'retired', null, '误登')], describe)
  expect(later).toMatchObject({ detail: 'retired：{"x":"误登"}' })
  expect(later?.folded).toBeUndefined()
  expect(first?.folded?.summary).toBe('登记 1 栏')
})

it('没有可写的栏目时什么也不折叠', () => {
  expect(historyItems([item(3, 'a', null, '1')], () => [])[0]?.folded).toBeUndefined()
  expect(historyItems([], describe)).toEqual([])
})
