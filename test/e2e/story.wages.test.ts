import { expect, openCentre, test } from '../support/app'
import { Clerk } from '../support/clerk'
import { enterRegisters } from '../support/register'

const WORKERS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑'].map(
  (each) => `工人${each}`
)

/** Twelve workers ask for their wages; at most five speak for them (《宁波市人民调解条例》第二十条). */
test('twelve workers with five representatives are routed to a department and a committee together', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await enterRegisters(page)
  const clerk = new Clerk(page)

  await clerk.press('F2')
  await clerk.begin('受理登记')
  await expect(page.getByLabel(/^姓名/).first()).toBeFocused()
  const [first = '', ...others] = WORKERS
  await clerk.fill('姓名', first)
  await clerk.push(/^更多/)
  await clerk.tick(/代表/)
  await clerk.fill('姓名', '扎囊某建筑公司')
  await clerk.push(/^更多/)
  await clerk.choose('当事人类型', '法人')
  for (const [index, name] of others.entries()) {
    await clerk.push('增加申请人')
    await clerk.fill('姓名', name)
    if (index > 4) continue
    await clerk.push(/^更多/)
    await clerk.tick(/代表/)
  }
  await clerk.fill('纠纷事由', '拖欠农民工工资纠纷')
  await clerk.choose('纠纷类型', '拖欠农民工工资纠纷')
  await clerk.fill('简要情况', '十二名工人被拖欠三个月工资')
  await clerk.save()
  await expect(page.getByText('申请人一方推选的代表人不能超过 5 人，现为 6 人').first()).toBeVisible()
  await clerk.reach(/代表/)
  await clerk.press('Space')
  await clerk.save()
  await expect(page).toHaveURL(/#\/disputes\/[0-9a-f-]{36}$/)
  await expect(page.getByText('推选的代表人')).toHaveCount(5)

  await clerk.begin('分流并接收')
  await clerk.choose('承办组织', '扎囊县劳动')
  await clerk.push(/^填写/)
  await clerk.choose('去向', '「1+」联动')
  await clerk.fill('行政部门', '扎囊县人力资源和社会保障局')
  await clerk.saved()
  await expect(page.getByRole('region', { name: '分流', exact: true })).toContainText(
    '扎囊县人力资源和社会保障局'
  )

  await clerk.begin('登记调解')
  await clerk.fill('调解记录', '公司承认欠薪，同意月底前付清。')
  await clerk.saved()
  await clerk.begin('登记结果')
  await clerk.choose('协议形式', '书面协议')
  await clerk.fill('协议涉及金额', '360000')
  await clerk.fill('协议内容', '公司于月底前付清十二人三个月工资。')
  await clerk.saved()
  await clerk.begin('登记协议')
  await clerk.push('全部已签名、盖章')
  await clerk.saved()
  await expect(page.getByText(/^\d{4}-\d\d-\d\d 生效$/)).toBeVisible()
  await app.close()
})
