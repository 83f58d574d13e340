import type { Page } from '@playwright/test'
import { beginVault, expect, launch, LOGIN, openCentre, PASSWORD, reaches, test } from '../support/app'

/** What the program takes before an office has said anything else (defaultOfficeSettings). */
const USUAL_MINUTES = 10

/** Nobody touches the PC for so long: the page's clock jumps, the rest of the page goes on. */
const leaveFor = (page: Page, minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000)

/** The page asks for a password again, and main has no keys either. */
async function isLocked(page: Page): Promise<void> {
  await reaches(page, 'locked')
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible()
  expect(await page.evaluate(() => window.wenxin.call('vault.status', undefined))).toMatchObject({
    value: { state: 'locked' }
  })
}

async function signInAs(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '解锁' }).click()
}

test('a PC that is left alone locks after the minutes of the office, on a first password too', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: '修改使用与统计' }).click()
  const minutes = page.getByLabel('自动锁定', { exact: true })
  await minutes.fill('1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('无操作 1 分钟后')).toBeVisible()

  const added = await page.evaluate(() => {
    const id = crypto.randomUUID()
    const value = { name: '次仁·测试', role: 'clerk' }
    const record = { entity: 'person', id, section: 'profile', before: null, value }
    return window.wenxin.call('accounts.add', {
      ...{ loginName: 'ciren', password: '初始密码-2026' },
      record
    } as never)
  })
  expect(added).toMatchObject({ ok: true })

  await page.clock.install()
  await leaveFor(page, 1)
  await isLocked(page)
  await expect(page.getByRole('navigation', { name: '主菜单' })).toHaveCount(0)

  // An initial password opens nothing yet, but the vault is open.
  await signInAs(page, 'ciren', '初始密码-2026')
  await expect(page.getByRole('heading', { name: '设置自己的密码' })).toBeVisible()
  await leaveFor(page, USUAL_MINUTES)
  await isLocked(page)

  await signInAs(page, LOGIN, PASSWORD)
  await reaches(page, 'open')
  await app.close()
})

test('the recovery code of a first run does not stay on the screen of a PC that is left alone', async ({
  profile
}) => {
  const { app, page } = await launch(profile)
  const code = page.locator('p[aria-label="恢复码"]')
  await page.clock.install()
  const { recoveryCode } = await beginVault(page)
  await leaveFor(page, USUAL_MINUTES)
  await isLocked(page)

  // The code was not typed back: an administrator makes a new one, and that does not stay either.
  await signInAs(page, LOGIN, PASSWORD)
  await page.getByRole('button', { name: '生成新的恢复码' }).click()
  await expect(code).toBeVisible()
  expect((await code.textContent())?.trim()).not.toBe(recoveryCode)
  await leaveFor(page, USUAL_MINUTES)
  await isLocked(page)
  await expect(code).toHaveCount(0)
  await app.close()
})
