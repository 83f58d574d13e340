import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workbookSpec, type CellSpec, type WorkbookSpec } from '@shared/ipc/workbook'
import { drawWorkbook } from './workbook'

const cells: CellSpec[] = [
  { row: 1, column: 1, toColumn: 4, value: '矛盾纠纷排查调处情况统计表', style: 'title' },
  { row: 2, column: 1, toColumn: 2, value: '填报单位：乃东区综治中心', style: 'meta' },
  { row: 2, column: 4, value: '单位：件、万元', style: 'metaRight' },
  { row: 3, column: 1, value: '单位', style: 'head' },
  { row: 3, column: 2, value: '受理件数', style: 'headVertical' },
  { row: 3, column: 3, value: '成功率', style: 'headVertical' },
  { row: 3, column: 4, value: '涉及金额', style: 'headVertical' },
  { row: 4, column: 1, value: '=SUM(A1:A9)', style: 'label' },
  { row: 4, column: 2, value: 869, style: 'number', format: '0' },
  { row: 4, column: 3, value: 0.969, style: 'number', format: '0.0%' },
  { row: 4, column: 4, value: null, style: 'number' },
  { row: 5, column: 1, value: '合计', style: 'total' },
  { row: 5, column: 2, value: 869, style: 'total' }
]

const spec = (patch: Partial<WorkbookSpec['sheets'][number]> = {}): WorkbookSpec => ({
  title: '2016年8月月报',
  sheets: [
    {
      name: '2016年8月',
      columnWidths: [20, 6, 8, 10],
      rowHeights: [{ row: 1, height: 32 }],
      cells,
      landscape: true,
      repeatRows: [1, 3],
      freeze: { row: 3, column: 1 },
      ...patch
    }
  ]
})

async function readBack(workbook: WorkbookSpec) {
  const read = new ExcelJS.Workbook()
  const bytes = await drawWorkbook(workbookSpec.parse(workbook))
  await read.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  const [sheet] = read.worksheets
  if (!sheet) throw new Error('no sheet')
  return { bytes, read, sheet }
}

describe('a workbook', () => {
  it('has numbers as numbers, to the right, in their format', async () => {
    const { sheet } = await readBack(spec())
    expect(sheet.getCell('B4').value).toBe(869)
    expect(sheet.getCell('C4').value).toBe(0.969)
    expect(sheet.getCell('C4').numFmt).toBe('0.0%')
    expect(sheet.getCell('B4').alignment.horizontal).toBe('right')
    expect(sheet.getCell('D4').value).toBeNull()
  })

  it.each(['=1+1', '+86', '-', '@SUM(A1)', "=cmd|' /C calc'!A0"])(
    'keeps %s a text, never a formula',
    async (value) => {
      const { sheet, bytes } = await readBack(spec({ cells: [{ row: 1, column: 1, value, style: 'text' }] }))
      expect(sheet.getCell('A1').value).toBe(value)
      expect(sheet.getCell('A1').type).toBe(ExcelJS.ValueType.String)
      expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
    }
  )

  it('follows office conventions: fonts, boxes, upright heads, merged title', async () => {
    const { sheet } = await readBack(spec())
    expect(sheet.getCell('A1').font).toMatchObject({ name: '宋体', size: 16, bold: true })
    expect(sheet.getCell('D1').master.address).toBe('A1')
    expect(sheet.getCell('A1').border?.top).toBeUndefined()
    expect(sheet.getCell('A2').font.name).toBe('仿宋')
    expect(sheet.getCell('B3').alignment).toMatchObject({ textRotation: 'vertical', horizontal: 'center' })
    expect(sheet.getCell('D4').border).toMatchObject({ top: { style: 'thin' }, right: { style: 'thin' } })
    expect(sheet.getCell('A5').alignment.horizontal).toBe('center')
    expect(sheet.getRow(1).height).toBe(32)
    expect(sheet.getColumn(1).width).toBe(20)
  })

  it('draws the box around every cell of a merged one', async () => {
    const merged: CellSpec = { row: 1, column: 1, toRow: 2, toColumn: 3, value: '来源', style: 'head' }
    const { sheet } = await readBack(spec({ cells: [merged], freeze: null, repeatRows: null }))
    for (const address of ['A1', 'C1', 'B2', 'C2']) {
      expect(sheet.getCell(address).border).toMatchObject({
        bottom: { style: 'thin' },
        right: { style: 'thin' }
      })
    }
  })

  it('prints on A4 across, one page wide, with repeated heads and page numbers', async () => {
    const { sheet } = await readBack(spec())
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:3'
    })
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3 })
  })

  it('takes text that XML would not, and sheet names that office suites would not', async () => {
    const text = 'བཀྲ་ཤིས\u0000བདེ\ud800 😀\r\n<&"'
    const first = spec({ name: '1/2月', cells: [{ row: 1, column: 1, value: text, style: 'text' }] }).sheets
    const { read, sheet } = await readBack({ title: '', sheets: [...first, ...first] })
    expect(sheet.getCell('A1').value).toBe('བཀྲ་ཤིསབདེ\ufffd 😀\n<&"')
    expect(read.worksheets.map(({ name }) => name)).toEqual(['1-2月', '1-2月 2'])
  })
})
