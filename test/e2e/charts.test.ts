import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from '@playwright/test'
import { changeOf, type Change } from '../../shared/ledger'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import { pagesOf } from '../support/pdf'
import { COMMITTEE, medicalCommittee } from '../support/statistics'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const picture = (page: Page, name: string) => page.getByRole('img', { name: new RegExp(`^${name}图。`) })

async function commit(page: Page, reason: string, changes: object[]): Promise<void> {
  const answer = await page.evaluate(([why, sent]) => window.wenxinLedger.commit(why, sent), [
    reason,
    changes
  ] as const)
  expect(answer).toMatchObject({ ok: true })
}

let made = 0
/** Cases of a day, with a result after so many days (none where null). */
function cases(count: number, acceptedOn: string, type: number, source: number, resultOn: string | null) {
  return Array.from({ length: count }, (): Change[] => {
    made += 1
    const id = `00000000-0000-7000-8000-0000000d${String(made).padStart(4, '0')}`
    const section = (name: string, value: object): Change =>
      changeOf(undefined, 'dispute', id, name, value as never)
    const result = { result: made % 5 === 0 ? 2 : 1, resultOn, cause: '', agreementForm: 0, amount: 0 }
    return [
      section('intake', {
        ...{ caseNumber: `(2026)扎人调字第A${made}号`, numberYear: 2026, numberDevice: 'A' },
        ...{ numberSerial: made, acceptedOn, occurredOn: null, source, entrustedBy: '', type },
        ...{ title: `纠纷 ${made}`, difficulty: 2, scale: '01', summary: '', claim: '', peopleInvolved: 2 },
        place: { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }
      }),
      ...(resultOn === null ? [] : [section('outcome', { ...result, agreement: '' })]),
      ...(made % 3 === 0
        ? []
        : [
            section('assignment', {
              ...{ organizationId: COMMITTEE, mediatorIds: [], assignedOn: acceptedOn, note: '' }
            })
          ])
    ]
  }).flat()
}

test('五张图各有一张表，看得、印得、导得出，数字查得到记录', async ({ profile }) => {
  test.setTimeout(180_000)
  const { app, page } = await openCentre(profile)
  const evals: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) evals.push(message.text())
  })
  await commit(page, '登记', [
    ...medicalCommittee,
    ...cases(5, '2025-08-11', 2, 2, '2025-08-20'),
    ...cases(3, '2026-08-03', 1, 2, '2026-08-03'),
    ...cases(4, '2026-08-04', 3, 7, '2026-08-24'),
    ...cases(2, '2026-08-05', 15, 1, null)
  ])

  // A period with nothing in it says so, and draws no frame.
  await page.evaluate(() => (location.hash = '#/summaries/2024-01'))
  await page.getByRole('link', { name: '图表' }).click()
  await expect(page.getByText('本月没有受理的纠纷，没有可画的图。').first()).toBeVisible()
  await expect(page.locator('.chart-sheet svg')).toHaveCount(0)

  await page.evaluate(() => (location.hash = '#/summaries/2026-08/charts'))
  await expect(picture(page, '受理纠纷逐月变化')).toHaveAccessibleName(
    /12 个月受理 9 件；上年同月合计 5 件，增加 4 件（80\.0%）/
  )
  await expect(page.locator('.chart-sheet [role="img"] svg')).toHaveCount(5)
  await expect(picture(page, '调解结果和所用天数').locator('svg')).toContainText('尚无结果')
  expect(await violations(page)).toEqual([])

  // Figures open their records; one chart stands alone.
  await page.getByRole('radio', { name: '纠纷类型' }).check({ force: true })
  await expect(page.locator('.chart-sheet')).toHaveCount(1)
  await page.getByRole('button', { name: '房屋宅基地纠纷，件数，4件' }).click()
  await expect(page.getByRole('region', { name: '所选数字' })).toContainText('相关纠纷 4 件')
  expect(await violations(page)).toEqual([])

  const one = join(profile, 'types.pdf')
  await answerSaveDialog(app, one)
  await press(page, '导出 PDF')
  await expect(page.getByText(`已导出：${one}`)).toBeVisible({ timeout: 60_000 })
  const [paper = '', ...more] = pagesOf(one)
  expect(more).toEqual([])
  expect(paper).toContain('4（44.4%）')

  await page.getByRole('radio', { name: '全部' }).check({ force: true })
  const all = join(profile, 'charts.pdf')
  await answerSaveDialog(app, all)
  await press(page, '导出 PDF')
  await expect(page.getByText(`已导出：${all}`)).toBeVisible({ timeout: 60_000 })
  expect(pagesOf(all).map((text) => text.trim().split(/\s/)[0])).toEqual([
    ...['受理纠纷逐月变化', '受理纠纷类型', '受理纠纷案件来源', '调解结果和所用天数', '各组织承办件数']
  ])

  const file = join(profile, 'charts.xlsx')
  await answerSaveDialog(app, file)
  await press(page, '导出 Excel')
  await expect(page.getByText(`已导出：${file}`)).toBeVisible({ timeout: 60_000 })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    ...['逐月变化', '纠纷类型', '案件来源', '结果和天数', '各组织承办', '说明']
  ])
  expect(evals).toEqual([])
  await app.close()
})
