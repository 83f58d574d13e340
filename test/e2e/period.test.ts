import type { Page } from '@playwright/test'
import type { LedgerRecord } from '../../shared/ledger'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { playRole } from '../support/roles'
import { approvalPanel, begin, go, press } from '../support/periods'
import { asNew, centersBelow, committee, settled } from '../support/quarter'

async function commit(page: Page, reason: string, changes: object[]): Promise<void> {
  const answer = await page.evaluate(([why, sent]) => window.wenxinLedger.commit(why, sent), [
    reason,
    changes
  ] as const)
  expect(answer).toMatchObject({ ok: true })
}

async function recordsOf(page: Page, entity: string): Promise<LedgerRecord[]> {
  return (await page.evaluate(
    (of) => window.wenxinLedger.allRecords(of),
    entity
  )) as unknown as LedgerRecord[]
}

test('a quarter goes to review and back, and is approved and reported', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  const [county] = await recordsOf(page, 'center')
  await commit(page, '登记综治中心', centersBelow(county?.id ?? ''))
  await commit(page, '登记调解组织', committee)
  const disputes = [
    settled(1, '相邻排水纠纷', 1_000_000),
    settled(2, '水渠赔偿纠纷', 2_000_000),
    settled(3, '院墙界址纠纷', 3_000_000)
  ]
  for (const each of disputes) await commit(page, '受理登记', asNew(each))

  // The kind and the period are chosen on the page.
  await go(page, '/summaries/2026-08')
  await expect(page.getByRole('heading', { name: '人民调解案件情况统计表', exact: true })).toBeVisible()
  await page.getByLabel('统计期', { exact: true }).fill('2026年3季度')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: '2026年第三季度人民调解案件情况统计表', exact: true })
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^合计，调解案件总数，3件$/ })).toBeVisible()

  // One centre reports, one reports nothing, one is missing.
  await page.getByRole('link', { name: /^下级报送（缺 3）$/ }).click()
  await press(page, '登记扎塘镇综治中心的报表')
  await page.getByLabel('收到日期').fill('2026-10-03')
  await press(page, '保存')
  await expect(page.getByText('已报 1、零报告 0、迟报 0、未报 2、退回 0')).toBeVisible()
  await press(page, '登记桑耶镇综治中心的报表')
  await page.getByText('零报告', { exact: true }).click()
  await page.getByLabel('收到日期').fill('2026-10-09')
  await press(page, '保存')
  await expect(page.getByText('已报 1、零报告 0、迟报 1、未报 1、退回 0')).toBeVisible()
  await expect(page.getByText('完整率 66.7%，及时率 33.3%')).toBeVisible()
  expect(await violations(page)).toEqual([])

  // Without naming the missing centre nothing is closed.
  await page.getByRole('link', { name: '统计表', exact: true }).click()
  await begin(page, '结账送审')
  await press(page, '确定结账送审')
  await expect(page.getByText('吉汝乡综治中心没有报来，请填写例外的理由。')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('吉汝乡综治中心').fill('大雪封路，电话核实')
  await press(page, '确定结账送审')
  await expect(approvalPanel(page).getByText('待审', { exact: true })).toBeVisible()

  await approvalPanel(page).getByRole('button', { name: '退回', exact: true }).click()
  await press(page, '确定退回')
  await expect(page.getByText('请填写退回的理由。')).toBeVisible()
  await page.getByLabel('理由').fill('请核对金额')
  await press(page, '确定退回')
  await expect(approvalPanel(page).getByText('草稿（已退回）', { exact: true })).toBeVisible()
  await expect(approvalPanel(page).getByText('理由：请核对金额')).toBeVisible()

  await begin(page, '结账送审')
  await page.getByLabel('吉汝乡综治中心').fill('大雪封路，电话核实')
  await press(page, '确定结账送审')
  await expect(approvalPanel(page).getByText('待审', { exact: true })).toBeVisible()

  // A clerk is offered no approval; that main refuses a clerk's entry is held by its own test.
  await playRole(page, 'clerk')
  await expect(approvalPanel(page).getByText('审核、退回由审核员或管理员办理。')).toBeVisible()
  await expect(page.getByRole('button', { name: '审核通过' })).toHaveCount(0)
  await playRole(page, 'administrator')

  await begin(page, '审核通过')
  await press(page, '确定审核通过')
  await expect(approvalPanel(page).getByText('已审', { exact: true })).toBeVisible()
  await expect(approvalPanel(page).getByText('送审和审核是同一个人。')).toBeVisible()
  await begin(page, '报送')
  await page.getByLabel('说明', { exact: true }).fill('已送市综治中心')
  await press(page, '确定报送')
  await expect(approvalPanel(page).getByText('已报', { exact: true })).toBeVisible()
  await approvalPanel(page).getByText('经过（5 步）').click()
  await expect(approvalPanel(page).getByText('2026年第三季度退回')).toBeVisible()
  await expect(
    approvalPanel(page).getByText('例外：吉汝乡综治中心，大雪封路，电话核实').first()
  ).toBeVisible()
  expect(await violations(page)).toEqual([])
  await app.close()
})
