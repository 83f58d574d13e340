import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { blankForms, fillPaper } from '@shared/domain/papers/forms'
import type { Paper } from '@shared/domain/papers/model'
import { firstMissing, samplePaper, shortPaper, textsOf } from '@shared/domain/papers/sample.test-support'
import type { Answer, Channel, RequestOf } from '@shared/ipc/contract'
import { expect, openCentre, test, type RunningApp } from '../support/app'
import { infoOf, pagesOf } from '../support/pdf'
import { expectLooksLike } from '../support/visual'

/** Asks main as the page does; the save dialog is answered with `place`. */
const ask = <C extends Channel>(page: Page, channel: C, request: RequestOf<C>): Promise<Answer<C>> => {
  // As plain text: the driver's own types would unfold the whole contract.
  const given = JSON.stringify({ channel, request })
  return page.evaluate(async (text) => {
    const { channel: name, request: sent } = JSON.parse(text) as { channel: 'app.info'; request: never }
    return window.wenxin.call(name, sent) as Promise<unknown>
  }, given) as Promise<Answer<C>>
}

async function start(profile: string, place: string): Promise<RunningApp> {
  const running = await openCentre(profile)
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, place)
  return running
}

const windows = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

test('a paper goes to PDF without the app around it: every text in order, heads repeated, pages numbered', async ({
  profile
}) => {
  const file = join(profile, 'sample.pdf')
  const running = await start(profile, file)
  const papers = [samplePaper()]
  const began = Date.now()
  const answer = await ask(running.page, 'documents.papersPdf', { job: 'a', suggestedName: '示例', papers })
  console.log(`一份文书（4 页）导出 PDF：${Date.now() - began} 毫秒`)
  expect(answer).toEqual({ ok: true, value: { path: file } })
  expect(await windows(running)).toBe(1)

  const pages = pagesOf(file)
  expect(infoOf(file)).toMatchObject({
    Pages: '4',
    Tagged: 'yes',
    Title: '人民调解示例文书',
    JavaScript: 'no'
  })
  const foot = /案号 （2026）人调字第A0007号.*第\s*(\d+)\s*页\s*共\s*(\d+)\s*页.*第\s*2\s*份（当事人）/
  expect(pages.map((page) => foot.exec(page)?.slice(1))).toEqual([1, 2, 3, 4].map((page) => [`${page}`, '4']))
  expect(pages.map((page) => /序号\s+事项名称\s+办理情况/.test(page))).toEqual([false, true, true, false])
  expect(pages[0]).toMatch(/姓名：.*性别：\s*女\s+民族：/)
  const body = pagesOf(file, 'raw')
    .map((page) => page.replace(/案号.*第\s*\d+\s*页[^]*第\s*2\s*份（当事人）/, ''))
    .join('')
    .replace(/(?<=示例事项.*)序号\s+事项名称\s+办理情况/gs, '')
  expect(firstMissing(body, textsOf(samplePaper()))).toBeNull()
  expect(body).not.toContain('工作台')
  expectLooksLike(file, 'sample')
})

test('papers in one file count their own pages, a blank form has no copy at its foot', async ({
  profile
}) => {
  const file = join(profile, 'two.pdf')
  const running = await start(profile, file)
  const blank = shortPaper('blank', '空白文书', {
    caseNumber: '',
    copy: { number: 0 },
    orientation: 'landscape'
  })
  const papers = [samplePaper(), blank]
  await ask(running.page, 'documents.papersPdf', { job: 'a', suggestedName: '两份', papers })
  const pages = pagesOf(file).map((page) => page.replace(/\s/g, ''))
  expect(pages.map((page) => /第\d页共\d页/.exec(page)?.[0])).toEqual([
    ...[1, 2, 3, 4].map((page) => `第${page}页共4页`),
    '第1页共1页'
  ])
  expect(pages[4]).toBe('空白文书空白文书的内容。第1页共1页')
})

type DossierRequest = RequestOf<'documents.dossier'>
type DrawnPart = { kind: 'paper'; paper: Paper } | { kind: 'picture'; title: string; mime: string }

/** The order for a dossier, its pictures drawn on the page: a tall scan with a black beam. */
const bind = (
  page: Page,
  request: Omit<DossierRequest, 'parts'> & { parts: DrawnPart[] }
): Promise<Answer<'documents.dossier'>> =>
  page.evaluate(async (given) => {
    const canvas = new OffscreenCanvas(1_200, 2_400)
    const pen = canvas.getContext('2d')
    pen?.fillRect(100, 100, 1_000, 80)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    const parts = given.parts.map((part) => (part.kind === 'picture' ? { ...part, bytes } : part))
    return window.wenxin.call('documents.dossier', { ...given, parts })
  }, request)

const papers: Paper[] = [
  ...Array.from({ length: 6 }, (_, at) => shortPaper(`s${at}`, `第${at + 1}种文书`)),
  samplePaper(),
  ...Array.from({ length: 7 }, (_, at) => shortPaper(`t${at}`, `后附文书${at + 1}`))
]
const bound = (parts: DrawnPart[], pages: number[]) => ({
  job: 'a',
  suggestedName: '卷宗',
  cover: shortPaper('cover', '卷宗封面'),
  catalogue: shortPaper('catalogue', '卷内目录'),
  parts,
  back: shortPaper('back', '封底'),
  pages
})

test('a dossier is one file with running page numbers, and is refused when they would not be true', async ({
  profile
}) => {
  test.setTimeout(600_000)
  const file = join(profile, 'dossier.pdf')
  const running = await start(profile, file)
  const began = Date.now()
  const counted = await ask(running.page, 'documents.countPages', { job: 'a', papers })
  const counts = counted.ok ? (counted.value.pages ?? []) : []
  expect(counts).toEqual(papers.map(({ key }) => (key === 'sample' ? 4 : 1)))
  const scan = { kind: 'picture', title: '身份证明材料复印件', mime: 'image/png' } as const
  const parts: DrawnPart[] = papers.map((paper) => ({ kind: 'paper', paper }))
  const request = bound(parts.toSpliced(1, 0, scan), counts.toSpliced(1, 0, 1))
  expect(await bind(running.page, request)).toEqual({ ok: true, value: { path: file } })
  console.log(`${papers.length} 份文书和 1 张图片的卷宗导出 PDF：${Date.now() - began} 毫秒`)
  expect(await windows(running)).toBe(1)

  const texts = pagesOf(file).map((page) => page.replace(/\s/g, ''))
  const numbers = Array.from({ length: 18 }, (_, at) => String(at + 1))
  expect(texts.map((text) => /第(\d+)页共18页/.exec(text)?.[1])).toEqual([
    undefined,
    undefined,
    ...numbers,
    undefined
  ])
  const begins = (title: string): number => texts.findIndex((text) => text.startsWith(title)) - 1
  expect([begins('第1种文书'), begins('身份证明材料复印件'), begins('第2种文书')]).toEqual([1, 2, 3])
  expect([begins('示例县示例镇'), begins('后附文书1'), begins('后附文书7')]).toEqual([8, 12, 18])
  expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })).toMatch(/^\s+4\s.*image/m)
  expect([texts[0], texts.at(-1)]).toEqual([
    expect.stringContaining('卷宗封面'),
    expect.stringContaining('封底')
  ])

  const moved = await bind(
    running.page,
    bound(
      parts,
      counts.map(() => 1)
    )
  )
  expect(moved).toMatchObject({ ok: false, error: { message: expect.stringContaining('页数与目录不一致') } })
})

test('work on papers stops when it is cancelled and leaves no window behind', async ({ profile }) => {
  const running = await start(profile, join(profile, 'never.pdf'))
  const answer = await running.page.evaluate(
    async (given) => {
      const counted = window.wenxin.call('documents.countPages', { job: 'long', papers: given })
      await window.wenxin.call('documents.cancel', { job: 'long' })
      return counted
    },
    Array.from({ length: 10 }, () => papers).flat()
  )
  expect(answer).toEqual({ ok: true, value: { pages: null } })
  expect(await windows(running)).toBe(1)
})

test('a paper goes to a document that an office suite can edit', async ({ profile }) => {
  const file = join(profile, 'sample.docx')
  const running = await start(profile, file)
  const began = Date.now()
  const request = { job: 'a', suggestedName: '示例', papers: [samplePaper()] }
  expect(await ask(running.page, 'documents.docx', request)).toEqual({ ok: true, value: { path: file } })
  console.log(`一份文书（4 页）导出 docx：${Date.now() - began} 毫秒`)
  const document = unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()
  expect(strFromU8(document)).toContain('人民调解示例文书')
})

test('the desk breaks every form into the pages that the press prints', async ({ profile }) => {
  const { page } = await start(profile, join(profile, 'never.pdf'))
  const forms = blankForms()
  const request = { job: 'a', papers: forms.map(({ kind }) => fillPaper(kind, null)) }
  const counted = await ask(page, 'documents.countPages', request)
  const counts = counted.ok ? (counted.value.pages ?? []) : []
  expect(Math.max(...counts)).toBeGreaterThan(1)
  await page.evaluate(() => (location.hash = '#/documents'))
  for (const [at, { title }] of forms.entries()) {
    await page.getByRole('radiogroup', { name: '文书种类' }).getByText(title, { exact: true }).click()
    const frame = page.locator('.paper-frame', {
      has: page.getByRole('article', { name: title, exact: true })
    })
    await expect(frame, title).toHaveAttribute('data-pages', String(counts[at]))
  }
})
