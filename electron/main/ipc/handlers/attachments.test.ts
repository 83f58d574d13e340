import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AttachmentStore } from '../../attachments'
import type { AskPerson } from '../../attachments/dialogs'
import type { Ledger, OpenLedger } from '../ledger'
import type { Caller } from '../types'
import { attachmentHandlers } from './attachments'

let dir: string
let store: AttachmentStore
let role: OpenLedger['role'] | null
const send = vi.fn<(event: string, progress: { name: string; done: number }) => void>()
const caller: Caller = {
  contents: { send, isDestroyed: () => false } as unknown as WebContents,
  stillOpen: () => role !== null
}
const ask: AskPerson = { files: vi.fn(() => Promise.resolve([])), place: vi.fn(() => Promise.resolve(null)) }
/** Only what the handlers look at. */
const ledger = {
  get open() {
    return role && { role, attachments: store }
  }
} as unknown as Ledger
const handlers = attachmentHandlers(ledger, ask)

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenxin-attachments-test-'))
  store = new AttachmentStore({ dir, keys: [new Uint8Array(32)] })
  role = 'clerk'
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true, force: true })
})

/** A picture by its first bytes, of this length, in the test's folder. */
function picture(name: string, bytes: number): string {
  const content = new Uint8Array(bytes)
  content.set([0xff, 0xd8, 0xff])
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
const pick = async (...paths: string[]) => {
  vi.mocked(ask.files).mockResolvedValueOnce(paths)
  const answer = await handlers['attachments.pick'](undefined, caller)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('choosing files', () => {
  it('answers for each of them, the refused as well, and tells how far each is', async () => {
    const picked = await pick(picture('1.jpg', 3_000_000), join(dir, '没有.jpg'), picture('2.pdf', 10))
    expect(picked).toMatchObject([
      { name: '1.jpg', ok: true, value: { bytes: 3_000_000, mime: 'image/jpeg' } },
      { name: '没有.jpg', ok: false, error: { code: 'FILE_GONE' } },
      { name: '2.pdf', ok: true, value: { name: '2.jpg', notice: expect.stringContaining('2.jpg') } }
    ])
    const told = send.mock.calls.map(([event, progress]) => [event, progress.name, progress.done])
    expect(told).toEqual([
      ['attachments.progress', '1.jpg', 0],
      ['attachments.progress', '1.jpg', 1_048_576],
      ['attachments.progress', '1.jpg', 2_097_152],
      ['attachments.progress', '2.pdf', 0]
    ])
    expect(JSON.stringify(send.mock.calls)).not.toContain(dir)
  })

  it('and cancelling the dialog takes nothing in', async () => {
    expect(await pick()).toEqual([])
  })
})

describe('who may', () => {
  it('a viewer reads and saves copies, and adds nothing', async () => {
    const [one] = await pick(picture('1.jpg', 100))
    const hash = one?.ok ? one.value.hash : ''
    role = 'viewer'
    const refused = {
      ok: false,
      error: { code: 'NOT_ALLOWED', message: expect.stringContaining('只能查看') }
    }
    expect(await handlers['attachments.begin']({ name: 'a.jpg', bytes: 1 }, caller)).toEqual(refused)
    expect(await handlers['attachments.pick'](undefined, caller)).toEqual(refused)
    expect(await handlers['attachments.read']({ hash, from: 0, maxBytes: 5 }, caller)).toMatchObject({
      ok: true
    })
    vi.mocked(ask.place).mockResolvedValueOnce(join(dir, '另存.jpg'))
    const saved = await handlers['attachments.saveAs']({ hash, suggestedName: '../1.jpg' }, caller)
    expect(saved).toEqual({ ok: true, value: { path: join(dir, '另存.jpg') } })
    expect(ask.place).toHaveBeenCalledWith(caller.contents, '1.jpg')
    expect(readFileSync(join(dir, '另存.jpg'))).toHaveLength(100)
  })

  it('nobody while it is locked, also when that happens behind an open dialog', async () => {
    const [one] = await pick(picture('1.jpg', 100))
    const hash = one?.ok ? one.value.hash : ''
    vi.mocked(ask.place).mockImplementationOnce(() => {
      role = null
      return Promise.resolve(join(dir, '另存.jpg'))
    })
    expect(await handlers['attachments.saveAs']({ hash, suggestedName: '1.jpg' }, caller)).toMatchObject({
      error: { code: 'LOCKED' }
    })
    expect(await handlers['attachments.verify']({ hashes: [hash] }, caller)).toMatchObject({
      error: { code: 'LOCKED' }
    })
    expect(await handlers['attachments.pick'](undefined, caller)).toMatchObject({ error: { code: 'LOCKED' } })
  })
})

describe('checking', () => {
  it('answers for each content once', async () => {
    const [one] = await pick(picture('1.jpg', 100))
    const hash = one?.ok ? one.value.hash : ''
    const none = 'f'.repeat(64)
    expect(await handlers['attachments.verify']({ hashes: [hash, none, hash], quick: true }, caller)).toEqual(
      {
        ok: true,
        value: [
          { hash, state: 'ok' },
          { hash: none, state: 'missing' }
        ]
      }
    )
  })
})
