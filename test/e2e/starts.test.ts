import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'

test('the packaged app opens its window', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'wenxin-'))
  const app = await _electron.launch({
    executablePath: process.env['WENXIN_APP'] ?? '',
    args: [...(process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean), '--profile', profile]
  })
  const page = await app.firstWindow()
  await expect(page.locator('h1')).toHaveText('温馨调解台账')
  await app.close()
  rmSync(profile, { recursive: true, force: true })
})
