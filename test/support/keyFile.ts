import type { Page } from '@playwright/test'

/** 定时导出 in the settings, and a key file for it. */
export const keyFileCard = (page: Page) => page.getByRole('region', { name: '定时导出' })

export async function makeKeyFile(page: Page, purpose: string): Promise<void> {
  await page.getByRole('button', { name: '制作密钥文件' }).click()
  await page.getByRole('textbox', { name: '用途' }).fill(purpose)
  await page.keyboard.press('Control+Enter')
}
