import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { beijingDate, formatDateCn } from '@shared/domain/dates'
import {
  adjustmentPaper,
  briefPaper,
  monthPaper,
  singlePaper,
  themePaper
} from '@shared/domain/reception/notices'
import { adjustment, notice, person, row } from '@shared/domain/reception/notices/notice.test-support'
import { eventsIn, textOf } from '@shared/domain/reception/notices/calendar/parse.test-support'
import { firstOutOfOrder, squeezed } from '../papers/textOf'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import {
  changeRoster,
  enter,
  leaderChanges,
  rosterChanges,
  ruleChanges,
  slot
} from '../support/receptionMonth'
import { playRole } from '../support/roles'
import { expectLooksLike } from '../support/visual'

const OFFICE = '扎囊县社会治安综合治理中心'
const LONG = '扎西旺堆·洛桑次仁·丹增曲扎'
/** A picture of the screen is drawn without a graphics card here, and slowly when the machine is busy. */
const MADE = { timeout: 240_000 }
const open = (page: Page, month: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#/reception/notices/${to}`), month)

const pdfWords = (file: string): string =>
  squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
const docxWords = (file: string): string =>
  squeezed(
    strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  )

/** Presses the button, and waits until the page says that this file stands. */
async function save(app: ElectronApplication, page: Page, button: string, path: string): Promise<void> {
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible(MADE)
}

const choose = (page: Page, group: string, title: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: '公告和表格' })
    .locator('.group', { hasText: group })
    .getByText(title, { exact: true })
    .click()

/** 公示 by its key, and the question after it. */
async function publish(page: Page): Promise<void> {
  await page.keyboard.press('Alt+N')
  await page.getByRole('tooltip').getByRole('button', { name: '公示', exact: true }).click()
  await expect(page.getByText('接访安排已公示')).toBeVisible()
}

const people = [
  ...leaderChanges('a', { name: '测试县长', post: '县委副书记、县长', areas: '县政府全面工作' }),
  ...leaderChanges('b', { name: LONG, post: '常务副县长', areas: '发展改革、财政' }),
  ...leaderChanges('c', { name: 'བསྟན་འཛིན་ཆོས་སྒྲོན', post: '副县长', areas: '教育、民政' }),
  ...ruleChanges('请携带身份证件。')
]
const march = [
  slot('2031-03-05', ['a'], { bookBy: '2031-03-04 17:00' }),
  slot('2031-03-12', ['b'], { bookBy: '2031-03-11 17:00' }),
  slot('2031-03-19', ['a'], { bookBy: '2031-03-18 17:00' })
]
const [first, second, third] = march
if (!first || !second || !third) throw new Error('three slots')

test('公示一个月：核对、公示、变动、调整公告，各种文件读回来都对', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await enter(page, people)
  await open(page, '2031-03')
  await expect(page.getByText('2031年3月没有接访场次')).toBeVisible()

  // 缺人的场次写明,补齐才能公示。
  await enter(page, rosterChanges('2031-03', [first, { ...second, leaders: [] }, third]))
  const checks = page.getByRole('region', { name: '公示前核对' })
  await expect(checks).toContainText('3月12日（星期三） 上午9:00—12:00 信访接待大厅，缺 1 人')
  await expect(page.getByRole('button', { name: '公示', exact: true })).toBeDisabled()
  await changeRoster(page, '2031-03', march)
  await expect(checks).toContainText('最迟2031年3月2日公示（提前 3 日）')
  const desk = page.getByRole('region', { name: '领导接访安排一览表（2031年3月）预览' })
  await expect(desk).toContainText('（送审稿，尚未公示）')
  expect(await violations(page)).toEqual([])

  // 工作人员看得到送审稿，公示要审核员或管理员办。
  await playRole(page, 'clerk')
  await expect(page.getByText('公示由审核员或管理员办理。')).toBeVisible()
  await expect(page.getByRole('button', { name: '公示', exact: true })).toBeDisabled()
  await playRole(page, 'administrator')

  await publish(page)
  await expect(desk).not.toContainText('送审稿')
  const today = formatDateCn(beijingDate(Date.now()))
  const table = [
    ...[OFFICE, '领导接访安排一览表（2031年3月）', '日期', '星期', '时间', '接访领导', '职务'],
    ...['3月5日', '星期三', '测试县长', '3月12日', '常务副县长', '3月19日', '注意事项：'],
    ...['接访日前一日17:00前预约', '代表不超过5人', '请携带身份证件。', OFFICE, today]
  ].map(squeezed)
  const before = join(profile, '公示.pdf')
  await save(app, page, '导出 PDF', before)
  expect(firstOutOfOrder(pdfWords(before), table)).toBeNull()

  // 公示以后的变动:换日子换人、取消一场、一名领导调离并改名。
  const moved = { ...second, date: '2031-03-14', leaders: ['c'], bookBy: '2031-03-13 17:00' }
  await changeRoster(page, '2031-03', [first, moved])
  const changes = page.getByRole('region', { name: '公示后的变动' })
  await expect(changes).toContainText('未公告 2 场')
  await page.keyboard.press('Alt+N')
  await page.keyboard.press('Control+Enter')
  await expect(changes.getByText('请填写调整原因')).toBeVisible()
  await page.keyboard.insertText('因公外出')
  await page.keyboard.press('Control+Enter')
  await expect(changes).toContainText(`已公告 ${today}`)
  await expect(changes).not.toContainText('未公告')
  await expect(page.getByRole('region', { name: '领导接访安排调整公告预览' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  const told = join(profile, '调整.pdf')
  const words = [
    ...[
      OFFICE,
      '领导接访安排调整公告',
      `${today}公示的2031年3月领导接访安排有下列调整`,
      '调整原因：因公外出'
    ],
    ...[
      '原场次',
      '调整后',
      '3月12日（星期三）',
      '3月14日（星期五）',
      '3月19日（星期三）',
      '取消，不再接访',
      OFFICE,
      today
    ]
  ].map(squeezed)
  await save(app, page, '导出 PDF', told)
  expect(firstOutOfOrder(pdfWords(told), words)).toBeNull()
  const document = join(profile, '调整.docx')
  await save(app, page, '导出 docx', document)
  expect(firstOutOfOrder(docxWords(document), words)).toBeNull()

  await enter(page, [
    {
      entity: 'leader',
      id: 'a',
      section: 'retired',
      before: null,
      value: { retired: true, on: '2031-03-01', reason: '调离' }
    }
  ])
  await expect(changes).toContainText('3月5日（星期三） 测试县长')
  await choose(page, '公示', '一览表')
  const after = join(profile, '公示后.pdf')
  await save(app, page, '导出 PDF', after)
  expect(pdfWords(after)).toBe(pdfWords(before))

  const workbook = join(profile, '安排.xlsx')
  await save(app, page, '导出 Excel', workbook)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(workbook)
  const cells = (sheet: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) =>
      (book.getWorksheet(sheet)?.getRow(from + at).values as unknown[]).slice(1)
    )
  expect(cells('接访安排', 3, 5)).toEqual([
    ['日期', '星期', '时间', '接访领导', '职务', '分管（接待范围）', '地点'],
    ['3月5日', '星期三', '上午9:00—12:00', '测试县长', '县委副书记、县长', '县政府全面工作', '信访接待大厅'],
    ['3月14日', '星期五', '上午9:00—12:00', 'བསྟན་འཛིན་ཆོས་སྒྲོན', '副县长', '教育、民政', '信访接待大厅']
  ])
  expect(cells('调整情况', 4, 5).map(([, reason, , now]) => [reason, String(now).split('\n')[0]])).toEqual([
    ['因公外出', '3月14日（星期五）'],
    ['因公外出', '取消，不再接访']
  ])

  const calendar = join(profile, '日历.ics')
  await save(app, page, '日历文件', calendar)
  expect(
    eventsIn(readFileSync(calendar, 'utf8')).map((event) => [
      textOf(event, 'UID'),
      event.get('SEQUENCE')?.value,
      event.get('STATUS')?.value,
      event.get('DTSTART')?.value
    ])
  ).toEqual([
    [`reception-${first.id}`, '0', 'CONFIRMED', '20310305T090000'],
    [`reception-${second.id}`, '1', 'CONFIRMED', '20310314T090000'],
    [`reception-${third.id}`, '1', 'CANCELLED', '20310319T090000']
  ])

  const board = join(profile, '大屏.png')
  await save(app, page, '大屏图片', board)
  expect(sizeOf(board)).toEqual([1920, 1080])
  await app.close()
})

/** Width and height, as the header of a PNG says them. */
const sizeOf = (file: string): number[] => {
  const header = readFileSync(file)
  return [header.readUInt32BE(16), header.readUInt32BE(20)]
}

test('二十五场的大屏分成几张，晚了的公示有提示', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  const days = Array.from({ length: 25 }, (_, at) => `2021-03-${String(at + 1).padStart(2, '0')}`)
  await enter(page, [
    ...people,
    ...rosterChanges(
      '2021-03',
      days.map((day) => slot(day, ['b']))
    )
  ])
  await open(page, '2021-03')
  await expect(page.getByRole('region', { name: '公示前核对' })).toContainText(
    /应在2021年2月26日以前公示，今天已晚 \d+ 天/
  )
  await publish(page)
  await answerSaveDialog(app, join(profile, '大屏.png'))
  await page.getByRole('button', { name: '大屏图片' }).click()
  await expect(page.getByRole('status').filter({ hasText: '大屏-1.png' })).toBeVisible(MADE)
  const pictures = [1, 2, 3, 4].map((at) => join(profile, `大屏-${at}.png`))
  expect(pictures.map(sizeOf)).toEqual(pictures.map(() => [1920, 1080]))
  await app.close()
})

test('公告和表格的版面', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const rows = ['04', '11', '18', '25'].map((day, at) =>
    row(`2026-03-${day}`, {
      bookBy: `2026-03-${String(Number(day) - 1).padStart(2, '0')} 17:00`,
      leaders: [
        at === 1
          ? person('乙', { name: LONG, post: '县委常委、县人民政府党组副书记、常务副县长' })
          : person('甲')
      ],
      ...(at === 2 && { theme: '劳动报酬', organizer: '县人力资源和社会保障局' })
    })
  )
  const month = notice(rows, { notes: '请携带身份证件。' })
  const [one, , , last] = rows
  if (!one || !last) throw new Error('four rows')
  const papers = [
    monthPaper(month),
    briefPaper(month),
    themePaper(month),
    singlePaper(month, '2026-03-11'),
    adjustmentPaper(
      month,
      adjustment('x', [
        { before: one, after: { ...one, date: '2026-03-06', leaders: [person('乙', { name: LONG })] } },
        { before: last, after: null }
      ])
    )
  ]
  const file = join(profile, 'notices.pdf')
  await answerSaveDialog(app, file)
  const answer = await page.evaluate(
    async (text) =>
      (await window.wenxin.call('documents.papersPdf', JSON.parse(text) as never)) as { ok: boolean },
    JSON.stringify({ job: 'a', suggestedName: 'notices', papers })
  )
  expect(answer.ok).toBe(true)
  await app.close()
  expectLooksLike(file, 'notices')
})
