import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { enterRegisters } from '../support/register'

test('a mediator who stands in the register already is shown while the name is typed, and registered only as asked', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await enterRegisters(page)
  const count = (): Promise<number> =>
    page.evaluate(async () => (await window.wenxinLedger.allRecords('mediator')).length)
  const before = await count()

  await page.evaluate(() => (location.hash = '#/mediators/new'))
  const name = page.getByLabel(/^姓名/)
  await name.fill('索朗旺堆')
  const known = page.getByRole('list', { name: '台账中已有的调解员' })
  await expect(known).toContainText('同名：索朗旺堆')
  expect(await violations(page)).toEqual([])

  // Looking at the other one loses nothing.
  await known.getByRole('link', { name: '查看' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('索朗旺堆')
  await page.goBack()
  await expect(name).toHaveValue('索朗旺堆')
  expect(await count()).toBe(before)

  // Another person of this name: registered beside the other, and remarked.
  await name.press('Control+Enter')
  await expect(page.getByText(/台账中已有同名的调解员：索朗旺堆/)).toBeVisible()
  expect(await count()).toBe(before + 1)
  await app.close()
})
