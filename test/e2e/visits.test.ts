import type { Page } from '@playwright/test'
import { createVault, expect, launch, test } from '../support/app'
import { violations } from '../support/axe'

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: false }).first()

async function register(page: Page, name: string, title: string, count = 1): Promise<void> {
  await page.evaluate(() => (location.hash = '#/visits/new'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('来访登记')
  await field(page, '姓名').fill(name)
  if (count > 1) await field(page, '来访人数').fill(String(count))
  await field(page, '反映事项').fill(title)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** Opens a move from the page, fills its fields, and saves it. */
async function move(page: Page, name: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  const form = page.getByRole('form', { name, exact: true })
  for (const [label, text] of Object.entries(fields)) {
    await form.getByRole('textbox', { name: label }).fill(text)
  }
  await form.getByRole('button', { name, exact: true }).click()
  await expect(form).toHaveCount(0)
}

const call = (page: Page) => move(page, '叫号', { 领导姓名: '测试县长', 职务: '县长' })
const state = (page: Page, words: string) =>
  expect(page.locator('.chip').filter({ hasText: new RegExp(`^${words}$`) })).toBeVisible()

test('接访日：当场答复、不予接访、集体来访交办退回再交办并反馈', async ({ profile }) => {
  const { app, page } = await launch(profile)
  await createVault(page)
  await page.getByRole('navigation', { name: '主菜单' }).getByText('来访登记').click()
  await expect(page.getByText('这一天没有来访')).toBeVisible()

  await register(page, '次仁多吉', '村道排水损坏')
  await call(page)
  await move(page, '当场答复', { 答复内容: '已安排清理' })
  await state(page, '已当场答复')

  await register(page, '王小明', '不服判决')
  await page.getByRole('button', { name: '不予接访', exact: true }).click()
  await page.getByText('应当通过诉讼、仲裁', { exact: false }).click()
  const refusal = page.getByRole('form', { name: '不予接访' })
  await expect(refusal.getByRole('textbox', { name: '告知的去处' })).toHaveValue(/人民法院/)
  await refusal.getByRole('textbox', { name: '理由' }).fill('正在诉讼')
  await refusal.getByRole('button', { name: '不予接访' }).click()
  await state(page, '不予接访')

  await register(page, '白玛卓嘎', '征地补偿', 9)
  expect(await violations(page)).toEqual([])
  await call(page)
  await move(page, '交办', { 承办单位: '扎塘镇人民政府', 交办意见: '核查补偿面积' })
  await move(page, '登记退回', { 对方经办人: '王建平', 理由: '属县自然资源局职权' })
  await state(page, '被退回')
  await move(page, '交办', { 承办单位: '县自然资源局', 交办意见: '核查补偿面积' })
  await move(page, '登记接收', { 对方经办人: '李志远' })
  await page.getByRole('button', { name: '登记办理结果', exact: true }).click()
  const report = page.getByRole('form', { name: '登记办理结果' })
  await report.locator('.el-select').nth(1).click()
  await page.getByRole('option', { name: '请求事实清楚' }).click()
  await report.getByRole('textbox', { name: '办理情况' }).fill('已补足差额')
  await report.getByRole('button', { name: '登记办理结果' }).click()
  await state(page, '待反馈')
  await move(page, '反馈', { 反馈内容: '已补足差额' })
  await state(page, '已反馈')

  await register(page, '次仁多吉', '路灯不亮')
  await page.getByRole('link', { name: '来访登记' }).first().click()
  await expect(page.getByRole('region', { name: '候访' })).toContainText('次仁多吉')
  await expect(page.getByRole('region', { name: '候访' })).toContainText('下一位')
  // What is done stands without names: no list tells how often someone came.
  await expect(page.getByRole('region', { name: '已接访' })).toContainText('村道排水损坏')
  await expect(page.getByRole('region', { name: '已接访' })).not.toContainText('次仁多吉')
  expect(await violations(page)).toEqual([])

  // The work list keeps who still waits, and leads to where it is done.
  await page.getByRole('navigation', { name: '主菜单' }).getByText('工作台').click()
  const work = page.getByRole('row').filter({ hasText: '待接访' })
  await expect(work).toContainText('路灯不亮')
  await expect(work).toContainText('还有 15 天')
  await app.close()
})
