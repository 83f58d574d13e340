import type { ElectronApplication, Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { Clerk } from '../support/clerk'
import { fullCaseChanges, fullSections } from '../support/fullCase'

/** The same dispute edited in two windows, and the page of a dispute at the moment a save has ended. */

const ID = '00000000-0000-7000-8000-0000000000d1'
const NOT_YET = [
  'agreement',
  'performance',
  'confirmation',
  'feedback',
  'followUp',
  'dossier',
  'waivers',
  'closing',
  'prints',
  'attachments',
  'prevention'
]
const CHANGED = /刚在别处改过，没有保存，已填内容仍在本页/

/** A dispute that has been mediated, with nothing after that. */
async function enter(page: Page, without: readonly string[]): Promise<void> {
  const left = Object.fromEntries(without.map((section) => [section, undefined]))
  const changes = JSON.stringify(fullCaseChanges(ID, fullSections(left)))
  const answer = await page.evaluate(
    (text) => window.wenxinLedger.commit('测试录入', JSON.parse(text) as object[]),
    changes
  )
  expect(answer).toMatchObject({ ok: true })
}

async function secondWindow(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window')
  await page.evaluate(() => window.wenxin.call('app.newWindow', undefined))
  const other = await opened
  await expect(other.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 90_000 })
  return other
}

const show = async (page: Page): Promise<void> => {
  await page.evaluate((id) => (location.hash = `#/disputes/${id}`), ID)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('两户相邻院墙界线纠纷')
}

const standing = (page: Page, section: string) =>
  page.evaluate(
    async ([id, name]) => {
      const records = await window.wenxinLedger.allRecords('dispute')
      return records.find((record) => record.id === id)?.sections[name] as unknown as {
        current: { value: Record<string, unknown> }
        others: unknown[]
      }
    },
    [ID, section] as const
  )

const save = (page: Page): Promise<void> => page.keyboard.press('Control+Enter')

test('a section edited in two windows: the later save is told, shows both, and overwrites only when told to', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await enter(page, ['outcome', ...NOT_YET])
  const other = await secondWindow(app, page)
  for (const one of [page, other]) {
    await show(one)
    await one.getByRole('button', { name: '修改受理登记' }).click()
  }
  await page.getByLabel(/^纠纷事由/).fill('先存的事由')
  await save(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('先存的事由')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('先存的事由')

  await other.getByLabel(/^纠纷事由/).fill('后存的事由')
  await save(other)
  await expect(other.getByText(CHANGED)).toBeVisible()
  await expect(other.getByLabel(/^纠纷事由/)).toHaveValue('后存的事由')
  await expect(other.getByRole('region', { name: '别处的内容' })).toContainText('先存的事由')
  expect(await violations(other)).toEqual([])
  expect((await standing(page, 'intake')).current.value).toMatchObject({ title: '先存的事由' })

  // Seen and decided: saved again, and the first value stays one click away in the timeline of both windows.
  await save(other)
  for (const one of [page, other]) {
    await expect(one.getByRole('heading', { level: 1 })).toHaveText('后存的事由')
    await expect(one.getByRole('complementary', { name: '经过' })).toContainText('先存的事由 → 后存的事由')
  }
  expect((await standing(page, 'intake')).others).toEqual([])
  await app.close()
})

test('two windows registering at the counter each keep their own half-typed form', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const other = await secondWindow(app, page)
  const name = (one: Page) => one.getByLabel(/^姓名/).first()
  const kept = (one: Page) => one.getByText('草稿已保存')
  const begin = async (one: Page, typed: string): Promise<void> => {
    await one.evaluate(() => (location.hash = '#/disputes/new'))
    await expect(name(one)).toHaveValue('')
    await name(one).fill(typed)
    await expect(kept(one)).toBeVisible()
  }
  await begin(page, '次仁多吉')
  await begin(other, '达娃卓玛')
  for (const [one, typed] of [
    [page, '次仁多吉'],
    [other, '达娃卓玛']
  ] as const) {
    await one.reload()
    await expect(name(one)).toHaveValue(typed, { timeout: 90_000 })
  }
  await app.close()
})

test('two sections saved in two windows at the same time are both there', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await enter(page, ['outcome', ...NOT_YET])
  const other = await secondWindow(app, page)
  for (const one of [page, other]) await show(one)
  await page.getByRole('button', { name: '修改受理登记' }).click()
  await page.getByLabel(/^纠纷事由/).fill('改过的事由')
  await other.getByRole('button', { name: '修改当事人' }).click()
  await other
    .getByLabel(/^联系电话/)
    .first()
    .fill('13800000009')
  await Promise.all([save(page), save(other)])
  for (const one of [page, other]) {
    await expect(one.locator('main form')).toHaveCount(0)
    await expect(one.getByRole('heading', { level: 1 })).toHaveText('改过的事由')
  }
  expect(JSON.stringify((await standing(page, 'parties')).current.value)).toContain('13800000009')
  const check = await page.evaluate(() => window.wenxinLedger.verifyLedger(() => undefined))
  expect(check.value?.equal).toBe(true)
  await app.close()
})

test('a grading made in two windows is not overwritten unseen', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await enter(page, ['grading', 'outcome', ...NOT_YET])
  const other = await secondWindow(app, page)
  for (const one of [page, other]) {
    await show(one)
    await one.getByRole('button', { name: '填写分级' }).click()
  }
  const part = (one: Page) => one.locator('#part-grading')
  await part(page).getByLabel('说明').last().fill('先分的级')
  await part(page).getByRole('button', { name: '保存' }).click()
  await expect(part(page).locator('form')).toHaveCount(0)
  await part(other).getByLabel('说明').last().fill('后分的级')
  await part(other).getByRole('button', { name: '保存' }).click()
  await expect(part(other).getByText(CHANGED)).toBeVisible()
  expect(JSON.stringify((await standing(page, 'grading')).current.value)).toContain('先分的级')
  await part(other).getByRole('button', { name: '保存' }).click()
  await expect(part(other).locator('form')).toHaveCount(0)
  expect(JSON.stringify((await standing(page, 'grading')).current.value)).toContain('后分的级')
  await app.close()
})

/** What the page offers first at the moment its form goes away. */
const offeredWhenSaved = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const look = (): void => {
          if (document.querySelector('main form')) return
          watcher.disconnect()
          resolve(document.querySelector('[aria-keyshortcuts="Alt+N"]')?.textContent?.trim() ?? '')
        }
        const watcher = new MutationObserver(look)
        watcher.observe(document.body, { childList: true, subtree: true })
      })
  )

test('when a save has ended the page offers what comes next, not what came before', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await enter(page, ['outcome', ...NOT_YET])
  await show(page)
  const clerk = new Clerk(page)
  await clerk.begin('登记结果')
  await clerk.choose('调解结果', '调解不成')
  await clerk.fill('事由', '各方对界线仍有争议')
  const offered = offeredWhenSaved(page)
  await save(page)
  expect(await offered).toBe('反馈')
  await app.close()
})
