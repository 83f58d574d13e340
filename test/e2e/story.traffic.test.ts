import { join } from 'node:path'
import { expect, openCentre, test } from '../support/app'
import { Clerk } from '../support/clerk'
import { answerSaveDialog } from '../support/dialogs'
import { pagesOf } from '../support/pdf'
import { enterRegisters, today } from '../support/register'

/** A traffic case that the court entrusted before filing it: no agreement, and the court is told so in writing. */
test('an entrusted traffic case fails and is reported back to the court', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await enterRegisters(page)
  const clerk = new Clerk(page)

  await clerk.press('F2')
  await clerk.begin('受理登记')
  await expect(page.getByLabel(/^姓名/).first()).toBeFocused()
  await clerk.fill('姓名', '王小明')
  await clerk.fill('姓名', '李建国')
  await clerk.fill('纠纷事由', '道路交通事故损害赔偿纠纷')
  await clerk.choose('纠纷类型', '道路交通事故纠纷')
  await clerk.choose('案件来源', '法院委托移送')
  await clerk.fill('移送单位', '扎囊县人民法院')
  await clerk.fill('委托函文号', '（2026）藏0521委派12号')
  await clerk.fill('函件日期', today())
  await clerk.choose('诉调阶段', '立案前委派')
  await clerk.fill('简要情况', '两车在路口相撞，车损和误工费未能协商一致')
  await clerk.save()
  await expect(page).toHaveURL(/#\/disputes\/[0-9a-f-]{36}$/)

  await clerk.begin('分流并接收')
  await clerk.choose('承办组织', '扎塘镇人民调解委员会')
  await clerk.push('填写索朗旺堆')
  await clerk.reach('说明')
  await clerk.saved()

  await clerk.begin('登记调解')
  await clerk.fill('调解记录', '双方对赔偿金额分歧较大。')
  await clerk.saved()

  await clerk.begin('登记结果')
  await clerk.choose('调解结果', '调解不成')
  await clerk.fill('事由', '赔偿金额相差过大，没有达成协议')
  await clerk.saved()

  await clerk.begin('反馈')
  await clerk.fill('复函编号', '扎综治复〔2026〕3号')
  await clerk.saved()

  const file = join(profile, 'reply.pdf')
  await answerSaveDialog(app, file)
  await clerk.reach('办理')
  await clerk.press('ArrowRight')
  await clerk.push(/^导出.*复函的 ?PDF/)
  await expect(page.getByText(/^已导出/)).toBeVisible({ timeout: 90_000 })
  const reply = pagesOf(file).join('').replace(/\s/g, '')
  for (const words of [
    '扎囊县人民法院',
    '（2026）藏0521委派12号',
    '调解不成',
    '赔偿金额相差过大，没有达成协议'
  ]) {
    expect(reply).toContain(words)
  }

  await clerk.begin('整理卷宗')
  await clerk.push('所缺的都已归卷')
  await clerk.saved()
  await clerk.begin('结单')
  await clerk.saved()
  await expect(page.getByText('已结单', { exact: true })).toBeVisible()
  await app.close()
})
