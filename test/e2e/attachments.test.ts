import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launch, openCentre, test, unlock } from '../support/app'
import { violations } from '../support/axe'
import { fullCaseChanges, fullSections } from '../support/fullCase'

const MB = 1024 * 1024
const WORDS = '次仁卓嘎借条壹万贰仟元整'

/** Sends a text as the page sends a dragged file; answers what the last call answered. */
const sendText = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([name, text]) => {
      const content = new TextEncoder().encode(text)
      const begun = await window.wenxin.call('attachments.begin', { name, bytes: content.length })
      if (!begun.ok) return begun
      const { upload } = begun.value
      for (let at = 0, index = 0; at < content.length; at += 1_000_000, index++) {
        const data = content.slice(at, at + 1_000_000)
        const sent = await window.wenxin.call('attachments.chunk', { upload, index, data })
        if (!sent.ok) return sent
      }
      return window.wenxin.call('attachments.finish', { upload })
    },
    [name, text] as const
  )

const readText = (page: Page, hash: string) =>
  page.evaluate(async (hash) => {
    const answer = await window.wenxin.call('attachments.read', { hash, from: 0, maxBytes: 1_000_000 })
    return answer.ok ? new TextDecoder().decode(answer.value.data) : answer.error.code
  }, hash)

/** The dialogs of the system cannot be driven; main gets the answers a person would give. */
const answerDialogs = (app: ElectronApplication, open: string[], save: string) =>
  app.evaluate(
    ({ dialog }, [filePaths, filePath]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath })
    },
    [open, save] as const
  )

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

test('an attachment is there again after the program was started anew, and nowhere in clear', async ({
  profile
}) => {
  let { app, page } = await openCentre(profile)
  const text = `${WORDS}\n`.repeat(40_000)
  const hash = createHash('sha256').update(text).digest('hex')
  expect(await sendText(page, `${WORDS}.txt`, text)).toMatchObject({
    ok: true,
    value: { name: `${WORDS}.txt`, hash, mime: 'text/plain', notice: '' }
  })
  expect(await readText(page, hash)).toContain(WORDS)
  await app.close()

  const [needle, name] = [Buffer.from(WORDS), Buffer.from(WORDS, 'utf16le')]
  for (const path of filesBelow(profile)) {
    const bytes = readFileSync(path)
    expect(bytes.includes(needle) || bytes.includes(name) || path.includes(hash), path).toBe(false)
  }
  ;({ app, page } = await launch(profile))
  expect(await readText(page, hash)).toBe('LOCKED')
  await unlock(page)
  expect(await readText(page, hash)).toContain(WORDS)
  const verified = await page.evaluate(
    (hashes) => window.wenxin.call('attachments.verify', { hashes }),
    [hash, 'f'.repeat(64)]
  )
  expect(verified).toMatchObject({ value: [{ state: 'ok' }, { state: 'missing' }] })
  await app.close()
})

test('chosen files are read by main: kept by their content, refused in plain words, told how far they are', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const file = (name: string, content: Uint8Array) => {
    writeFileSync(join(profile, name), content)
    return join(profile, name)
  }
  const film = new Uint8Array(3 * MB)
  film.set(Buffer.from('\0\0\0\x18ftypmp42', 'latin1'))
  const paths = [
    file('现场.mp4', film),
    file('身份证.jpg', Buffer.from('%PDF-1.7\n')),
    file('照片.jpg', Buffer.concat([Buffer.from('MZ\x90\0\x03\0', 'latin1'), Buffer.alloc(100)])),
    file('录像.mp4', new Uint8Array(60 * MB)),
    file('空.pdf', new Uint8Array(0)),
    join(profile, '已拔出.pdf')
  ]
  await answerDialogs(app, paths, '')
  const { picked, told } = await page.evaluate(async () => {
    const told: string[] = []
    const stop = window.wenxin.on('attachments.progress', ({ name, done }) => told.push(`${name} ${done}`))
    const picked = await window.wenxin.call('attachments.pick', undefined)
    stop()
    return { picked, told }
  })
  expect(picked).toMatchObject({
    value: [
      { name: '现场.mp4', ok: true, value: { bytes: 3 * MB, mime: 'video/mp4' } },
      {
        name: '身份证.jpg',
        ok: true,
        value: { name: '身份证.pdf', notice: expect.stringContaining('改名') }
      },
      { name: '照片.jpg', error: { code: 'EXECUTABLE', message: expect.stringContaining('可执行程序') } },
      { name: '录像.mp4', error: { code: 'TOO_LARGE', message: expect.stringContaining('60 MB') } },
      { name: '空.pdf', error: { code: 'EMPTY_FILE' } },
      { name: '已拔出.pdf', error: { code: 'FILE_GONE', message: expect.stringContaining('被移走或拔出') } }
    ]
  })
  expect(told).toContain(`现场.mp4 ${2 * MB}`)
  expect(filesBelow(join(profile, 'attachments'))).toHaveLength(2)

  const hash = createHash('sha256').update(film).digest('hex')
  await answerDialogs(app, [], join(profile, '另存.mp4'))
  const saved = await page.evaluate(
    (hash) => window.wenxin.call('attachments.saveAs', { hash, suggestedName: '现场.mp4' }),
    hash
  )
  expect(saved).toEqual({ ok: true, value: { path: join(profile, '另存.mp4') } })
  expect(readFileSync(join(profile, '另存.mp4')).equals(film)).toBe(true)
  await app.close()
})

test('a picture shows from its sealed content, and the page names no path', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  const shown = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30)
    canvas.getContext('2d')?.fillRect(5, 5, 20, 10)
    const data = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    const begun = await window.wenxin.call('attachments.begin', { name: '截图.png', bytes: data.length })
    if (!begun.ok) return begun
    const { upload } = begun.value
    await window.wenxin.call('attachments.chunk', { upload, index: 0, data })
    const kept = await window.wenxin.call('attachments.finish', { upload })
    if (!kept.ok) return kept
    const { hash, mime } = kept.value
    const read = await window.wenxin.call('attachments.read', { hash, from: 0, maxBytes: 1_000_000 })
    if (!read.ok) return read
    const image = new Image()
    image.src = URL.createObjectURL(new Blob([read.value.data as Uint8Array<ArrayBuffer>], { type: mime }))
    await image.decode()
    return [mime, image.naturalWidth, image.naturalHeight]
  })
  expect(shown).toEqual(['image/png', 40, 30])
  const path = await page.evaluate(() =>
    (window.wenxin.call as (channel: string, request: unknown) => Promise<unknown>)('attachments.read', {
      hash: '../../vault.json',
      from: 0,
      maxBytes: 10
    })
  )
  expect(path).toMatchObject({ error: { code: 'BAD_REQUEST' } })
  await app.close()
})

interface Given {
  name: string
  data: number[]
}

/** Gives files to the page as a drag or the clipboard does. */
const give = (page: Page, how: 'drop' | 'paste', files: Given[]) =>
  page.evaluate(
    ([how, files]) => {
      const carried = new DataTransfer()
      for (const { name, data } of files) {
        const type = how === 'paste' ? 'image/png' : ''
        carried.items.add(new File([new Uint8Array(data)], name, { type }))
      }
      const common = { bubbles: true, cancelable: true }
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...common, dataTransfer: carried })
          : new ClipboardEvent('paste', { ...common, clipboardData: carried })
      const box = document.querySelector('[aria-label="新加附件的类别"]')
      ;(how === 'drop' ? box : document.body)?.dispatchEvent(event)
    },
    [how, files] as const
  )

/** A picture of plain colour. */
const painted = (page: Page, colour: string) =>
  page.evaluate(async (colour) => {
    const canvas = new OffscreenCanvas(600, 900)
    const pen = canvas.getContext('2d')
    if (pen) pen.fillStyle = colour
    pen?.fillRect(0, 0, 600, 900)
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())]
  }, colour)

/** A dispute without attachments, entered past the forms, and its part of the page. */
async function openCase(page: Page) {
  const id = '01890000-0000-7000-8000-00000000000a'
  const sections = fullSections({ attachments: undefined, closing: undefined, feedback: undefined })
  const saved = await page.evaluate(
    (changes) => window.wenxinLedger.commit('测试登记', changes),
    fullCaseChanges(id, sections) as object[]
  )
  expect(saved).toMatchObject({ ok: true })
  await page.evaluate((id) => (location.hash = `#/disputes/${id}`), id)
  const card = page.getByRole('region', { name: '附件' })
  await card.scrollIntoViewIfNeeded()
  return card
}

test('what is dragged and pasted into a case is listed, shown, removed with a reason and brought back', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const card = await openCase(page)
  const iou = await painted(page, '#f3e9d2')
  await give(page, 'drop', [
    { name: '借条.jpg', data: iou },
    { name: '证言.txt', data: [...Buffer.from('证人证言')] },
    { name: '照片.jpg', data: [0x4d, 0x5a, 0x90, 0, 3, 0] }
  ])
  await expect(card.getByText('这是可执行程序，不能作为附件')).toBeVisible()
  await expect(card.getByText('已改名为「借条.png」加入')).toBeVisible()
  await give(page, 'paste', [{ name: 'image.png', data: await painted(page, '#d8ecf8') }])
  await expect(card.getByRole('button', { name: /^查看粘贴的图片-\d{4}-\d{2}-\d{2}\.png/ })).toBeVisible()
  await give(page, 'drop', [{ name: '借条复印件.png', data: iou }])
  await expect(card.getByText('与已有附件「借条.png」完全相同，没有重复加入')).toBeVisible()
  await expect(card.getByText('共 3 个')).toBeVisible()
  await card.getByText('共 3 个').scrollIntoViewIfNeeded()
  await expect(card.locator('li img').first()).toBeVisible()
  expect(await violations(page), '附件名单').toEqual([])

  await card.getByRole('button', { name: '查看借条.png' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img', { name: '借条.png' })).toBeVisible()
  await dialog.getByRole('button', { name: '原始大小' }).click()
  expect(await violations(page), '附件内容').toEqual([])
  await page.keyboard.press('ArrowRight')
  await expect(dialog).toContainText('证人证言')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await card.getByRole('button', { name: '移除证言.txt' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(card.getByText('请填写移除原因')).toBeVisible()
  await page.keyboard.insertText('与本案无关')
  await page.keyboard.press('Control+Enter')
  await expect(card.getByText('共 2 个')).toBeVisible()
  await card.getByText('已移除 1 个').click()
  await expect(card.getByText('移除：与本案无关')).toBeVisible()
  expect(await violations(page), '已移除的附件').toEqual([])
  await card.getByRole('button', { name: '恢复证言.txt' }).click()
  await expect(card.getByText('共 3 个')).toBeVisible()
  const [record] = await page.evaluate(() => window.wenxinLedger.allRecords('dispute'))
  expect(record?.sections['attachments']?.current.value).toMatchObject({
    list: [{ name: '借条.png', category: 'evidence', removed: null }, { name: '证言.txt' }, { removed: null }]
  })
  await app.close()
})

test('a damaged attachment is named in the list, and the same file dropped again mends it', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const card = await openCase(page)
  const iou = { name: '借条.png', data: await painted(page, '#f3e9d2') }
  await give(page, 'drop', [iou])
  await expect(card.getByRole('button', { name: '查看借条.png' })).toBeVisible()
  const [sealed = ''] = filesBelow(join(profile, 'attachments'))
  const bytes = readFileSync(sealed)
  bytes[200] = (bytes[200] ?? 0) ^ 1
  writeFileSync(sealed, bytes)
  await card.getByRole('button', { name: '核对内容' }).click()
  await expect(card.getByText('附件文件已损坏，不能打开')).toBeVisible()
  await expect(card.getByRole('button', { name: /^(查看|打开|另存)借条/ })).toHaveCount(0)
  await give(page, 'drop', [iou])
  await expect(card.getByText('已用这一份补好')).toBeVisible()
  await expect(card.getByRole('button', { name: '查看借条.png' })).toBeVisible()
  await app.close()
})
