import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Caller } from '../ipc/types'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { placeIn } = await import('./place')
const { saveSeries } = await import('./series')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wenxin-series-test-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = (...texts: string[]) => texts.map((text) => new TextEncoder().encode(text))
const page: Caller = { contents: {} as WebContents, stillOpen: () => true }
const save = (given: Uint8Array[]) => saveSeries(placeIn(folder), page, '大屏', 'png', given)

it('saves a single file under the name that was chosen', async () => {
  expect(await save(files('a'))).toEqual({ ok: true, value: { paths: [join(folder, '大屏.png')] } })
})

it('numbers several, and leaves files alone that the dialog did not ask about', async () => {
  writeFileSync(join(folder, '大屏-2.png'), 'mine')
  expect(await save(files('a', 'b'))).toEqual({
    ok: true,
    value: { paths: [join(folder, '大屏（2）-1.png'), join(folder, '大屏（2）-2.png')] }
  })
  expect(readFileSync(join(folder, '大屏-2.png'), 'utf8')).toBe('mine')
  expect(readFileSync(join(folder, '大屏（2）-2.png'), 'utf8')).toBe('b')
})

it('writes nothing when the person cancels, and says how much stands when it fails halfway', async () => {
  const cancelled = await saveSeries(() => Promise.resolve(null), page, '大屏', 'png', files('a'))
  expect(cancelled).toEqual({ ok: true, value: { paths: [] } })
  expect(readdirSync(folder)).toEqual([])
  const gone = await saveSeries(
    () => Promise.resolve(join(folder, 'no', '大屏.png')),
    page,
    '大屏',
    'png',
    files('a', 'b')
  )
  expect(gone).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})
