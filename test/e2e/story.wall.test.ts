import { join } from 'node:path'
import { expect, openCentre, test } from '../support/app'
import { Clerk } from '../support/clerk'
import { pagesOf } from '../support/pdf'
import { enterRegisters, today } from '../support/register'
import { answerSaveDialog } from '../support/dialogs'

/**
 * An oral application of two neighbours over a boundary wall, one of them speaking Tibetan through an interpreter:
 * mediated twice, agreed in three instalments, confirmed by the court, visited, closed, its file printed. Without a
 * mouse from the first key to the last.
 */
test('two neighbours and a boundary wall, from the counter to the printed file', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await enterRegisters(page)
  const clerk = new Clerk(page)
  const day = today()

  await clerk.press('F2')
  await clerk.begin('受理登记')
  await expect(page.getByLabel(/^姓名/).first()).toBeFocused()
  await clerk.fill('姓名', '次仁多吉')
  await clerk.fill('联系电话', '13800000001')
  await clerk.fill('身份证号码', '540599199001010012')
  await clerk.fill('单位或住址', '扎塘镇扎塘村')
  await clerk.push(/^更多/)
  await clerk.choose('使用语言', '藏语')
  await clerk.fill('翻译人员', '白玛曲珍')
  await clerk.fill('姓名', '达娃卓玛')
  await clerk.fill('联系电话', '13800000002')
  await clerk.fill('单位或住址', '扎塘镇扎塘村')
  await clerk.fill('纠纷事由', '院墙边界纠纷')
  await clerk.choose('纠纷类型', '邻里纠纷')
  await clerk.fill('简要情况', '两家因院墙界址发生争执')
  await clerk.fill('申请事项', '请求恢复原来的界址')
  await clerk.choose('申请方式', '口头申请')
  await clerk.save()
  await expect(page).toHaveURL(/#\/disputes\/[0-9a-f-]{36}$/)

  await clerk.begin('分流并接收')
  await clerk.choose('承办组织', '扎塘镇人民调解委员会')
  await clerk.push('填写索朗旺堆')
  await clerk.push('选用索朗旺堆')
  await clerk.reach('说明')
  await clerk.saved()

  await clerk.begin('登记调解')
  await clerk.fill('地点', '扎塘镇调解室')
  await clerk.fill('翻译人员', '白玛曲珍')
  await clerk.fill('调解记录', '双方到场，各说各的界址，没有谈拢。')
  await clerk.saved()
  await clerk.push('修改调解记录')
  await clerk.push(/^增加一次/)
  await clerk.fill('地点', '扎塘村院墙旁')
  await clerk.fill('翻译人员', '白玛曲珍')
  await clerk.fill('调解记录', '现场指认旧墙基，双方同意按旧墙基重砌。')
  await clerk.saved()

  await clerk.begin('登记结果')
  await clerk.choose('调解结果', '调解成功')
  await clerk.choose('协议形式', '书面协议')
  await clerk.fill('协议涉及金额', '12000')
  await clerk.fill('协议内容', '达娃卓玛按旧墙基重砌院墙，支付材料费，分三期付清。')
  await clerk.saved()

  await clerk.begin('登记协议')
  await clerk.push('全部已签名、盖章')
  await clerk.fill('主要事实', '两家院墙界址不清')
  await clerk.fill('履行方式', '现金支付')
  await clerk.saved()

  await clerk.push(/^履行/)
  await clerk.push('填写履行')
  await clerk.fill('期数', '3')
  await clerk.fill('首期到期日', day)
  await clerk.push('生成各期')
  await clerk.fill('第1项履行日期', day)
  await clerk.saved()
  await expect(page.getByText('已收到 4,000.00 元')).toBeVisible()

  await clerk.push(/^司法确认/)
  await clerk.push('填写司法确认')
  await clerk.tick('各方当事人都愿意共同申请司法确认')
  for (let row = 1; row <= 5; row++) await clerk.tick(/^没有：/)
  await clerk.fill('人民法院', '扎囊县人民法院')
  await clerk.fill('申请日期', day)
  await clerk.tick('已有裁定或者申请已撤回')
  await clerk.choose('结果', '裁定调解协议有效')
  await clerk.fill('裁定书文号', '（2026）藏0521诉前调确1号')
  await clerk.saved()

  await clerk.begin('反馈')
  await clerk.saved()

  await clerk.push(/^回访/)
  await clerk.push('填写回访')
  await clerk.fill('回访方式', '上门')
  await clerk.fill('回访人', '索朗旺堆')
  await clerk.fill('回访对象', '次仁多吉')
  await clerk.choose('履行情况', '正在按约履行')
  await clerk.choose('满意度', '满意')
  await clerk.fill('回访情况', '院墙已重砌，第一期已付。')
  await clerk.saved()

  await clerk.begin('整理卷宗')
  await clerk.push('所缺的都已归卷')
  await clerk.saved()
  await clerk.begin('结单')
  await clerk.saved()
  await expect(page.getByText('已结单', { exact: true })).toBeVisible()

  const file = join(profile, 'dossier.pdf')
  await answerSaveDialog(app, file)
  await clerk.reach('办理')
  await clerk.press('ArrowRight')
  await clerk.push('导出全卷')
  await expect(page.getByText(/^已导出全卷/)).toBeVisible({ timeout: 60_000 })
  const pages = pagesOf(file)
  expect(pages[0]).toContain('次仁多吉与达娃卓玛邻里纠纷')
  expect(pages.filter((text) => text.includes('翻译人员（签名）')).length).toBeGreaterThanOrEqual(3)
  // Where the catalogue says the agreement begins, it begins.
  const [, at] = /人民调解协议书\s+(\d+)/.exec(pages[1] ?? '') ?? []
  const agreement = pages.find((text) => /^\s*人民调解协议书\s*$/m.test(text)) ?? ''
  expect(agreement).toContain(`第 ${at} 页`)
  expect(agreement).toContain('达娃卓玛按旧墙基重砌院墙')
  await app.close()
})
