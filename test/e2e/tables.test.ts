import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from '@playwright/test'
import { officialTables } from '../../shared/domain/statistics'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import { pagesOf } from '../support/pdf'
import { caseOf, medicalCommittee } from '../support/statistics'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const sheet = (page: Page) => page.locator('.grid-sheet')
const panel = (page: Page) => page.getByRole('region', { name: '所选数字' })

/** Opens a list by the name of its field, and picks. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await page.locator('.el-select__wrapper', { has: field }).first().click()
  await page.getByRole('option', { name: option, exact: true }).filter({ visible: true }).click()
}

async function commit(page: Page, reason: string, changes: object[]): Promise<void> {
  const answer = await page.evaluate(([why, sent]) => window.wenxinLedger.commit(why, sent), [
    reason,
    changes
  ] as const)
  expect(answer).toMatchObject({ ok: true })
}

async function exported(page: Page, button: string, file: string): Promise<string> {
  await press(page, button)
  await expect(page.getByText(`已导出：${file}`)).toBeVisible({ timeout: 60_000 })
  return file
}

/** The row 合计 of a sheet, by the titles above its columns. */
async function totalsOf(file: string, headLines: number): Promise<Record<string, ExcelJS.CellValue>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const rows = workbook.getWorksheet('统计表')
  if (!rows) throw new Error('no sheet')
  const titles = rows.getRow(2 + headLines)
  let total: ExcelJS.Row | undefined
  rows.eachRow((row) => {
    if (row.getCell(1).value === '合计') total = row
  })
  return Object.fromEntries(
    Array.from({ length: rows.columnCount - 1 }, (_, at) => [
      String(titles.getCell(at + 2).value),
      total?.getCell(at + 2).value ?? null
    ])
  )
}

test('每张报表都打得开、查得到记录；导出的和页上相同；自定报表存下来再用', async ({ profile }) => {
  test.setTimeout(300_000)
  const { app, page } = await openCentre(profile)
  await commit(page, '登记组织', medicalCommittee)
  const given = { on: '2026-08-03', amount: 1_234_500 } as const
  const cases = [
    { title: '手术费用纠纷', serial: 1, source: 2, route: 'court', form: 2, ...given },
    { title: '护理责任纠纷', serial: 2, source: 7, route: 'onePlus', form: 1, ...given },
    { title: '病历查阅纠纷', serial: 3, source: 7, route: 'onePlus', form: 0, ...given }
  ] as const
  for (const each of cases) await commit(page, '登记', caseOf(each))

  await page.evaluate(() => (location.hash = '#/summaries/2026Q3'))
  await page.getByRole('link', { name: '其他报表' }).click()
  for (const { key, title } of officialTables) {
    await pick(page, '报表', title)
    await expect(page.locator(`.grid-sheet[data-mark="${key}"] h2`)).toHaveText(title)
    expect(await violations(page), title).toEqual([])
  }

  // A figure opens its records; an equation that does not hold shows both sides and the difference.
  await pick(page, '报表', '行政调解季度统计表')
  await expect(page.getByRole('region', { name: '勾稽关系' })).toContainText(
    '2 = 24 + 25：第 2 列 2，第 24 列 + 第 25 列 1，相差 1'
  )
  await pick(page, '报表', '“1+”联动调解情况统计表')
  await sheet(page).getByRole('button', { name: '合计，其中信访，2件' }).click()
  await expect(panel(page)).toContainText('相关纠纷 2 件')
  await expect(panel(page).getByRole('link', { name: '护理责任纠纷' })).toBeVisible()

  // The workbook and the paper say what the page says.
  await pick(page, '报表', '诉调对接“三段”调解情况统计表')
  await expect(sheet(page).getByRole('button', { name: '合计，成功率，100.0%' })).toBeVisible()
  const workbook = join(profile, 'court.xlsx')
  await answerSaveDialog(app, workbook)
  await exported(page, '导出 Excel', workbook)
  expect(await totalsOf(workbook, 1)).toMatchObject({
    件数: 1,
    调解成功: 1,
    成功率: 1,
    司法确认: 0,
    协议涉及金额: 1.23,
    涉及当事人: 3
  })
  const pdf = join(profile, 'court.pdf')
  await answerSaveDialog(app, pdf)
  const [paper = '', notes = ''] = pagesOf(await exported(page, '导出 PDF', pdf))
  expect(paper.replace(/\s+/g, '')).toMatch(/诉调对接“三段”调解情况统计表.*立案前委派11100\.0%0.*1\.233/)
  expect(notes.replace(/\s+/g, '')).toContain('计数规则')

  // In words, too.
  await pick(page, '报表', '情况报告（文字）')
  await expect(page.getByText('诉调对接1件，其中立案前委派1件', { exact: false })).toBeVisible()
  expect(await violations(page)).toEqual([])

  // A table of one's own: what is missing is told in place, the paper stands beside the form, and it is kept by name.
  await press(page, '新建自定报表')
  const form = page.getByRole('form', { name: '自定报表' })
  await expect(form.getByLabel('名称')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText('请填写名称')).toBeVisible()
  await form.getByLabel('名称').fill('医疗纠纷按来源')
  await pick(page, '分列', '案件来源（三类）')
  await press(page, '增加筛选')
  await pick(page, '只统计', '纠纷类型（18 类）')
  await pick(page, '是其中之一', '医疗纠纷')
  await page.keyboard.press('Escape')
  await expect(sheet(page).getByRole('button', { name: '合计，件数，2件' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await form.getByLabel('名称').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.grid-sheet[data-mark]:not([data-mark="draft"]) h2')).toHaveText(
    '医疗纠纷按来源'
  )
  await expect(page.getByText('筛选：纠纷类型（18 类）为“医疗纠纷”。').first()).toBeVisible()
  await page.getByRole('link', { name: '统计表', exact: true }).click()
  await page.getByRole('link', { name: '其他报表' }).click()
  await pick(page, '报表', '医疗纠纷按来源')
  await sheet(page).getByRole('button', { name: '合计，件数，3件' }).click()
  await expect(panel(page)).toContainText('相关纠纷 3 件')

  // A month closed when the form alone was sealed: it reads as it did, and of its other tables the page and the paper say so.
  const old = readFileSync('test/statistics/recorded/closing-1.json', 'utf8')
  await commit(page, '结账', [JSON.parse(old) as object])
  await page.evaluate(() => (location.hash = '#/summaries/2016-08'))
  await expect(sheet(page).getByText('2016年9月1日结账；校验码：')).toBeVisible()
  await page.getByRole('link', { name: '其他报表' }).click()
  await expect(page.getByText('本期结账时只封存了人民调解案件情况统计表')).toBeVisible()
  await expect(sheet(page).getByText('本表未随本期结账封存，按制表时的登记统计。')).toBeVisible()
  await pick(page, '报表', '情况报告（文字）')
  await expect(page.getByText('第一部分按结账时的数字，其余按此刻的登记统计。')).toBeVisible()
  await app.close()
})
