import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launch, LOGIN, openCentre, PASSWORD, reaches, test } from '../support/app'
import { violations } from '../support/axe'
import { answerOpenDialog } from '../support/dialogs'
import { saveOrganization } from '../support/organizations'

/** Length of a segment's header; behind it stand the frames. */
const HEADER = 100

/** Flips one byte in the body of an entry, as a disk might. @returns the file, and its bytes as they were */
function flip(profile: string, entry: number): { path: string; before: Buffer } {
  const [device = ''] = readdirSync(join(profile, 'journal'))
  const path = join(profile, 'journal', device, '000001.wxj')
  const before = readFileSync(path)
  const bytes = Buffer.from(before)
  let at = HEADER
  for (let n = 1; n < entry; n++) at += 8 + bytes.readUInt32LE(at)
  bytes[at + 40] = (bytes[at + 40] as number) ^ 1
  writeFileSync(path, bytes)
  return { path, before }
}

test('a byte of the journal is flipped: the ledger opens, filled from the backup, and says so', async ({
  profile
}) => {
  test.setTimeout(180_000)
  const [pc, stick] = [join(profile, 'pc'), join(profile, 'stick')]
  mkdirSync(stick)
  let { app, page } = await openCentre(pc)
  for (const name of ['扎塘镇', '桑耶镇', '吉汝乡']) await saveOrganization(page, `${name}人民调解委员会`)
  await answerOpenDialog(app, stick)
  await page.evaluate(async () => {
    await window.wenxin.call('backup.addPlace', undefined)
    const answer = await window.wenxin.call('backup.run', { place: null })
    if (!answer.ok) throw new Error(answer.error.message)
  })
  await app.close()
  const { path, before } = flip(pc, 3)
  // The stick is not connected: nothing is changed, and the administrator may point at backups elsewhere.
  renameSync(stick, `${stick}-out`)
  ;({ app, page } = await launch(pc))
  await reaches(page, 'locked')
  await page.getByLabel('登录名').fill(LOGIN)
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByRole('button', { name: '解锁' }).click()
  await expect(page.getByRole('alert')).toContainText('第 3 条处损坏或缺失')
  await expect(page.getByRole('button', { name: '选择存放备份的文件夹' })).toBeVisible()
  await expect.poll(() => violations(page), { timeout: 90_000 }).toEqual([])
  // It is connected again: nobody is asked for anything.
  renameSync(`${stick}-out`, stick)
  await page.getByRole('button', { name: '解锁' }).click()
  await reaches(page, 'open')
  const notice = page.getByRole('status', { name: '通知' })
  await expect(notice).toContainText('台账流水有损坏，已用备份补回：第 3 条，取自')
  await expect(notice).toContainText('没有丢失')
  expect(readFileSync(path).subarray(0, before.length).equals(before)).toBe(true)
  await page.evaluate(() => (location.hash = '#/organizations'))
  await expect(page.getByText('吉汝乡人民调解委员会')).toBeVisible()
  await app.close()
})
