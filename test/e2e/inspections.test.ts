import type { Locator, Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { today } from '../support/register'

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: false }).first()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主菜单' }).getByText(name, { exact: true }).click()

/** Opens a list by its field, whatever stands in it, and picks. */
async function pick(page: Page, scope: Page | Locator, label: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: false })
  await scope.locator('.el-select__wrapper', { has: field }).first().click()
  await page.getByRole('option', { name: option, exact: true }).filter({ visible: true }).click()
}

const tomorrow = (): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

test('排查：未发现、发现两件、一件转为纠纷，月报和日历都看得到', async ({ profile }) => {
  test.setTimeout(300_000)
  const { app, page } = await openCentre(profile)

  await page.keyboard.press('F8')
  await expect(heading(page)).toHaveText('排查')
  await expect(page.getByText('还没有登记排查')).toBeVisible()
  expect(await violations(page)).toEqual([])

  // Bad input is told in place, and nothing is lost.
  await page.keyboard.press('Alt+n')
  await expect(heading(page)).toHaveText('登记排查')
  await field(page, '排查日期').fill(tomorrow())
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('排查日期不能晚于今天', { exact: false })).toBeVisible()
  await expect(page.getByText('请填写排查内容')).toBeVisible()
  await expect(page.getByText('请选择排查结果；没有发现的选“未发现”')).toBeVisible()
  await expect(field(page, '排查日期')).toHaveValue(tomorrow())
  expect(await violations(page)).toEqual([])

  // Nothing found: one key.
  await field(page, '排查日期').fill(today())
  await field(page, '排查内容').fill('乡集市、在建工地')
  await page.keyboard.press('Alt+0')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('未发现矛盾纠纷。')).toBeVisible()
  await expect(page.getByRole('complementary', { name: '经过' })).toContainText('登记排查')

  // Two findings, one settled on the spot.
  await page.evaluate(() => (location.hash = '#/inspections/new'))
  await expect(heading(page)).toHaveText('登记排查')
  await pick(page, page, '类别', '专项排查')
  await field(page, '专项名称').fill('邻里界线')
  await field(page, '排查内容').fill('扎塘镇三个村的院墙和水渠')
  await page.getByRole('button', { name: '有发现' }).click()
  const first = page.getByRole('group', { name: '第 1 件', exact: true })
  await first.getByRole('textbox', { name: '名称' }).first().fill('两家院墙界线')
  await pick(page, first, '纠纷类型', '邻里纠纷')
  await first.getByRole('button', { name: '增加当事人' }).click()
  await page.getByLabel('第 1 件第 1 位姓名或名称').fill('次仁多吉')
  await page.getByLabel('第 1 件第 1 位电话').fill('13900001234')
  await page.getByRole('button', { name: '增加一件' }).click()
  const second = page.getByRole('group', { name: '第 2 件', exact: true })
  await second.getByRole('textbox', { name: '名称' }).first().fill('水渠放水先后')
  await pick(page, second, '纠纷类型', '邻里纠纷')
  await second.getByText('当场劝解平息', { exact: false }).click()
  await page.getByLabel('第 2 件防止群体性械斗的人数').fill('6')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '转为纠纷：两家院墙界线' })).toBeVisible()
  await expect(page.getByText('当场化解', { exact: true })).toBeVisible()
  await expect(page.getByText('13900001234')).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  // The first becomes a dispute with nothing typed twice; who is missing is asked for.
  await page.getByRole('button', { name: '转为纠纷：两家院墙界线' }).click()
  await expect(heading(page)).toHaveText('排查发现转为纠纷')
  await expect(page.locator('input').filter({ visible: true }).first()).toBeVisible()
  const values = await page
    .locator('form input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  expect(values).toEqual(expect.arrayContaining(['两家院墙界线', '次仁多吉', '13900001234']))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('请填写姓名')).toBeVisible()
  await page.getByRole('textbox', { name: '姓名' }).nth(1).fill('王小明')
  await page.keyboard.press('Control+Enter')
  const from = page.getByRole('note', { name: '来源' })
  await expect(from).toContainText('由排查发现转来')
  await expect(page.getByText('主动调解').first()).toBeVisible()
  await from.getByRole('link').click()
  await expect(page.getByText('已转为纠纷')).toBeVisible()
  await expect(page.getByRole('link', { name: /2\d{3}/ }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^转为纠纷：/ })).toHaveCount(0)

  // The list tells what came of each; the month's table counts both rounds and what was settled.
  await menu(page, '排查')
  await expect(page.getByRole('row').filter({ hasText: '未发现' })).toBeVisible()
  await expect(
    page.getByRole('row').filter({ hasText: '发现 2 件，当场化解 1 件，转为纠纷 1 件' })
  ).toBeVisible()
  await menu(page, '统计月报')
  const period = page.getByLabel('统计期', { exact: true })
  await period.fill(today().slice(0, 7))
  await period.press('Enter')
  const figure = (title: string) => page.getByLabel(new RegExp(`^合计，${title}，`))
  await figure('排查纠纷').first().click()
  const panel = page.getByRole('region', { name: '所选数字' })
  await expect(panel.locator('.value')).toHaveText('2次')
  await expect(panel).toContainText('登记的排查 2 次')
  await figure('预防纠纷').first().click()
  await expect(panel.locator('.value')).toHaveText('1件')
  await expect(panel).toContainText('没有转为纠纷')

  // The calendar: the county's month is done; the list of work asks for nothing.
  await menu(page, '排查')
  await page.getByRole('link', { name: '排查日历' }).click()
  await expect(page.getByText('已排查 2 次')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await menu(page, '工作台')
  await expect(page.getByRole('row').filter({ hasText: '应排查' })).toHaveCount(0)
  await app.close()
})

test('排查周期在设置中改为每日，昨天没有查的列入待办，点开就能登记', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await menu(page, '设置')
  const card = page.getByRole('region', { name: '排查周期' })
  await expect(card).toContainText('默认值未核实')
  await card.getByRole('button', { name: '修改排查周期' }).click()
  await pick(page, card, '县级排查周期', '每日')
  await card.getByText('只算工作日').nth(2).click()
  await card.getByRole('textbox', { name: '起算日期' }).fill('2026-01-01')
  await page.keyboard.press('Control+Enter')
  await expect(card).toContainText('2026-01-01')
  expect(await violations(page)).toEqual([])

  await menu(page, '工作台')
  const due = page.getByRole('row').filter({ hasText: '应排查' })
  await expect(due).toContainText('已超')
  await expect(due).toHaveCount(1)
  await due.click()
  await expect(heading(page)).toHaveText('登记排查')
  await field(page, '排查内容').fill('县城各单位')
  await page.keyboard.press('Alt+0')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('未发现矛盾纠纷。')).toBeVisible()
  await menu(page, '工作台')
  await expect(page.getByRole('row').filter({ hasText: '应排查' })).toHaveCount(0)

  await page.evaluate(() => (location.hash = '#/inspections/due'))
  await expect(page.getByRole('link', { name: /：已排查 1 次$/ })).toBeVisible()
  await expect(page.getByText(/缺：当期未查/)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await app.close()
})
