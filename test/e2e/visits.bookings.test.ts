import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { leader } from '@shared/domain/reception/reception.test-support'
import type { RosterPublished } from '@shared/domain/reception/rosters/sections'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import { field, fillVisit, go, heading, state } from '../support/visits'

/** The day the office has now (UTC+8), and another so many days on. */
const dayAfter = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

const LEADER = '00000000-0000-7000-8000-000000000009'

/** A roster with one session today, that closed its booking yesterday evening, and one in three days. */
async function enterRoster(page: Page): Promise<void> {
  const row = (date: string, bookBy: string): RosterPublished['rows'][number] => ({
    slotId: `r:${date}:morning:1`,
    date,
    session: 'morning',
    from: '09:00',
    to: '12:00',
    place: '信访接待大厅',
    mode: 'fixed',
    theme: '',
    organizer: '',
    bookBy,
    leaders: [{ id: LEADER, name: '测试书记', post: '副书记', areas: '' }]
  })
  const rows = [row(dayAfter(0), `${dayAfter(-1)} 17:00`), row(dayAfter(3), `${dayAfter(2)} 17:00`)]
  const months = [...new Set(rows.map(({ date }) => date.slice(0, 7)))]
  const { sections } = leader(LEADER, { profile: { name: '测试书记', post: '副书记', line: '政法' } })
  const changes = [
    ...Object.entries(sections).map(([section, { current }]) => ({
      entity: 'leader',
      id: LEADER,
      section,
      before: null,
      value: current.value
    })),
    ...months.map((month) => ({
      entity: 'roster',
      id: month,
      section: 'published',
      before: null,
      value: {
        ...{ on: dayAfter(-5), notes: '', publisher: '示例县综治中心', phone: '' },
        rows: rows.filter(({ date }) => date.startsWith(month))
      }
    }))
  ]
  const saved = await page.evaluate(
    (text) => window.wenxinLedger.commit('测试录入', JSON.parse(text) as object[]),
    JSON.stringify(changes)
  )
  expect(saved).toMatchObject({ ok: true })
}

test('按排班预约：截止的说明理由，可以改约、取消；接访领导从排班带出', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await enterRoster(page)

  await go(page, '/visits/bookings')
  await expect(page.getByRole('region', { name: dayAfter(0) })).toContainText(
    `预约已于 ${dayAfter(-1)} 17:00 截止`
  )
  await expect(page.getByRole('region', { name: dayAfter(3) })).toContainText(
    '测试书记（副书记），信访接待大厅'
  )
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: '登记预约' }).click()
  await field(page, '接访日').fill(dayAfter(0))
  await fillVisit(page, { name: '次仁多吉', title: '水渠改道' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('请改约别的接访日，或者请来访人当天到场登记').first()).toBeVisible()
  await field(page, '接访日').fill(dayAfter(3))
  await page.keyboard.press('Control+Enter')
  await state(page, '已预约')

  await page.getByRole('button', { name: '改约', exact: true }).click()
  const form = page.getByRole('form', { name: '改约' })
  await form.getByRole('textbox', { name: '约定时间' }).fill('10:30')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await go(page, '/visits/bookings')
  const day = page.getByRole('region', { name: dayAfter(3) })
  await expect(day).toContainText('10:30')
  await expect(day).toContainText('次仁多吉')
  await day.getByRole('link', { name: '水渠改道' }).click()
  await page.getByRole('button', { name: '登记未成行', exact: true }).click()
  const ending = page.getByRole('form', { name: '登记未成行' })
  await page.keyboard.press('Control+Enter')
  await expect(ending.getByText('请填写取消的原因')).toBeVisible()
  await ending.getByRole('textbox', { name: '原因' }).fill('来电取消')
  await page.keyboard.press('Control+Enter')
  await state(page, '预约未成行')

  // The day is held by whom the roster says, in one go, and calling needs no typing.
  await go(page, '/visits')
  await expect(page.getByRole('region', { name: '接访日登记' })).toContainText(
    '测试书记（副书记），09:00—12:00'
  )
  await page.getByRole('button', { name: '登记接访日登记' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '更改接访日登记' })).toBeVisible()

  // Days held against days due, by leader; the workbook says the same.
  await go(page, '/visits/figures')
  const row = page.getByRole('table', { name: '领导' }).getByRole('row', { name: /测试书记/ })
  await expect(row.getByRole('cell').nth(0)).toHaveText('1 天')
  await expect(row.getByRole('cell').nth(1)).toHaveText('1 天')
  const file = join(profile, 'figures.xlsx')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: '导出 xlsx' }).click()
  await expect(page.getByText(`已导出：${file}`)).toBeVisible({ timeout: 90_000 })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const line = book.getWorksheet('接访天数')?.getRow(4)
  expect([2, 4, 5, 6].map((column) => line?.getCell(column).value)).toEqual(['测试书记', 1, 1, dayAfter(0)])

  // The register: a cancelled booking stands under its own state, and is searched by matter.
  await go(page, '/visits/list')
  await expect(page.getByText('没有在办的来访')).toBeVisible()
  await page.locator('.el-select', { has: page.getByRole('combobox', { name: '状态' }) }).click()
  await page.getByRole('option', { name: '预约未成行' }).click()
  await expect(page.getByRole('row').filter({ hasText: '水渠改道' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '次仁多吉' })).toHaveCount(0)
  await page.getByRole('textbox', { name: '文字' }).fill('次仁多吉')
  await expect(page.getByText('没有相符的来访')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await expect(heading(page)).toHaveText('来访台账')
  await app.close()
})
