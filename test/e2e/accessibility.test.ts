import type { Page } from '@playwright/test'
import { decideCenter, decideCenterFacilities, emptyCenter } from '../../shared/domain/centers'
import { decideMediator, emptyMediator } from '../../shared/domain/mediators'
import { decideOrganization, emptyOrganization } from '../../shared/domain/organizations'
import type { Change, Decision } from '../../shared/ledger'
import { expect, launch, LOGIN, openCentre, PASSWORD, reaches, test, unlock } from '../support/app'
import { violations } from '../support/axe'
import { committed, testContext } from '../support/registerDecisions'

const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)
const PLACE = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }

/** Saves what a rule decided; answers the id of the record it is about. */
async function save(page: Page, decision: Decision): Promise<string> {
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  const { reason } = decision
  // Plain objects: the type of JSON is endless, and Playwright would follow it.
  const changes: (Pick<Change, 'id'> & { value: object })[] = decision.changes
  const result = await page.evaluate(({ why, what }) => window.wenxinLedger.commit(why, what), {
    why: reason,
    what: changes
  })
  expect(result).toMatchObject({ ok: true })
  return changes[0]?.id ?? ''
}

/** Nothing for axe to find; a button that is just turning from one state to another is given its moment. */
const passes = (page: Page, what: string): Promise<void> =>
  expect.poll(() => violations(page), { message: what, timeout: 5_000 }).toEqual([])

/** Holds the page to axe as it is read, then with each of its sections open in turn. */
async function everySection(page: Page, name: string, least: number): Promise<void> {
  await passes(page, name)
  const buttons = page.getByRole('main').getByRole('button', { name: /^(修改|填写|核查)/ })
  const count = await buttons.count()
  expect(count, `${name}可以修改的栏目`).toBeGreaterThanOrEqual(least)
  for (let index = 0; index < count; index++) {
    const button = buttons.nth(index)
    const section = (await button.getAttribute('aria-label')) ?? ''
    await button.click()
    const cancel = page.getByRole('main').getByRole('button', { name: '取消' })
    await expect(cancel).toBeVisible()
    await passes(page, `${name}：${section}`)
    await cancel.click()
    await expect(buttons).toHaveCount(count)
  }
}

test('each step of the first run, the recovery and the unlock page', async ({ profile }) => {
  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  await page.getByLabel('所在地').fill('扎囊')
  await page.getByRole('option', { name: '西藏自治区山南市扎囊县', exact: true }).click()
  await passes(page, '中心')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await passes(page, '账户，有未填的')
  await page.getByLabel('姓名').fill('测试管理员')
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByLabel('再次输入密码').fill(PASSWORD)
  await page.getByRole('button', { name: '下一步' }).click()
  const shown = page.locator('p[aria-label="恢复码"]')
  await expect(shown).toBeVisible({ timeout: 90_000 })
  await passes(page, '恢复码')
  await page.getByLabel('照纸输入一遍').fill((await shown.textContent()) ?? '')
  await page.getByRole('button', { name: '启用台账' }).click()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 90_000 })

  await page.keyboard.press('Control+L')
  await reaches(page, 'locked')
  await page.getByRole('button', { name: '用恢复码重设密码' }).click()
  await page.getByRole('button', { name: '重设密码' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await passes(page, '用恢复码重设')
  await app.close()
})

test('the record pages of the registers, read and edited', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  const organization = { ...emptyOrganization(PLACE) }
  const members = { ...organization.members, termFrom: '2020-01-01', termTo: '2026-12-31' }
  const profileOf = { ...organization.profile, name: '扎塘镇人民调解委员会', type: 'township' as const }
  const contact = { ...organization.contact, leader: '扎西·测试', phone: '13800000001' }
  const organizationId = await save(
    page,
    decideOrganization({ ...organization, profile: profileOf, contact, members }, undefined, testContext)
  )
  await go(page, `/organizations/${organizationId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('扎塘镇人民调解委员会')
  await page.getByText(/^登记 \d+ 栏$/).click()
  await expect(page.getByText(/^名称：扎塘镇人民调解委员会/m)).toBeVisible()
  await everySection(page, '调解组织', 5)
  await page.getByRole('button', { name: /^撤销/ }).click()
  await passes(page, '撤销调解组织')

  const mediator = emptyMediator(PLACE)
  const mediatorId = await save(
    page,
    decideMediator(
      {
        ...mediator,
        profile: { ...mediator.profile, name: '央金·测试', idNumber: '540599199001010012' },
        contact: { ...mediator.contact, mobile: '13800000003' },
        service: {
          ...mediator.service,
          grade: 1,
          organizations: [{ organizationId, post: '委员', from: null, to: null }]
        }
      },
      undefined,
      testContext
    )
  )
  await go(page, `/mediators/${mediatorId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('央金·测试')
  await everySection(page, '调解员', 5)
  await page.getByRole('button', { name: /^停用/ }).click()
  await passes(page, '停用调解员')

  const [top] = await page.evaluate(() => window.wenxinLedger.allRecords('center'))
  const form = { ...emptyCenter('township', null, PLACE), name: '扎塘镇综治中心' }
  const made = decideCenter({ ...form, parentId: top?.id ?? null }, undefined, {
    ...testContext,
    centers: new Map(top ? [[top.id, top as never]] : [])
  })
  const centerId = await save(page, made)
  await save(
    page,
    decideCenterFacilities(
      committed(made),
      { checkedOn: '2026-06-15', items: [{ code: 'sign', has: true, note: '' }] },
      testContext
    )
  )
  await go(page, `/centers?id=${centerId}`)
  await expect(page.getByRole('heading', { name: '扎塘镇综治中心' }).first()).toBeVisible()
  await everySection(page, '综治中心', 2)
  await go(page, `/centers?under=${centerId}`)
  await expect(page.getByRole('main').getByLabel(/^名称/).first()).toBeVisible()
  await passes(page, '新增综治中心')
  await app.close()
})

test('settings with each section open, a month, the blank forms, and a page that does not exist', async ({
  profile
}) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await go(page, '/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
  await everySection(page, '设置', 4)
  await page.getByRole('button', { name: '核对台账' }).click()
  await expect(page.getByText('一致', { exact: true })).toBeVisible({ timeout: 90_000 })
  await passes(page, '核对台账')
  for (const path of [
    '/summaries/2016-08',
    '/documents',
    '/没有这一页',
    '/organizations/没有',
    '/mediators/没有',
    '/disputes/没有'
  ]) {
    await go(page, path)
    await expect(page.getByRole('main')).not.toBeEmpty()
    await expect(page.getByRole('heading').first()).toBeVisible()
    await passes(page, path)
  }
  await page.keyboard.press('Control+L')
  await unlock(page)
  await app.close()
})
