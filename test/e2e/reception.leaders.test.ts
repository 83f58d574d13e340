import type { Page } from '@playwright/test'
import { decideLeader, emptyLeader } from '@shared/domain/reception/leaders'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { Clerk } from '../support/clerk'
import { testContext } from '../support/registerDecisions'

// Every control is reached by Tab, as a hand at the keyboard does: many steps, and axe after most of them.
test.setTimeout(600_000)

/** To the list of leaders as a hand at the keyboard goes there: the task by its key, then its tab. */
async function openLeaders(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  await page.getByRole('link', { name: '接访领导', exact: true }).press('Enter')
  await expect(page).toHaveURL(/#\/reception\/leaders$/)
}

/** Registers a leader through the door a clerk's form uses. */
async function enter(page: Page, name: string): Promise<void> {
  const draft = emptyLeader()
  Object.assign(draft.profile, { name, post: '副县长', line: '政府' })
  const decision = decideLeader(draft, undefined, testContext)
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  const saved = await page.evaluate(([why, what]) => window.wenxinLedger.commit(why, [...what]), [
    decision.reason,
    decision.changes as object[]
  ] as const)
  expect(saved).toMatchObject({ ok: true })
}

const isSaved = (page: Page, place: string): Promise<void> =>
  expect(page).toHaveURL(new RegExp(`#/reception/${place}/[0-9a-f-]{36}$`), { timeout: 15_000 })
const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

test('a leader is registered by keyboard, with days, a substitute and an absence', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const clerk = new Clerk(page)

  await test.step('an empty list says what would stand there', async () => {
    await openLeaders(page)
    await expect(page.getByText('还没有登记接访领导')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  await test.step('what is missing is named at its field', async () => {
    await clerk.begin('新增接访领导')
    await expect(page.getByLabel(/^姓名/)).toBeFocused()
    await clerk.save()
    for (const message of ['请填写姓名', '请填写职务', '请选择系统']) {
      await expect(page.getByText(message, { exact: true })).toBeVisible()
    }
    expect(await violations(page)).toEqual([])
  })

  await test.step('two leaders', async () => {
    await clerk.reach('姓名', true)
    for (const name of ['达娃卓玛', '次仁 多吉 旺堆 平措']) {
      await clerk.fill('姓名', name)
      await clerk.fill('职务', '副县长')
      await clerk.choose('系统', '政府')
      await clerk.fill('分管工作', '自然资源、水利')
      await clerk.save()
      await isSaved(page, 'leaders')
      await expect(page.getByRole('heading', { name })).toBeVisible()
      if (name !== '达娃卓玛') break
      await openLeaders(page)
      await clerk.begin('新增接访领导')
      await expect(page.getByLabel(/^姓名/)).toBeFocused()
    }
    await expect(page.getByText('2', { exact: true }).first()).toBeVisible()
  })

  await test.step('days are typed as people write them; what is no day stays and is refused', async () => {
    await clerk.push('修改排班要求')
    await clerk.choose('替补（依次）', '达娃卓玛')
    await expect(page.getByRole('list', { name: '替补次序' })).toContainText('达娃卓玛')
    await clerk.fill('不能接访的日期', '2027年3月5日、12日、3月32日')
    await expect(page.getByText('“3月32日”不是能识别的日期')).toBeVisible()
    await clerk.reach('周一')
    await clerk.press('ArrowRight')
    await clerk.press('Space')
    await clerk.save()
    await expect(page.locator('main form')).toContainText('“3月32日”不是日期，请改正或去掉')
    expect(await violations(page)).toEqual([])
    await clerk.push('去掉 3月32日', true)
    await clerk.saved()
    const duty = section(page, '排班要求')
    await expect(duty).toContainText('2027-03-05、2027-03-12')
    await expect(duty).toContainText('每周二')
    await expect(duty).toContainText('1. 达娃卓玛')
  })

  await test.step('days can be picked in the calendar as well, one after the other', async () => {
    await page.getByRole('button', { name: '修改排班要求' }).click()
    await page.getByRole('button', { name: '打开日历' }).first().click()
    const calendar = page.locator('.el-date-table td.available')
    for (const day of ['15', '16']) await calendar.getByText(day, { exact: true }).click()
    const picked = page.getByRole('list', { name: '已填的日期' }).first()
    await expect(picked.getByRole('listitem')).toHaveText([/-15（星期.）/, /-16（星期.）/])
    await page.getByLabel('希望接访的日期').click()
    await page.getByRole('button', { name: '取消' }).click()
  })

  await test.step('an absence that ends before it begins is named, then mended', async () => {
    await clerk.push('修改外出请假')
    await clerk.push('增加一次外出')
    await clerk.fill('第1行开始日期', '2027-3-8')
    await clerk.fill('第1行结束日期', '2027-3-1')
    await clerk.fill('第1行事由', '学习')
    await clerk.save()
    await expect(page.getByText('第 1 行结束日期不能早于开始日期（2027年3月8日）')).toBeVisible()
    await clerk.reach('第1行结束日期', true)
    await clerk.fill('第1行结束日期', '2027-3-12')
    await clerk.saved()
    await expect(section(page, '外出请假')).toContainText('2027-03-08 至 2027-03-12 学习')
    await expect(page.getByRole('complementary', { name: '经过' })).toContainText('修改外出请假')
    expect(await violations(page)).toEqual([])
  })

  await test.step('a save is taken back', async () => {
    await page.locator('body').press('Control+z')
    await expect(page.getByText('已撤回，内容恢复为修改前的')).toBeVisible()
    await expect(section(page, '外出请假')).toContainText('没有登记外出')
  })

  await app.close()
})

test('a half-typed form is kept, a leader is found by the sounds of the name, and who leaves stays', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const clerk = new Clerk(page)
  for (const name of ['达娃卓玛', '次仁 多吉 旺堆 平措']) await enter(page, name)
  await openLeaders(page)
  await page.getByRole('row', { name: /次仁 多吉/ }).click()

  await test.step('a half-typed form comes back after the page was left', async () => {
    await clerk.push('修改基本情况')
    await clerk.fill('职务', '县委常委、副县长')
    await openLeaders(page)
    await page.getByRole('row', { name: /次仁 多吉/ }).click()
    await expect(page.getByText('这是上次填写、没有保存的内容')).toBeVisible()
    await expect(page.getByLabel(/^职务/)).toHaveValue('县委常委、副县长')
    await page.getByLabel(/^职务/).focus()
    await clerk.saved()
  })

  await test.step('the search box finds a leader by the sounds of the name', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('dwzm')
    await expect(page.getByRole('option', { name: /接访领导.*达娃卓玛/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '达娃卓玛' })).toBeVisible()
  })

  await test.step('who leaves stays in the register', async () => {
    await page.getByRole('button', { name: '离任该领导' }).click()
    await page.getByLabel(/原因/).fill('调离')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('已离任', { exact: true })).toBeVisible()
    await openLeaders(page)
    await expect(page.getByRole('row', { name: /次仁 多吉/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /达娃卓玛.*已离任/ })).toBeHidden()
    expect(await violations(page)).toEqual([])
  })
  await app.close()
})

test('a rule shows its days while it is typed: Tuesdays and Thursdays of February 2021', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const clerk = new Clerk(page)
  await page.evaluate(() => (location.hash = '#/reception/rules'))
  await expect(page.getByText('还没有接访规则')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await test.step('what is missing is named', async () => {
    await clerk.begin('新增接访规则')
    await expect(page.getByLabel(/^规则名称/)).toBeFocused()
    await clerk.save()
    await expect(page.getByText('请填写规则名称', { exact: true })).toBeVisible()
    await expect(page.getByText('请选择星期几', { exact: true })).toBeVisible()
    await clerk.reach('规则名称', true)
  })

  const days = page.getByRole('region', { name: '接访日预览' })
  // 公告01（桐城市，2021年2月）：每周二、四；2月11日、16日在春节放假里，不安排。
  const february = ['2日（星期二）', '4日（星期四）', '9日（星期二）']
  const afterSpringFestival = ['18日（星期四）', '23日（星期二）', '25日（星期四）']

  await test.step('the days of the notice', async () => {
    await clerk.fill('规则名称', '县领导接访日')
    await clerk.reach('周一')
    await clerk.press('ArrowRight')
    await clerk.press('Space')
    await clerk.press('ArrowRight')
    await clerk.press('ArrowRight')
    await clerk.press('Space')
    await clerk.press('Tab')
    await clerk.choose('遇节假日', '不安排')
    await clerk.fill('生效日期', '2021-2-1')
    await clerk.fill('停止日期', '2021-2-28')
    await expect(days.getByRole('list', { name: '2021年2月的接访日' }).getByRole('listitem')).toHaveText([
      ...february,
      ...afterSpringFestival
    ])
    await expect(days).toContainText('每周二、四，遇节假日不安排')
    await expect(days).toContainText('遇节假日不安排：11日（星期四）、16日（星期二）')
    expect(await violations(page)).toEqual([])
    await clerk.save()
    await isSaved(page, 'rules')
    await expect(days).toContainText('25日（星期四）')
    expect(await violations(page)).toEqual([])
  })

  await test.step('a postponed day says where it comes from, a year without holidays is said plainly', async () => {
    await clerk.push('修改接访日')
    await clerk.choose('遇节假日', '顺延至下一个工作日')
    const met = days.getByRole('list', { name: '2021年2月的接访日' }).getByText('18日（星期四）')
    await expect(met).toContainText('2月11日、2月16日顺延至此')
    await clerk.fill('停止日期', '2099-12-31')
    await clerk.fill('生效日期', '2099-1-1')
    await expect(days).toContainText('2099 年的放假安排尚未录入')
    await page.keyboard.press('Escape')
    await expect(page.locator('main form')).toHaveCount(0)
  })

  await test.step('two sessions that meet are refused, and the rule can be stopped', async () => {
    await clerk.push('修改时间地点')
    await clerk.push('增加一场')
    await clerk.fill('第2场开始时间', '11点')
    await clerk.fill('第2场结束时间', '17点半')
    await clerk.save()
    await expect(page.getByText('两场的时间重叠，请分为上午、下午')).toBeVisible()
    await clerk.reach('第2场开始时间', true)
    await clerk.fill('第2场开始时间', '1500')
    await clerk.saved()
    await expect(section(page, '时间地点')).toContainText('下午 15:00—17:30')
    await page.getByRole('button', { name: '停用该规则' }).click()
    await page.getByLabel(/原因/).fill('改为周三')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('已停用', { exact: true })).toBeVisible()
  })

  await test.step('the office says its own lines and days; defaults that are not verified say so', async () => {
    await page.evaluate(() => (location.hash = '#/reception/rules/terms'))
    await expect(section(page, '公示与调换')).toContainText('默认 3 日未核实')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '修改公示与调换' }).click()
    await page.getByLabel('另加的系统').fill('统战\n群团')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(section(page, '公示与调换')).toContainText('政府、纪检、组织、政法、统战、群团')
    await page.getByRole('button', { name: '修改排班约束' }).click()
    await page.getByRole('button', { name: '增加一项频次' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('请填写第 1 行说明')).toBeVisible()
    await expect(page.getByText('请选择第 1 行的领导')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
  await app.close()
})
