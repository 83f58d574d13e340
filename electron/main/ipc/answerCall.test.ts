import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@shared/domain/permissions'
import { requests, type Channel } from '@shared/ipc/contract'
import { isChannel, isEventName } from '@shared/ipc/channels'
import { answerCall, type Gatekeeper } from './answerCall'
import type { Caller, Handlers } from './types'

const PAGE = { url: 'wenxin://app/index.html', parent: null }
const caller = {} as Caller
let lines: string[]

beforeEach(() => {
  lines = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterEach(() => vi.restoreAllMocks())

function keeper(handlers: Partial<Handlers>, actor: Actor = 'administrator'): Gatekeeper {
  return { handlers: handlers as Handlers, actor: () => actor }
}

describe('a call from the page', () => {
  it('reaches its handler with what was asked', async () => {
    const read = vi.fn(() => ({ ok: true as const, value: '@\n54西藏自治区' }))
    const answer = await answerCall(keeper({ 'divisions.read': read }), 'divisions.read', PAGE, caller, {
      file: '54'
    })
    expect(answer).toEqual({ ok: true, value: '@\n54西藏自治区' })
    expect(read).toHaveBeenCalledWith({ file: '54' }, caller)
  })

  it.each([{ file: '../../etc' }, { file: 54 }, null, undefined, { file: ['54'] }])(
    'is refused in plain words when its arguments are wrong: %j',
    async (raw) => {
      const read = vi.fn()
      const answer = await answerCall(keeper({ 'divisions.read': read }), 'divisions.read', PAGE, caller, raw)
      expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
      expect(read).not.toHaveBeenCalled()
    }
  )

  it('says what is wrong where the contract has words for it', async () => {
    const raw = { suggestedName: '../月报', landscape: true }
    expect(await answerCall(keeper({}), 'documents.pdf', PAGE, caller, raw)).toMatchObject({
      error: { message: '文件名含有不能使用的字符，没有执行，数据未改动。' }
    })
  })

  it('of an export without a person reads and exports, and nothing more', async () => {
    const allowed: string[] = []
    for (const channel of Object.keys(requests) as Channel[]) {
      const answer = await answerCall(
        keeper({}, 'unattended'),
        channel,
        PAGE,
        caller,
        'nothing that any channel takes'
      )
      if (!answer.ok && answer.error.code !== 'NOT_ALLOWED') allowed.push(channel)
    }
    expect(allowed).toEqual([
      'app.info',
      'vault.status',
      'vault.session',
      'journal.read',
      'journal.head',
      'divisions.read',
      'documents.pdf',
      'exchange.workbook',
      'unattended.finish'
    ])
  })

  it('is refused when another page sends it', async () => {
    const head = vi.fn()
    const frame = { url: 'https://example.com', parent: null }
    expect(
      await answerCall(keeper({ 'journal.head': head }), 'journal.head', frame, caller, undefined)
    ).toMatchObject({
      error: { code: 'NOT_ALLOWED' }
    })
    expect(head).not.toHaveBeenCalled()
  })

  it('waits for the password wherever data are touched', async () => {
    const refused: string[] = []
    for (const channel of Object.keys(requests) as Channel[]) {
      const answer = await answerCall(keeper({}, 'nobody'), channel, PAGE, caller, undefined)
      if (!answer.ok && answer.error.code === 'LOCKED') refused.push(channel)
    }
    expect(refused).toEqual([
      'vault.confirmRecovery',
      'vault.renewRecovery',
      'vault.changePassword',
      'accounts.list',
      'accounts.add',
      'accounts.setRole',
      'accounts.reset',
      'accounts.leave',
      'accounts.setTwoPerson',
      'accounts.rotate',
      'accounts.confirmSecond',
      'audit.sign',
      'keyFiles.make',
      'keyFiles.drop',
      'keyFiles.list',
      'journal.append',
      'journal.stage',
      'journal.appendStaged',
      'journal.dropStaged',
      'journal.read',
      'journal.head',
      'journal.heal',
      'attachments.begin',
      'attachments.chunk',
      'attachments.finish',
      'attachments.cancel',
      'attachments.pick',
      'attachments.read',
      'attachments.saveAs',
      'attachments.verify',
      'backup.state',
      'backup.addPlace',
      'backup.dropPlace',
      'backup.schedule',
      'backup.run',
      'backup.prove',
      'backup.cancel',
      'backup.setPassphrase',
      'backup.dropPassphrase',
      'backup.accept',
      'documents.print',
      'documents.pdf',
      'documents.papersPdf',
      'documents.papersPrint',
      'documents.docx',
      'documents.openDocx',
      'documents.countPages',
      'documents.dossier',
      'documents.board',
      'documents.cancel',
      'exchange.workbook',
      'templates.choose',
      'templates.look',
      'templates.fill',
      'exchange.calendar',
      'exchange.choose',
      'exchange.open',
      'exchange.cancel'
    ])
  })

  it('that fails unexpectedly says what is safe, and logs no word of what a person typed', async () => {
    const append = () => Promise.reject(Object.assign(new Error('王小明 13900001234'), { code: 'EIO' }))
    const request = {
      reason: '受理登记',
      changes: [{ entity: 'e', id: 'i', section: 's', before: null, value: {} }]
    }
    const answer = await answerCall(
      keeper({ 'journal.append': append }),
      'journal.append',
      PAGE,
      caller,
      request
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
    expect(JSON.stringify(answer)).not.toContain('王小明')
    expect(lines).toEqual(['[wenxin] journal.append: Error EIO\n'])
  })
})

describe('the names the preload lets through', () => {
  it('are those of the contract and no others', () => {
    expect(Object.keys(requests).every(isChannel)).toBe(true)
    expect(['journal.delete', 'toString', '__proto__', ''].some(isChannel)).toBe(false)
    expect(isEventName('vault.locked')).toBe(true)
    expect(isEventName('constructor')).toBe(false)
  })
})
