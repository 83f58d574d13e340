import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Caller } from '../types'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { placeIn } = await import('../../documents/place')
const { documentHandlers } = await import('./documents')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wenxin-documents-test-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const printToPDF = vi.fn(() => Promise.resolve(Buffer.from('%PDF-1.4')))
const caller = { contents: { printToPDF, getPrintersAsync: () => Promise.resolve([]) } } as unknown as Caller
const pdf = { suggestedName: 'summary-2016-08', landscape: true }

describe('papers', () => {
  it('of a demonstration go to its folder, in the size their print style asks for', async () => {
    const handlers = documentHandlers({ askPlace: placeIn(folder), demo: true })
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
    const handlers = documentHandlers({ askPlace: () => Promise.resolve(null), demo: false })
    expect(await handlers['documents.pdf'](pdf, caller)).toEqual({ ok: true, value: { path: null } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('are not printed where there is no printer, and the message says what to do', async () => {
    const handlers = documentHandlers({ askPlace: placeIn(folder), demo: false })
    expect(await handlers['documents.print']({ landscape: false }, caller)).toMatchObject({
      error: { code: 'NOT_FOUND', message: expect.stringContaining('没有可用的打印机') }
    })
  })
})
