import type { Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'

type Value = Record<string, unknown>
interface Change {
  entity: string
  id: string
  section: string
  before: string | null
  value: Value
}

const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)

/** What stands in a section of the first record of an entity: hash, value, and how many values stand beside it. */
const standing = (page: Page, entity: string, section: string) =>
  page.evaluate(
    async ([of, name]) => {
      const [record] = await window.wenxinLedger.allRecords(of)
      const state = record?.sections[name] as unknown as {
        current: { hash: string; value: Value }
        others: { value: Value }[]
      }
      return { id: record?.id ?? '', ...state.current, others: state.others.map(({ value }) => value) }
    },
    [entity, section] as const
  )

/** Writes past the page's own check, as the journal of another PC does when it is taken in. */
async function writeElsewhere(page: Page, change: Change): Promise<void> {
  const request = { reason: '修改联系方式', changes: [change] }
  const answer = await page.evaluate((sent) => window.wenxin.call('journal.append', sent as never), request)
  expect(answer).toMatchObject({ ok: true })
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 90_000 })
}

const saveFrom = (page: Page, change: Change) =>
  page.evaluate((one) => window.wenxinLedger.commit('修改联系方式', [one]), change)

const PROFILE = {
  name: '桑耶镇人民调解委员会',
  shortName: '',
  code: '',
  creditCode: '',
  type: 'township',
  industry: '',
  place: { code: '540521', name: '西藏自治区山南市扎囊县' },
  centerId: null,
  parentId: null,
  subject: null,
  superior: '',
  setUpAt: '',
  establishedOn: null,
  collectedOn: null,
  note: ''
}
const CONTACT = {
  leader: '扎西·测试',
  phone: '13800000001',
  fax: '',
  address: '',
  postcode: '856000',
  email: '',
  longitude: null,
  latitude: null
}

async function organization(page: Page): Promise<string> {
  const id = '0188b5a0-0000-7000-8000-0000000000aa'
  const fresh = { entity: 'organization', id, before: null }
  const registered = await page.evaluate(
    (changes) => window.wenxinLedger.commit('登记调解组织', changes),
    [
      { ...fresh, section: 'profile', value: PROFILE },
      { ...fresh, section: 'contact', value: { ...CONTACT, leader: '' } }
    ]
  )
  expect(registered).toMatchObject({ ok: true })
  return id
}

test('two values written at the same time are both kept, compared, and one is chosen', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const id = await organization(page)
  const first = await standing(page, 'organization', 'contact')
  const change = (value: Value): Change => ({
    entity: 'organization',
    id,
    section: 'contact',
    before: first.hash,
    value
  })
  expect(await saveFrom(page, change(CONTACT))).toMatchObject({ ok: true })

  // In one ledger the second save from the same version is refused: nothing is overwritten unseen.
  const other = { ...CONTACT, leader: '达娃·测试', phone: '13800000002' }
  const refused = await saveFrom(page, change(other))
  expect(refused).toMatchObject({ ok: false, error: { code: 'CHANGED_ELSEWHERE' } })
  expect((await standing(page, 'organization', 'contact')).others).toEqual([])

  await writeElsewhere(page, change(other))
  expect((await standing(page, 'organization', 'contact')).others).toEqual([CONTACT])

  await go(page, '/home')
  await page.getByRole('link', { name: /桑耶镇人民调解委员会/ }).click()
  const strip = page.getByRole('region', { name: '联系方式：同时填写的内容' })
  await expect(strip).toContainText('此项另有一份同时填写的内容')
  await expect(strip).toContainText('测试管理员')
  await strip.getByRole('button', { name: '对比联系方式' }).click()
  await expect(strip.getByRole('row', { name: /负责人/ })).toContainText('达娃·测试')
  await expect(strip.getByRole('row', { name: /负责人/ })).toContainText('扎西·测试')
  await expect(strip.getByRole('row', { name: /邮编/ })).toHaveCount(0)
  await expect(strip).not.toContainText('13800000001')
  expect(await violations(page)).toEqual([])

  await strip.getByRole('button', { name: '采用这份' }).click()
  await expect(strip).toHaveCount(0)
  await expect(page.getByText('选定：采用另一份同时填写的内容')).toBeVisible()
  expect(await standing(page, 'organization', 'contact')).toMatchObject({ value: CONTACT, others: [] })
  const check = await page.evaluate(() => window.wenxinLedger.verifyLedger(() => undefined))
  expect(check.value?.equal).toBe(true)

  await page.reload()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 90_000 })
  expect((await standing(page, 'organization', 'contact')).others).toEqual([])
  await app.close()
})

test('what stands is kept on the settings page, and the work list no longer asks', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const first = await standing(page, 'office', 'settings')
  const change = (preparedBy: string): Change => ({
    entity: 'office',
    id: 'office',
    section: 'settings',
    before: first.hash,
    value: { ...first.value, preparedBy }
  })
  expect(await saveFrom(page, change('扎西·测试'))).toMatchObject({ ok: true })
  await writeElsewhere(page, change('达娃·测试'))

  await go(page, '/home')
  const asked = page.getByText('有 1 项内容同时填写，待选定')
  await expect(asked).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '设置', exact: true }).last().click()
  const strip = page.getByRole('region', { name: '使用与统计：同时填写的内容' })
  await strip.getByRole('button', { name: /^对比/ }).click()
  await strip.getByRole('button', { name: '保留现有' }).click()
  await expect(strip).toHaveCount(0)
  expect(await standing(page, 'office', 'settings')).toMatchObject({
    value: { preparedBy: '达娃·测试' },
    others: []
  })
  await go(page, '/home')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')
  await expect(asked).toHaveCount(0)
  await app.close()
})
