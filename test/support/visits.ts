import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './app'
import { answerSaveDialog } from './dialogs'
import { pagesOf } from './pdf'

export interface Who {
  name: string
  title: string
  count?: number
  more?: string[]
  demand?: string
}

export const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)

export const field = (page: Page, label: string | RegExp) =>
  page.getByRole('textbox', { name: label, exact: false }).first()

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Fills who came and what about, on the page of a registration or an appointment. */
export async function fillVisit(page: Page, { name, title, count, more = [], demand }: Who): Promise<void> {
  await field(page, '姓名').fill(name)
  for (const other of more) {
    await page.getByRole('button', { name: '增加一位' }).click()
    await page.getByRole('textbox', { name: '姓名' }).last().fill(other)
  }
  if (count) await field(page, '来访人数').fill(String(count))
  await field(page, '反映事项').fill(title)
  if (demand) await field(page, '诉求').fill(demand)
}

export async function register(page: Page, who: Who): Promise<void> {
  await go(page, '/visits/new')
  await expect(heading(page)).toHaveText('来访登记')
  await fillVisit(page, who)
  await page.keyboard.press('Control+Enter')
  await expect(heading(page)).toHaveText(who.title)
}

/** Opens a move from the page, fills its fields, and saves it. */
export async function move(page: Page, name: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  const form = page.getByRole('form', { name, exact: true })
  for (const [label, text] of Object.entries(fields)) {
    await form.getByRole('textbox', { name: label }).first().fill(text)
  }
  await form.getByRole('button', { name, exact: true }).click()
  await expect(form).toHaveCount(0)
}

/** The same for one unit, by its button beside it. */
export async function unitMove(
  page: Page,
  name: string,
  unit: string,
  fields: Record<string, string>
): Promise<void> {
  await page.getByRole('button', { name: `${name}（${unit}）` }).click()
  const form = page.getByRole('form', { name, exact: true })
  for (const [label, text] of Object.entries(fields))
    await form.getByRole('textbox', { name: label }).fill(text)
  await form.getByRole('button', { name, exact: true }).click()
  await expect(form).toHaveCount(0)
}

/** 登记办理结果, with the opinion that supports the request. */
export async function report(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: '登记办理结果', exact: true }).first().click()
  const form = page.getByRole('form', { name: '登记办理结果' })
  await form.locator('.el-select').nth(1).click()
  await page.getByRole('option', { name: '请求事实清楚' }).click()
  await form.getByRole('textbox', { name: '办理情况' }).fill(text)
  await form.getByRole('button', { name: '登记办理结果' }).click()
  await expect(form).toHaveCount(0)
}

export const state = (page: Page, words: string) =>
  expect(page.locator('.head .chip').filter({ hasText: new RegExp(`^${words}$`) })).toBeVisible()

/** Exports the paper on the desk as PDF; its text without spaces, as it was written. */
export async function exported(app: ElectronApplication, page: Page, path: string): Promise<string> {
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await expect(page.getByText(`已导出 PDF：${path}`)).toBeVisible({ timeout: 90_000 })
  return pagesOf(path, 'raw').join('').replace(/\s/g, '')
}

/** One person signed in has the leaders of the day typed once, on the page of the day. */
export async function holdDay(page: Page, name: string, post: string): Promise<void> {
  await go(page, '/visits')
  await page.getByRole('button', { name: '登记接访日登记' }).click()
  const form = page.getByRole('form', { name: '接访日登记' })
  await form.getByRole('textbox', { name: '接访领导' }).fill(name)
  await form.getByRole('textbox', { name: '职务' }).fill(post)
  await form.getByRole('combobox', { name: '系统' }).click()
  await page.getByRole('option', { name: '政府' }).click()
  await form.getByRole('textbox', { name: '开始时间' }).fill('09:00')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
}

/** 设置、规则: a day can be booked until its own evening. */
export async function closeBookingLate(page: Page): Promise<void> {
  await go(page, '/settings')
  await page.getByRole('button', { name: '修改规则' }).click()
  const form = page.getByRole('form', { name: '规则' })
  await form.getByRole('textbox', { name: '预约截止（接访日前几天）' }).fill('0')
  await form.getByRole('textbox', { name: '预约截止时间' }).fill('23:59')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
}

/** 叫下一位, by its key: this matter is the next. */
export async function callNext(page: Page, title: string): Promise<void> {
  await go(page, '/visits')
  await expect(page.getByRole('button', { name: '叫下一位' })).toBeVisible()
  await page.keyboard.press('Alt+J')
  await expect(heading(page)).toHaveText(title)
}
