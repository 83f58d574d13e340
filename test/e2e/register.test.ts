import type { Page } from '@playwright/test'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'

/**
 * Keys a Pinyin typist needs for a text: 3 a Chinese character (about two letters of sound and its share of the space
 * that takes the word), 1 for everything else. An assumption, stated so that the count can be compared.
 */
const KEYS_PER_CHARACTER = 3
const keysOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? KEYS_PER_CHARACTER : 1), 0)

/** A clerk at the keyboard: counts what is pressed and which fields are passed. */
class Typist {
  keys = 0
  readonly fields: string[] = []
  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.keys += key.split('+').length
    await this.page.keyboard.press(key)
  }

  /** Types into the field that has the focus, notes its name, and goes on with Enter. */
  async fill(text: string): Promise<void> {
    const label = await this.page.evaluate(() => {
      const control = document.activeElement as HTMLInputElement | null
      return control?.getAttribute('aria-label') ?? control?.labels?.[0]?.innerText ?? ''
    })
    this.fields.push(label.replace(/\*?（必填）|\*/g, '').trim())
    this.keys += keysOf(text)
    if (text !== '') await this.page.keyboard.insertText(text)
  }
}

const isSaved = (page: Page): Promise<void> =>
  expect(page).toHaveURL(/#\/disputes\/[0-9a-f-]{36}$/, { timeout: 15_000 })

test('a simple walk-in matter takes twelve fields by keyboard alone', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await page.keyboard.press('F2')
  await page.evaluate(() => (location.hash = '#/disputes/new'))
  await expect(page.getByLabel(/^姓名/).first()).toBeFocused()

  const clerk = new Typist(page)
  for (const text of ['次仁多吉', '13800000001', '540599199001010012', '扎塘镇扎塘村']) {
    await clerk.fill(text)
    await clerk.press('Enter')
  }
  for (const text of ['达娃卓玛', '13800000002', '', '扎塘镇扎塘村']) {
    await clerk.fill(text)
    await clerk.press('Enter')
  }
  await clerk.fill('院墙边界纠纷')
  await clerk.press('Enter')
  await clerk.fill('邻里')
  await expect(page.getByRole('option', { name: '邻里纠纷' })).toBeVisible()
  await clerk.press('Enter')
  await clerk.press('Enter')
  await clerk.fill('')
  await clerk.press('Enter')
  await clerk.fill('两家因院墙界址发生争执')
  await clerk.press('Control+Enter')
  await isSaved(page)

  expect(clerk.fields).toEqual([
    ...['姓名', '联系电话', '身份证号码', '单位或住址'],
    ...['姓名', '联系电话', '身份证号码', '单位或住址'],
    ...['纠纷事由', '纠纷类型', '案件来源', '简要情况']
  ])
  // A minute at three keys a second.
  expect(clerk.keys).toBeLessThanOrEqual(180)
  console.log(`走访纠纷登记：${clerk.fields.length} 栏，${clerk.keys} 次击键`)
  await expect(page.getByText(/人调字第A0001号/)).toBeVisible()
  await app.close()
})

test('known parties and the same open matter are shown, and never merged by themselves', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await page.evaluate(() => (location.hash = '#/disputes/new'))
  const name = page.getByLabel(/^姓名/)
  await name.nth(0).fill('次仁多吉')
  await page
    .getByLabel(/^联系电话/)
    .nth(0)
    .fill('13800000001')
  await name.nth(1).fill('达娃卓玛')
  await page.getByLabel(/^纠纷事由/).fill('院墙边界纠纷')
  await page.getByLabel(/^纠纷类型/).click()
  await page.getByRole('option', { name: '邻里纠纷' }).click()
  await page.keyboard.press('Control+Enter')
  await isSaved(page)
  const recordId = page.url().split('/').at(-1)

  await page.evaluate(() => (location.hash = '#/disputes/new'))
  await name.nth(0).fill('次仁多吉')
  const known = page.getByRole('list', { name: '台账中已有的当事人' })
  await expect(known).toContainText('138****0001')
  await expect(known).not.toContainText('13800000001')
  await expect(page.getByLabel(/^联系电话/).nth(0)).toHaveValue('')
  await known.getByRole('button', { name: '采用' }).click()
  await expect(page.getByLabel(/^联系电话/).nth(0)).toHaveValue('13800000001')
  // What was masked is on the screen in full: that is on file before anything is saved.
  const looks = await page.evaluate(() => window.wenxinLedger.allRecords('access'))
  expect(looks.map(({ sections }) => sections['reveal']?.current.value)).toEqual([
    { entity: 'dispute', recordId, field: expect.stringMatching(/^parties\..+\.phone$/) }
  ])

  await name.nth(1).fill('达娃卓玛')
  const same = page.getByRole('region', { name: '可能是同一事项' })
  await expect(same).toContainText('院墙边界纠纷')
  await same.getByRole('button', { name: '关联后继续登记' }).click()
  await expect(same.getByRole('button', { name: '取消关联' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await app.close()
})

test('a ground of refusal leads to a notice without a number, and the matter can be accepted later', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await page.evaluate(() => (location.hash = '#/disputes/new'))
  await page.getByLabel(/^姓名/).nth(0).fill('次仁多吉')
  await page.getByLabel(/^姓名/).nth(1).fill('达娃卓玛')
  await page.getByLabel(/^纠纷事由/).fill('院墙边界纠纷')
  await page.getByLabel(/^纠纷类型/).click()
  await page.getByRole('option', { name: '邻里纠纷' }).click()
  await page.getByRole('button', { name: '有不予受理的情形' }).click()
  await page.getByText('一方当事人不同意调解').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('form')).toContainText('请写明不予受理的理由')
  await expect(page.getByLabel(/^告知途径/)).toHaveValue(/向人民法院起诉/)
  await page.getByLabel(/^理由/).fill('被申请人达娃卓玛明确表示不同意调解')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await isSaved(page)
  await expect(page.getByText('未编号，不计入统计')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: '改为受理' }).click()
  await expect(page.getByLabel(/^纠纷事由/)).toHaveValue('院墙边界纠纷')
  await page.getByLabel(/^纠纷事由/).focus()
  await page.keyboard.press('Control+Enter')
  await isSaved(page)
  await expect(page.getByText(/人调字第A0001号/)).toBeVisible()
  await app.close()
})
