import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Change } from '@shared/ledger'
import { expect, lock, openCentre, reaches, test, unlock } from '../support/app'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'
import { fullCaseChanges, fullSections } from '../support/fullCase'
import { crashAndQuit } from '../support/pageProcess'
import { save } from '../support/save'
import { filesBelow, tracesBelow } from '../support/traces'
import { field, go, heading } from '../support/visits'

const DISPUTE = '00000000-0000-7000-8000-000000000000'
const MADE = { timeout: 90_000 }

/** Everybody of this week, all of them invented. */
const VISITOR = {
  姓名: '旦增罗布次旺',
  身份证号码: '540599199003030033',
  联系电话: '13800000097',
  户籍地或住址: '扎囊县桑耶镇松嘎村七组3号'
}
const MATTER = '灌溉水渠被邻村堵住的经过'
const IMPORTED = ['洛桑次仁卓玛', '540599198802020021', '13800000098', '扎囊县吉汝乡二组8号'] as const
const DRAFTED = ['巴桑顿珠尼玛', '电话里说的借款经过，还没有写完']
const TYPED = '次旦平措家的羊圈一九八七'
const WITNESS = '证人次央拉姆说她看见了那堵墙'
const SEARCHED = '王建平措次仁扎塘镇'

/** Who the people of the dispute are, where they are reached, and what was written down of them. */
function disputeTexts(): string[] {
  const found = new Set<string>()
  const told = [
    'idNumber',
    'phone',
    'address',
    'summary',
    'claim',
    'record',
    'asked',
    'interpreter',
    'relation'
  ]
  for (const { entity, section, value } of changes()) {
    const named = section === 'parties' || entity === 'mediator' ? ['name'] : []
    JSON.stringify(value, (key, text: unknown) => {
      if (typeof text === 'string' && [...told, ...named].includes(key)) {
        for (const line of text.split('\n')) if (line.length >= 3) found.add(line)
      }
      return text
    })
  }
  return [...found]
}

/** The dispute, with nobody in it whom the program knows of its demonstration: those stand in its own code. */
function changes(): Change[] {
  const sections = fullSections({ attachments: undefined, closing: undefined, feedback: undefined })
  const text = JSON.stringify(fullCaseChanges(DISPUTE, sections))
  const renamed = text.replaceAll('王建平', '王建平措次仁').replaceAll('索朗旺堆', '索朗旺堆扎西')
  return JSON.parse(renamed) as Change[]
}

/** Adds a statement of a witness, and looks at it. */
async function attach(app: ElectronApplication, page: Page, file: string): Promise<void> {
  writeFileSync(file, `${WITNESS}\n`.repeat(50))
  await answerOpenDialog(app, file)
  await go(page, `/disputes/${DISPUTE}`)
  const card = page.getByRole('region', { name: '附件' })
  await card.scrollIntoViewIfNeeded()
  await card.getByRole('button', { name: '选择文件' }).click()
  await card.getByRole('button', { name: /^查看.*\.txt/ }).click()
  await expect(page.getByRole('dialog')).toContainText(WITNESS)
  await page.keyboard.press('Escape')
}

/** Uncovers the numbers of a paper, exports it and has Word show it. @returns the copy that Word was given */
async function paper(app: ElectronApplication, page: Page, pdf: string): Promise<string> {
  await go(page, `/disputes/${DISPUTE}/papers/agreement`)
  await page.getByRole('button', { name: '显示完整号码' }).click()
  await expect(page.getByRole('region', { name: /预览$/ })).toContainText('540599198512310020')
  await answerSaveDialog(app, pdf)
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await expect(page.getByText(`已导出 PDF：${pdf}`)).toBeVisible(MADE)
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { openedByTest: path })
      return Promise.resolve('')
    }
  })
  await page.getByRole('button', { name: '用 Word 打开' }).click()
  await expect(page.getByText('锁定或退出软件时删除')).toBeVisible(MADE)
  return app.evaluate(() => String((globalThis as { openedByTest?: string }).openedByTest))
}

async function visitor(page: Page): Promise<void> {
  await go(page, '/visits/new')
  for (const [label, text] of Object.entries(VISITOR)) await field(page, label).fill(text)
  await field(page, '反映事项').fill(MATTER)
  await page.keyboard.press('Control+Enter')
  await expect(heading(page)).toHaveText(MATTER)
}

async function importMediator(app: ElectronApplication, page: Page, file: string): Promise<void> {
  writeFileSync(file, `姓名,身份证号,手机,地址\n${IMPORTED.join(',')}\n`)
  await answerOpenDialog(app, file)
  await go(page, '/importing?target=mediator')
  await page.getByRole('button', { name: '选择文件' }).click()
  await expect(page.getByRole('region', { name: '各列' })).toBeVisible()
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('group', { name: '按结果筛选' })).toContainText('新增 1')
  await page.keyboard.press('Alt+n')
  await expect(page.getByText('已导入 1 行。')).toBeVisible()
}

async function searchAndDraft(page: Page): Promise<void> {
  const box = page.getByRole('combobox', { name: '搜索全部台账' })
  await box.fill(SEARCHED.slice(0, 6))
  await expect(page.getByRole('listbox', { name: '搜索结果' })).toContainText(SEARCHED.slice(0, 6))
  await box.fill(SEARCHED)
  await go(page, '/disputes/new')
  await page
    .getByLabel(/^姓名/)
    .first()
    .fill(DRAFTED[0] ?? '')
  await page.getByLabel(/^简要情况/).fill(DRAFTED[1] ?? '')
  await expect(page.getByText('草稿已保存')).toBeVisible()
}

async function backUp(app: ElectronApplication, page: Page, stick: string): Promise<void> {
  await answerOpenDialog(app, stick)
  await go(page, '/settings/backup')
  await page.getByRole('button', { name: '添加存放位置' }).click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/今天 \d\d:\d\d 备份到第 \d+ 条/)).toBeVisible(MADE)
}

test('a week of use leaves nothing in clear: not in the profile, the temporary folder, the dumps or the backup', async ({
  profile
}) => {
  test.setTimeout(240_000)
  const places = ['ledger', 'temporary', 'stick', 'chosen'].map((name) => join(profile, name))
  const [ledger = '', temporary = '', stick = '', chosen = ''] = places
  for (const place of [temporary, stick, chosen]) mkdirSync(place)
  const env = { TMPDIR: temporary, TMP: temporary, TEMP: temporary }
  const { app, page } = await openCentre(ledger, env)
  const dumps = await app.evaluate(({ app }) => app.getPath('crashDumps'))
  expect(dumps.startsWith(ledger)).toBe(true)
  expect(await app.evaluate(({ app }) => app.getPath('temp'))).toBe(temporary)

  await save(page, changes())
  await visitor(page)
  await attach(app, page, join(chosen, `${WITNESS}.txt`))
  const first = await paper(app, page, join(chosen, '协议书.pdf'))
  await importMediator(app, page, join(chosen, '名册.csv'))
  await searchAndDraft(page)
  await backUp(app, page, stick)
  await lock(page)
  await reaches(page, 'locked')
  await unlock(page)
  const second = await paper(app, page, join(chosen, '协议书 2.pdf'))
  expect([existsSync(first), existsSync(second)]).toEqual([false, true])

  await go(page, '/organizations/new')
  await page.getByLabel(/^名称/).first().fill(TYPED)
  await crashAndQuit(app, page)

  const texts = [
    ...disputeTexts(),
    ...Object.values(VISITOR),
    MATTER,
    ...IMPORTED,
    ...DRAFTED,
    TYPED,
    WITNESS,
    SEARCHED
  ]
  expect(texts.length).toBeGreaterThan(25)
  expect(filesBelow(ledger).some((file) => file.endsWith('.wxj'))).toBe(true)
  expect(filesBelow(stick).length).toBeGreaterThan(2)
  for (const place of [ledger, temporary, stick]) expect(tracesBelow(place, texts)).toEqual([])
  // What looks is not blind: where the person chose to put something, it is found.
  expect(tracesBelow(chosen, texts)).toEqual(
    expect.arrayContaining([
      `名册.csv: ${IMPORTED[1]} (utf8)`,
      `${WITNESS}.txt: named ${WITNESS}`,
      '协议书.pdf: PDF'
    ])
  )
})
