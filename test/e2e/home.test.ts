import type { Page } from '@playwright/test'
import { addDays, formatMonthCn, monthOf, monthRange, previousMonth } from '@shared/domain/dates'
import { changeOf, type Change } from '@shared/ledger'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { onDay } from '../support/dated'
import { save } from '../support/save'
import { centersBelow, committee, settled } from '../support/quarter'
import { enterReception } from '../support/reception'
import { today } from '../support/register'

/** A month's roster with one session on this day. */
function rosterOn(date: string, leader: string): Change[] {
  const slot = {
    ...{
      id: 's1',
      ruleId: 'r1',
      date,
      due: [date],
      moved: false,
      session: 'morning',
      from: '09:00',
      to: '12:00'
    },
    ...{ place: '县信访接待大厅', mode: 'fixed', theme: '', organizer: '', bookBy: '', seats: 1, group: 0 },
    ...{ reserved: null, load: 100, unpopular: 0, leaders: [leader], pinned: [] }
  }
  const plan = {
    ...{ madeOn: today(), slots: [slot], groups: [[leader]], shares: [{ leaderId: leader, share: 1 }] },
    proof: { kind: 'open', gap: 0 }
  }
  return [changeOf(undefined, 'roster', monthOf(date), 'plan', plan)]
}

const ownCenter = (page: Page): Promise<string> =>
  page.evaluate(async () => (await window.wenxinLedger.allRecords('center'))[0]?.id ?? '')

test('工作台：待办在前，旁边是本月至今、近期接访日和没有报送的月报', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const card = (name: string) => page.getByRole('region', { name })
  await expect(card('近期接访日')).toContainText('一个月内没有排班')
  await expect(card('月报报送')).toContainText('没有待报的月报')
  await expect(card('本月至今').getByRole('row', { name: '受理' })).toHaveText(/受理\s*0\s*无记录\s*无记录/)

  const lastMonth = previousMonth(monthOf(today()))
  const first = monthRange(lastMonth).from
  await save(page, [
    ...committee,
    ...centersBelow(await ownCenter(page)),
    ...onDay(settled(1, '拖欠工钱', 1_200_000), today()),
    ...onDay(settled(2, '邻里用水', 0), first),
    ...onDay(settled(3, '院墙占道', 0), first)
  ])
  const [leader = ''] = await enterReception(page, { leaders: [{ name: '索朗·次仁多吉' }], rules: [] })
  await save(page, rosterOn(addDays(today(), 1), leader))

  await expect(card('本月至今').getByRole('row', { name: '受理' })).toHaveText(/受理\s*1\s*2\s*无记录/)
  await expect(card('本月至今').getByRole('row', { name: '调解成功' })).toHaveText(
    /调解成功\s*1\s*2\s*无记录/
  )
  const session = card('近期接访日').getByRole('listitem')
  await expect(session).toHaveCount(1)
  await expect(session).toContainText('明天')
  await expect(session).toContainText('索朗·次仁多吉（副县长），县信访接待大厅')
  const month = card('月报报送').getByRole('listitem')
  await expect(month).toHaveCount(1)
  await expect(month).toContainText(formatMonthCn(lastMonth))
  await expect(month).toContainText('草稿')
  expect(await violations(page)).toEqual([])
  await month.getByRole('link', { name: '下级缺 3 个中心' }).click()
  await expect(page.getByText('桑耶镇综治中心').first()).toBeVisible()
  await app.close()
})
