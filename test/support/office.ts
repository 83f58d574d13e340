import type { Page } from '@playwright/test'
import { decideSetup } from '../../shared/domain/office'
import type { Change } from '../../shared/ledger'
import { expect, LOGIN, PASSWORD, reaches } from './app'

/** An office in use, made without the wizard: for tests that are about what comes after it. */
export async function makeOffice(page: Page): Promise<void> {
  await reaches(page, 'empty')
  const person = await page.evaluate(
    async (account) => {
      const made = await window.wenxin.call('vault.create', account)
      if (!made.ok) throw new Error(made.error.message)
      await window.wenxin.call('vault.confirmRecovery', { code: made.value.recoveryCode })
      return made.value.session.person
    },
    { loginName: LOGIN, password: PASSWORD }
  )
  await page.reload()
  await reaches(page, 'open')
  const draft = {
    place: { code: '540521', name: '西藏自治区山南市扎囊县' },
    level: 'county' as const,
    centerName: '扎囊县社会治安综合治理中心',
    reportingUnit: '扎囊县综治中心',
    personName: '测试管理员'
  }
  const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)
  const decision = decideSetup(draft, { today: '2026-11-23', nowMillis: Date.now(), person, random })
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  await save(page, decision.changes)
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 60_000 })
}

/** Saves changes as the forms do, by the store's own commit. */
export async function save(page: Page, changes: readonly Change[]): Promise<void> {
  const saved = await page.evaluate(
    (list) => window.wenxinLedger.commit('测试登记', list as object[]),
    changes as object[]
  )
  expect(saved).toMatchObject({ ok: true })
}
