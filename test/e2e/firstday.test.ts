import {
  createVault,
  expect,
  launch,
  LOGIN,
  openCentre,
  PASSWORD,
  reaches,
  test,
  unlock
} from '../support/app'
import { violations } from '../support/axe'

const PAGES: [menu: string, heading: string | RegExp][] = [
  ['工作台', '工作台'],
  ['矛盾纠纷', '矛盾纠纷'],
  ['调解组织', '调解组织'],
  ['调解员库', /调解员/],
  ['统计月报', /月报|统计/],
  ['设置', '设置']
]

test('first run, every page by the menu without an accessibility violation, lock, unlock', async ({
  profile
}) => {
  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  expect(await violations(page)).toEqual([])
  await createVault(page)
  for (const [menu, heading] of PAGES) {
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: menu }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    expect(await violations(page), menu).toEqual([])
  }
  for (const path of ['/organizations/new', '/mediators/new', '/disputes/new', '/centers']) {
    await page.evaluate((to) => (location.hash = `#${to}`), path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violations(page), path).toEqual([])
  }
  await page.keyboard.press('Control+L')
  await reaches(page, 'locked')
  expect(await violations(page)).toEqual([])
  await unlock(page)
  await app.close()
})

test('a wrong password says so, waits grow, and the right one still opens', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await page.keyboard.press('Control+L')
  await reaches(page, 'locked')
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel(/^密码/).fill('不是这个口令')
  await page.getByRole('button', { name: '解锁' }).click()
  await expect(page.getByRole('alert')).toContainText('不正确')
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByRole('button', { name: '解锁' }).click()
  await reaches(page, 'open')
  await app.close()
})

test('the recovery code sets a new password', async ({ profile }) => {
  const { app, page } = await launch(profile)
  const { recoveryCode } = await createVault(page)
  await page.keyboard.press('Control+L')
  await reaches(page, 'locked')
  await page.getByRole('button', { name: '用恢复码重设密码' }).click()
  await page.getByRole('textbox', { name: /^恢复码/ }).fill(recoveryCode)
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel('新密码').fill('另一个测试用口令')
  await page.getByLabel('再次输入').fill('另一个测试用口令')
  await page.getByRole('button', { name: '重设密码' }).click()
  await reaches(page, 'open')
  await app.close()
})

test('Enter that picks a character in the input method does not submit', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await page.evaluate(() => (location.hash = '#/organizations/new'))
  const name = page.getByLabel(/^名称/).first()
  await name.focus()
  await name.dispatchEvent('compositionstart')
  await name.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, ctrlKey: true })
  await name.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  await expect(name).toBeFocused()
  expect(await page.evaluate(() => location.hash)).toBe('#/organizations/new')
  await name.dispatchEvent('compositionend')
  await name.press('Enter')
  await expect(name).not.toBeFocused()
  await app.close()
})
