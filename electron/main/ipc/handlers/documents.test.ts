import { EventEmitter } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shortPaper } from '@shared/domain/papers/sample.test-support'
import { COPIES, Copies } from '../../documents/copies'
import type { Caller } from '../types'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { placeIn } = await import('../../documents/place')
const { documentHandlers } = await import('./documents')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wenxin-documents-test-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const printToPDF = vi.fn(() => Promise.resolve(Buffer.from('%PDF-1.4')))
const caller = {
  contents: Object.assign(new EventEmitter(), { printToPDF, getPrintersAsync: () => Promise.resolve([]) }),
  stillOpen: () => true
} as unknown as Caller
const pdf = { suggestedName: 'summary-2016-08', landscape: true }

const copiesIn = (opened: string[]) =>
  new Copies({
    folder: join(folder, COPIES),
    open: (_folder, path) => Promise.resolve(opened.push(path) > 0 ? '' : ''),
    onNotice: () => undefined
  })

describe('papers', () => {
  it('of a demonstration go to its folder, in the size their print style asks for', async () => {
    const handlers = documentHandlers({ askPlace: placeIn(folder), demo: true, copies: null })
    const path = join(folder, 'summary-2016-08.pdf')
    expect(await handlers['documents.pdf'](pdf, caller)).toEqual({ ok: true, value: { path } })
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4')
    expect(printToPDF).toHaveBeenCalledWith(
      expect.objectContaining({ preferCSSPageSize: true, landscape: true })
    )
    expect(await handlers['documents.print']({ landscape: true }, caller)).toMatchObject({
      error: { code: 'NOT_ALLOWED' }
    })
  })

  it('are not written when the person cancels', async () => {
    const handlers = documentHandlers({ askPlace: () => Promise.resolve(null), demo: false, copies: null })
    expect(await handlers['documents.pdf'](pdf, caller)).toEqual({ ok: true, value: { path: null } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('are not printed where there is no printer, and the message says what to do', async () => {
    const handlers = documentHandlers({ askPlace: placeIn(folder), demo: false, copies: copiesIn([]) })
    expect(await handlers['documents.print']({ landscape: false }, caller)).toMatchObject({
      error: { code: 'NOT_FOUND', message: expect.stringContaining('没有可用的打印机') }
    })
  })

  it.runIf(process.platform === 'linux')(
    'that are printed leave what Chromium puts aside among the copies, which go at lock',
    async () => {
      const copies = copiesIn([])
      const handlers = documentHandlers({ askPlace: placeIn(folder), demo: false, copies })
      const contents = Object.assign(new EventEmitter(), {
        getPrintersAsync: () => Promise.resolve([{ name: 'probe' }]),
        print: (_options: object, done: (success: boolean) => void) => {
          writeFileSync(join(tmpdir(), '.org.chromium.Chromium.probe'), '%PDF-1.4 次仁卓嘎')
          done(true)
        }
      })
      const printer = { contents } as unknown as Caller
      expect(await handlers['documents.print']({ landscape: false }, printer)).toMatchObject({ ok: true })
      expect(readdirSync(join(folder, COPIES, 'print'))).toEqual(['.org.chromium.Chromium.probe'])
      await copies.clear()
      expect(readdirSync(folder)).toEqual([])
    }
  )

  it('that Word is to show become a docx in the folder of copies, called by their form', async () => {
    const opened: string[] = []
    const handlers = documentHandlers({ askPlace: placeIn(folder), demo: false, copies: copiesIn(opened) })
    const paper = shortPaper('agreement', '次仁卓嘎的协议书')
    const answer = await handlers['documents.openDocx']({ job: 'a', papers: [paper] }, caller)
    const [path = ''] = opened
    expect([answer, basename(path)]).toEqual([{ ok: true, value: { path } }, '人民调解协议书.docx'])
    const text = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('次仁卓嘎的协议书')
    expect(await handlers['documents.copies'](undefined, caller)).toEqual({
      ok: true,
      value: { notice: null }
    })
  })

  it('are shown by no other program in a demonstration', async () => {
    const handlers = documentHandlers({ askPlace: placeIn(folder), demo: true, copies: null })
    const request = { job: 'a', papers: [shortPaper('agreement', '协议书')] }
    expect(await handlers['documents.openDocx'](request, caller)).toMatchObject({
      error: { code: 'NOT_ALLOWED' }
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
