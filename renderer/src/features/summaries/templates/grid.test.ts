import { describe, expect, it } from 'vitest'
import { gridOf, stepFrom, type SheetLook } from './grid'

const sheet: SheetLook = {
  name: '数据',
  rows: [
    { at: 1, cells: ['统计表'] },
    { at: 3, cells: ['', '扎塘镇', '7'] }
  ],
  merges: [{ row: 1, column: 1, toRow: 2, toColumn: 3 }],
  formulas: ['C3'],
  cut: false
}

describe('表格的样子', () => {
  it('合并的格只出现一次，旁边留有空格可选', () => {
    const { columns, lines } = gridOf(sheet, [])
    expect(columns).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(lines).toHaveLength(5)
    expect(lines[0]?.cells.map(({ cell, colspan, rowspan }) => [cell, colspan, rowspan])).toEqual([
      ['A1', 3, 2],
      ['D1', 1, 1],
      ['E1', 1, 1]
    ])
    expect(lines[1]?.cells.map(({ cell }) => cell)).toEqual(['D2', 'E2'])
    expect(lines[2]?.cells[2]).toMatchObject({ cell: 'C3', text: '7', formula: true })
  })

  it('标记在外面的格也在表里', () => {
    const { columns, lines } = gridOf(sheet, ['H9'])
    expect([columns.at(-1), lines.at(-1)?.row]).toEqual(['J', 11])
  })

  it('方向键越过合并的格', () => {
    const { lines } = gridOf(sheet, [])
    expect(stepFrom(lines, 'A1', 'ArrowDown')).toBe('A3')
    expect(stepFrom(lines, 'A1', 'ArrowRight')).toBe('D1')
    expect(stepFrom(lines, 'B3', 'ArrowUp')).toBeNull()
    expect(stepFrom(lines, 'D2', 'ArrowUp')).toBe('D1')
    expect(stepFrom(lines, 'A1', 'ArrowLeft')).toBeNull()
  })
})
