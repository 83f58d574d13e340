import type { Page } from '@playwright/test'
import { createVault, expect, launch, test } from '../support/app'
import { enterReception } from '../support/reception'

const [LEADERS, DAYS] = [30, 366]
/** The browser tells of tasks of the page over 50 ms, and of no others. */
const ATTEMPTS = 4

/** Counts the long tasks of the page from now on. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(Math.round(entry.duration))
    })
    observer.observe({ type: 'longtask' })
    Object.assign(window, { longTasks: seen })
  })
const longTasks = (page: Page) =>
  page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)

/**
 * From the key that begins it until a roster is found and being proved, or proved: the page is drawn anew with every
 * better roster meanwhile. A machine that does other things at the same time makes any task long, so that the best of a
 * few attempts counts; all of them are reported.
 */
test(`排 ${LEADERS} 人 × ${DAYS} 日的班时，界面没有超过 50 毫秒的停顿`, async ({ profile }) => {
  test.setTimeout(900_000)
  const { app, page } = await launch(profile)
  await createVault(page)
  await enterReception(page, {
    leaders: Array.from({ length: LEADERS }, (_, n) => ({
      name: `测试领导${n + 1}`,
      profile: { line: ['政府', '纪检', '组织', '政法'][n % 4] ?? '' },
      duty: { share: n % 5 === 0 ? 2 : 1 }
    })),
    rules: [
      {
        name: '全年每天接访',
        when: { kind: 'period', periodFrom: '2028-01-01', periodTo: '2028-12-31', holiday: 'hold' },
        where: { places: ['信访接待大厅'] }
      }
    ],
    limits: { gapDays: 7 }
  })
  await page.evaluate(() => (location.hash = '#/reception/make?from=2028-01&to=2028-12'))
  await expect(page.getByText(`共 ${DAYS} 场`)).toBeVisible()
  const told: number[][] = []
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await watch(page)
    await page.keyboard.press('Alt+N')
    const ready = page.getByText('尚在证明是否最优', { exact: false }).or(page.locator('.proof'))
    await expect(ready).toBeVisible({ timeout: 120_000 })
    await page.getByRole('button', { name: '2028年7月' }).click()
    await expect(page.locator('.grid .chip')).toHaveCount(31)
    // Let the proof go on for a while; it ends by itself or is stopped.
    const proved = page.locator('.proof')
    await proved.waitFor({ timeout: 15_000 }).catch(() => undefined)
    told.push(await longTasks(page))
    if (told.at(-1)?.length === 0) break
    const stop = page.getByRole('button', { name: '停在这一份' })
    if (await stop.isVisible()) await stop.click({ timeout: 5_000 }).catch(() => undefined)
    await page.getByRole('button', { name: '重新选择' }).click()
    await expect(page.getByText(`共 ${DAYS} 场`)).toBeVisible()
  }
  console.log(`超过 50 毫秒的任务（毫秒），每次一组：${JSON.stringify(told)}`)
  expect(Math.min(...told.map((each) => each.length))).toBe(0)
  await app.close()
})
