import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'

type Row = (string | number | null)[]
const ID = '540521198001010018'
const HEAD: Row = [
  '序号',
  '案号',
  '受理日期',
  '申请人',
  '申请人身份证号',
  '被申请人',
  '纠纷类型',
  '调解组织',
  '调解结果',
  '结案日期',
  '协议形式',
  '涉及金额'
]
const rowOf = (serial: number, more: Record<number, Row[number]> = {}): Row =>
  [
    serial,
    `〔2025〕扎调字第${serial}号`,
    '2025.3.5',
    '洛桑 次仁',
    null,
    '达瓦',
    '邻里纠纷',
    '扎塘镇调委会',
    '成功',
    '2025年3月12日',
    '书面',
    0.12
  ].map((value, at) => more[at] ?? value)

/** Last year's ledger: a merged title, the unit above the head, a sum and a foot below. */
async function ledger(path: string, rows: readonly Row[]): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow(['扎塘镇人民调解案件登记台账（2025年）'])
  sheet.addRow(['填报单位：扎塘镇司法所    单位：万元'])
  for (const row of [HEAD, ...rows]) sheet.addRow(row)
  sheet.addRow(['合计', `${rows.length}件`])
  sheet.addRow(['填报人：次仁'])
  sheet.mergeCells('A1:L1')
  sheet.mergeCells('A2:L2')
  await book.xlsx.writeFile(path)
}

const answerOpen = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)

const counts = (page: Page) => page.getByRole('group', { name: '按结果筛选' })
async function open(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await answerOpen(app, file)
  await page.getByRole('button', { name: '选择文件' }).click()
  await expect(page.getByRole('region', { name: '各列' })).toBeVisible()
}
async function dryRun(page: Page): Promise<void> {
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('region', { name: '试读结果' })).toBeVisible()
}

/** Disputes that count now, by case number, and how many entries the journal has. */
const standing = (page: Page) =>
  page.evaluate(async () => {
    const read = await window.wenxin.call('journal.read', { from: 1, maxBytes: 8_000_000 })
    if (!read.ok) throw new Error(read.error.message)
    const numbers = new Map<string, string>()
    const amounts = new Map<string, number>()
    const retired = new Set<string>()
    for (const { changes } of read.value.entries)
      for (const { entity, id, section, value } of changes) {
        if (entity !== 'dispute') continue
        if (section === 'intake') numbers.set(id, String(value['caseNumber']))
        if (section === 'outcome') amounts.set(id, Number(value['amount']))
        if (section === 'retired') {
          if (value['retired'] === true) retired.add(id)
          else retired.delete(id)
        }
      }
    const ids = [...numbers.keys()].filter((id) => !retired.has(id))
    return {
      numbers: ids.map((id) => numbers.get(id)).sort(),
      amounts: [...new Set(ids.map((id) => amounts.get(id)))],
      entries: read.value.entries.length
    }
  })

test('导入有错的去年台账，改好再导入不重复，整批撤回', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)

  // The organizations first, from the head of their list.
  const organizations = join(profile, '调解组织.xlsx')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('组织')
  sheet.addRow(['调解组织名称', '简称', '所属乡镇'])
  sheet.addRow(['扎囊县扎塘镇人民调解委员会', '扎塘镇调委会', '扎塘镇'])
  await book.xlsx.writeFile(organizations)
  await page.evaluate(() => (location.hash = '#/organizations'))
  await page.getByRole('button', { name: '台账导入' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('台账导入')
  await expect(page.getByRole('radio', { name: '调解组织' })).toBeChecked()
  expect(await violations(page)).toEqual([])
  await open(app, page, organizations)
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 1')
  await page.keyboard.press('Alt+n')
  await expect(page.getByText('已导入 1 行。')).toBeVisible()

  // Last year's disputes: one number lost, one day that never was, one organization that is not there.
  const first = join(profile, '2025年台账.xlsx')
  await ledger(first, [
    rowOf(1, { 4: ID }),
    rowOf(2),
    rowOf(4, { 4: Number(ID) }),
    rowOf(5, { 2: '2025年2月30日' }),
    rowOf(6, { 7: '朗县调委会' }),
    rowOf(7, { 6: '劳动争议' })
  ])
  await page.getByRole('radio', { name: '矛盾纠纷' }).click({ force: true })
  await open(app, page, first)
  const columns = page.getByRole('region', { name: '各列' })
  await expect(columns).toContainText('序号 2 之后是 4')
  await expect(columns).toContainText('不是记录的行（2）')
  await expect(columns).not.toContainText(ID)
  expect(await violations(page)).toEqual([])
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 2')
  await expect(counts(page)).toContainText('存疑 1')
  await expect(counts(page)).toContainText('有错 3')
  const table = page.getByRole('grid', { name: '试读的各行' })
  await expect(table).toContainText('后几位已经丢失')
  await expect(table).toContainText('2025年没有2月30日')
  await expect(table).toContainText('台账中没有这个调解组织')
  expect(await violations(page)).toEqual([])

  const bad = join(profile, '没有导入的.xlsx')
  await answerSaveDialog(app, bad)
  await page.getByRole('button', { name: '导出不导入的 4 行和原因' }).click()
  await expect(page.getByText(`已导出：${bad}`)).toBeVisible()
  const back = new ExcelJS.Workbook()
  await back.xlsx.readFile(bad)
  const reasons = back.worksheets[0]?.getColumn(13).values.map(String).join('\n') ?? ''
  expect(reasons).toContain('受理日期：2025年没有2月30日')

  await page.getByRole('button', { name: '存疑的 1 行都核对无误' }).click()
  await page.getByRole('button', { name: '导入 3 行' }).click()
  await expect(page.getByText('已导入 3 行。')).toBeVisible()
  const before = await standing(page)
  expect(before.numbers).toEqual([1, 2, 7].map((serial) => `〔2025〕扎调字第${serial}号`))
  expect(before.amounts).toEqual([120_000])

  // Mended in the office's own file: only what was missing comes in.
  const second = join(profile, '2025年台账（改）.xlsx')
  await ledger(second, [
    rowOf(1, { 4: ID }),
    rowOf(2),
    rowOf(4),
    rowOf(5),
    rowOf(6),
    rowOf(7, { 6: '劳动争议' })
  ])
  await open(app, page, second)
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 3')
  await expect(counts(page)).toContainText('相同 3')
  await page.getByRole('button', { name: '导入 3 行' }).click()
  await expect(page.getByText('已导入 3 行。')).toBeVisible()
  const full = await standing(page)
  expect(full.numbers).toHaveLength(6)

  // The same file again has nothing to bring in.
  await open(app, page, second)
  await dryRun(page)
  await expect(counts(page)).toContainText('相同 6')
  await expect(page.getByRole('button', { name: '导入 0 行' })).toBeDisabled()
  await page.getByRole('button', { name: '换一个文件' }).click()

  await page.getByRole('button', { name: '整批撤回 2025年台账（改）.xlsx' }).click()
  await expect(page.getByText('已整批撤回')).toBeVisible()
  expect(await violations(page)).toEqual([])
  const undone = await standing(page)
  expect(undone.numbers).toEqual(before.numbers)
  expect(undone.entries).toBe(full.entries + 1)

  // And what was taken back comes in again.
  await open(app, page, second)
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 3')
  await app.close()
})
