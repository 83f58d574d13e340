import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, kill, launch, lock, openCentre, reaches, test, unlock } from '../support/app'
import { violations } from '../support/axe'
import { fullCaseChanges, fullSections } from '../support/fullCase'
import { save } from '../support/save'

const ID = '00000000-0000-7000-8000-000000000000'
const NUMBER = '540599198512310020'
const MADE = { timeout: 90_000 }

const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)

/** In place of the program for docx: remembers what it was given, and answers like the system. */
const standIn = (app: ElectronApplication, answer = ''): Promise<void> =>
  app.evaluate(({ shell }, error) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { openedByTest: path })
      return Promise.resolve(error)
    }
  }, answer)
const given = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => String((globalThis as { openedByTest?: string }).openedByTest ?? ''))

/** Opens the agreement in Word as a clerk does; where the copy is. */
async function openAgreement({ app, page }: { app: ElectronApplication; page: Page }): Promise<string> {
  await standIn(app)
  await go(page, `/disputes/${ID}/papers/agreement`)
  await page.getByRole('button', { name: '用 Word 打开' }).click()
  await expect(page.getByText('锁定或退出软件时删除；要修改或留下的')).toBeVisible(MADE)
  return given(app)
}

const docxText = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())

test('a paper that Word shows is a passing copy: named to the clerk, gone at lock, at quit and after a crash', async ({
  profile
}) => {
  const first = await openCentre(profile)
  const { app, page } = first
  await save(page, fullCaseChanges(ID, fullSections()))

  const copy = await openAgreement(first)
  expect(copy).toMatch(/copies.[0-9a-f]{16}.人民调解协议书\.docx$/)
  expect(copy.startsWith(profile)).toBe(true)
  expect(docxText(copy)).toContain(NUMBER)
  await expect(page.getByRole('status').filter({ hasText: copy })).toBeVisible()
  expect(await violations(page)).toEqual([])
  const [record] = await page.evaluate(() => window.wenxinLedger.allRecords('dispute'))
  const printed = { list: [{ paper: 'agreement', copy: 1, way: 'docx' }] }
  expect(record?.sections['prints']?.current.value).toMatchObject(printed)

  await lock(page)
  await reaches(page, 'locked')
  await expect.poll(() => existsSync(join(profile, 'copies'))).toBe(false)
  await expect(page.getByRole('alert')).toHaveCount(0)

  await unlock(page)
  const second = await openAgreement(first)
  expect([existsSync(second), second === copy]).toEqual([true, false])
  await app.close()
  expect(existsSync(join(profile, 'copies'))).toBe(false)

  const crashed = await launch(profile)
  await unlock(crashed.page)
  const third = await openAgreement(crashed)
  await kill(crashed.app)
  expect(existsSync(third)).toBe(true)
  const after = await launch(profile)
  await reaches(after.page, 'locked')
  expect(existsSync(join(profile, 'copies'))).toBe(false)
  await after.app.close()
})

test('a copy that Word holds is said to be there still, and goes when Word is closed', async ({
  profile
}) => {
  const running = await openCentre(profile)
  const { app, page } = running
  await save(page, fullCaseChanges(ID, fullSections()))
  const copy = await openAgreement(running)
  // What Windows answers while another program has a file open.
  const holds = (held: boolean): Promise<void> =>
    app.evaluate((_, busy) => {
      const node = process as unknown as { getBuiltinModule(name: string): Record<string, unknown> }
      const files = node.getBuiltinModule('node:fs/promises')
      const kept = globalThis as { unlinkOfTest?: unknown }
      kept.unlinkOfTest ??= files['unlink']
      const refused = (): Promise<never> => Promise.reject(Object.assign(new Error(), { code: 'EBUSY' }))
      files['unlink'] = busy ? refused : kept.unlinkOfTest
      const modules = node.getBuiltinModule('node:module') as { syncBuiltinESMExports: () => void }
      modules.syncBuiltinESMExports()
    }, held)
  await holds(true)
  await lock(page)
  await reaches(page, 'locked')
  const told = page.getByRole('alert')
  await expect(told).toHaveText(/还有 1 份没有删除，里面的内容没有加密.*请关闭 Word 或 WPS/)
  expect(existsSync(copy)).toBe(true)
  expect(await violations(page)).toEqual([])
  await holds(false)
  await expect(told).toHaveCount(0, { timeout: 60_000 })
  expect(existsSync(copy)).toBe(false)
  await app.close()
})

test('where no program opens docx the person learns what to do, and no copy stays', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await go(page, '/documents')
  await standIn(app, 'Failed to open path')
  await page.getByRole('button', { name: '用 Word 打开' }).click()
  await expect(page.getByRole('alert')).toHaveText(/没有能打开 docx 的程序.*请用“导出 docx”存到别处/, MADE)
  expect(readdirSync(join(profile, 'copies'))).toEqual([])
  await app.close()
})
