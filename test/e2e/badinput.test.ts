import type { Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'

const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)

/** 60 syllables of an ordinary given name, བཀྲ་ཤིས, with its marks: long, with stacked letters, without a surname. */
const TIBETAN = 'བཀྲ་ཤིས་'.repeat(8).slice(0, 60)
const EMOJI = '相邻排水纠纷🌧️'
const WRONG_ID = '540599199001010013'

async function fillDispute(page: Page, title: string): Promise<void> {
  await go(page, '/disputes/new')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const names = page.getByLabel(/^姓名/)
  await names.nth(0).fill(TIBETAN)
  await names.nth(1).fill('达娃')
  await page.getByLabel(/^纠纷事由/).fill(title)
  await page.getByLabel(/^纠纷类型/).click()
  await page.getByRole('option', { name: '邻里纠纷' }).click()
}

const save = (page: Page): Promise<void> => page.keyboard.press('Control+Enter')
const saved = (page: Page): Promise<void> =>
  expect(page).toHaveURL(/#\/disputes\/[0-9a-f-]{36}/, { timeout: 15_000 })

test('bad input of a dispute is named in plain words and loses nothing', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await fillDispute(page, '')

  await page
    .getByLabel(/^身份证号码/)
    .first()
    .fill(WRONG_ID)
  await page.getByRole('button', { name: '修改地点、日期、规模' }).click()
  await page.getByLabel(/^受理日期/).fill('2099-01-01')
  await page.getByLabel(/^简要情况/).fill('长'.repeat(10_000))
  await save(page)
  const form = page.getByRole('form')
  await expect(form).toContainText('第 18 位校验码应为 2')
  await expect(form).toContainText(/受理日期.*(晚于今天|今天|将来)/)
  await expect(form).toContainText(/纠纷事由/)
  await expect(page.getByLabel(/^姓名/).first()).toHaveValue(TIBETAN)

  // The form is left and come back to: what was typed is still there.
  await go(page, '/home')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')
  await go(page, '/disputes/new')
  await expect(page.getByLabel(/^姓名/).first()).toHaveValue(TIBETAN)

  await page
    .getByLabel(/^身份证号码/)
    .first()
    .fill('540599199001010012')
  await page.getByRole('button', { name: '修改地点、日期、规模' }).click()
  await page.getByLabel(/^受理日期/).fill('2026-01-05')
  await page.getByLabel(/^纠纷事由/).fill(EMOJI)
  await save(page)
  await saved(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(EMOJI)
  await expect(page.getByText(TIBETAN).first()).toBeVisible()
  expect(await violations(page), '纠纷记录页').toEqual([])
  await app.close()
})

test('an organization without a name is refused by its field', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await go(page, '/organizations/new')
  await page.getByLabel(/^名称/).first().focus()
  await save(page)
  await expect(page.getByRole('form')).toContainText(/名称.*(填写|不能为空)|请填写.*名称/)
  expect(page.url()).toContain('#/organizations/new')
  await app.close()
})

test('a month that is not over cannot be closed', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await go(page, '/summaries')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString()
  await go(page, `/summaries/${today.slice(0, 7)}`)
  await expect(page.getByText(/尚未结束，月底后再结账/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '结账' })).toHaveCount(0)
  await app.close()
})

test('two windows of one record: the later save is told that it was changed elsewhere', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const opened = app.waitForEvent('window')
  await page.evaluate(() => window.wenxin.call('app.newWindow', undefined))
  const other = await opened
  await expect(other.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  for (const one of [page, other]) await go(one, '/settings')
  const change = async (one: Page, minutes: number): Promise<string> =>
    one.evaluate(async (idleMinutes) => {
      const [office] = await window.wenxinLedger.allRecords('office')
      const current = office?.sections['settings']?.current as { hash: string; value: object }
      const told = window as unknown as { before?: string }
      told.before ??= current.hash
      const value = { ...current.value, idleMinutes }
      const changes = [{ entity: 'office', id: 'office', section: 'settings', before: told.before, value }]
      const result = await window.wenxinLedger.commit('修改设置', changes)
      return result.ok ? 'saved' : result.error.message
    }, minutes)
  // Both windows have read the same version; the second to save must not overwrite the first unseen.
  await other.evaluate(async () => {
    const [office] = await window.wenxinLedger.allRecords('office')
    ;(window as unknown as { before?: string }).before = office?.sections['settings']?.current.hash
  })
  expect(await change(page, 20)).toBe('saved')
  expect(await change(other, 30)).toMatch(/改/)
  const minutes = await other.evaluate(async () => {
    const [office] = await window.wenxinLedger.allRecords('office')
    return (office?.sections['settings']?.current.value as { idleMinutes: number }).idleMinutes
  })
  expect(minutes).toBe(20)
  await app.close()
})
