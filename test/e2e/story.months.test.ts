import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { changeOf } from '../../shared/ledger'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'
import { runAlone } from '../support/headless'
import { keyFileCard, makeKeyFile } from '../support/keyFile'
import { rowOf, standing, writeLedger, writeOrganizations } from '../support/lastYear'
import { cellsOf, changedParts, writeForm } from '../support/officeForm'
import { approvalPanel, begin, exported, go, press } from '../support/periods'
import { playRole } from '../support/roles'
import { save } from '../support/save'

const ID = '540521198001010018'
const OWN = '00000000-0000-7000-8000-0000000f0001'
const OWN_TITLE = '纠纷类型和金额'
const own = changeOf(undefined, 'tableDesign', OWN, 'design', {
  ...{
    name: OWN_TITLE,
    subject: 'dispute',
    rows: 'type',
    columns: '',
    measures: ['cases', 'amount'],
    filters: []
  }
})

const counts = (page: Page) => page.getByRole('group', { name: '按结果筛选' })
async function open(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await answerOpenDialog(app, file)
  await press(page, '选择文件')
  await expect(page.getByRole('region', { name: '各列' })).toBeVisible()
}
async function dryRun(page: Page): Promise<void> {
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('region', { name: '试读结果' })).toBeVisible()
}
async function bringIn(page: Page, rows: number): Promise<void> {
  await press(page, `导入 ${rows} 行`)
  await expect(page.getByText(`已导入 ${rows} 行。`)).toBeVisible()
}

/** Last year's ledger with one number lost, one day that never was, one organization that is not there. */
async function importLedger(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const organizations = join(folder, '调解组织.xlsx')
  await writeOrganizations(organizations)
  await go(page, '/organizations')
  await press(page, '台账导入')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('台账导入')
  await expect(page.getByRole('radio', { name: '调解组织' })).toBeChecked()
  expect(await violations(page)).toEqual([])
  await open(app, page, organizations)
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 1')
  await page.keyboard.press('Alt+n')
  await expect(page.getByText('已导入 1 行。')).toBeVisible()

  const february = { 2: '2025.2.8', 9: '2025年2月18日' }
  const march = { 2: '2025.3.3', 9: '2025年3月12日' }
  const good = [rowOf(1, { 4: ID }), rowOf(2, { 2: '2025.2.6', 9: '2025年2月12日' })]
  const labour = rowOf(7, { 6: '劳动争议' })
  const first = join(folder, '2025年台账.xlsx')
  await writeLedger(first, [
    ...good,
    rowOf(4, { ...february, 4: Number(ID) }),
    rowOf(5, { ...march, 2: '2025年2月30日' }),
    rowOf(6, { ...march, 7: '朗县调委会' }),
    labour
  ])
  await page.getByRole('radio', { name: '矛盾纠纷' }).click({ force: true })
  await open(app, page, first)
  const columns = page.getByRole('region', { name: '各列' })
  await expect(columns).toContainText('序号 2 之后是 4')
  await expect(columns).toContainText('不是记录的行（2）')
  await expect(columns).not.toContainText(ID)
  expect(await violations(page)).toEqual([])
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 2')
  await expect(counts(page)).toContainText('存疑 1')
  await expect(counts(page)).toContainText('有错 3')
  const table = page.getByRole('grid', { name: '试读的各行' })
  await expect(table).toContainText('后几位已经丢失')
  await expect(table).toContainText('2025年没有2月30日')
  await expect(table).toContainText('台账中没有这个调解组织')
  expect(await violations(page)).toEqual([])

  const bad = join(folder, '没有导入的.xlsx')
  await answerSaveDialog(app, bad)
  await press(page, '导出不导入的 4 行和原因')
  await expect(page.getByText(`已导出：${bad}`)).toBeVisible()
  expect(Object.values(await cellsOf(bad)).map(String)).toContain('受理日期：2025年没有2月30日')

  await press(page, '存疑的 1 行都核对无误')
  await bringIn(page, 3)
  const before = await standing(page)
  expect(before.numbers).toEqual([1, 2, 7].map((serial) => `〔2025〕扎调字第${serial}号`))
  expect(before.amounts).toEqual([120_000])

  // Mended in the office's own file: only what was missing comes in; taken back whole, it comes in again.
  const second = join(folder, '2025年台账（改）.xlsx')
  await writeLedger(second, [...good, rowOf(4, february), rowOf(5, march), rowOf(6, march), labour])
  await open(app, page, second)
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 3')
  await expect(counts(page)).toContainText('相同 3')
  await bringIn(page, 3)
  const full = await standing(page)
  expect(full.numbers).toHaveLength(6)
  await press(page, '整批撤回 2025年台账（改）.xlsx')
  await expect(page.getByText('已整批撤回')).toBeVisible()
  expect(await violations(page)).toEqual([])
  const undone = await standing(page)
  expect(undone.numbers).toEqual(before.numbers)
  expect(undone.entries).toBe(full.entries + 1)
  await open(app, page, second)
  await dryRun(page)
  await expect(counts(page)).toContainText('新增 3')
  await bringIn(page, 3)

  // The same file again has nothing to bring in.
  await open(app, page, second)
  await dryRun(page)
  await expect(counts(page)).toContainText('相同 6')
  await expect(page.getByRole('button', { name: '导入 0 行' })).toBeDisabled()
}

/** A clerk closes and submits, a reviewer approves, the clerk reports. */
async function closeMonth(page: Page, month: string, cases: number): Promise<void> {
  await go(page, `/summaries/${month}`)
  await expect(page.getByRole('button', { name: `合计，调解案件总数，${cases}件` })).toBeVisible()
  const steps = [
    ['clerk', '结账送审', '待审'],
    ['reviewer', '审核通过', '已审'],
    ['clerk', '报送', '已报']
  ] as const
  for (const [role, move, state] of steps) {
    await playRole(page, role)
    await begin(page, move)
    await press(page, `确定${move}`)
    await expect(approvalPanel(page).getByText(state, { exact: true })).toBeVisible()
  }
  await playRole(page, 'administrator')
}

/** A list that is still closing takes the click of the next: it is opened until it is open. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByRole('form', { name: '标记' }).getByRole('combobox', { name: label })
  const wanted = page.getByRole('option', { name: option, exact: true })
  await expect(async () => {
    if (!(await wanted.isVisible())) await list.click({ force: true })
    await expect(wanted).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await wanted.click()
}

/** The office's own form: by pointing at a cell, five columns to the right of it at once; by name; a formula is left alone. */
async function markForm(app: ElectronApplication, page: Page, folder: string, blank: string): Promise<void> {
  await page.getByRole('link', { name: '本单位表格' }).click()
  await expect(page.getByText('还没有本单位的表格')).toBeVisible()
  const text = join(folder, '月报.csv')
  writeFileSync(text, '地区,案件\n')
  await answerOpenDialog(app, text)
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('alert')).toContainText('这不是 xlsx 格式的电子表格')
  await answerOpenDialog(app, blank)
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('textbox', { name: '表格名称' })).toHaveValue('本县月报')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Control+Enter')

  const cell = (name: string) => page.locator(`[data-cell="${name}"]`)
  const mark = () => press(page, '标记')
  await expect(page.getByRole('table', { name: '工作表数据' })).toContainText('扎囊县人民调解情况月报')
  await cell('B4').click()
  await pick(page, '行', '扎塘镇')
  await page.getByRole('textbox', { name: '向右连续' }).fill('5')
  await mark()
  await expect(cell('B4')).toHaveText('扎塘镇，调解案件总数')
  await expect(cell('F4')).toHaveText('扎塘镇，协议涉及金额')
  await page.getByRole('textbox', { name: /^格/ }).fill('数据!$B$6')
  await mark()
  await expect(page.getByRole('form', { name: '标记' })).toContainText('B6 是公式')
  await pick(page, '填什么', '表头、比率和比较')
  for (const [name, what] of [
    ['数据!B2', '填报单位'],
    ['E2', '统计期（如“2026年10月”）'],
    ['说明!B3', '调解成功率（%）']
  ] as const) {
    await page.getByRole('textbox', { name: /^格/ }).fill(name)
    await pick(page, '内容', what)
    await mark()
    await expect(cell(name.replace(/^.*!/, ''))).toHaveText(what)
  }
  await expect(page.getByText('已标记 8 格')).toBeVisible()
  expect(await violations(page)).toEqual([])
}

/** The figures of the closing stand in the cells; beside them nothing of the file is another. */
async function readForm(blank: string, filled: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(filled)
  const sheet = book.getWorksheet('数据')
  const read = (names: string[]) => names.map((name) => sheet?.getCell(name).value)
  expect(read(['B2', 'E2'])).toEqual(['扎囊县社会治安综合治理中心', '2025年1月'])
  expect(read(['B4', 'C4', 'D4', 'E4', 'F4'])).toEqual([2, 4, 2, 0, 0.24])
  expect(sheet?.getCell('B6').value).toMatchObject({ formula: 'SUM(B4:B5)' })
  expect(sheet?.getCell('F4').style).toMatchObject({ numFmt: '#,##0.00', font: { name: '仿宋', size: 12 } })
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:3' })
  expect(book.getWorksheet('说明')?.getCell('B3').value).toBe(100)
  expect(changedParts(blank, filled)).toEqual([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml'
  ])
}

test('last year’s ledger comes in, three months are closed and reported, one case is corrected, and every paper stays as it was', async ({
  profile
}) => {
  test.setTimeout(600_000)
  const data = join(profile, 'data')
  const { app, page } = await openCentre(data)
  const file = async (name: string): Promise<string> => {
    await answerSaveDialog(app, join(profile, name))
    return join(profile, name)
  }
  await save(page, [own])
  await test.step('the ledger comes in', () => importLedger(app, page, profile))

  await test.step('January to March are closed, approved and reported', async () => {
    await closeMonth(page, '2025-03', 2)
    await closeMonth(page, '2025-02', 2)
    await closeMonth(page, '2025-01', 2)
  })

  const before = await exported(page, '导出 PDF', await file('一月.pdf'))
  const hash = /校验码：([0-9a-f]{64})/.exec(before)?.[1] ?? ''
  expect(hash).toHaveLength(64)
  for (const text of ['人民调解案件情况统计表', '填报月份：2025年1月', '0.24', '结账；']) {
    expect(before).toContain(text)
  }
  await go(page, `/summaries/2025-01/tables/${OWN}`)
  await expect(page.getByText('本期已结账，按结账时封存的数字显示。')).toBeVisible()
  const ownBefore = await exported(page, '导出 PDF', await file('自定.pdf'))
  for (const text of [OWN_TITLE, '0.24', `结账；校验码：${hash}`]) expect(ownBefore).toContain(text)

  await test.step('one case is corrected', async () => {
    await press(page, '邻里纠纷，件数，1件')
    await page.getByRole('region', { name: '所选数字' }).getByRole('link').click()
    await press(page, '修改调解结果')
    await page.getByLabel('协议涉及金额').fill('2000')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('main form')).toHaveCount(0)
  })

  await test.step('the closed papers stay, the corrections stand beside them', async () => {
    await go(page, '/summaries/2025-01')
    await expect(approvalPanel(page).getByText('以后有 4 项数字变动')).toBeVisible()
    expect(await exported(page, '导出 PDF', await file('一月再印.pdf'))).toBe(before)
    await exported(page, '导出 Excel', await file('一月.xlsx'))
    await go(page, `/summaries/2025-01/tables/${OWN}`)
    expect(await exported(page, '导出 PDF', await file('自定再印.pdf'))).toBe(ownBefore)
    await go(page, '/summaries/2025-01/corrections')
    await expect(page.getByRole('cell', { name: '更正调解结果' }).first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    const paper = await exported(page, '导出 PDF', await file('更正.pdf'))
    for (const text of [
      ...['2025年1月统计报表更正表', '人民调解案件情况统计表（按填报单位分行）', `${OWN_TITLE}（按`],
      ...[
        '协议涉及金额',
        '0.24',
        '0.32',
        '〔2025〕扎调字第1号',
        '0.12',
        '0.20',
        '更正调解结果',
        '测试管理员',
        hash
      ]
    ]) {
      expect(paper, text).toContain(text)
    }
    const book = await file('更正.xlsx')
    await exported(page, '导出 Excel', book)
    const cells = await cellsOf(book)
    expect(['E5', 'F5', 'H5', 'I5'].map((at) => cells[`更正表!${at}`])).toEqual([0.24, 0.32, 0.12, 0.2])
  })

  const blank = join(profile, '本县月报.xlsx')
  await test.step('the office’s own form is marked and filled', async () => {
    await writeForm(blank)
    await markForm(app, page, profile, blank)
    const filled = await file('填好.xlsx')
    await page.keyboard.press('Alt+N')
    await expect(page.getByRole('status').filter({ hasText: `已填写：${filled}` })).toBeVisible()
    await readForm(blank, filled)
  })

  await test.step('the same month comes out of the command line', async () => {
    await go(page, '/settings')
    await file('密钥.wxkey')
    await makeKeyFile(page, '每月五日导出月报')
    await expect(keyFileCard(page).getByRole('listitem')).toContainText('可用')
    await app.close()
    const out = join(profile, '导出')
    // The key file is found where it was saved last.
    const done = await runAlone('--profile', data, '--out', out, '--export-summary', '2025年1月')
    expect(done).toMatchObject({ code: 0, errors: [] })
    expect(done.out[0]).toBe('2025年1月：已报')
    expect(readdirSync(out).sort()).toEqual(['summary-2025-01.pdf', 'summary-2025-01.xlsx'])
    expect(await cellsOf(join(out, 'summary-2025-01.xlsx'))).toEqual(
      await cellsOf(join(profile, '一月.xlsx'))
    )
  })

  // The sums are left to the program that opens it: Excel and WPS do so at once, this one when it is asked to.
  const csvOf = 'csv:Text - txt - csv (StarCalc):44,34,76'
  const office = spawnSync(
    'soffice',
    ['--headless', '--convert-to', csvOf, '--outdir', profile, join(profile, '填好.xlsx')],
    { encoding: 'utf8', env: { ...process.env, HOME: profile } }
  )
  test.skip(office.error !== undefined, '没有 LibreOffice，没有用办公软件打开填好的表格')
  expect(readFileSync(join(profile, '填好.csv'), 'utf8'), office.stderr).toContain('扎塘镇,2,4,2,0,0.24')
})
