import type { Page } from '@playwright/test'
import { expect } from './app'
import { pagesOf } from './pdf'

// What a person does on the pages of a period.

export const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** The first action of the page by its key, once the page offers it. */
export async function begin(page: Page, name: string): Promise<void> {
  await expect(
    page.getByRole('button', { name, exact: true }).and(page.locator('[aria-keyshortcuts]'))
  ).toBeEnabled()
  await page.keyboard.press('Alt+N')
}

export const approvalPanel = (page: Page) => page.getByRole('region', { name: '结账与审核' })

/** Presses an export whose dialog is answered with `file`; of a PDF its text without spaces. */
export async function exported(page: Page, button: string, file: string): Promise<string> {
  await press(page, button)
  await expect(page.getByText(`已导出：${file}`)).toBeVisible({ timeout: 60_000 })
  return file.endsWith('.pdf') ? pagesOf(file).join('\n').replace(/\s+/g, '') : ''
}
