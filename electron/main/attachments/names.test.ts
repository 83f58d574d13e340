// Files whose names are meant to lead elsewhere, or to look like what they are not: on adding, keeping, copying out.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, sep } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EXECUTABLE } from '@shared/domain/attachments/kind'
import { must } from '../journal/testkit'
import type { Caller } from '../ipc/types'
import type { AttachmentStore } from './store'
import { keep, picture, send, storeIn } from './testkit'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { attachmentHandlers } = await import('../ipc/handlers/attachments')

const RUNS = Number(process.env['WENXIN_FUZZ_RUNS'] ?? 40)
let dir: string
let store: AttachmentStore
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenxin-names-'))
  store = storeIn(dir)
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true, force: true })
})

const NASTY = [
  '../../../../etc/passwd.jpg',
  '..\\..\\Windows\\System32\\x.jpg',
  'C:x.jpg',
  '\\\\server\\share\\x.jpg',
  'CON',
  'NUL.jpg',
  'aux.txt',
  'com1 .jpg',
  `${'长'.repeat(300)}.jpg`,
  '\u202egpj.exe',
  '照片\u202ecod.jpg',
  'a\u0000b.jpg\r\n',
  '. . .jpg. .',
  '合同.pdf\u00a0\u00a0\u00a0\u00a0.exe',
  '~$x.jpg',
  ''
]
const part = fc.oneof(fc.constantFrom(...NASTY, '/', '\\', '..', ':', '.exe'), fc.string({ unit: 'binary' }))
const name = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('').slice(0, 1000))

/** What any of the systems takes as the name of one file in a folder, and a person reads as it is. */
function harmless(clean: string): void {
  expect(clean).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u)
  expect(clean).not.toMatch(/^[\s.]|[\s.]$/u)
  expect(clean).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i)
  expect(clean.length).toBeGreaterThan(0)
  expect(clean.length).toBeLessThanOrEqual(200)
}
const namesOnDisk = (): string[] => readdirSync(dir, { recursive: true }).map(String)

describe('an attachment with a name that is meant for something else', () => {
  it.each(NASTY.map((nasty, at) => [at, nasty] as const))(
    'is kept as a picture by a plain name (%i)',
    async (_, nasty) => {
      const stored = await keep(store, picture(300), nasty)
      harmless(stored.name)
      expect(stored.name).toMatch(/\.(jpg|jpeg)$/i)
    }
  )

  it(
    'lies where its content says, whatever the name says',
    async () => {
      const content = picture(200)
      await keep(store, content, 'a.jpg')
      const before = namesOnDisk()
      await fc.assert(
        fc.asyncProperty(name, async (nasty) => {
          harmless((await keep(store, content, nasty)).name)
          expect(namesOnDisk()).toEqual(before)
        }),
        { numRuns: RUNS }
      )
    },
    60_000 + RUNS * 200
  )

  it('is no program under any of the names by which Windows starts one', async () => {
    const text = new TextEncoder().encode('@echo off\r\nformat c:\r\n')
    const ENDINGS =
      'exe com scr pif bat cmd ps1 vbs vbe js jse wsf hta msi lnk url reg cpl dll jar inf scf chm'
    for (const ending of ENDINGS.split(' ')) {
      for (const each of [
        `清理.${ending}`,
        `清理.${ending.toUpperCase()} `,
        `照片.jpg.${ending}`,
        `x.${ending}.`
      ]) {
        expect([each, await send(store, text, each)]).toMatchObject([
          each,
          { error: { message: EXECUTABLE } }
        ])
      }
    }
  })

  it('is suggested and copied out under a plain one, also when a page forges what it is called', async () => {
    const { hash } = await keep(store, picture(300))
    const asked: string[] = []
    const place = (_: unknown, suggestedName: string) => {
      asked.push(suggestedName)
      return Promise.resolve(join(dir, 'out.jpg'))
    }
    const files = () => Promise.resolve([])
    const ledger = { open: { role: 'clerk', attachments: store } }
    const handlers = attachmentHandlers(ledger as never, { place, files })
    const caller = { stillOpen: () => true } as Caller
    for (const nasty of NASTY) {
      must(await handlers['attachments.saveAs']({ hash, suggestedName: nasty || 'x' }, caller))
    }
    expect(asked).toHaveLength(NASTY.length)
    for (const suggestedName of asked) harmless(suggestedName)
    expect(
      namesOnDisk()
        .filter((each) => !each.startsWith('attachments'))
        .sort()
    ).toEqual(['out.jpg'])
  })

  it.skipIf(sep === '\\')(
    'is told by a plain name when it was chosen on a disk that knows no limits',
    async () => {
      const path = join(dir, 'a\\b:\u202egpj.exe')
      writeFileSync(path, picture(300))
      const taken = must(await store.take(path, () => undefined))
      harmless(taken.name)
      expect(basename(path)).not.toBe(taken.name)
    }
  )
})
