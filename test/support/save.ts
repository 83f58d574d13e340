import type { Page } from '@playwright/test'
import type { Change } from '@shared/ledger'
import { expect } from './app'

/** Saves changes as the forms do, by the store's own commit. */
export async function save(page: Page, changes: readonly Change[]): Promise<void> {
  const saved = await page.evaluate(
    (list) => window.wenxinLedger.commit('测试登记', list as object[]),
    changes as object[]
  )
  expect(saved).toMatchObject({ ok: true })
}
