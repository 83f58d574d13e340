import type { Page } from '@playwright/test'
import type { LedgerRecord } from '@shared/ledger'
import { expect } from './app'
import type { Reception } from './reception'

const LINES = ['政府', '纪检', '组织', '政法']
/** Ten names at most fit one page of the panel; one is as long as names get. All are fictional. */
export const leadersOf = (count: number): Reception['leaders'] =>
  Array.from({ length: count }, (_, n) => ({
    name: n === 2 ? '旦增罗布·孟克巴雅尔图门乌力吉' : `测试领导${n + 1}`,
    profile: { line: LINES[n % 4] ?? '', principal: n === 0 }
  }))

export const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)
export const heading = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
export const records = (page: Page, entity: string): Promise<LedgerRecord[]> =>
  page.evaluate((name) => window.wenxinLedger.allRecords(name), entity) as unknown as Promise<LedgerRecord[]>

/** Makes the roster of these months, as far as it is found and proved within a few seconds. */
export async function make(page: Page, from: string, to = from): Promise<void> {
  await go(page, `/reception/make?from=${from}&to=${to}`)
  await heading(page, '排班')
  const guess = page.getByText('暂按周一至周五上班排班', { exact: true })
  await expect(page.getByText(/^共 \d+ 场$/)).toBeVisible()
  if (await guess.isVisible()) await guess.click()
  await page.keyboard.press('Alt+N')
  const proof = page.locator('.proof')
  const stop = page.getByRole('button', { name: '停在这一份' })
  await expect(proof.or(stop)).toBeVisible({ timeout: 120_000 })
  if (await stop.isVisible()) await stop.click({ timeout: 5_000 }).catch(() => undefined)
  await expect(proof).toBeVisible({ timeout: 120_000 })
}

export async function accept(page: Page): Promise<void> {
  await page.keyboard.press('Alt+N')
  await heading(page, '接访排班')
  await expect(page.getByText('本月公平账')).toBeVisible({ timeout: 60_000 })
}

export const chips = (page: Page) => page.locator('.grid .chip')

/** The leader of a chip is away on the day of his slot; the repair that is proposed is accepted. */
export async function away(page: Page, chip: number, reason = ''): Promise<number> {
  await chips(page).nth(chip).click()
  await page.getByRole('complementary').getByRole('button', { name: '外出' }).first().click()
  await page.getByLabel('事由').fill(reason)
  await page.getByRole('button', { name: '登记外出并调整排班' }).click()
  const card = page.getByRole('region', { name: '按最少改动调整' })
  await expect(card.getByText('改为')).toBeVisible({ timeout: 120_000 })
  const rows = await card.getByRole('row').count()
  await card.getByRole('button', { name: '按此调整' }).click()
  await expect(page.getByText(/已保存：按最少改动调整排班/)).toBeVisible()
  await expect(page.getByRole('region', { name: '冲突' })).toHaveCount(0)
  return rows - 1
}

/** 对调, by keys alone: the first one offered for the leader of this chip. */
export async function swap(page: Page, chip: number): Promise<void> {
  await chips(page).nth(chip).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: '对调' }).first().press('Enter')
  await panel.getByRole('combobox', { name: '与谁对调' }).click()
  await page.getByRole('option').first().click()
  await panel.getByRole('button', { name: /对调$/ }).last().press('Enter')
  await expect(page.getByText(/已保存：.*对调接访日/)).toBeVisible()
}
