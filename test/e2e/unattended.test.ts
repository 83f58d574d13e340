import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launch, openCentre, test, unlock } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import { runAlone } from '../support/headless'
import { keyFileCard, makeKeyFile } from '../support/keyFile'

/** That the right key file exports is part of story.months.test.ts. */
test('an export without a person: a wrong key file, a revoked one, and what else stops it', async ({
  profile
}) => {
  const data = join(profile, 'data')
  const out = join(profile, '导出')
  const key = join(profile, '密钥.wxkey')
  const exporting = ['--profile', data, '--out', out, '--export-summary']

  const nothing = await runAlone(...exporting, '2026-08')
  expect(nothing).toMatchObject({ code: 5, out: [], errors: [expect.stringContaining('还没有建立台账')] })

  let { app, page } = await openCentre(data)
  await page.evaluate(() => (location.hash = '#/settings'))
  await expect(keyFileCard(page)).toContainText('还没有密钥文件')
  await makeKeyFile(page, '  ')
  await expect(keyFileCard(page)).toContainText('请填写用途')
  await page.keyboard.press('Escape')
  await answerSaveDialog(app, key)
  await makeKeyFile(page, '每月五日导出月报')
  await expect(keyFileCard(page).getByRole('status')).toHaveText(`密钥文件已存到 ${key}`)
  await expect(keyFileCard(page).getByRole('listitem')).toContainText('可用')
  expect(await violations(page)).toEqual([])

  // While someone works with the ledger nothing is exported, and nobody's window comes to the front.
  const busy = await runAlone(...exporting, '2026-08', '--key-file', key)
  expect(busy).toMatchObject({ code: 4, out: [], errors: [expect.stringContaining('正开着')] })
  await expect(page.getByText('已转到这个窗口')).toHaveCount(0)
  await app.close()

  // What is wrong is said in one line and by a code, and nothing is written.
  const damaged = join(profile, '改过.wxkey')
  writeFileSync(damaged, readFileSync(key, 'utf8').replace(/"key": ".{8}/, '"key": "AAAAAAAA'))
  const wrong: [string[], number, string][] = [
    [['2026-13'], 2, '不认识统计期“2026-13”'],
    [['2026-08', '--key-file', damaged], 3, '不是温馨调解台账的密钥文件'],
    [['2026-08', '--key-file', join(profile, '没有')], 3, '密钥文件打不开'],
    [['2026-08', '--out', join(key, '在文件之下')], 7, '导出的文件夹不能建立']
  ]
  for (const [args, code, words] of wrong) {
    const refused = await runAlone(...exporting, ...args)
    expect(refused, words).toMatchObject({ code, out: [], errors: [expect.stringContaining(words)] })
  }

  // Revoked: the file of before opens nothing, and the ledger says who revoked it and why.
  ;({ app, page } = await launch(data))
  await unlock(page)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: '作废每月五日导出月报' }).click()
  await page.getByRole('textbox', { name: '作废原因' }).fill('电脑换人使用')
  await page.keyboard.press('Control+Enter')
  await expect(keyFileCard(page).getByRole('listitem')).toContainText('作废')
  await expect(keyFileCard(page).getByRole('listitem')).toContainText('电脑换人使用')
  await app.close()
  const revoked = await runAlone(...exporting, '2026-08', '--key-file', key)
  expect(revoked).toMatchObject({ code: 3, out: [], errors: [expect.stringContaining('已经作废')] })
  expect(readdirSync(out)).toEqual([])
})
