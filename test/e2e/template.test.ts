import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import { save } from '../support/save'
import { asNew, committee, settled } from '../support/quarter'

/** A form as an office has it: heads over two rows, styles of its own, sums, a second sheet, print settings. */
async function form(path: string): Promise<void> {
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

const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('form', { name: '标记' }).getByRole('combobox', { name: label }).click({ force: true })
  await page.getByRole('option', { name: option, exact: true }).click()
}
const cell = (page: Page, name: string) => page.locator(`[data-cell="${name}"]`)
const mark = (page: Page) => page.getByRole('button', { name: '标记', exact: true }).click()

test('本单位的表格：标记一次，按期填写，样式、公式和打印设置不变', async ({ profile }) => {
  const blank = join(profile, '本县月报.xlsx')
  const filled = join(profile, '填好.xlsx')
  await form(blank)
  const { app, page } = await openCentre(join(profile, 'data'))
  await save(page, [
    ...committee,
    ...asNew(settled(1, '拖欠工钱', 1_200_000)),
    ...asNew(settled(2, '邻里用水', 34_550))
  ])
  await page.evaluate(() => (location.hash = '#/summaries/2026-08'))
  await page.getByRole('link', { name: '本单位表格' }).click()
  await expect(page.getByText('还没有本单位的表格')).toBeVisible()

  // What is no workbook is refused with the reason.
  const text = join(profile, '月报.csv')
  writeFileSync(text, '地区,案件\n')
  await answerOpenDialog(app, text)
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('alert')).toContainText('这不是 xlsx 格式的电子表格')

  await answerOpenDialog(app, blank)
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('textbox', { name: '表格名称' })).toHaveValue('本县月报')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')

  // By pointing at a cell: five columns to the right of it at once, by the order of the form.
  await expect(page.getByRole('table', { name: '工作表数据' })).toContainText('扎囊县人民调解情况月报')
  await cell(page, 'B4').click()
  await pick(page, '行', '扎塘镇')
  await page.getByRole('textbox', { name: '向右连续' }).fill('5')
  await mark(page)
  await expect(cell(page, 'B4')).toHaveText('扎塘镇，调解案件总数')
  await expect(cell(page, 'F4')).toHaveText('扎塘镇，协议涉及金额')
  // By name; a formula is left to the form itself.
  await page.getByRole('textbox', { name: /^格/ }).fill('数据!$B$6')
  await mark(page)
  await expect(page.getByRole('form', { name: '标记' })).toContainText('B6 是公式')
  await pick(page, '填什么', '表头、比率和比较')
  for (const [name, what] of [
    ['数据!B2', '填报单位'],
    ['E2', '统计期（如“2026年10月”）'],
    ['说明!B3', '调解成功率（%）']
  ] as const) {
    await page.getByRole('textbox', { name: /^格/ }).fill(name)
    await pick(page, '内容', what)
    await mark(page)
    await expect(cell(page, name.replace(/^.*!/, ''))).toHaveText(what)
  }
  await expect(page.getByText('已标记 8 格')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await answerSaveDialog(app, filled)
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('status').filter({ hasText: `已填写：${filled}` })).toBeVisible()

  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(filled)
  const sheet = book.getWorksheet('数据')
  const read = (names: string[]) => names.map((name) => sheet?.getCell(name).value)
  expect(read(['B2', 'E2'])).toEqual(['扎囊县社会治安综合治理中心', '2026年8月'])
  expect(read(['B4', 'C4', 'D4', 'E4', 'F4'])).toEqual([2, 4, 2, 0, 1.23])
  expect(sheet?.getCell('B6').value).toMatchObject({ formula: 'SUM(B4:B5)' })
  expect(sheet?.getCell('F4').style).toMatchObject({ numFmt: '#,##0.00', font: { name: '仿宋', size: 12 } })
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:3' })
  expect(book.getWorksheet('说明')?.getCell('B3').value).toBe(100)

  // Beside the two sheets and the word to work out the sums, every part of the file has its bytes of before.
  const [before, after] = [blank, filled].map((path) => unzipSync(readFileSync(path)))
  const changed = Object.keys(before ?? {}).filter(
    (part) => Buffer.compare(before?.[part] ?? Buffer.alloc(0), after?.[part] ?? Buffer.alloc(0)) !== 0
  )
  expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
  await app.close()

  // The sums are left to the program that opens it: Excel and WPS do so at once, this one when it is asked to.
  const csvOf = 'csv:Text - txt - csv (StarCalc):44,34,76'
  const office = spawnSync('soffice', ['--headless', '--convert-to', csvOf, '--outdir', profile, filled], {
    encoding: 'utf8',
    env: { ...process.env, HOME: profile }
  })
  test.skip(office.error !== undefined, '没有 LibreOffice，没有用办公软件打开填好的表格')
  const csv = readFileSync(join(profile, '填好.csv'), 'utf8')
  expect(csv, office.stderr).toContain('扎塘镇,2,4,2,0,1.23')
})
