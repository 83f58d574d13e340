import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { beijingDate, formatDateCn } from '@shared/domain/dates'
import type { RosterPlan, RosterPublished } from '@shared/domain/reception/rosters/sections'
import { sectionValue } from '@shared/ledger'
import { firstOutOfOrder, squeezed } from '../papers/textOf'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { Clerk } from '../support/clerk'
import { answerSaveDialog } from '../support/dialogs'
import { enterReception } from '../support/reception'
import { accept, away, chips, go, heading, leadersOf, make, records, swap } from '../support/rosterPages'

// What an administrator does in a year of reception days, from the rule to the printed notice, in one story.
const today = beijingDate(Date.now())
const YEAR = String(Number(today.slice(0, 4)) + 1)
const MARCH = `${YEAR}-03`

/** How many Wednesdays a month of that year has. */
const wednesdays = (month: number): number =>
  Array.from({ length: 31 }, (_, day) => new Date(Date.UTC(Number(YEAR), month - 1, day + 1))).filter(
    (date) => date.getUTCMonth() === month - 1 && date.getUTCDay() === 3
  ).length

async function enterRule(page: Page): Promise<void> {
  const clerk = new Clerk(page)
  await go(page, '/reception/rules')
  await clerk.begin('新增接访规则')
  await expect(page.getByLabel(/^规则名称/)).toBeFocused()
  await clerk.fill('规则名称', '每周三接访')
  await clerk.reach('周一')
  await clerk.press('ArrowRight')
  await clerk.press('ArrowRight')
  await clerk.press('Space')
  await clerk.fill('生效日期', `${YEAR}-1-1`)
  await clerk.fill(/^地点/, '信访接待大厅')
  await clerk.save()
  await expect(page).toHaveURL(/#\/reception\/rules\/[0-9a-f-]{36}$/)
}

test('一年的接访：录入规则，排全年，公示三月，两次外出、一次对调，打印调整公告', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await go(page, '/reception')
  await expect(page.getByText('这个月还没有排班')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await enterReception(page, {
    leaders: leadersOf(7),
    rules: [],
    limits: (ids) => ({
      gapDays: 8,
      frequencies: [{ id: 'f', words: '县委书记', leaderIds: [ids[0] ?? ''], per: 'quarter', atLeast: 1 }]
    })
  })

  await test.step('规则录入，排出全年', async () => {
    await enterRule(page)
    await go(page, `/reception/make?from=${YEAR}-01&to=${YEAR}-12`)
    await expect(page.getByText(`${YEAR} 年没有放假安排数据`, { exact: false })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Alt+N')
    await expect(page.getByRole('alert')).toContainText(`请先选定 ${YEAR} 年怎样算工作日`)
    await make(page, `${YEAR}-01`, `${YEAR}-12`)
    expect(await violations(page)).toEqual([])
    await accept(page)
    await expect(chips(page)).toHaveCount(wednesdays(1))
    expect(await records(page, 'roster')).toHaveLength(12)
  })

  await test.step('公示三月', async () => {
    await go(page, `/reception/notices/${MARCH}`)
    await expect(page.getByRole('region', { name: '公示前核对' })).toBeVisible()
    await page.keyboard.press('Alt+N')
    await page.getByRole('tooltip').getByRole('button', { name: '公示', exact: true }).click()
    await expect(page.getByText('接访安排已公示')).toBeVisible()
  })

  await test.step('两次外出，各按最少改动调整；一次对调', async () => {
    await go(page, `/reception?month=${MARCH}`)
    await expect(page.getByText(`${YEAR}年3月`, { exact: true })).toBeVisible()
    // 一人外出一天，改动不多于两场：由别人顶上，或两人对换。
    expect(await away(page, 0, '开会')).toBeLessThanOrEqual(2)
    expect(await away(page, 2, '学习')).toBeLessThanOrEqual(2)
    const before = await chips(page).allTextContents()
    await swap(page, 1)
    await expect(async () => expect(await chips(page).allTextContents()).not.toEqual(before)).toPass()
    await expect(page.getByText(/有 \d 场改动还没有公告/)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  await test.step('调整公告打印出来，写着每一场原来是谁、现在是谁', async () => {
    await page.getByRole('link', { name: '出调整公告' }).click()
    await go(page, `/reception/notices/${MARCH}`)
    const changes = page.getByRole('region', { name: '公示后的变动' })
    await expect(changes).toContainText(/未公告 \d 场/)
    await page.keyboard.press('Alt+N')
    await page.keyboard.insertText('因公外出')
    await page.keyboard.press('Control+Enter')
    await expect(changes).toContainText(`已公告 ${formatDateCn(today)}`)
    await expect(changes).not.toContainText('未公告')
    const file = join(profile, '调整公告.pdf')
    await answerSaveDialog(app, file)
    await page.getByRole('button', { name: '导出 PDF', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: file })).toBeVisible({ timeout: 120_000 })
    const text = squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
    expect(firstOutOfOrder(text, await expected(page))).toBeNull()
  })

  await test.step('全年、月历和公平账', async () => {
    await go(page, `/reception?month=${YEAR}-12&view=year`)
    await expect(page.getByRole('region', { name: '12月' })).toContainText(`${wednesdays(12)} 场`)
    expect(await violations(page)).toEqual([])
    await go(page, `/reception/paper/${MARCH}`)
    await expect(page.locator('.month-paper')).toContainText(`${YEAR}年3月领导干部接访日程`)
    await expect(page.locator('.month-paper')).toContainText('测试领导')
    expect(await violations(page)).toEqual([])
    await go(page, '/reception/account')
    await heading(page, '公平账')
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: `${YEAR}年12月` })
        .first()
    ).toBeVisible()
    await page.getByRole('button', { name: '预览' }).click()
    await expect(page.getByRole('complementary', { name: '预览' })).toContainText('应接')
    expect(await violations(page)).toEqual([])
  })
  await app.close()
})

/** What the notice has to say, worked out from the ledger: each changed slot with who stood there and who stands now. */
async function expected(page: Page): Promise<string[]> {
  const roster = (await records(page, 'roster')).find(({ id }) => id === MARCH)
  const names = new Map(
    (await records(page, 'leader')).map((one) => [
      one.id,
      sectionValue<{ name: string }>(one, 'profile')?.name ?? ''
    ])
  )
  const now = sectionValue<RosterPlan>(roster, 'plan')?.slots ?? []
  const then = sectionValue<RosterPublished>(roster, 'published')?.rows ?? []
  const rows = then.flatMap(({ slotId, date, leaders }) => {
    const stands = now.find(({ id }) => id === slotId)?.leaders.map((id) => names.get(id) ?? '') ?? []
    const stood = leaders.map(({ name }) => name)
    if (stood.join() === stands.join()) return []
    const [, month, day] = date.split('-').map(Number)
    return [`${month}月${day}日（星期三）`, ...stood, ...stands]
  })
  expect(rows.length, '三处改动都在公告里').toBeGreaterThanOrEqual(9)
  return [`${YEAR}年3月领导接访安排有下列调整`, '调整原因：因公外出', ...rows].map(squeezed)
}
