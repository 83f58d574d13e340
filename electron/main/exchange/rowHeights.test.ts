import { describe, expect, it } from 'vitest'
import type { CellSpec, SheetSpec } from '@shared/ipc/workbook'
import { openRowHeights } from './rowHeights'

const sheet = (cell: Partial<CellSpec>, rowHeights: SheetSpec['rowHeights'] = []): SheetSpec => ({
  name: 'a',
  columnWidths: [11, 11],
  rowHeights,
  cells: [{ row: 1, column: 1, value: '乃东区综治中心', style: 'label', ...cell }],
  landscape: false,
  repeatRows: null,
  freeze: null
})

describe('rows whose height is left open', () => {
  it('get room for the lines that their texts wrap into', () => {
    expect(openRowHeights(sheet({})).get(1)).toBe(31.5)
    expect(openRowHeights(sheet({ value: '一\n二\n三' })).get(1)).toBe(45)
  })

  it('stay as they are when one line is enough, over both columns too', () => {
    expect(openRowHeights(sheet({ value: '乃东区' })).size).toBe(0)
    expect(openRowHeights(sheet({ toColumn: 2 })).size).toBe(0)
  })

  it('are left alone where a height was given, for numbers and for upright heads', () => {
    expect(openRowHeights(sheet({}, [{ row: 1, height: 20 }])).size).toBe(0)
    expect(openRowHeights(sheet({ value: 123456789012 })).size).toBe(0)
    expect(openRowHeights(sheet({ style: 'headVertical' })).size).toBe(0)
  })

  it('never grow taller than the office suites allow', () => {
    expect(openRowHeights(sheet({ value: '长'.repeat(10_000) })).get(1)).toBe(409)
  })
})
