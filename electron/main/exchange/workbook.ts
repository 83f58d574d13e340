import ExcelJS from 'exceljs'
import type { CellSpec, SheetSpec, WorkbookSpec } from '@shared/ipc/workbook'
import { openRowHeights } from './rowHeights'
import { styleOf } from './styles'

/** The only module that knows the library: draws a workbook that rules have made as pure data. */
export async function drawWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.title = cleanText(spec.title)
  const names = new Set<string>()
  for (const sheet of spec.sheets) drawSheet(workbook.addWorksheet(sheetName(sheet.name, names)), sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** @returns a name the office suites accept: no []:*?/\, no apostrophe at an end, unlike the others, 31 characters */
function sheetName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(/[\\/*?:[\]]/g, '-').replace(/^'|'$/g, '-')
  let name = base
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base.slice(0, 27)} ${count}`
  taken.add(name.toLowerCase())
  return name
}

function drawSheet(worksheet: ExcelJS.Worksheet, sheet: SheetSpec): void {
  sheet.columnWidths.forEach((width, index) => (worksheet.getColumn(index + 1).width = width))
  for (const { row, height } of sheet.rowHeights) worksheet.getRow(row).height = height
  for (const [row, height] of openRowHeights(sheet)) worksheet.getRow(row).height = height
  for (const cell of sheet.cells) drawCell(worksheet, cell)
  if (sheet.freeze) {
    worksheet.views = [{ state: 'frozen', xSplit: sheet.freeze.column, ySplit: sheet.freeze.row }]
  }
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: sheet.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    ...(sheet.repeatRows ? { printTitlesRow: sheet.repeatRows.join(':') } : {})
  } satisfies Partial<ExcelJS.PageSetup>)
  worksheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页'
}

function drawCell(worksheet: ExcelJS.Worksheet, spec: CellSpec): void {
  const { row, column, toRow = row, toColumn = column } = spec
  const cell = worksheet.getCell(row, column)
  // Always a string or a number, never an object: the library would read { formula } as one.
  cell.value = typeof spec.value === 'string' ? cleanText(spec.value) : spec.value
  cell.style = { ...styleOf(spec.style, spec.value), ...(spec.format ? { numFmt: spec.format } : {}) }
  if (toRow > row || toColumn > column) worksheet.mergeCells(row, column, toRow, toColumn)
}

/** XML knows no control characters and no halves of characters; an office suite would call the file damaged. */
const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
