import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { paperKind, type PaperKind } from '@shared/domain/codes'
import type { DisputePrints } from '@shared/domain/disputes'
import { fillPaper } from '@shared/domain/papers/forms'
import type { Paper } from '@shared/domain/papers/model'
import type { Change } from '@shared/ledger'
import { endings } from '../papers/endings'
import { order } from '../papers/order'
import { labelsOf, wordsOf, type Expected } from '../papers/steps'
import { firstOutOfOrder, squeezed } from '../papers/textOf'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { fullCase, fullCaseChanges, fullSections } from '../support/fullCase'
import { expectLooksLike } from '../support/visual'

/** A whole paper must be made within this time on a slow machine. */
const MADE = { timeout: 90_000 }
const NUMBER = '540599198512310020'

const idOf = (at: number): string => `00000000-0000-7000-8000-00000000000${at}`
const ends: readonly Expected['ending'][] = [
  undefined,
  endings.oral,
  endings.failed,
  endings.entrusted,
  endings.refused
]
const caseOf = (kind: PaperKind): string => idOf(ends.indexOf(order[kind].ending))

/** The full case and the same matter with its other ends, each a dispute of its own. */
async function enterCases(page: Page): Promise<void> {
  const [first, ...others] = ends.map((end, at) => fullCaseChanges(idOf(at), fullSections(end as never)))
  const disputes = others.flatMap((changes) => changes.filter(({ entity }) => entity === 'dispute'))
  await commit(page, [...(first ?? []), ...disputes])
}

/** As text: the type of JSON has no end, and the driver's types follow it all the way. */
async function commit(page: Page, changes: readonly Change[]): Promise<void> {
  const answer = await page.evaluate(
    (text) => window.wenxinLedger.commit('测试录入', JSON.parse(text) as object[]),
    JSON.stringify(changes)
  )
  expect(answer).toMatchObject({ ok: true })
}

const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)

/** Answers the dialog that asks where a file goes. */
const saveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

/** Words in the order they were laid down: cells of a list one after the other. */
const pdfWords = (file: string): string =>
  squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))

const docxWords = (file: string): string =>
  squeezed(
    strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  )

test('每种文书按格式填好，导出 PDF，各栏依次都在，每份有份号', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await openCentre(profile)
  await enterCases(page)
  const pdfs: [PaperKind, string][] = []
  for (const { code } of paperKind.list) {
    const expected = order[code]
    const pdf = join(profile, `${code}.pdf`)
    await go(page, `/disputes/${caseOf(code)}/papers/${code}/${expected.which}`)
    const desk = page.getByRole('region', { name: /预览$/ })
    await expect(desk.locator('article')).toHaveAttribute('aria-label', paperKind.name(code))

    await saveTo(app, pdf)
    await page.getByRole('button', { name: '导出 PDF' }).click()
    await expect(page.getByText(`已导出 PDF：${pdf}`)).toBeVisible(MADE)
    expect([code, firstOutOfOrder(pdfWords(pdf), wordsOf(expected))]).toEqual([code, null])

    pdfs.push([code, pdf])
  }

  const docx = join(profile, 'agreement.docx')
  await go(page, `/disputes/${caseOf('agreement')}/papers/agreement`)
  await saveTo(app, docx)
  await page.getByRole('button', { name: '导出 docx' }).click()
  await expect(page.getByText(`已导出可编辑的 docx：${docx}`)).toBeVisible(MADE)
  expect(firstOutOfOrder(docxWords(docx), wordsOf(order.agreement))).toBeNull()

  const records = await page.evaluate(() => window.wenxinLedger.allRecords('dispute'))
  const prints = records.flatMap(
    ({ sections }) => (sections['prints']?.current.value as DisputePrints | undefined)?.list ?? []
  )
  const went = prints.map(({ paper, copy, way }) => `${paper} ${copy} ${way}`).toSorted()
  expect(went).toEqual([...paperKind.list.map(({ code }) => `${code} 1 pdf`), 'agreement 2 docx'].toSorted())
  for (const [code, pdf] of pdfs) expectLooksLike(pdf, `paper-${code}`)
})

test('屏幕上遮住号码，要看的留下记录；缺的栏指到登记的地方', async ({ profile }) => {
  const { page } = await openCentre(profile)
  await enterCases(page)
  await go(page, `/disputes/${idOf(0)}/papers/agreement`)
  const desk = page.getByRole('region', { name: '人民调解协议书预览' })
  await expect(desk).toContainText('540***********0020')
  await expect(desk).not.toContainText(NUMBER)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: '显示完整号码' }).press('Enter')
  await expect(desk).toContainText(NUMBER)
  const looked = await page.evaluate(() => window.wenxinLedger.allRecords('access'))
  expect(looked[0]?.sections['reveal']?.current.value).toMatchObject({
    recordId: idOf(0),
    field: 'papers.agreement'
  })

  await go(page, `/disputes/${idOf(2)}/papers/cover`)
  await expect(page.getByRole('complementary', { name: '打印前请补全' })).toHaveCount(0)
  await go(page, `/disputes/${idOf(3)}/papers/application`)
  await expect(page.getByText('这件纠纷现在没有这份文书')).toBeVisible()
})

test('文书页：按装订顺序，键盘可用，全卷装成一个文件，缺的栏带到登记处', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const fresh = { agreement: undefined, closing: undefined, attachments: undefined }
  await commit(page, fullCaseChanges(idOf(0), fullSections(fresh)))
  await go(page, `/disputes/${idOf(0)}?tab=papers`)
  const panel = page.getByRole('region', { name: '文书' })
  const rows = panel.getByRole('rowheader')
  await expect(rows).toHaveText([
    ...['卷宗封面', '卷内目录', '人民调解申请书', '人民调解受理登记表', '人民调解权利义务告知书'],
    ...[/^授权委托书/, /^人民调解调查记录/, /^人民调解记录（第1次/, /^人民调解记录（第2次/, '人民调解协议书'],
    ...[
      /^人民调解回访记录/,
      '司法确认申请书',
      '调解组织主持调解的证明',
      '司法确认申请材料清单',
      /^延长调解期限同意书/
    ],
    ...[/^委托（委派）调解函/, '卷宗情况说明', '卷宗封底']
  ])
  expect(await violations(page)).toEqual([])

  const pdf = join(profile, 'dossier.pdf')
  await saveTo(app, pdf)
  await panel.getByRole('button', { name: '导出全卷' }).press('Enter')
  await expect(panel.getByText(`已导出全卷：${pdf}`)).toBeVisible(MADE)
  await expect(panel.getByRole('row', { name: /人民调解权利义务告知书/ })).toContainText('已出 1 份')
  const words = pdfWords(pdf)
  const bound = [
    '人民调解卷宗',
    '卷内目录',
    '权利义务告知书3—4',
    '以上内容已向我告知',
    '司法确认申请材料清单',
    '审核人'
  ]
  expect(firstOutOfOrder(words, bound)).toBeNull()

  await panel.getByRole('button', { name: '人民调解协议书缺 2 项' }).press('Enter')
  await panel.getByRole('button', { name: '签订日期' }).press('Enter')
  await expect(page.getByRole('tab', { name: '办理' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('form', { name: '调解协议' })).toBeVisible()
})

/** Asks main as the page does. */
const ask = (page: Page, channel: 'documents.papersPdf' | 'documents.docx', papers: readonly Paper[]) =>
  page.evaluate(
    ([name, given]) => window.wenxin.call(name, { job: 'all', suggestedName: '文书', papers: [...given] }),
    [channel, papers] as const
  )

test('每种文书都能导出成可编辑的 docx，各栏依次都在', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const docx = join(profile, 'all.docx')
  await saveTo(app, docx)
  const papers = paperKind.list.map(({ code }) =>
    fillPaper(code, fullCase(fullSections(order[code].ending)), order[code].which)
  )
  expect(await ask(page, 'documents.docx', papers)).toMatchObject({ ok: true })
  const words = paperKind.list.flatMap(({ code }) => wordsOf(order[code]))
  expect(firstOutOfOrder(docxWords(docx), words)).toBeNull()
})

test('空白文书只有栏名，没有案号和份号', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: '空白文书' }).click()
  expect(await violations(page)).toEqual([])
  const one = join(profile, 'session.pdf')
  await page.getByRole('radio', { name: '人民调解记录', exact: true }).check({ force: true })
  await expect(page.getByRole('region', { name: '人民调解记录（空白）预览' })).toBeVisible()
  await saveTo(app, one)
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await expect(page.getByText(`已导出：${one}`)).toBeVisible(MADE)
  expect(firstOutOfOrder(pdfWords(one), labelsOf(order.session))).toBeNull()

  const pdf = join(profile, 'blank.pdf')
  await saveTo(app, pdf)
  const blanks = paperKind.list.map(({ code }) => fillPaper(code, null))
  expect(await ask(page, 'documents.papersPdf', blanks)).toMatchObject({ ok: true })
  const words = pdfWords(pdf)
  expect(
    firstOutOfOrder(
      words,
      paperKind.list.flatMap(({ code }) => labelsOf(order[code]))
    )
  ).toBeNull()
  expect(words).not.toMatch(/undefined|null|案号（|第\d+份/)
  expectLooksLike(pdf, 'blank-forms')
})
