import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  expect,
  launch,
  lock,
  LOGIN,
  openCentre,
  PASSWORD,
  reaches,
  signIn,
  test,
  unlock
} from '../support/app'
import { checkLedger } from '../support/ledger'
import { saveOrganization } from '../support/organizations'
import { today } from '../support/register'

/** Starts the app by itself, as a person would, and waits for its end. */
async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const given = (process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean)
  const child = spawn(process.env['WENXIN_APP'] ?? '', [...given, ...args])
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

/** A vault without the wizard: these tests are about windows. */
async function makeVault(page: Page): Promise<void> {
  await reaches(page, 'empty')
  const account = { loginName: LOGIN, password: PASSWORD }
  const made = await page.evaluate((request) => window.wenxin.call('vault.create', request), account)
  expect(made).toMatchObject({ ok: true })
}

test('a second start turns to the window that is open', async ({ profile }) => {
  const { app, page } = await launch(profile)
  await reaches(page, 'empty')
  const told = page.evaluate(
    () => new Promise<string>((resolve) => window.wenxin.on('app.notice', ({ message }) => resolve(message)))
  )
  const second = await run('--profile', profile)
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining('已经打开') })
  expect(await told).toBe('软件已经打开，已转到这个窗口。')
  expect(app.windows()).toHaveLength(1)
  await app.close()
})

test('two profiles are two programs', async ({ profile }) => {
  const first = await launch(join(profile, 'a'))
  const second = await launch(join(profile, 'b'))
  await reaches(second.page, 'empty')
  await second.app.close()
  await first.app.close()
})

test('a second window and a page loaded again go on in the same session, and locking locks both', async ({
  profile
}) => {
  const { app, page } = await launch(profile)
  await makeVault(page)
  const opened = app.waitForEvent('window')
  await page.evaluate(() => window.wenxin.call('app.newWindow', undefined))
  const other = await opened
  await reaches(other, 'open')
  await page.reload()
  await reaches(page, 'open')
  await lock(other)
  await reaches(page, 'locked')
  await reaches(other, 'locked')
  // Signed in at one, both are open again: two people in two windows would sign each other's entries.
  await signIn(page)
  await reaches(page, 'open')
  await reaches(other, 'open')
  const again = await other.evaluate((who) => window.wenxin.call('vault.unlock', who), {
    loginName: LOGIN,
    password: PASSWORD
  })
  expect(again).toMatchObject({ ok: false, error: { code: 'ALREADY_OPEN' } })
  await app.close()
})

test('a profile folder that cannot be written stops the start and changes nothing', async ({ profile }) => {
  const file = join(profile, '资料')
  writeFileSync(file, 'a file, not a folder')
  const { code, output } = await run('--profile', join(file, '台账'), '--demo')
  expect(code).toBe(1)
  expect(output).toContain('资料文件夹不能写入')
  expect(output).toContain('未改动任何数据')
  expect(readdirSync(profile)).toEqual(['资料'])
})

test('a change of ledgers that cannot be gone on with stops the start, says so, and moves nothing', async ({
  profile
}) => {
  for (const folder of [profile, join(profile, 'restored')]) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'vault.json'), '{}')
  }
  writeFileSync(
    join(profile, 'switch.json'),
    '{"phase":"out","incoming":"restored","outgoing":"before-restore"}'
  )
  // In the place of the folder that the present ledger goes to.
  writeFileSync(join(profile, 'before-restore'), '')
  const { code, output } = await run('--profile', profile, '--demo')
  expect(code).toBe(1)
  expect(output).toContain('没有换完')
  expect(output).toContain('没有删除任何内容')
  expect(readdirSync(profile)).toEqual(expect.arrayContaining(['restored', 'switch.json', 'vault.json']))
})

test('an option without its folder is named', async ({ profile }) => {
  const { code, output } = await run('--profile')
  expect(code).toBe(1)
  expect(output).toContain('选项 --profile 后面要写一个文件夹。')
  expect(existsSync(profile)).toBe(true)
})

/** A time zone in which the PC has another day than Beijing now. */
function elsewhere(): string {
  const hour = new Date().getUTCHours()
  return hour >= 12 && hour < 16 ? 'Pacific/Kiritimati' : 'Etc/GMT+12'
}

test('a PC in another time zone opens the same ledger, shows the same days, and today is the day in Beijing', async ({
  profile
}) => {
  await (await openCentre(profile)).app.close()
  /** The records, and when the first of them was saved, as its page says. */
  const shown = async (page: Page) => {
    await page.evaluate(() => (location.hash = '#/organizations'))
    await page.getByText('扎塘镇人民调解委员会').first().dblclick()
    const times = page.locator('section', { has: page.getByRole('heading', { name: '经过' }) })
    await expect(times.getByRole('listitem').first()).toBeVisible()
    return { times: await times.innerText(), entries: await entries(page), notices: await notices(page) }
  }
  const shanghai = await launch(profile, [], { TZ: 'Asia/Shanghai' })
  await unlock(shanghai.page)
  await saveOrganization(shanghai.page, '扎塘镇人民调解委员会')
  const before = await shown(shanghai.page)
  expect(before.times).toContain(today())
  await shanghai.app.close()

  const zone = elsewhere()
  const { app, page } = await launch(profile, [], { TZ: zone })
  await unlock(page)
  // Otherwise nothing is shown by what follows.
  expect(await page.evaluate(() => new Date().toLocaleDateString('sv'))).not.toBe(today())
  const [year, month, day] = today().split('-').map(Number)
  await expect(page.getByText(`${year}年${month}月${day}日 星期`)).toBeVisible()
  expect(await shown(page)).toEqual(before)
  await page.evaluate(() => (location.hash = '#/organizations/new'))
  await page.getByRole('button', { name: '打开日历' }).first().click()
  await expect(page.locator('.el-date-table td.office-today')).toHaveText(String(day))
  const bold = page.locator('.el-date-table .el-date-table-cell__text').filter({ visible: true })
  const marked = (cells: Element[]) =>
    cells.filter((cell) => getComputedStyle(cell).fontWeight === '700').map((cell) => cell.textContent)
  expect(await bold.evaluateAll(marked)).toEqual([String(day)])
  await saveOrganization(page, '桑耶镇人民调解委员会')
  expect((await checkLedger(page)).equal).toBe(true)
  const after = await entries(page)
  expect(after.slice(0, -1)).toEqual(before.entries)
  await app.close()

  // The whole chain is verified at each opening.
  const again = await launch(profile, [], { TZ: 'Asia/Shanghai' })
  await unlock(again.page)
  const last = await shown(again.page)
  expect(last).toEqual({ ...before, entries: after })
  await expect(again.page.getByRole('status', { name: '通知' })).toBeHidden()
  await again.app.close()
})

const entries = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.wenxin.call('journal.read', { from: 1, maxBytes: 8_000_000 })
    return answer.ok ? answer.value.entries : []
  })

const notices = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.wenxin.call('journal.head', undefined)
    return answer.ok ? answer.value.notices : [answer.error.message]
  })
