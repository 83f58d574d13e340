import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from '@playwright/test'
import { buildDemonstration } from '@shared/demo'

/**
 * 黄石市 2016 年 8 月人民调解月报, as published:
 * http://sfj.huangshi.gov.cn/xxgk_17/gknr/qt/sjfb/2019nyq/202102/t20210204_763413.html
 */
const TYPES: Record<string, [cases: number, share: number]> = {
  婚姻家庭: [160, 18.4],
  邻里: [278, 32.0],
  房屋宅基地: [67, 7.7],
  合同: [44, 5.1],
  生产经营: [31, 3.6],
  损害赔偿: [76, 8.7],
  山林土地: [18, 2.1],
  征地拆迁: [28, 3.2],
  环境污染: [4, 0.5],
  劳动争议: [13, 1.5],
  消费: [7, 0.8],
  医疗: [55, 6.3],
  道路交通事故: [33, 3.8],
  物业: [1, 0.1],
  其他: [54, 6.2]
}

/** With the fuses of a release, where such a build was made: so the shipped program runs once in every test run. */
const PROGRAM = process.env['WENXIN_FUSED_APP'] ?? process.env['WENXIN_APP'] ?? ''

const folder = mkdtempSync(join(tmpdir(), 'wenxin-demo-'))
const profile = join(folder, 'profile')
const out = join(folder, 'out')
/** What the system lets programs put aside: copies for printing, downloads on their way, dumps of a crash. */
const temporary = join(folder, 'tmp')
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.describe.configure({ mode: 'serial' })

test('the demonstration enters three months, closes 2016-08 and exports it', () => {
  test.setTimeout(600_000)
  mkdirSync(temporary)
  const given = (process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean)
  const run = spawnSync(PROGRAM, [...given, '--demo', '--profile', profile, '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
    timeout: 580_000
  })
  expect(run.status, run.stdout + run.stderr).toBe(0)
  expect(run.stdout).toContain('869')
  expect(readdirSync(out).filter((name) => name.endsWith('.png'))).toHaveLength(3)
})

/** Value under the n-th column whose head holds `title`, in the row whose first cell is `row`. */
function cellUnder(sheet: ExcelJS.Worksheet, title: string, row = '合计', nth = 0): ExcelJS.CellValue {
  const columns: number[] = []
  for (let column = 2; column <= sheet.columnCount; column++) {
    const heads = [3, 4, 5].map((line) => plain(sheet.getCell(line, column).value))
    if (heads.at(-1) === title) columns.push(column)
  }
  const column = columns[nth]
  if (!column) throw new Error(`no column ${title}`)
  for (let line = 7; line <= sheet.rowCount; line++) {
    if (plain(sheet.getCell(line, 1).value) === row) return sheet.getCell(line, column).value
  }
  throw new Error(`no row ${row}`)
}

const plain = (value: ExcelJS.CellValue): string => String(value ?? '').replace(/\s/g, '')

test('the workbook shows the published figures, cell by cell', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(out, 'summary-2016-08.xlsx'))
  const sheet = book.getWorksheet('统计表')
  if (!sheet) throw new Error('no sheet 统计表')
  const figures = {
    调解案件总数: 869,
    调解成功: 842,
    协议涉及金额: 2873.8,
    主动调解: 455,
    依申请调解: 378,
    接受委托移送调解: 36
  }
  for (const [title, value] of Object.entries(figures)) expect(cellUnder(sheet, title), title).toBe(value)
  for (const [type, [cases]] of Object.entries(TYPES)) {
    expect(cellUnder(sheet, `${type}纠纷`), type).toBe(cases)
  }
  expect([0, 1].map((nth) => cellUnder(sheet, '防止民间纠纷转化为刑事案件', '合计', nth))).toEqual([1, 4])
  expect([0, 1].map((nth) => cellUnder(sheet, '防止群体性上访', '合计', nth))).toEqual([3, 15])
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 })
  expect(sheet.pageSetup.printTitlesRow).toBe('1:6')
})

test('the second sheet shows the rates, shares and comparisons', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(out, 'summary-2016-08.xlsx'))
  const sheet = book.getWorksheet('说明')
  if (!sheet) throw new Error('no sheet 说明')
  const lines: ExcelJS.CellValue[][] = []
  sheet.eachRow((row) => lines.push([1, 2, 3, 4, 5].map((at) => row.getCell(at).value)))
  const line = (name: string): ExcelJS.CellValue[] => lines.find((cells) => plain(cells[0]) === name) ?? []
  const share = (name: string): number => Math.round(Number(line(name)[2]) * 1000) / 10
  expect(share('主动调解')).toBe(52.4)
  expect(share('依申请调解')).toBe(43.5)
  expect(share('接受委托移送调解')).toBe(4.1)
  for (const [type, [cases, percent]] of Object.entries(TYPES)) {
    expect(line(`${type}纠纷`)[1], type).toBe(cases)
    expect(share(`${type}纠纷`), type).toBe(percent)
  }
  const narrative = String(lines[1]?.[0])
  for (const text of ['869', '842', '96.9%', '2873.80', '159', '15.5%', '29', '3.5%']) {
    expect(narrative).toContain(text)
  }
})

test('the PDF says the same', () => {
  const text = execFileSync('pdftotext', ['-layout', join(out, 'summary-2016-08.pdf'), '-'], {
    encoding: 'utf8'
  })
  const compact = text.replace(/\s+/g, '')
  for (const figure of [
    '869',
    '842',
    '96.9%',
    '2873.80',
    '455',
    '378',
    '52.4%',
    '43.5%',
    '4.1%',
    '15.5%',
    '3.5%'
  ]) {
    expect(compact, figure).toContain(figure)
  }
  expect(compact).toContain('人民调解案件情况统计表')
})

test('nothing of it is readable on disk, neither in the profile nor in the temporary folder', () => {
  const secrets = personalStrings()
  expect(secrets).toHaveLength(50)
  const needles = secrets.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  const files = [profile, temporary].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  )
  expect(files.some((file) => file.endsWith('.wxj'))).toBe(true)
  const found = files.flatMap((file) => {
    if (!existsSync(file)) return []
    const bytes = readFileSync(file)
    return needles.filter((needle) => bytes.includes(needle)).map((needle) => `${file}: ${needle.toString()}`)
  })
  expect(found).toEqual([])
})

/** 50 names, phones, ID numbers and addresses of the demonstration's disputes. */
function personalStrings(): string[] {
  const signedIn = { person: 'p', deviceLetter: 'A' }
  const found = new Set<string>()
  for (const batch of buildDemonstration(20_160_831, '2026-11-23', signedIn)) {
    for (const change of batch.changes) {
      if (change.section !== 'parties') continue
      const { list } = change.value as {
        list: { name: string; phone: string; idNumber: string; address: string }[]
      }
      for (const { name, phone, idNumber, address } of list) {
        for (const text of [name, phone, idNumber, address]) if (text.length >= 3) found.add(text)
      }
    }
    if (found.size > 400) break
  }
  return [...found].slice(0, 50)
}
