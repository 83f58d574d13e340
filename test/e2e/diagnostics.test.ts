import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { violations } from '../support/axe'
import { expect, LOGIN, openCentre, test } from '../support/app'
import { answerSaveDialog } from '../support/dialogs'
import { enterRegisters } from '../support/register'

test('the diagnostics report is numbered, goes into one file, and tells nothing of people', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await enterRegisters(page)
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: '生成诊断报告' }).click()
  const steps = page.getByRole('list', { name: '诊断报告' }).getByRole('listitem')
  await expect(steps).toHaveCount(9)
  await expect(steps.nth(5)).toContainText(/已打开，到第 \d+ 条/)
  expect(await violations(page)).toEqual([])

  const file = join(profile, '诊断报告.txt')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: '存成文件' }).click()
  await expect(page.getByText(`诊断报告已存到 ${file}`)).toBeVisible()
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('6. 台账流水')
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      await window.wenxinLedger.allRecords('mediator'),
      await window.wenxinLedger.allRecords('organization'),
      await window.wenxinLedger.allRecords('person')
    ])
  )
  const personal = [...kept.matchAll(/"(?:name|phone|idNumber|address)":"([^"]{2,})"/g)].map(
    ([, value = '']) => value
  )
  expect(personal.length).toBeGreaterThan(20)
  expect([...personal, LOGIN, profile].filter((one) => text.includes(one))).toEqual([])
})
