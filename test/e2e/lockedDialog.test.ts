import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, openCentre, test } from '../support/app'

test('a dialog that outlives the lock writes nothing, and the page for the password says so', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const file = join(profile, '来访统计.pdf')
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => new Promise((press) => Object.assign(globalThis, { press }))
  })
  await page.evaluate(() => {
    void window.wenxin.call('documents.pdf', { suggestedName: '来访统计', landscape: false })
  })
  await expect.poll(() => app.evaluate(() => 'press' in globalThis)).toBe(true)
  await page.getByRole('button', { name: '锁定', exact: true }).click()
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible()
  await app.evaluate((_, filePath) => {
    const { press } = globalThis as unknown as { press: (answer: Electron.SaveDialogReturnValue) => void }
    press({ canceled: false, filePath })
  }, file)
  await expect(page.getByRole('alert')).toContainText('选择位置时软件已锁定，没有写入任何文件')
  expect(existsSync(file)).toBe(false)
})
