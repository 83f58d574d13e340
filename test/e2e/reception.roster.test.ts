import type { Page } from '@playwright/test'
import { decideLeaderLeaving } from '@shared/domain/reception/leaders'
import { defaultTerms } from '@shared/domain/reception/office'
import { decidePublication } from '@shared/domain/reception/rosters/publish'
import type { LedgerRecord } from '@shared/ledger'
import { createVault, expect, launch, test } from '../support/app'
import { violations } from '../support/axe'
import { committed, decideContextNow, enterReception, type Reception } from '../support/reception'

const LINES = ['政府', '纪检', '组织', '政法']
const leadersOf = (count: number): Reception['leaders'] =>
  Array.from({ length: count }, (_, n) => ({
    name: n === 2 ? '旦增罗布·孟克巴雅尔图门乌力吉' : `测试领导${n + 1}`,
    profile: { line: LINES[n % 4] ?? '', principal: n === 0 }
  }))
const go = (page: Page, path: string) => page.evaluate((to) => (location.hash = `#${to}`), path)
const heading = (page: Page, text: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
const records = (page: Page, entity: string) =>
  page.evaluate((name) => window.wenxinLedger.allRecords(name), entity) as unknown as Promise<LedgerRecord[]>

/** Makes the roster of these months, as far as it is found and proved within a few seconds, and accepts it. */
async function make(page: Page, from: string, to = from): Promise<void> {
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
async function accept(page: Page): Promise<void> {
  await page.keyboard.press('Alt+N')
  await heading(page, '接访排班')
  await expect(page.getByText('本月公平账')).toBeVisible({ timeout: 60_000 })
}

/** The leader of a chip is away on the day of his slot; the repair that is proposed is accepted. */
async function away(page: Page, chip: number): Promise<number> {
  await page.locator('.grid .chip').nth(chip).click()
  await page.getByRole('complementary').getByRole('button', { name: '外出' }).first().click()
  await page.getByRole('button', { name: '登记外出并调整排班' }).click()
  const card = page.getByRole('region', { name: '按最少改动调整' })
  await expect(card.getByText('改为')).toBeVisible({ timeout: 120_000 })
  const rows = await card.getByRole('row').count()
  await card.getByRole('button', { name: '按此调整' }).click()
  await expect(page.getByText(/已保存：按最少改动调整排班/)).toBeVisible()
  await expect(page.getByRole('region', { name: '冲突' })).toHaveCount(0)
  return rows - 1
}

test('接访排班：排全年，两次外出按最少改动调整，对调，冲突当场显示，可撤回', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await launch(profile)
  await createVault(page)
  await go(page, '/reception')
  await expect(page.getByText('这个月还没有排班')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await enterReception(page, {
    leaders: leadersOf(7),
    rules: [
      { name: '每周三接访', when: { kind: 'weekly', weekdays: [3] }, where: { places: ['信访接待大厅'] } }
    ],
    limits: (ids) => ({
      gapDays: 8,
      frequencies: [{ id: 'f', words: '县委书记', leaderIds: [ids[0] ?? ''], per: 'quarter', atLeast: 1 }]
    })
  })

  await go(page, '/reception/make?from=2027-01&to=2027-12')
  await expect(page.getByText('2027 年没有放假安排数据', { exact: false })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('alert')).toContainText('请先选定 2027 年怎样算工作日')
  await make(page, '2027-01', '2027-12')
  expect(await violations(page)).toEqual([])
  await accept(page)
  await expect(page.locator('.grid .chip')).toHaveCount(4)
  expect(await records(page, 'roster')).toHaveLength(12)

  // 一人外出一天，改动不多于两场：由别人顶上，或两人对换。
  await go(page, '/reception?month=2027-03')
  await expect(page.getByText('2027年3月', { exact: true })).toBeVisible()
  expect(await away(page, 0)).toBeLessThanOrEqual(2)
  expect(await away(page, 2)).toBeLessThanOrEqual(2)
  expect(await violations(page)).toEqual([])

  // 对调：用键盘。
  const first = page.locator('.grid .chip').nth(1)
  const before = (await first.textContent()) ?? ''
  await first.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: '对调' }).first().press('Enter')
  await panel.getByRole('combobox', { name: '与谁对调' }).click()
  await page.getByRole('option').first().click()
  await panel.getByRole('button', { name: /对调$/ }).last().press('Enter')
  await expect(page.getByText(/已保存：.*对调接访日/)).toBeVisible()
  await expect(first).not.toHaveText(before)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤回，排班恢复为修改前的')).toBeVisible()
  await expect(first).toHaveText(before)

  // 拖到下一周的人身上：两人对调并钉住。
  await page.locator('.grid .chip').nth(1).dragTo(page.locator('.grid .chip').nth(3))
  await expect(page.getByText(/已保存：.*对调接访日/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(first).toHaveText(before)

  // 换成相隔不足八天的人：当场标出并说明原因。
  await first.click()
  await panel.getByRole('button', { name: '换人' }).first().click()
  const close = panel.getByRole('listitem').filter({ hasText: '相隔太近' }).first()
  await close.getByRole('button').click()
  await expect(page.getByRole('region', { name: '冲突' })).toContainText('相隔太近')
  await expect(page.locator('.slot.wrong')).not.toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '撤回本次修改' }).click()
  await expect(page.getByRole('region', { name: '冲突' })).toHaveCount(0)

  await page.getByRole('button', { name: '看全年' }).click()
  await expect(page.getByRole('region', { name: '12月' })).toContainText('5 场')
  expect(await violations(page)).toEqual([])
  await go(page, '/reception/paper/2027-03')
  await expect(page.locator('.month-paper')).toContainText('2027年3月领导干部接访日程')
  await expect(page.locator('.month-paper')).toContainText('测试领导')
  expect(await violations(page)).toEqual([])
  await go(page, '/reception/account')
  await heading(page, '公平账')
  await expect(page.getByRole('row').filter({ hasText: '2027年12月' }).first()).toBeVisible()
  await page.getByRole('button', { name: '预览' }).click()
  await expect(page.getByRole('complementary', { name: '预览' })).toContainText('应接')
  expect(await violations(page)).toEqual([])
  await app.close()
})

test('接访排班的坏输入：排不出时说明原因和最少要放宽的规则，什么也不丢', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await launch(profile)
  await createVault(page)
  await go(page, '/reception/make?from=2026-12&to=2026-12')
  await expect(page.getByText('还没有接访规则', { exact: false })).toBeVisible()
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('alert')).toContainText('这段时间内没有接访日')

  // 两人都在12月外出：没有人可排。
  const absence = { list: [{ id: 'w', from: '2026-12-14', to: '2026-12-18', reason: '学习' }] }
  await enterReception(page, {
    leaders: leadersOf(2).map((one) => ({ ...one, away: absence })),
    rules: [
      { name: '每月15日接访', when: { kind: 'monthDays', monthDays: [15] }, where: { places: ['大厅'] } },
      {
        name: '每月29日、31日接访',
        when: { kind: 'monthDays', monthDays: [29, 31] },
        where: { places: ['大厅'] }
      }
    ],
    limits: (ids) => ({
      frequencies: [{ id: 'f', words: '县委书记', leaderIds: [ids[0] ?? ''], per: 'month', atLeast: 9 }]
    })
  })
  await go(page, '/reception')
  await go(page, '/reception/make?from=2026-12&to=2026-12')
  await expect(page.getByText(/^共 \d+ 场$/)).toBeVisible()
  await page.keyboard.press('Alt+N')
  const why = page.locator('.impossible')
  await expect(why).toContainText('没有符合全部规则的排班', { timeout: 120_000 })
  await expect(why).toContainText(
    '2026年12月15日上午（大厅）要 1 人接访，能安排的有 0 人：测试领导1外出、测试领导2外出。'
  )
  await expect(why).toContainText('县委书记（2026年12月）')
  await expect(why.getByRole('link', { name: '到排班约束修改' })).toBeVisible()
  expect(await records(page, 'roster')).toHaveLength(0)
  expect(await violations(page)).toEqual([])

  // 2月没有29日（平年）和31日；2028年2月有29日。
  await go(page, '/reception/make?from=2027-02&to=2027-02')
  await expect(page.getByText('2027年2月没有29日')).toBeVisible()
  await expect(page.getByText('2027年2月没有31日')).toBeVisible()
  await go(page, '/reception')
  await go(page, '/reception/make?from=2028-02&to=2028-02')
  await expect(page.getByText('2028年2月没有31日')).toBeVisible()
  await expect(page.getByText('2028年2月没有29日')).toHaveCount(0)
  await app.close()
})

test('接访领导公示后离任：原来的场次标出冲突，公示不变，不再重排这个月', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await launch(profile)
  await createVault(page)
  const ids = await enterReception(page, {
    leaders: leadersOf(3),
    rules: [{ name: '每周三接访', when: { kind: 'weekly', weekdays: [3] }, where: { places: ['大厅'] } }]
  })
  await make(page, '2026-12')
  await accept(page)
  const leaders = await records(page, 'leader')
  const byId = new Map(leaders.map((one) => [one.id, one]))
  const [roster] = await records(page, 'roster')
  const rules = await records(page, 'receptionRule')
  await committed(page, decidePublication(roster, byId, rules, defaultTerms, decideContextNow()))
  const leaving = { retired: true, on: decideContextNow().today, reason: '调离' }
  await committed(
    page,
    decideLeaderLeaving(byId.get(ids[1] ?? '') as LedgerRecord, leaving, decideContextNow())
  )

  await go(page, '/reception?month=2026-12')
  const conflicts = page.getByRole('region', { name: '冲突' })
  await expect(conflicts).toContainText('测试领导2已离任，请另行安排')
  await expect(page.getByText('2026年12月的排班已于', { exact: false })).toBeVisible()
  await conflicts.getByRole('button', { name: '按最少改动调整' }).click()
  const card = page.getByRole('region', { name: '按最少改动调整' })
  await expect(card).toContainText('已经公示，改后要出调整公告', { timeout: 120_000 })
  await card.getByRole('button', { name: '按此调整' }).click()
  await expect(conflicts).toHaveCount(0)
  await expect(page.getByText(/有 \d 场改动还没有公告/)).toBeVisible()
  await expect(page.getByRole('link', { name: '出调整公告' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await go(page, '/reception/make?from=2026-12&to=2026-12')
  await expect(page.getByText(/^共 \d+ 场$/)).toBeVisible()
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('alert')).toContainText('2026年12月的排班已经公示，不能重排')
  await app.close()
})
