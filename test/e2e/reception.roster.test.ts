import { decideLeaderLeaving } from '@shared/domain/reception/leaders'
import { defaultTerms } from '@shared/domain/reception/office'
import { decidePublication } from '@shared/domain/reception/rosters/publish'
import type { LedgerRecord } from '@shared/ledger'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { committed, decideContextNow, enterReception } from '../support/reception'
import { accept, chips, go, leadersOf, make, records, swap } from '../support/rosterPages'

test('接访排班：对调、改期、钉住用键盘，拖动，冲突当场显示，都可撤回', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await enterReception(page, {
    leaders: leadersOf(5),
    rules: [
      { name: '每周三接访', when: { kind: 'weekly', weekdays: [3] }, where: { places: ['信访接待大厅'] } }
    ],
    limits: () => ({ gapDays: 8 })
  })
  await make(page, '2027-03')
  await accept(page)
  const panel = page.getByRole('complementary')
  const first = chips(page).nth(1)
  const before = (await first.textContent()) ?? ''
  const undone = async (): Promise<void> => {
    await page.keyboard.press('Control+z')
    await expect(page.getByText('已撤回，排班恢复为修改前的')).toBeVisible()
    await expect(chips(page)).toHaveCount(5)
    await expect(first).toHaveText(before)
  }

  // 对调：用键盘。
  await swap(page, 1)
  await expect(first).not.toHaveText(before)
  await undone()

  // 改期和钉住：用键盘。
  await first.focus()
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: '改期' }).press('Enter')
  await page.keyboard.insertText('2027-3-11')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  const moved = page.locator('[data-date="2027-03-11"] .chip')
  await expect(moved).toHaveText(before)
  await undone()
  await first.focus()
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: '钉住' }).press('Enter')
  await expect(first.locator('.pin')).toBeVisible()
  await undone()
  await expect(first.locator('.pin')).toHaveCount(0)

  // 拖到下一周的人身上：两人对调并钉住。整场拖到别的日子：改期。
  await chips(page).nth(1).dragTo(chips(page).nth(3))
  await expect(page.getByText(/已保存：.*对调接访日/)).toBeVisible()
  await undone()
  await page.locator('[data-date="2027-03-10"] .hours').dragTo(page.locator('[data-date="2027-03-12"]'))
  await expect(page.locator('[data-date="2027-03-12"] .chip')).toHaveText(before)
  await undone()

  // 换成相隔不足八天的人：当场标出并说明原因。
  await first.click()
  await panel.getByRole('button', { name: '换人' }).first().click()
  const close = panel.getByRole('listitem').filter({ hasText: '相隔太近' }).first()
  await close.getByRole('button').click()
  await expect(page.getByRole('region', { name: '冲突' })).toContainText('相隔太近')
  const wrong = page.locator('.slot.wrong').first()
  await expect(wrong).toHaveCSS('border-top-width', '2px')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '撤回本次修改' }).click()
  await expect(page.getByRole('region', { name: '冲突' })).toHaveCount(0)
  await app.close()
})

test('接访排班的坏输入：排不出时说明原因和最少要放宽的规则，什么也不丢', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
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
  const { app, page } = await openCentre(profile)
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
