// A dialog that asks for a place stays on the screen when the ledger is locked behind it, and whoever comes by can press
// its button: nothing is written then, also when somebody else has signed in meanwhile.
import { EventEmitter } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shortPaper } from '@shared/domain/papers/sample.test-support'
import { picture } from '../../attachments/testkit'
import { openLedger } from '../../backup/testkit'
import { must } from '../../journal/testkit'
import { callerOf } from '../caller'
import type { Handlers } from '../types'

const BYTES = new TextEncoder().encode('%PDF-1.4 次仁卓嘎')
vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
vi.mock('../../documents/papers', () => ({
  papersPdf: () => Promise.resolve(BYTES),
  dossierPdf: () => Promise.resolve(BYTES)
}))
vi.mock('../../documents/boards', () => ({ boardPictures: () => Promise.resolve([BYTES, BYTES]) }))
vi.mock('../../exchange/workbook', () => ({ drawWorkbook: () => BYTES }))
vi.mock('../../exchange/template', () => ({ fillTemplate: () => BYTES, Refusal: class extends Error {} }))
// Files share their modules: what another one has loaded knows nothing of these stand-ins, and none may know them later.
vi.resetModules()
afterAll(() => vi.resetModules())
const { attachmentHandlers } = await import('./attachments')
const { diagnosticHandlers } = await import('./diagnostics')
const { documentHandlers } = await import('./documents')
const { keyFileHandlers } = await import('./keyFiles')
const { templateHandlers } = await import('./templates')

const ACCOUNT = { loginName: 'ceshi', password: '温馨调解-测试口令' }
let office: Awaited<ReturnType<typeof openLedger>>
let stick: string
let hash: string
/** What happens while the dialog stands open. */
let meanwhile: () => Promise<unknown>
const send = vi.fn<(event: string, payload: unknown) => void>()
beforeEach(async () => {
  office = await openLedger()
  hash = await office.attach(picture(3_000))
  stick = join(office.root, 'stick')
  await mkdir(stick)
  send.mockClear()
})
afterEach(() => office.end())

const { lock, again } = {
  lock: () => office.ledger.lock(),
  again: async () => {
    await office.ledger.lock()
    must(await office.ledger.enter(() => office.ledger.vault.unlock(ACCOUNT)))
  }
}

type Ask = (handlers: Handlers, caller: Parameters<Handlers['app.info']>[1]) => unknown
const papers = [shortPaper('agreement', '协议书')]
const suggestedName = '导出'
const ways: [string, Ask][] = [
  ['a page as PDF', (all, who) => all['documents.pdf']({ suggestedName, landscape: false }, who)],
  ['papers', (all, who) => all['documents.papersPdf']({ job: 'a', papers, suggestedName }, who)],
  ['an editable paper', (all, who) => all['documents.docx']({ papers, suggestedName } as never, who)],
  ['a bundle', (all, who) => all['documents.dossier']({ job: 'a', suggestedName } as never, who)],
  ['pictures of the hall', (all, who) => all['documents.board']({ job: 'a', suggestedName } as never, who)],
  ['a workbook', (all, who) => all['exchange.workbook']({ suggestedName } as never, who)],
  ['a calendar', (all, who) => all['exchange.calendar']({ suggestedName, text: '次仁卓嘎' }, who)],
  ['a form of the office', (all, who) => all['templates.fill']({ hash, suggestedName, values: [] }, who)],
  ['a copy of an attachment', (all, who) => all['attachments.saveAs']({ hash, suggestedName }, who)],
  [
    'a key file',
    (all, who) => all['keyFiles.make']({ id: '01890000-0000-7000-8000-00000000000a', suggestedName }, who)
  ]
]

function asked(way: Ask) {
  const { ledger } = office
  const contents = Object.assign(new EventEmitter(), {
    send,
    isDestroyed: () => false,
    printToPDF: () => Promise.resolve(Buffer.from(BYTES))
  })
  const askPlace = async () => {
    await meanwhile()
    return join(stick, 'chosen')
  }
  const nobody = () => Promise.resolve(null)
  const handlers = {
    ...documentHandlers({ askPlace, demo: false, copies: null }),
    ...templateHandlers(ledger, nobody, askPlace),
    ...attachmentHandlers(ledger, { files: () => Promise.resolve([]), place: askPlace }),
    ...keyFileHandlers(ledger.vault, askPlace),
    ...diagnosticHandlers(
      { version: '0', root: office.dir, chosen: true, screens: () => [], journal: () => null, log: () => [] },
      askPlace
    )
  } as Handlers
  return way(handlers, callerOf(contents as unknown as WebContents, ledger))
}

describe.each(ways)('%s', (_, way) => {
  it.each([
    ['is locked', lock],
    ['is locked and opened again', again]
  ])('goes nowhere when the ledger %s while it is asked where to', async (_, happens) => {
    meanwhile = happens
    const words = expect.stringMatching(/选择位置时软件已锁定，没有写入任何文件.*登录后再/)
    expect(await asked(way)).toEqual({ ok: false, error: { code: 'LOCKED', message: words } })
    expect(await readdir(stick)).toEqual([])
    // The page that asked is gone: the one that stands there now says so.
    expect(send.mock.calls).toEqual([['app.notice', { message: words }]])
  })

  it('goes where it was asked for otherwise, also when somebody tries to sign in at a second window', async () => {
    meanwhile = () => office.ledger.enter(() => office.ledger.vault.unlock(ACCOUNT))
    expect(await asked(way)).toMatchObject({ ok: true })
    expect((await readdir(stick)).length).toBeGreaterThan(0)
    expect(send).not.toHaveBeenCalled()
  })
})

it('the diagnostics report is for those before whom nothing opens: it is saved all the same', async () => {
  meanwhile = lock
  const saved = await asked((all, who) => all['diagnostics.save']({ suggestedName }, who))
  expect(saved).toMatchObject({ ok: true })
  expect(await readdir(stick)).toEqual(['chosen'])
})
