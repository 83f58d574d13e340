import { join } from 'node:path'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import {
  callNext,
  closeBookingLate,
  exported,
  field,
  fillVisit,
  go,
  heading,
  holdDay,
  move,
  register,
  report,
  state,
  unitMove
} from '../support/visits'

const GROUP = ['白玛卓嘎', '旦增罗布', '格桑央金', '尼玛次仁', '普布扎西']

/** The day the office has now (UTC+8), and another so many days on. */
const dayAfter = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

test('一个接访日六批来访，从预约到反馈，当月数字对得上', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await page.getByRole('navigation', { name: '主菜单' }).getByText('来访登记').click()
  await expect(page.getByText('这一天没有来访')).toBeVisible()

  // Booked ahead, for today: allowed only because the office closes its booking late today.
  await closeBookingLate(page)

  // A walk-in comes first, and yet who booked is called before.
  await register(page, { name: '次仁多吉', title: '村道排水损坏', demand: '修复排水沟' })
  await go(page, '/visits/bookings')
  await expect(page.getByText('还没有预约')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '登记预约' }).click()
  await field(page, '接访日').fill(dayAfter(0))
  await field(page, '约定时间').fill('09:30')
  await fillVisit(page, { name: '索朗旺堆', title: '水渠改道', demand: '恢复原来的水渠' })
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await state(page, '已预约')
  await page.keyboard.press('Alt+N')
  await expect(heading(page)).toHaveText('登记到访')
  await expect(field(page, '姓名')).toHaveValue('索朗旺堆')
  await page.keyboard.press('Control+Enter')
  await state(page, '候访')

  // Five speak for nine; a sixth is refused with the reason.
  await go(page, '/visits/new')
  await fillVisit(page, { name: GROUP[0] ?? '', title: '征地补偿', count: 9, more: GROUP.slice(1) })
  await page.getByRole('button', { name: '增加一位' }).click()
  await expect(page.getByText('代表至多 5 人（《信访工作条例》第二十条）')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '姓名' })).toHaveCount(5)
  await page.keyboard.press('Control+Enter')
  await expect(heading(page)).toHaveText('征地补偿')
  await expect(page.getByRole('heading', { name: '来访人（共 9 人）' })).toBeVisible()

  await register(page, { name: '王小明', title: '不服判决' })
  await register(page, { name: '李桂兰', title: '邻居占道', demand: '让出通道' })
  await register(page, { name: '张永福', title: '路灯不亮' })

  // Before it begins the leader gets the sheet: who comes, what about.
  await holdDay(page, '测试县长', '县长')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '接待安排表' }).click()
  const sheet = await exported(app, page, join(profile, 'sheet.pdf'))
  for (const words of [
    '接访日接待安排表',
    '测试县长（县长）',
    '索朗旺堆',
    '白玛卓嘎等9人',
    '诉求：让出通道'
  ]) {
    expect(sheet).toContain(words)
  }
  expect(sheet.indexOf('索朗旺堆')).toBeLessThan(sheet.indexOf('次仁多吉'))

  // Called by one key: who booked goes first.
  await go(page, '/visits')
  await expect(page.getByRole('region', { name: '候访' }).getByRole('listitem').first()).toContainText(
    '水渠改道'
  )
  await callNext(page, '水渠改道')
  await state(page, '接访中')
  await move(page, '交办', { 承办单位: '县水利局', 交办意见: '现场核查' })
  await state(page, '办理中')

  await callNext(page, '村道排水损坏')
  await move(page, '当场答复', { 答复内容: '已安排清理' })
  await state(page, '已当场答复')

  // The group: assigned, sent back, assigned anew, received, reported, told.
  await callNext(page, '征地补偿')
  await move(page, '交办', { 承办单位: '扎塘镇人民政府', 交办意见: '核查补偿面积' })
  await unitMove(page, '登记退回', '扎塘镇人民政府', { 对方经办人: '王建平', 理由: '属县自然资源局职权' })
  await state(page, '被退回')
  await expect(page.getByText('扎塘镇人民政府已退回，请另行交办')).toBeVisible()
  await move(page, '交办', { 承办单位: '县自然资源局', 交办意见: '核查补偿面积' })
  await unitMove(page, '登记接收', '县自然资源局', { 对方经办人: '李志远' })
  await unitMove(page, '催办', '县自然资源局', { 催办对象: '李志远' })
  await move(page, '告知受理情况')
  await page.getByRole('link', { name: '接访事项交办（督办）卡（县自然资源局）' }).click()
  const card = await exported(app, page, join(profile, 'card.pdf'))
  for (const words of ['来访人联', '承办单位联', '接访室联', '核查补偿面积', '第1份（来访人）']) {
    expect(card).toContain(words)
  }
  await page.getByRole('button', { name: '返回来访' }).click()
  await expect(page.getByText('已出 1 份', { exact: false })).toBeVisible()
  await report(page, '已补足差额')
  await state(page, '待反馈')
  await move(page, '反馈')
  await state(page, '已反馈')
  await expect(page.getByText('前请求复查', { exact: false })).toBeVisible()
  expect(await violations(page)).toEqual([])

  // Refused, with the reason and the right place on paper.
  await callNext(page, '不服判决')
  await page.getByRole('button', { name: '不予接访', exact: true }).click()
  await page.getByText('应当通过诉讼、仲裁', { exact: false }).click()
  const refusal = page.getByRole('form', { name: '不予接访' })
  await expect(refusal.getByRole('textbox', { name: '告知的去处' })).toHaveValue(/人民法院/)
  await refusal.getByRole('textbox', { name: '理由' }).fill('正在诉讼')
  await refusal.getByRole('button', { name: '不予接访' }).click()
  await state(page, '不予接访')
  await page.getByRole('link', { name: '不予接访（引导）告知单' }).click()
  expect(await violations(page)).toEqual([])
  const guidance = await exported(app, page, join(profile, 'guidance.pdf'))
  for (const words of ['王小明：', '应当通过诉讼、仲裁、行政复议', '正在诉讼', '向有管辖权的人民法院']) {
    expect(guidance).toContain(words)
  }

  // Turned into a dispute by one key: nothing is typed twice, and each side names the other.
  await callNext(page, '邻居占道')
  await page.keyboard.press('Alt+T')
  await expect(heading(page)).toHaveText('来访转为纠纷')
  await expect(page.getByLabel(/^姓名/).first()).toHaveValue('李桂兰')
  await expect(field(page, '纠纷事由')).toHaveValue('邻居占道')
  await expect(field(page, '申请事项')).toHaveValue('让出通道')
  await page.getByLabel(/^姓名/).nth(1).fill('赵大山')
  await field(page, '简要情况').fill('通道被占')
  await page.getByRole('combobox', { name: /纠纷类型/ }).click()
  await page.getByRole('option', { name: '邻里纠纷' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(heading(page)).toHaveText('邻居占道')
  await expect(page.getByRole('note', { name: '来源' })).toContainText('由来访转来')
  await page.getByRole('note', { name: '来源' }).getByRole('link').click()
  await state(page, '已转纠纷')
  await expect(page.getByRole('note', { name: '转成的纠纷' })).toContainText('邻居占道')

  // What is done stands without names: no list tells how often someone came.
  await go(page, '/visits')
  const done = page.getByRole('region', { name: '已接访' })
  await expect(done).toContainText('村道排水损坏')
  await expect(done).not.toContainText('次仁多吉')
  await expect(page.getByRole('region', { name: '候访' })).toContainText('张永福')

  // Home shows what still waits in visits, each with the day it is due, and leads to where it is done.
  await go(page, '/home')
  const work = page.getByRole('grid', { name: '待办' })
  await expect(work.getByRole('row', { name: /待接访/ })).toHaveText(/路灯不亮/)
  await expect(work.getByRole('row', { name: /交办待接收/ })).toHaveText(/水渠改道.*县水利局/)
  await expect(work.getByRole('row', { name: /不服判决|村道排水损坏/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '待接访 1' })).toBeVisible()
  await work.getByRole('row', { name: /路灯不亮/ }).click()
  await expect(heading(page)).toHaveText('路灯不亮')

  // Afterwards the day's summary, without names.
  await go(page, '/visits')
  await page.getByRole('button', { name: '填写当日小结' }).click()
  await page.getByRole('textbox', { name: '小结' }).first().fill('接待六批，当场答复一批。')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('接待六批，当场答复一批。', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '当日小结表' }).click()
  const summary = await exported(app, page, join(profile, 'summary.pdf'))
  for (const words of ['来访批次：6批次', '来访人次：14人次', '接待六批', '县自然资源局']) {
    expect(summary).toContain(words)
  }
  expect(summary).not.toContain('白玛卓嘎')

  // The month's figures, and the records behind them.
  await go(page, '/visits/figures')
  const figure = (name: string) => page.getByRole('link', { name, exact: false })
  await expect(figure('来访批次 6 批次')).toBeVisible()
  await expect(figure('来访人次 14 人次')).toBeVisible()
  await expect(figure('其中预约 1 批次')).toBeVisible()
  for (const one of [
    '当场答复',
    '不予接访（引导）',
    '转为矛盾纠纷',
    '尚无结果',
    '按期办结并反馈',
    '仍在办理'
  ]) {
    await expect(figure(`${one} 1 批次`)).toBeVisible()
  }
  await expect(
    page.getByRole('table', { name: '领导' }).getByRole('row', { name: /测试县长/ })
  ).toContainText('1 天')
  expect(await violations(page)).toEqual([])
  await figure('按期办结并反馈 1 批次').click()
  await expect(page.getByRole('row').filter({ hasText: '征地补偿' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '水渠改道' })).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await app.close()
})
