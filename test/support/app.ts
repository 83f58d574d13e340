import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

/** The account every test signs in with; fictional. */
export const LOGIN = 'ceshi'
export const PASSWORD = '温馨调解-测试口令'

export interface RunningApp {
  app: ElectronApplication
  page: Page
}

// Each worker of the runner drives its apps on a screen of its own (scripts/checks/e2e.mjs).
const screens = process.env['WENXIN_SCREENS']?.split(' ') ?? []
const screen = screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]
if (screen) process.env['DISPLAY'] = screen

/** What a test has started and not ended itself. */
const started = new Set<ReturnType<ElectronApplication['process']>>()
const ATTACH_MILLIS = 40_000
const ATTEMPTS = 5

/**
 * Starts the packaged app (WENXIN_APP) on a profile folder and waits for its first page. A few attachments of
 * the test driver to the program in a hundred hang after both of its connections stand; such a start is ended
 * and done once more, and said so.
 * @param env more of the environment: TZ is the time zone that the PC is set to
 */
export async function launch(
  profile: string,
  more: string[] = [],
  env: Record<string, string> = {}
): Promise<RunningApp> {
  const given = (process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean)
  const options = {
    executablePath: process.env['WENXIN_APP'] ?? '',
    args: [...given, '--profile', profile, ...more],
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: ATTACH_MILLIS
  }
  for (let attempt = 1; ; attempt++) {
    try {
      const app = await _electron.launch(options)
      started.add(app.process())
      return { app, page: await app.firstWindow({ timeout: ATTACH_MILLIS }) }
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('Timeout')) throw error
      console.log(`测试驱动没有连上程序，第 ${attempt} 次重试`)
    }
  }
}

/** Waits until the session of the page is in this state (renderer/src/store/session.ts writes it on <html>). */
export async function reaches(page: Page, state: 'empty' | 'locked' | 'open' | 'broken'): Promise<void> {
  await expect(page.locator(`html[data-state="${state}"]`)).toBeAttached({ timeout: 60_000 })
}

/** As `unlock`, without waiting for the ledger to be open. */
export async function signIn(page: Page): Promise<void> {
  await reaches(page, 'locked')
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByRole('button', { name: '解锁' }).click()
}

export async function unlock(page: Page): Promise<void> {
  await signIn(page)
  await reaches(page, 'open')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
}

/** Locks from this page. Every page loads itself again on it, often before the answer arrives: nobody waits for that. */
export async function lock(page: Page): Promise<void> {
  await page.evaluate(() => {
    void window.wenxin.call('vault.lock', undefined)
  })
}

/** Goes through the first run as an administrator would: place, account, until the recovery code is shown. */
export async function beginVault(page: Page): Promise<{ recoveryCode: string }> {
  await reaches(page, 'empty')
  await page.getByLabel('所在地').fill('扎囊')
  await page.getByRole('option', { name: '西藏自治区山南市扎囊县', exact: true }).click()
  await expect(page.getByLabel('中心名称')).not.toHaveValue('')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('测试管理员')
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByLabel('再次输入密码').fill(PASSWORD)
  await page.getByRole('button', { name: '下一步' }).click()
  const shown = page.locator('p[aria-label="恢复码"]')
  await expect(shown).toBeVisible({ timeout: 90_000 })
  return { recoveryCode: (await shown.textContent())?.trim() ?? '' }
}

/** The whole first run: the recovery code is typed back, and the ledger is in use. */
export async function createVault(page: Page): Promise<{ recoveryCode: string }> {
  const { recoveryCode } = await beginVault(page)
  await page.getByLabel('照纸输入一遍').fill(recoveryCode)
  await page.getByRole('button', { name: '启用台账' }).click()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 90_000 })
  return { recoveryCode }
}

let begun: Promise<string> | undefined

/** A profile whose first run is done, made once by each worker of the runner and gone with it. */
const begunProfile = (): Promise<string> =>
  (begun ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wenxin-begun-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    const { app, page } = await launch(folder)
    await createVault(page)
    await app.close()
    return folder
  })())

/** The app open on a copy of a profile whose first run is done; the first run itself is tested in firstday.test.ts. */
export async function openCentre(profile: string, env: Record<string, string> = {}): Promise<RunningApp> {
  cpSync(await begunProfile(), profile, { recursive: true })
  const running = await launch(profile, [], env)
  await unlock(running.page)
  return running
}

/** Ends the whole process tree at once, as a power cut would. */
export async function kill(app: ElectronApplication): Promise<void> {
  const process = app.process()
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await gone
}

interface Fixtures {
  profile: string
}

/** Each test has a profile folder of its own, gone afterwards. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'wenxin-test-'))
    await use(folder)
    // A test that ends half way, or cares no more for its app, leaves none behind to take the next one's processor.
    for (const process of started) if (process.exitCode === null) process.kill('SIGKILL')
    started.clear()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
export { expect }
