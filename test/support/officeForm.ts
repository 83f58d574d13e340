import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'

/** A form as an office has it: heads over two rows, styles of its own, sums, a second sheet, print settings. */
export async function writeForm(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('数据')
  sheet.mergeCells('A1:F1')
  sheet.getCell('A1').value = '扎囊县人民调解情况月报'
  sheet.getCell('A2').value = '填报单位'
  sheet.getCell('D2').value = '期间'
  for (const [at, head] of ['地区', '案件', '人数', '成功', '疑难', '金额（万元）'].entries()) {
    sheet.getCell(3, at + 1).value = head
    for (const row of [4, 5, 6]) {
      const cell = sheet.getCell(row, at + 1)
      cell.style = {
        font: { name: '仿宋', size: 12, bold: row === 6 },
        border: { top: { style: 'thin' }, bottom: { style: 'double' } },
        ...(at === 5 ? { numFmt: '#,##0.00' } : {})
      }
      if (row === 6 && at > 0) {
        const column = 'ABCDEF'.charAt(at)
        cell.value = { formula: `SUM(${column}4:${column}5)`, result: 0 }
      }
    }
  }
  for (const [row, name] of ['扎塘镇', '县本级', '合计'].entries()) sheet.getCell(4 + row, 1).value = name
  sheet.pageSetup = { orientation: 'landscape', paperSize: 9, fitToPage: true, printTitlesRow: '1:3' }
  const notes = book.addWorksheet('说明')
  notes.getCell('A1').value = '本表一式两份'
  await book.xlsx.writeFile(path)
}

/** The parts of a workbook file that have other bytes in the second than in the first. */
export function changedParts(blank: string, filled: string): string[] {
  const [before, after] = [blank, filled].map((path) => unzipSync(readFileSync(path)))
  return Object.keys(before ?? {})
    .filter(
      (part) => Buffer.compare(before?.[part] ?? Buffer.alloc(0), after?.[part] ?? Buffer.alloc(0)) !== 0
    )
    .sort()
}

/** Every cell of every sheet with its value. */
export async function cellsOf(path: string): Promise<Record<string, unknown>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const cells: Record<string, unknown> = {}
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => (cells[`${sheet.name}!${cell.address}`] = cell.value)))
  }
  return cells
}
