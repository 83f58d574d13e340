import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workbookSpec, type SheetSpec } from '@shared/ipc/workbook'
import type { DataColumn } from './columns'
import { listWorkbook } from './listWorkbook'

interface Row {
  name: string
  members: number | null
  phone: string
}

const columns: DataColumn<Row>[] = [
  { key: 'name', title: '名称', text: ({ name }) => name },
  { key: 'members', title: '成员', text: ({ members }) => String(members), number: ({ members }) => members },
  { key: 'phone', title: '联系电话', text: ({ phone }) => phone, masked: true }
]
const rows: Row[] = [
  { name: '扎塘镇人民调解委员会', members: 5, phone: '138****0001' },
  { name: 'བཀྲ་ཤིས་མཐུན་སྒྲིལ་ལྷན་ཚོགས།', members: null, phone: '' }
]
const spec = (over: { rows?: Row[]; columns?: DataColumn<Row>[]; conditions?: string[] } = {}) =>
  workbookSpec.parse(
    listWorkbook({
      title: '调解组织一览表',
      office: '扎囊县综治中心',
      today: '2026-11-23',
      unit: '个',
      conditions: ['状态“正常”'],
      columns,
      rows,
      ...over
    })
  )
const at = (sheet: SheetSpec | undefined, row: number, column: number) =>
  sheet?.cells.find((cell) => cell.row === row && cell.column === column)

describe('导出列表', () => {
  const sheet = spec().sheets[0]

  it('标题横跨各列，下面写单位和导出日期，再下面是列名', () => {
    expect(at(sheet, 1, 1)).toMatchObject({ value: '调解组织一览表', toColumn: 4, style: 'title' })
    expect(at(sheet, 2, 1)).toMatchObject({ value: '单位：扎囊县综治中心', toColumn: 2 })
    expect(at(sheet, 2, 3)).toMatchObject({ value: '导出日期：2026年11月23日', toColumn: 4 })
    expect([1, 2, 3, 4].map((column) => at(sheet, 3, column)?.value)).toEqual([
      '序号',
      '名称',
      '成员',
      '联系电话'
    ])
  })

  it('列名在每页重复，横向 A4', () => {
    expect(sheet).toMatchObject({ landscape: true, repeatRows: [3, 3], freeze: { row: 3, column: 2 } })
  })

  it('数字是数字，没有的空着；文字照屏幕上的样子', () => {
    expect(at(sheet, 4, 1)).toMatchObject({ value: 1, style: 'number' })
    expect(at(sheet, 4, 3)).toMatchObject({ value: 5, style: 'number' })
    expect(at(sheet, 5, 3)).toMatchObject({ value: null, style: 'number' })
    expect(at(sheet, 4, 4)).toMatchObject({ value: '138****0001', style: 'text' })
    expect(at(sheet, 5, 2)?.value).toBe('བཀྲ་ཤིས་མཐུན་སྒྲིལ་ལྷན་ཚོགས།')
  })

  it('最后写明共多少、怎样筛选、号码已遮盖', () => {
    expect(at(sheet, 6, 1)?.value).toBe(
      '共 2 个。筛选条件：状态“正常”。电话、证件号码和地址已遮盖，与屏幕显示一致。'
    )
    const open = spec({ columns: columns.slice(0, 2), conditions: [] }).sheets[0]
    expect(at(open, 6, 1)?.value).toBe('共 2 个。筛选条件：无。')
  })

  it('列宽随内容，长的换行而不撑宽一页', () => {
    const long = spec({ rows: [{ name: '长'.repeat(200), members: 1, phone: '' }] }).sheets[0]
    expect(sheet?.columnWidths[1]).toBe(30)
    expect(long?.columnWidths[1]).toBe(34)
  })

  it('一张表放不下时分几张，每行都在，次序和序号接着排', () => {
    const many = Array.from({ length: 38_001 }, (_, index) => ({
      name: `第 ${index} 个`,
      members: index,
      phone: ''
    }))
    const { sheets } = spec({ rows: many })
    expect(sheets.map(({ name }) => name)).toEqual([
      '调解组织一览表（1）',
      '调解组织一览表（2）',
      '调解组织一览表（3）'
    ])
    expect(at(sheets[2], 4, 1)?.value).toBe(38_001)
    expect(at(sheets[2], 4, 2)?.value).toBe('第 38000 个')
  })

  it('不论内容是什么，都是一份可以画出的表', () => {
    const row = fc.record({
      name: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('长'.repeat(40_000))),
      members: fc.option(fc.integer()),
      phone: fc.string()
    })
    fc.assert(fc.property(fc.array(row, { maxLength: 5 }), (list) => void spec({ rows: list })))
  })
})
