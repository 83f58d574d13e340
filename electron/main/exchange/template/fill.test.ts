import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAt } from '@shared/domain/templates'
import { fillTemplate, lookAt, Refusal } from '.'
import { writeCells } from './write'

type Values = Parameters<typeof fillTemplate>[1]

/** One cell of a form as an office makes it: empty but styled, with a text, a number or a formula. */
interface MadeCell {
  row: number
  column: number
  content: 'blank' | 'text' | 'number' | 'formula'
  bold: boolean
}

async function form(sheets: readonly (readonly MadeCell[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  sheets.forEach((cells, at) => {
    const sheet = book.addWorksheet(['数据', '汇总 表', '第三'][at])
    sheet.getCell('A1').value = '人民调解统计表'
    sheet.pageSetup = { orientation: 'landscape', paperSize: 9, fitToPage: true, printTitlesRow: '1:2' }
    sheet.getColumn(3).width = 22
    for (const { row, column, content, bold } of cells) {
      const cell = sheet.getCell(row, column)
      cell.style = { font: { bold, size: 9 + (column % 5) }, border: { top: { style: 'thin' } } }
      if (content === 'text') cell.value = `说明 & <${row}>`
      if (content === 'number') cell.value = row * 100 + column
      if (content === 'formula') cell.value = { formula: `SUM(A${row}:B${row})`, result: 7 }
    }
    sheet.mergeCells('A40:D41')
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const cell = fc.record({
  row: fc.integer({ min: 2, max: 30 }),
  column: fc.integer({ min: 1, max: 30 }),
  content: fc.constantFrom('blank', 'text', 'number', 'formula' as const),
  bold: fc.boolean()
}) as fc.Arbitrary<MadeCell>
const value = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
  fc.integer({ min: 0, max: 99_999_999 }).map((fen) => fen / 100),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '2026年10月', ' 前后有空格 ', 'a & b < c > "d"', '多行\n文字')
)

/** Each `<c …>` of a sheet by its place, and what is left of the sheet without cells and rows: found without our code. */
function apart(xml: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>()
  const rest = xml.replace(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g, (whole, ref: string) => {
    cells.set(ref, whole)
    return ''
  })
  return {
    cells,
    rest: rest
      .replace(/<row [^>]*?(?:\/>|>\s*<\/row>)/g, '')
      .replace('<sheetData/>', '<sheetData></sheetData>')
  }
}
const styleOf = (xml: string | undefined): string | undefined => / s="(\d+)"/.exec(xml ?? '')?.[1]

describe('本单位表格', () => {
  it('只有被填的格变，样式照旧；别的格、别的部分一个字节也不动', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 25 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.record({ at: cell, value, known: fc.boolean() }), { minLength: 1, maxLength: 12 }),
        async (sheets, wanted) => {
          const bytes = await form(sheets)
          const formulas = new Set(lookAt(bytes).sheets[0]?.formulas)
          const values = new Map<string, string | number>()
          for (const each of wanted) {
            const place = each.known ? (sheets[0]?.[0] ?? each.at) : each.at
            const ref = cellAt(place.row, place.column)
            if (!formulas.has(ref)) values.set(ref, each.value)
          }
          fc.pre(values.size > 0)
          const list: Values = [...values].map(([ref, one]) => ({ sheet: '数据', cell: ref, value: one }))
          const before = unzipSync(bytes)
          const filled = fillTemplate(bytes, list)
          const after = unzipSync(filled)
          expect(Object.keys(after)).toEqual(Object.keys(before))
          for (const [part, content] of Object.entries(before)) {
            if (part === 'xl/workbook.xml' || part === 'xl/worksheets/sheet1.xml') continue
            expect(Buffer.compare(after[part] ?? Buffer.alloc(0), content), part).toBe(0)
          }
          expect(strFromU8(after['xl/workbook.xml'] ?? strToU8(''))).toContain('fullCalcOnLoad="1"')
          const [old, now] = [before, after].map((parts) =>
            apart(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? strToU8('')))
          )
          expect(now?.rest).toBe(old?.rest)
          const untouched = (cells: Map<string, string> | undefined) =>
            [...(cells ?? [])].filter(([ref]) => !values.has(ref))
          expect(untouched(now?.cells)).toEqual(untouched(old?.cells))
          for (const ref of values.keys()) {
            if (old?.cells.has(ref))
              expect(styleOf(now?.cells.get(ref)), ref).toBe(styleOf(old.cells.get(ref)))
          }
          // Read back by another program's eyes: the values stand where they were put.
          const book = new ExcelJS.Workbook()
          await book.xlsx.load(filled.buffer as ArrayBuffer)
          for (const [ref, one] of values) {
            const read = book.getWorksheet('数据')?.getCell(ref).value ?? ''
            // The library drops a text of spaces alone; Excel keeps it.
            expect(read, ref).toEqual(
              typeof one !== 'string' ? one : shown(one).trim() === '' ? '' : shown(one)
            )
          }
        }
      ),
      { numRuns: 25 }
    )
  }, 60_000)

  it('公式的格不写，说出是哪一格；没有这张表也说', async () => {
    const bytes = await form([[{ row: 3, column: 3, content: 'formula', bold: false }]])
    expect(lookAt(bytes).sheets).toMatchObject([{ name: '数据', formulas: ['C3'], cut: false }])
    const fill = (sheet: string, ref: string) => () => fillTemplate(bytes, [{ sheet, cell: ref, value: 1 }])
    expect(fill('数据', 'C3')).toThrow('C3 是公式')
    expect(fill('没有', 'C4')).toThrow('没有名为“没有”的工作表')
    expect(() => fillTemplate(strToU8('PK no workbook'), [])).toThrow(Refusal)
  })

  it('看得到文字、合并的格和公式，隐藏的表不在内', async () => {
    const [sheet] = lookAt(await form([[{ row: 2, column: 2, content: 'number', bold: true }]])).sheets
    expect(sheet?.rows.slice(0, 2)).toEqual([
      { at: 1, cells: ['人民调解统计表'] },
      { at: 2, cells: ['', '202'] }
    ])
    expect(sheet?.merges).toEqual([{ row: 40, column: 1, toRow: 41, toColumn: 4 }])
  })
})

/** What XML keeps of a text: line ends as one, no control characters. */
const shown = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')

describe('工作表的各种写法', () => {
  const write = (xml: string, values: Record<string, string | number>) =>
    writeCells(xml, new Map(Object.entries(values)))

  it('没有的行和格按次序补上，样式随行，行没有的随列', () => {
    const xml =
      '<worksheet><cols><col min="2" max="3" width="9" style="4"/></cols><sheetData>' +
      '<row r="2" s="7" customFormat="1"/><row r="5"><c r="D5" s="2" t="s"><v>0</v></c></row></sheetData></worksheet>'
    expect(write(xml, { B2: 1, C5: 2, D5: 3, E5: 4, B3: 5, A9: 6 })).toBe(
      '<worksheet><cols><col min="2" max="3" width="9" style="4"/></cols><sheetData>' +
        '<row r="2" s="7" customFormat="1"><c r="B2" s="7"><v>1</v></c></row>' +
        '<row r="3"><c r="B3" s="4"><v>5</v></c></row>' +
        '<row r="5"><c r="C5" s="4"><v>2</v></c><c r="D5" s="2"><v>3</v></c><c r="E5"><v>4</v></c></row>' +
        '<row r="9"><c r="A9"><v>6</v></c></row></sheetData></worksheet>'
    )
  })

  it('空的表、带前缀的标签、注释和引号里的尖括号', () => {
    expect(write('<x:worksheet><x:sheetData/></x:worksheet>', { A1: '甲' })).toBe(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    )
    const tricky =
      '<worksheet><!-- <sheetData><row r="1"/> --><sheetPr codeName="a>b"/><sheetData><row r="1"><!-- <c r="A1"/> --><c r="B1"><v>1</v></c></row></sheetData></worksheet>'
    expect(write(tricky, { A1: 9, B1: 8 })).toBe(
      tricky.replace('<c r="B1"><v>1</v></c>', '<c r="A1"><v>9</v></c><c r="B1"><v>8</v></c>')
    )
  })

  it('没有编号的格不猜', () => {
    expect(() =>
      write('<worksheet><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>', { A1: 1 })
    ).toThrow('没有编号')
    expect(() => write('<worksheet/>', { A1: 1 })).toThrow(Refusal)
  })

  it('计算的设置只加一项，没有的补在该在的地方', async () => {
    const bytes = await form([[]])
    const parts = unzipSync(bytes)
    const book = strFromU8(parts['xl/workbook.xml'] ?? strToU8(''))
    const with_ = (text: string) => {
      const made = zipSync({ ...parts, 'xl/workbook.xml': strToU8(text) })
      const filled = fillTemplate(made, [{ sheet: '数据', cell: 'B2', value: 1 }])
      return strFromU8(unzipSync(filled)['xl/workbook.xml'] ?? strToU8(''))
    }
    const calc = /<calcPr[^>]*\/>/
    const bare = book.replace(calc, '')
    expect(with_(bare)).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>')
    expect(with_(book.replace(calc, '<calcPr calcMode="manual" fullCalcOnLoad="0"/>'))).toContain(
      '<calcPr calcMode="manual" fullCalcOnLoad="1"/>'
    )
  })
})
