import { expect, openCentre, test } from '../support/app'
import { Clerk } from '../support/clerk'
import { heading, state } from '../support/visits'

test('接访日从登记领导到当场答复、小结，一路不用鼠标', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  const clerk = new Clerk(page)

  await clerk.press('F3')
  await expect(heading(page)).toHaveText('接访')
  await clerk.push('登记接访日登记')
  await clerk.fill('接访领导', '测试县长')
  await clerk.fill('职务', '县长')
  await clerk.choose('系统', '政府')
  await clerk.saved()
  await expect(page.getByRole('region', { name: '接访日登记' })).toContainText('测试县长（县长）')

  await clerk.begin('来访登记')
  await expect(page.getByLabel(/^姓名/).first()).toBeFocused()
  await clerk.fill('姓名', '次仁多吉')
  await clerk.fill('反映事项', '村道排水损坏')
  await clerk.save()
  await expect(heading(page)).toHaveText('村道排水损坏')

  await clerk.press('F3')
  await expect(page.getByRole('region', { name: '候访' })).toContainText('下一位')
  await expect(page.getByRole('button', { name: '叫下一位' })).toBeVisible()
  await clerk.press('Alt+J')
  await expect(heading(page)).toHaveText('村道排水损坏')
  await clerk.begin('当场答复')
  await clerk.fill('答复内容', '已安排清理')
  await clerk.saved()
  await state(page, '已当场答复')

  // A slip of the pen is put right where it stands; the number stays.
  await clerk.push('更正反映事项')
  await clerk.fill('反映事项', '村道排水沟损坏')
  await clerk.saved()
  await expect(heading(page)).toHaveText('村道排水沟损坏')
  await expect(page.getByText(/^JF\d{4}A0001，排号 A01$/)).toBeVisible()

  await clerk.press('F3')
  await clerk.push('填写当日小结')
  await clerk.fill('小结', '接待一批。')
  await clerk.saved()
  await expect(page.getByRole('region', { name: '当日小结' })).toContainText('接待一批。')
  await clerk.push('当日小结表', true)
  // The paper below bears its own title, a heading too.
  await expect(heading(page).first()).toHaveText('接访日情况小结')
  await app.close()
})
