import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, lock, LOGIN, PASSWORD, reaches, test } from '../support/app'

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

test('an option without its folder is named', async ({ profile }) => {
  const { code, output } = await run('--profile')
  expect(code).toBe(1)
  expect(output).toContain('选项 --profile 后面要写一个文件夹。')
  expect(existsSync(profile)).toBe(true)
})
