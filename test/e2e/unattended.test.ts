import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { expect, launch, openCentre, test, unlock } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import { save } from '../support/save'
import { pagesOf } from '../support/pdf'
import { asNew, committee, settled } from '../support/quarter'

/** Starts the program by itself, as the scheduler of the system would, and waits for its end. */
async function run(...args: string[]): Promise<{ code: number | null; out: string[]; errors: string[] }> {
  const given = (process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean)
  const child = spawn(process.env['WENXIN_APP'] ?? '', [...given, '--log-level=3', ...args])
  const text = { out: '', errors: '' }
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text.errors += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const lines = (all: string): string[] => all.split('\n').filter((line) => /\p{Script=Han}/u.test(line))
  return { code, out: lines(text.out), errors: lines(text.errors) }
}

const card = (page: Page) => page.getByRole('region', { name: '定时导出' })

async function makeKeyFile(page: Page, purpose: string): Promise<void> {
  await page.getByRole('button', { name: '制作密钥文件' }).click()
  await page.getByRole('textbox', { name: '用途' }).fill(purpose)
  await page.keyboard.press('Control+Enter')
}

test('an export without a person: the right key file, a wrong one, a revoked one, and what else stops it', async ({
  profile
}) => {
  const data = join(profile, 'data')
  const out = join(profile, '导出')
  const key = join(profile, '密钥.wxkey')
  const exporting = ['--profile', data, '--out', out, '--export-summary']

  const nothing = await run(...exporting, '2026-08')
  expect(nothing).toMatchObject({ code: 5, out: [], errors: [expect.stringContaining('还没有建立台账')] })

  let { app, page } = await openCentre(data)
  await save(page, [...committee, ...asNew(settled(1, '拖欠工钱', 1_200_000))])
  await page.evaluate(() => (location.hash = '#/settings'))
  await expect(card(page)).toContainText('还没有密钥文件')
  await makeKeyFile(page, '  ')
  await expect(card(page)).toContainText('请填写用途')
  await page.keyboard.press('Escape')
  await answerSaveDialog(app, key)
  await makeKeyFile(page, '每月五日导出月报')
  await expect(card(page).getByRole('status')).toHaveText(`密钥文件已存到 ${key}`)
  await expect(card(page).getByRole('listitem')).toContainText('可用')
  expect(await violations(page)).toEqual([])

  // While someone works with the ledger nothing is exported, and nobody's window comes to the front.
  const busy = await run(...exporting, '2026-08', '--key-file', key)
  expect(busy).toMatchObject({ code: 4, out: [], errors: [expect.stringContaining('正开着')] })
  await expect(page.getByText('已转到这个窗口')).toHaveCount(0)
  await app.close()

  // The right key file, from where it was saved last.
  const done = await run(...exporting, '2026年8月')
  expect(done).toMatchObject({ code: 0, errors: [] })
  expect(done.out[0]).toBe('2026年8月：草稿')
  expect(readdirSync(out).sort()).toEqual(['summary-2026-08.pdf', 'summary-2026-08.xlsx'])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(out, 'summary-2026-08.xlsx'))
  const totals: ExcelJS.CellValue[] = []
  book.getWorksheet('统计表')?.eachRow((row) => {
    if (row.getCell(1).value === '合计') totals.push(row.getCell(2).value)
  })
  expect(totals).toEqual([1])
  expect(pagesOf(join(out, 'summary-2026-08.pdf')).join('').replace(/\s/g, '')).toContain(
    '扎囊县社会治安综合治理中心'
  )

  // What is wrong is said in one line and by a code, and nothing is written.
  const before = readdirSync(out)
  const damaged = join(profile, '改过.wxkey')
  writeFileSync(damaged, readFileSync(key, 'utf8').replace(/"key": ".{8}/, '"key": "AAAAAAAA'))
  const wrong: [string[], number, string][] = [
    [['2026-13'], 2, '不认识统计期“2026-13”'],
    [['2026-08', '--key-file', damaged], 3, '不是温馨调解台账的密钥文件'],
    [['2026-08', '--key-file', join(profile, '没有')], 3, '密钥文件打不开'],
    [['2026-08', '--out', join(key, '在文件之下')], 7, '导出的文件夹不能建立']
  ]
  for (const [args, code, words] of wrong) {
    const refused = await run(...exporting, ...args)
    expect(refused, words).toMatchObject({ code, out: [], errors: [expect.stringContaining(words)] })
  }

  // Revoked: the file of before opens nothing, and the ledger says who revoked it and why.
  ;({ app, page } = await launch(data))
  await unlock(page)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: '作废每月五日导出月报' }).click()
  await page.getByRole('textbox', { name: '作废原因' }).fill('电脑换人使用')
  await page.keyboard.press('Control+Enter')
  await expect(card(page).getByRole('listitem')).toContainText('作废')
  await expect(card(page).getByRole('listitem')).toContainText('电脑换人使用')
  await app.close()
  const revoked = await run(...exporting, '2026-08', '--key-file', key)
  expect(revoked).toMatchObject({ code: 3, out: [], errors: [expect.stringContaining('已经作废')] })
  expect(readdirSync(out)).toEqual(before)
})
