import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'

const go = (page: Page): Promise<unknown> => page.evaluate(() => (location.hash = '#/reception/reading'))

/** 公告01 的版面，姓名虚构：多行排班表，一个星期写错，说明里写时段和地点。 */
const PASTED = `青石县党政领导信访接待一览表
（2021年2月）
2月2日（周二） 陈志远 县委书记
2月4日（周五） 王 芳 县委副书记、县长
2月9日（周三） 次仁 多吉 县委常委、政法委书记
合计 3场
接访时间：上午9:00—12:00
接访地点：县信访局接待大厅`

/** 合并的标题、合并的日期、两行表头、合计行和落款。 */
async function workbook(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('3月')
  sheet.addRow(['青石县领导接访安排表（2021年3月）'])
  sheet.addRow(['日期', '时段', '接访领导', '', '地点'])
  sheet.addRow(['', '', '姓名', '职务', ''])
  sheet.addRow([new Date(Date.UTC(2021, 2, 3)), '上午9:00-12:00', '陈志远', '县委书记', '县信访局接待大厅'])
  sheet.addRow(['', '下午15:00-18:00', '白玛卓嘎', '副县长', '县信访局接待大厅'])
  sheet.addRow([
    new Date(Date.UTC(2021, 2, 10)),
    '上午9:00-12:00',
    '王芳',
    '县委副书记、县长',
    '县信访局接待大厅'
  ])
  sheet.addRow(['合计', '3场'])
  sheet.addRow(['青石县信访局 2021年2月25日'])
  for (const range of ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'A4:A5', 'A8:E8']) sheet.mergeCells(range)
  for (const row of [4, 6]) sheet.getCell(row, 1).numFmt = 'yyyy"年"m"月"d"日"'
  await book.xlsx.writeFile(path)
}

const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)

interface Plan {
  slots: { date: string; from: string; to: string; place: string; leaders: string[]; pinned: string[] }[]
}
/** What stands in the journal: the last value of each month's plan, and the names in the list of leaders. */
const ledger = (page: Page) =>
  page.evaluate(async () => {
    const read = await window.wenxin.call('journal.read', { from: 1, maxBytes: 8_000_000 })
    if (!read.ok) throw new Error(read.error.message)
    const plans: Record<string, Plan> = {}
    const names: Record<string, string> = {}
    for (const { changes } of read.value.entries) {
      for (const { entity, id, section, value } of changes) {
        if (entity === 'roster' && section === 'plan') plans[id] = value as unknown as Plan
        if (entity === 'leader' && section === 'profile') names[id] = String(value['name'])
        if (entity === 'leader' && section === 'retired') delete names[id]
      }
    }
    return { plans, names, entries: read.value.entries.length }
  })

test('粘贴的公示和带合并单元格、合计行的表格读入排班，整份撤回', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await go(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('读入已公示的排班')
  expect(await violations(page)).toEqual([])

  await page.getByLabel('公示正文').fill(PASTED)
  await page.getByRole('button', { name: '读出排班' }).click()
  await expect(page.getByText('读出 3 行，存疑 2 行')).toBeVisible()
  const rows = page.getByRole('region', { name: '读出的排班' })
  await expect(rows).toContainText('2021年2月9日是星期二，原文写星期三')
  await expect(rows).toContainText('2021年2月4日是星期四，原文写星期五')
  await expect(rows).toContainText('姓名中有空格，按一个人读')
  await expect(page.getByRole('region', { name: '其余各行' })).toContainText('没有算作排班的行（1）')
  expect(await violations(page)).toEqual([])

  // Nothing is taken in while anything is open, and everything that was read is still there.
  await page.getByRole('button', { name: '读入 3 行' }).click()
  await expect(page.getByText('还没有读入，已核对的内容仍在本页')).toBeVisible()
  await expect(rows).toContainText('“陈志远”还没有对上名单')
  await page.getByRole('button', { name: '名单中没有的 3 人都加入名单' }).click()
  await page.getByRole('button', { name: '修改第 3 行' }).click()
  const form = page.getByRole('form', { name: '修改第 5 行' })
  await form.getByRole('textbox', { name: '接访领导' }).fill('次仁 多吉（县委常委、政法委书记）')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('读出 3 行，存疑 1 行')).toBeVisible()
  await page.getByRole('button', { name: '第 2 行核对无误' }).click()
  await expect(page.getByText('读出 3 行，没有存疑的行')).toBeVisible()
  await page.keyboard.press('Alt+n')
  await expect(page.getByText('读入2021年2月排班：3 行')).toBeVisible()
  const february = await ledger(page)
  expect(Object.values(february.names).sort()).toEqual(['次仁 多吉', '王芳', '陈志远'].sort())
  expect(
    february.plans['2021-02']?.slots.map(({ date, from, to, place }) => [date, from, to, place])
  ).toEqual([
    ['2021-02-02', '09:00', '12:00', '县信访局接待大厅'],
    ['2021-02-04', '09:00', '12:00', '县信访局接待大厅'],
    ['2021-02-09', '09:00', '12:00', '县信访局接待大厅']
  ])

  const file = join(profile, '3月接访安排.xlsx')
  await workbook(file)
  await answerOpenDialog(app, file)
  await page.getByRole('button', { name: '选择文件' }).click()
  await expect(page.getByText('读出 3 行，没有存疑的行')).toBeVisible()
  // Two of the three are in the list since February.
  const people = page.getByRole('region', { name: '接访领导' })
  await expect(people).toContainText('1 人还没有对上')
  await people.getByRole('combobox', { name: '白玛卓嘎对应名单中的' }).click()
  await page.getByRole('option', { name: '加入接访领导名单' }).click()
  await page.getByRole('button', { name: '读入 3 行' }).click()
  await expect(page.getByText('读入2021年3月排班：3 行')).toBeVisible()
  const march = await ledger(page)
  const named = march.plans['2021-03']?.slots.map(({ date, from, leaders, pinned }) => {
    expect(pinned).toEqual(leaders)
    return [date, from, leaders.map((id) => march.names[id]).join()]
  })
  expect(named).toEqual([
    ['2021-03-03', '09:00', '陈志远'],
    ['2021-03-03', '15:00', '白玛卓嘎'],
    ['2021-03-10', '09:00', '王芳']
  ])

  await page.getByRole('button', { name: '全部撤回' }).click()
  await expect(page.getByText('已全部撤回')).toBeVisible()
  const undone = await ledger(page)
  expect(undone.entries).toBe(march.entries + 1)
  expect(undone.plans['2021-03']?.slots).toEqual([])
  expect(Object.values(undone.names)).not.toContain('白玛卓嘎')
  expect(undone.plans['2021-02']?.slots).toHaveLength(3)
  await app.close()
})

test('打不开的文件说明原因，已填的内容不丢', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await go(page)
  await page.getByLabel('公示正文').fill('2021年2月2日 陈志远 县委书记')
  await answerOpenDialog(app, join(profile, '没有.xlsx'))
  await page.getByRole('button', { name: '选择文件' }).click()
  await expect(page.getByRole('alert')).toContainText('这个文件打不开，没有读入')
  const broken = join(profile, '排班.xlsx')
  writeFileSync(broken, Buffer.from('PK\u0003\u0004 只有开头的文件'))
  await answerOpenDialog(app, broken)
  await page.getByRole('button', { name: '选择文件' }).click()
  await expect(page.getByRole('alert')).toContainText('文件不完整或已损坏，没有读入')
  await expect(page.getByLabel('公示正文')).toHaveValue('2021年2月2日 陈志远 县委书记')

  // What was pasted, and what was read of it, is there again after another page.
  await page.getByRole('button', { name: '读出排班' }).click()
  await expect(page.getByText('读出 1 行，存疑 1 行')).toBeVisible()
  await page.evaluate(() => (location.hash = '#/home'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')
  await go(page)
  await expect(page.getByText('读出 1 行，存疑 1 行')).toBeVisible()
  await page.getByRole('textbox', { name: '时间' }).fill('上午9:30-11:30')
  await page.getByRole('textbox', { name: '地点' }).fill('县信访局')
  await page.getByRole('button', { name: '用于各行' }).click()
  await expect(page.getByText('读出 1 行，没有存疑的行')).toBeVisible()
  await expect(page.getByRole('region', { name: '读出的排班' })).toContainText('上午 09:30-11:30')
  await app.close()
})
