import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'

type Row = (string | number | null)[]
const ID = '540521198001010018'

async function book(path: string, rows: readonly Row[], name = '台账'): Promise<string> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet(name)
  for (const row of rows) sheet.addRow(row)
  await made.xlsx.writeFile(path)
  return path
}

async function open(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  await page.getByRole('button', { name: '选择文件' }).click()
}

/** Says what a column is read as. */
async function read(page: Page, column: string, field: string): Promise<void> {
  const choice = page.getByRole('combobox', { name: `${column}读作`, exact: true })
  await page.locator('.el-select__wrapper', { has: choice }).click()
  // In its own list: that of the select before may still be on its way out.
  await expect(choice).toHaveAttribute('aria-expanded', 'true')
  const list = page.locator(`[id="${(await choice.getAttribute('aria-controls')) ?? ''}"]`)
  await list.getByRole('option', { name: field, exact: true }).click()
}

test('认不出表头的文件：人指明哪一行、各列是什么，下次自己认得', async ({ profile }) => {
  test.setTimeout(120_000)
  const { app, page } = await openCentre(profile)
  await page.evaluate(() => (location.hash = '#/importing?target=leader'))
  await expect(page.getByRole('radio', { name: '接访领导' })).toBeChecked()

  const rows: Row[] = [
    ['名册'],
    ['谁', '做啥', '系统', '证件'],
    ['陈志远', '县委书记', '政法', ID],
    ['白玛 卓嘎', '副县长', '政府', null]
  ]
  await open(app, page, await book(join(profile, '名册.xlsx'), rows))
  const head = page.getByRole('region', { name: '指明表头' })
  await expect(page.getByRole('alert')).toContainText('没有认出接访领导台账的表头')
  await expect(head).toContainText('表头在第 2 行')
  await expect(head).not.toContainText(ID)
  expect(await violations(page)).toEqual([])

  // Without a head the columns have letters; back to the second line, which was right.
  await head.getByRole('radio', { name: /没有表头/ }).click({ force: true })
  await head.getByRole('button', { name: '记录从第 3 行起' }).press('Enter')
  await expect(head).toContainText('没有表头，从第 3 行起是记录')
  await head.getByRole('radio', { name: '有表头', exact: true }).click({ force: true })
  await head.getByRole('button', { name: '表头从第 2 行起' }).press('Enter')
  await page.keyboard.press('Alt+n')

  const columns = page.getByRole('region', { name: '各列' })
  await expect(columns).toContainText('没有选“姓名”是哪一列')
  await read(page, '谁', '姓名')
  await read(page, '做啥', '职务')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('group', { name: '按结果筛选' })).toContainText('新增 2')
  await page.keyboard.press('Alt+n')
  await expect(page.getByText('已导入 2 行。')).toBeVisible()

  // The next file with these headings needs no one to point.
  await open(app, page, await book(join(profile, '再来.xlsx'), [...rows, ['王芳', '副书记', '政府', null]]))
  await expect(columns).toContainText('表头在第 2 行')
  await page.keyboard.press('Alt+n')
  const counts = page.getByRole('group', { name: '按结果筛选' })
  await expect(counts).toContainText('相同 2')
  await expect(counts).toContainText('新增 1')

  // A head that was found can be put right, and a file without one is read by letters.
  await page.getByRole('button', { name: '改指表头' }).click()
  await head.getByRole('radio', { name: /没有表头/ }).click({ force: true })
  await head.getByRole('button', { name: '记录从第 3 行起' }).click()
  await page.keyboard.press('Alt+n')
  await expect(columns).toContainText('没有表头，从第 3 行起是记录')
  await read(page, 'A 列', '姓名')
  await read(page, 'B 列', '职务')
  await read(page, 'C 列', '系统')
  await page.keyboard.press('Alt+n')
  await expect(counts).toContainText('新增 1')
  await app.close()
})
