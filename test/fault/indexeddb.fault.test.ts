import {
  closeSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import { expect, launch, openCentre, reaches, signIn, test, unlock } from '../support/app'
import { checkLedger } from '../support/ledger'
import { fill, removeRow } from '../support/workingCopy'

/** The files of the working copy, largest first; LOCK and the text log are no data. */
function databaseFiles(profile: string): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('IndexedDB'))
    .filter(({ name }) => !/^(LOCK|LOG|LOG\.old)$/.test(name))
    .map((entry) => join(entry.parentPath, entry.name))
  expect(files.length).toBeGreaterThan(2)
  return files.sort((a, b) => statSync(b).size - statSync(a).size)
}

/** Turns every bit of one byte in each `step` bytes, beginning in the middle of the first; of one byte by default. */
function flip(file: string, step = statSync(file).size): void {
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  for (let at = step >> 1; at < statSync(file).size; at += step) {
    readSync(handle, byte, 0, 1, at)
    byte[0] = (byte[0] ?? 0) ^ 0xff
    writeSync(handle, byte, 0, 1, at)
  }
  closeSync(handle)
}

const isData = (file: string): boolean => /\.(ldb|log)$/.test(file)
const named = (files: readonly string[], name: RegExp): string[] => {
  const found = files.filter((file) => name.test(file))
  expect(found, `${name} 在工作副本里`).not.toEqual([])
  return found
}

const DAMAGES: [name: string, damage: (files: string[]) => void][] = [
  ['一个字节翻转', (files) => flip(named(files, /\.(ldb|log)$/)[0] ?? '')],
  ['数据文件处处翻转', (files) => files.filter(isData).forEach((file) => flip(file, 512))],
  [
    '数据文件截去一半',
    (files) => files.filter(isData).forEach((file) => truncateSync(file, statSync(file).size >> 1))
  ],
  ['清单文件被清空', (files) => named(files, /MANIFEST/).forEach((file) => truncateSync(file, 0))],
  [
    '全部文件被改成别的内容',
    (files) => files.forEach((file) => writeFileSync(file, '这不是数据库'.repeat(50)))
  ]
]

for (const [name, damage] of DAMAGES) {
  test(`nothing is lost with the working copy damaged while the app is closed: ${name}`, async ({
    profile
  }) => {
    const first = await openCentre(profile)
    const saved = await fill(first.page)
    await first.app.close()
    damage(databaseFiles(profile))

    const { app, page } = await launch(profile)
    await unlock(page)
    const found = await checkLedger(page)
    expect(found.equal, '工作副本与重放流水的哈希一致').toBe(true)
    expect(found.saves).toEqual(saved)
    expect(found.halves).toEqual([])
    await app.close()
  })
}

test('damage that is found only while reading is mended without a restart', async ({ profile }) => {
  const first = await openCentre(profile)
  const saved = await fill(first.page, 30)
  await first.app.close()
  // An opened database writes what was in its log into tables, which are read block by block when needed.
  const second = await launch(profile)
  await unlock(second.page)
  await second.app.close()
  flip(named(databaseFiles(profile), /\.ldb$/)[0] ?? '')

  const { app, page } = await launch(profile)
  await unlock(page)
  await expect
    .poll(
      () =>
        checkLedger(page).then(
          ({ equal }) => equal,
          () => false
        ),
      { timeout: 60_000 }
    )
    .toBe(true)
  const found = await checkLedger(page)
  expect(found.saves).toEqual(saved)
  expect(found.halves).toEqual([])
  await expect(page.getByText('已保存的内容都在')).toBeVisible()
  await app.close()
})

test('a rebuild of the working copy shows how far it is, can be cancelled, and then goes on to its end', async ({
  profile
}) => {
  const first = await openCentre(profile)
  await fill(first.page)
  await first.app.close()
  databaseFiles(profile).forEach((file) => writeFileSync(file, ''))

  const { app, page } = await launch(profile)
  await reaches(page, 'locked')
  // A small ledger is rebuilt within moments: the page itself remembers what it has shown, and presses the button.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const shown = document.body.innerText
      const cancel = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === '取消')
      if (!cancel || !shown.includes('正在重建本机数据')) return
      sessionStorage.setItem('shown', shown)
      cancel.click()
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  const reloaded = page.waitForEvent('load')
  await signIn(page)
  await reloaded
  await reaches(page, 'locked')
  expect(await page.evaluate(() => sessionStorage.getItem('shown'))).toContain('正在重建本机数据')
  await signIn(page)
  await reaches(page, 'open')
  expect((await checkLedger(page)).equal).toBe(true)
  await app.close()
})

test('a record that is gone from the working copy is found by 核对台账 and put back by a rebuild', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const saved = await fill(page)
  const [id = ''] = Object.keys(saved)
  await page.evaluate(removeRow, `dispute/${id}`)

  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: '核对台账' }).click()
  await expect(page.getByText('不一致', { exact: true })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '按流水重建工作副本' }).click()
  await expect(page.getByText(/^已按流水重建工作副本，正在使用的数据与台账流水逐条相同/)).toBeVisible({
    timeout: 60_000
  })
  const found = await checkLedger(page)
  expect(found.equal).toBe(true)
  expect(found.saves).toEqual(saved)
  await app.close()
})
