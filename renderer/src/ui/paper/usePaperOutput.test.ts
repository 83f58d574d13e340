import { describe, expect, it, vi } from 'vitest'
import { effectScope, reactive } from 'vue'
import { rangeText, type Dossier } from '@shared/domain/papers/dossier'
import { shortPaper } from '@shared/domain/papers/sample.test-support'
import type { Bridge, Channel } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import { usePaperOutput, type Output } from './usePaperOutput'

const paper = shortPaper('application', '人民调解申请书')

/** Main, as far as papers go: answers by channel and remembers what it was asked. */
function main(answers: Partial<Record<Channel, unknown>>) {
  const asked: [Channel, never][] = []
  const call = ((channel: Channel, request: never) => {
    asked.push([channel, request])
    return Promise.resolve(ok(answers[channel] ?? null))
  }) as Bridge['call']
  const printed: Output[] = []
  const onPrinted = vi.fn((output: Output) => void printed.push(output))
  const loadImage = () => Promise.resolve(ok(new Uint8Array([1, 2, 3])))
  const output = effectScope().run(() => usePaperOutput({ call, loadImage, onPrinted }))
  if (!output) throw new Error('no scope')
  return { output, asked, printed }
}

describe('papers that go out', () => {
  it('are recorded with their place, before the answer', async () => {
    const { output, printed } = main({ 'documents.papersPdf': { path: '/甲.pdf' } })
    expect(await output.pdf([paper], '甲')).toEqual(ok({ done: true, path: '/甲.pdf' }))
    expect(printed).toEqual([{ kind: 'pdf', papers: [paper], path: '/甲.pdf' }])
    expect(output.busy.value).toBeNull()
  })

  it('are not recorded when the person cancelled', async () => {
    const { output, printed } = main({
      'documents.docx': { path: null },
      'documents.papersPrint': { printed: false }
    })
    expect(await output.docx([paper], '甲')).toEqual(ok({ done: false, path: null }))
    expect(await output.print([paper])).toEqual(ok({ done: false, path: null }))
    expect(printed).toEqual([])
  })

  it('that Word shows are recorded like a file, with the place of the copy', async () => {
    const { output, asked, printed } = main({ 'documents.openDocx': { path: '/copies/1/甲.docx' } })
    expect(await output.word([paper])).toEqual(ok({ done: true, path: '/copies/1/甲.docx' }))
    expect(asked.map(([channel]) => channel)).toEqual(['documents.openDocx'])
    expect(printed).toEqual([{ kind: 'word', papers: [paper], path: '/copies/1/甲.docx' }])
  })

  it('cross the border as plain data though a component holds them', async () => {
    const { output, asked } = main({ 'documents.papersPdf': { path: null } })
    await output.pdf(reactive([paper]), '甲')
    expect(() => structuredClone(asked[0]?.[1])).not.toThrow()
  })

  it('wait for the ones before them: a second order is refused in words', async () => {
    const { output } = main({ 'documents.papersPdf': { path: null } })
    const first = output.pdf([paper], '甲')
    expect(await output.print([paper])).toMatchObject({ ok: false, error: { code: 'BUSY' } })
    await first
  })
})

describe('a dossier', () => {
  const dossier: Dossier = {
    cover: shortPaper('cover', '卷宗封面'),
    catalogue: (pages) =>
      shortPaper('catalogue', [...pages].map(([key, range]) => `${key} ${rangeText(range)}`).join()),
    papers: [paper, shortPaper('record', '人民调解记录')],
    scans: [
      { key: 'card', title: '身份证', hash: 'h1', mime: 'image/png', after: 'application' },
      { key: 'proof', title: '证据', hash: 'h2', mime: 'application/pdf', after: 'record' }
    ],
    back: shortPaper('back', '封底')
  }
  const counted = { 'documents.countPages': { pages: [2, 3] } }

  it('writes counted pages into its catalogue and has them checked against the file', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.resolve({ close: () => {} }))
    const { output, asked, printed } = main({ ...counted, 'documents.dossier': { path: '/卷宗.pdf' } })
    expect(await output.dossier(dossier, '卷宗')).toEqual(ok({ done: true, path: '/卷宗.pdf' }))
    expect(asked.map(([channel]) => channel)).toEqual(['documents.countPages', 'documents.dossier'])
    expect(asked[1]?.[1]).toMatchObject({
      catalogue: { title: 'application 1—2,card 3,record 4—6' },
      pages: [2, 1, 3],
      parts: [{ kind: 'paper' }, { kind: 'picture', title: '身份证' }, { kind: 'paper' }]
    })
    expect(printed[0]?.papers.map(({ key }) => key)).toEqual(['cover', 'application', 'record', 'back'])
  })

  it('is not begun when a picture does not open, and names it', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')))
    const { output, asked } = main(counted)
    expect(await output.dossier(dossier, '卷宗')).toMatchObject({
      ok: false,
      error: { code: 'BAD_PICTURE', message: expect.stringContaining('身份证') }
    })
    expect(asked).toEqual([])
  })

  it('stops where it is cancelled while pages are counted', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.resolve({ close: () => {} }))
    const { output, asked, printed } = main({ 'documents.countPages': { pages: null } })
    expect(await output.dossier(dossier, '卷宗')).toEqual(ok({ done: false, path: null }))
    expect(asked).toHaveLength(1)
    expect(printed).toEqual([])
  })
})
