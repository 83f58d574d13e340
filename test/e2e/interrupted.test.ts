import { expect, kill, launch, openCentre, test, unlock } from '../support/app'
import { Clerk } from '../support/clerk'
import { enterRegisters } from '../support/register'

test('a half-typed dispute is there again after the power went', async ({ profile }) => {
  const first = await openCentre(profile)
  const clerk = new Clerk(first.page)
  await clerk.press('F2')
  await clerk.begin('受理登记')
  await expect(clerk.page.getByLabel(/^姓名/).first()).toBeFocused()
  await clerk.fill('姓名', '次仁多吉')
  await clerk.fill('姓名', '达娃卓玛')
  await clerk.fill('纠纷事由', '院墙边界纠纷')
  await clerk.fill('简要情况', '话说到一半')
  await expect(first.page.getByText('草稿已保存')).toBeVisible()
  await kill(first.app)

  const { app, page } = await launch(profile)
  await unlock(page)
  await page.evaluate(() => (location.hash = '#/disputes/new'))
  await expect(page.getByLabel(/^纠纷事由/)).toHaveValue('院墙边界纠纷')
  await expect(page.getByLabel(/^姓名/).nth(1)).toHaveValue('达娃卓玛')
  await expect(page.getByLabel(/^简要情况/)).toHaveValue('话说到一半')
  await app.close()
})

test('an agreement nobody has signed is kept as such, and does not take effect', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await enterRegisters(page)
  const clerk = new Clerk(page)
  await clerk.press('F2')
  await clerk.begin('受理登记')
  await expect(clerk.page.getByLabel(/^姓名/).first()).toBeFocused()
  await clerk.fill('姓名', '次仁多吉')
  await clerk.fill('姓名', '达娃卓玛')
  await clerk.fill('纠纷事由', '院墙边界纠纷')
  await clerk.choose('纠纷类型', '邻里纠纷')
  await clerk.save()
  await clerk.begin('分流并接收')
  await clerk.choose('承办组织', '扎塘镇人民调解委员会')
  await clerk.push('填写索朗旺堆')
  await clerk.saved()
  await clerk.begin('登记调解')
  await clerk.fill('调解记录', '双方谈拢。')
  await clerk.saved()
  await clerk.begin('登记结果')
  await clerk.fill('协议内容', '各让一步。')
  await clerk.saved()

  await clerk.begin('登记协议')
  await clerk.tick('次仁多吉')
  await clerk.saved()
  const agreement = page.getByRole('region', { name: '调解协议', exact: true })
  for (const words of ['尚未生效', '签订日期尚未签订', '尚未签名达娃卓玛']) {
    await expect(agreement).toContainText(words)
  }
  await expect(page.locator('[aria-keyshortcuts="Alt+N"]')).toHaveText('登记协议')
  await app.close()
})
