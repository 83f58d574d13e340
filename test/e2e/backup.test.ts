import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  createVault,
  expect,
  launch,
  LOGIN,
  openCentre,
  PASSWORD,
  reaches,
  test,
  type RunningApp
} from '../support/app'
import { violations } from '../support/axe'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'
import { hashOf, keepFile } from '../support/keptFiles'
import { saveOrganization } from '../support/organizations'
import { approvalPanel, begin, exported, go, press } from '../support/periods'
import { asNew, committee, settled } from '../support/quarter'
import { save } from '../support/save'

const WORDS = '次仁卓嘎 借条 壹万贰仟元整\n'.repeat(20_000)

const entries = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await window.wenxin.call('journal.read', { from: 1, maxBytes: 8_000_000 })
    return JSON.stringify(answer.ok && answer.value.entries)
  })

const passes = (page: Page, what: string): Promise<void> =>
  expect.poll(() => violations(page), { message: what, timeout: 90_000 }).toEqual([])

function headersIn(stick: string): string[] {
  const files = readdirSync(stick, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map(({ name }) => name).filter((name) => name.startsWith('backup-'))
}

/** Closes August with two disputes in it. */
async function closeMonth(page: Page): Promise<void> {
  const disputes = [settled(1, '相邻排水纠纷', 1_000_000), settled(2, '水渠赔偿纠纷', 2_000_000)]
  for (const changes of [committee, ...disputes.map(asNew)]) await save(page, changes)
  await go(page, '/summaries/2026-08')
  await begin(page, '结账送审')
  await press(page, '确定结账送审')
  await expect(approvalPanel(page).getByText('待审', { exact: true })).toBeVisible()
}

/** The closed month as it stands in the ledger, and the paper that is printed of it. */
async function closedMonth(
  { app, page }: RunningApp,
  file: string
): Promise<{ record: string; paper: string }> {
  await answerSaveDialog(app, file)
  await go(page, '/summaries/2026-08')
  await expect(page.getByRole('button', { name: /^合计，调解案件总数，2件$/ })).toBeVisible()
  const paper = await exported(page, '导出 PDF', file)
  const records = await page.evaluate(() => window.wenxinLedger.allRecords('summary'))
  return { record: JSON.stringify(records), paper }
}

test('a PC dies; its backup opens on a fresh profile with the recovery code alone, every record, file and closed month equal', async ({
  profile
}) => {
  test.setTimeout(600_000)
  const [first, second, stick] = ['pc', 'new', 'stick'].map((name) => join(profile, name)) as [
    string,
    string,
    string
  ]
  mkdirSync(stick)
  let { app, page } = await launch(first)
  const { recoveryCode } = await createVault(page)
  await expect(page.getByRole('link', { name: '没有设置备份' })).toBeVisible()
  await saveOrganization(page, '扎塘镇人民调解委员会')
  const hash = await keepFile(page, WORDS)
  await closeMonth(page)
  const month = await closedMonth({ app, page }, join(profile, '八月.pdf'))
  expect(month.paper).toContain('协议涉及金额3.00万元')

  await answerOpenDialog(app, stick)
  await page.getByRole('link', { name: '没有设置备份' }).click()
  await passes(page, '备份，还没有存放位置')
  await page.getByRole('button', { name: '添加存放位置' }).click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/今天 \d\d:\d\d 备份到第 \d+ 条/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: /^验证/ }).click()
  await expect(page.getByText(/条记录、1 个附件与台账相同/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: /^备份 今天 \d\d:\d\d 已验证/ })).toBeVisible()
  // The home page says when, where, and when it was proven.
  await go(page, '/home')
  const card = page.getByRole('region', { name: '备份' })
  await expect(card).toContainText(/今天 \d\d:\d\d正常/)
  await expect(card).toContainText('stick')
  await expect(card).toContainText(/今天 \d\d:\d\d 已验证/)
  await card.getByRole('link', { name: '查看备份' }).click()
  await passes(page, '备份，已验证')
  await page.getByRole('button', { name: '修改备份安排' }).click()
  await passes(page, '备份安排')
  await page.getByRole('button', { name: '取消', exact: true }).click()

  await saveOrganization(page, '桑耶镇人民调解委员会')
  const before = await entries(page)
  // Closing the program makes the backup that is due.
  await app.close()
  expect(headersIn(stick).length).toBeGreaterThanOrEqual(2)
  for (const entry of readdirSync(stick, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      expect(readFileSync(join(entry.parentPath, entry.name)).includes('次仁卓嘎')).toBe(false)
  }
  rmSync(first, { recursive: true, force: true, maxRetries: 5 })
  // Somebody had begun to restore there, and the power was cut.
  mkdirSync(join(second, 'restored', 'journal'), { recursive: true })
  ;({ app, page } = await launch(second))
  await reaches(page, 'empty')
  await answerOpenDialog(app, stick)
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await expect(page.getByRole('note')).toContainText('没有恢复完')
  await expect.poll(() => existsSync(join(second, 'restore-unseen.json'))).toBe(false)
  await passes(page, '从备份恢复')
  await page.getByRole('button', { name: '选择存放备份的文件夹' }).click()
  await page.getByRole('textbox', { name: /^恢复码/ }).fill('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA')
  await page.getByRole('button', { name: '查看里面有什么' }).click()
  await expect(page.getByRole('alert')).toContainText('恢复码')
  await page.getByRole('textbox', { name: /^恢复码/ }).fill(recoveryCode)
  await page.getByRole('button', { name: '查看里面有什么' }).click()
  await expect(page.getByText(/调解组织 3 个/)).toBeVisible({ timeout: 60_000 })
  await passes(page, '备份里的内容')
  await page.getByRole('button', { name: '恢复这一份' }).click()
  await reaches(page, 'locked')
  await expect(page.getByRole('textbox', { name: /^恢复码/ })).toHaveValue(recoveryCode)
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel('新密码').fill(PASSWORD)
  await page.getByLabel('再次输入').fill(PASSWORD)
  await page.getByRole('button', { name: '重设密码' }).click()
  await reaches(page, 'open')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  // All that was there, and behind it that the code was used.
  const after = JSON.parse(await entries(page)) as { reason: string }[]
  const [used, ...more] = after.splice((JSON.parse(before) as object[]).length)
  expect(JSON.stringify(after)).toBe(before)
  expect([used?.reason, more]).toEqual([expect.stringContaining('恢复码'), []])
  expect(await hashOf(page, hash)).toBe(hash)
  expect(await closedMonth({ app, page }, join(profile, '八月再印.pdf'))).toEqual(month)
  await page.evaluate(() => (location.hash = '#/organizations'))
  await expect(page.getByText('桑耶镇人民调解委员会')).toBeVisible()
  await app.close()
})

test('a backup is restored beside the ledger, takes its place, and goes back again', async ({ profile }) => {
  test.setTimeout(600_000)
  const [pc, stick] = [join(profile, 'pc'), join(profile, 'stick')]
  mkdirSync(stick)
  // As a restore leaves it in which the power was cut.
  mkdirSync(join(pc, 'restored', 'journal'), { recursive: true })
  const { app, page } = await launch(pc)
  const { recoveryCode } = await createVault(page)
  await answerOpenDialog(app, stick)
  const notice = page.getByRole('status', { name: '通知' })
  await expect(notice).toContainText('没有恢复完')
  await expect.poll(() => existsSync(join(pc, 'restore-unseen.json'))).toBe(false)
  await page.evaluate(() => (location.hash = '#/settings/backup'))
  await expect(page.getByRole('note')).toContainText('没有恢复完')
  await passes(page, '没有做完的恢复')
  await notice.getByRole('button', { name: /^关闭通知/ }).click()
  await expect(notice).toBeHidden()
  await page.getByRole('button', { name: '添加存放位置' }).click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/备份到第 \d+ 条/)).toBeVisible({ timeout: 60_000 })
  const backedUp = JSON.parse(await entries(page)) as object[]
  await saveOrganization(page, '扎塘镇人民调解委员会')

  await page.getByRole('button', { name: '从备份恢复' }).click()
  await page.getByRole('button', { name: '选择存放备份的文件夹' }).click()
  await page.getByRole('textbox', { name: /^恢复码/ }).fill(recoveryCode)
  await page.getByRole('button', { name: '查看里面有什么' }).click()
  await page.getByRole('button', { name: '恢复这一份' }).click()
  await expect(page.getByText(`已经恢复在旁边，到第 ${backedUp.length} 条`)).toBeVisible({ timeout: 60_000 })
  await passes(page, '恢复在旁边')
  const signIn = async (): Promise<void> => {
    await reaches(page, 'locked')
    await page.getByLabel('登录名').fill(LOGIN)
    await page.getByLabel(/^密码/).fill(PASSWORD)
    await page.getByRole('button', { name: '解锁' }).click()
    await reaches(page, 'open')
  }
  await page.getByRole('button', { name: '换成恢复的台账' }).click()
  await signIn()
  expect(JSON.parse(await entries(page))).toEqual(backedUp)
  await page.evaluate(() => (location.hash = '#/settings/backup'))
  await expect(page.getByText('正在使用的是从备份恢复的台账')).toBeVisible()
  await passes(page, '换成了恢复的台账')
  await page.getByRole('button', { name: '撤回，换回恢复以前的台账' }).click()
  await signIn()
  expect(JSON.parse(await entries(page))).toHaveLength(backedUp.length + 1)
  await app.close()
})

test('a PC dies; its backup opens on a fresh profile with the passphrase alone', async ({ profile }) => {
  test.setTimeout(300_000)
  const [first, second, stick] = ['pc', 'new', 'stick'].map((name) => join(profile, name)) as [
    string,
    string,
    string
  ]
  mkdirSync(stick)
  let { app, page } = await openCentre(first)
  await answerOpenDialog(app, stick)
  await page.evaluate(() => (location.hash = '#/settings/backup'))
  await page.getByRole('button', { name: '添加存放位置' }).click()
  await page.getByRole('button', { name: '设置备份口令' }).click()
  await page.getByRole('textbox', { name: /^备份口令/ }).fill('雪域高原的一句话')
  await page.getByRole('textbox', { name: '再次输入' }).fill('雪域高原的两句话')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('两次输入的备份口令不一致。')).toBeVisible()
  await page.getByRole('textbox', { name: '再次输入' }).fill('雪域高原的一句话')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('备份口令已设置，从下一次备份起生效')).toBeVisible({ timeout: 60_000 })
  await passes(page, '备份口令')
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/今天 \d\d:\d\d 备份到第 \d+ 条/)).toBeVisible({ timeout: 60_000 })
  const before = JSON.parse(await entries(page)) as object[]
  await app.close()
  rmSync(first, { recursive: true, force: true, maxRetries: 5 })

  ;({ app, page } = await launch(second))
  await reaches(page, 'empty')
  await answerOpenDialog(app, stick)
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await page.getByRole('button', { name: '选择存放备份的文件夹' }).click()
  await page.getByText('备份口令', { exact: true }).click()
  const field = page.getByRole('textbox', { name: /^备份口令/ })
  await field.fill('雪域高原的两句话')
  await page.getByRole('button', { name: '查看里面有什么' }).click()
  await expect(page.getByRole('alert')).toContainText('备份口令不正确', { timeout: 60_000 })
  await passes(page, '备份口令不正确')
  await field.fill('雪域高原的一句话')
  await page.getByRole('button', { name: '查看里面有什么' }).click()
  await page.getByRole('button', { name: '恢复这一份' }).click({ timeout: 60_000 })
  await reaches(page, 'locked')
  await expect(field).toHaveValue('雪域高原的一句话')
  await passes(page, '用备份口令重设密码')
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel('新密码').fill(PASSWORD)
  await page.getByLabel('再次输入').fill(PASSWORD)
  await page.getByRole('button', { name: '重设密码' }).click()
  await reaches(page, 'open')
  const after = JSON.parse(await entries(page)) as { reason: string }[]
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.slice(before.length).map(({ reason }) => reason)).toEqual(['用备份口令重设密码'])
  await app.close()
})
