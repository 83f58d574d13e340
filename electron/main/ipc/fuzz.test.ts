import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isChannel } from '@shared/ipc/channels'
import { shortPaper } from '@shared/domain/papers/sample.test-support'
import { requests, type Answer, type Channel } from '@shared/ipc/contract'
import { figure } from '../../../test/support/figure'
import { backups } from '../backup'
import { COPIES, Copies } from '../documents/copies'
import { filesBelow, must, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { answerCall, type Gatekeeper } from './answerCall'
import { argumentsOf, deep, field, isRequest, PERSONAL, shapeOf } from './arguments.test-support'
import { Ledger } from './ledger'
import type { Caller } from './types'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }))
const { collectHandlers } = await import('./handlers')

const RUNS = Number(process.env['WENXIN_FUZZ_RUNS'] ?? 100)
const CHANNELS = Object.keys(requests) as Channel[]
const PAGE = { url: 'wenxin://app/index.html', parent: null }
const CHEAP = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const
const PEOPLE = { clerk: '登记员', reviewer: '审核员', viewer: '查阅员', newcomer: '新来的人' } as const
const FIRST = { loginName: '管理员', password: '山南 2026 abc' }
const OWN = '自己的密码二〇二六'

let ledger: Ledger
let keeper: Gatekeeper
let dir: string
let remove: () => Promise<void>
let lines: string[]
/** What other programs were given. */
let opened: string[]
let who: 'administrator' | keyof typeof PEOPLE | 'nobody' | 'unattended'

beforeEach(async () => {
  lines = []
  opened = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  ;({ dir, remove } = await temporaryFolder())
  ledger = new Ledger(openVault(dir, { now: Date.now }, { kdf: CHEAP }), dir, () => undefined)
  must(await ledger.enter(() => ledger.vault.recovery.create(FIRST)))
  for (const [name, loginName] of Object.entries(PEOPLE)) {
    const role = name === 'newcomer' ? 'clerk' : (name as 'clerk')
    must(await ledger.vault.accounts.set({ person: name, loginName, password: '初始密码一二三' }, role))
    if (name === 'newcomer') continue
    await ledger.lock()
    must(await ledger.enter(() => ledger.vault.unlock({ loginName, password: '初始密码一二三' })))
    const change = { oldPassword: '初始密码一二三', newPassword: OWN }
    must(await ledger.vault.accounts.changePassword(change))
    await ledger.lock()
    must(await ledger.enter(() => ledger.vault.unlock(FIRST)))
  }
  await ledger.lock()
  const handlers = collectHandlers({
    app: {
      info: { version: '0', profilePath: dir, demo: false, unattended: null },
      openWindow: () => undefined
    },
    ledger,
    divisions: 'resources/divisions',
    documents: {
      askPlace: () => Promise.resolve(null),
      demo: true,
      copies: new Copies({
        folder: join(dir, COPIES),
        open: (_folder, path) => Promise.resolve(opened.push(path) > 0 ? '' : ''),
        onNotice: () => undefined
      })
    },
    backup: {
      ...backups(dir, ledger, () => undefined),
      ask: () => Promise.resolve(null),
      skip: () => undefined
    },
    diagnostics: { version: '0', root: dir, chosen: true, screens: () => [], log: () => lines },
    demo: null,
    unattended: null
  })
  keeper = { handlers, actor: () => (who === 'unattended' ? 'unattended' : ledger.actor) }
})
afterEach(async () => {
  await ledger.lock()
  await remove()
})

const caller = {
  contents: Object.assign(new EventEmitter().setMaxListeners(0), {
    send: () => undefined,
    isDestroyed: () => false,
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-'))
  }),
  stillOpen: () => true
} as unknown as Caller

/** Signs in whoever the round is about; a call that was valid may have locked. */
async function signedIn(): Promise<void> {
  if (who === 'nobody' || ledger.open) return
  const name = who === 'unattended' ? 'viewer' : who
  const password = name === 'administrator' ? FIRST.password : name === 'newcomer' ? '初始密码一二三' : OWN
  const loginName = name === 'administrator' ? FIRST.loginName : PEOPLE[name]
  must(await ledger.enter(() => ledger.vault.unlock({ loginName, password })))
}

/** One digest over every file of the profile: its name and its bytes. */
async function profileHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const [name, bytes] of [...(await filesBelow(dir))].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}

/** What every answer must be, whatever was asked. */
function sound(channel: Channel, answer: Answer<Channel>): void {
  if (answer.ok) return
  const { code, message } = answer.error
  expect([channel, code]).toEqual([channel, expect.stringMatching(/^[A-Z_]+$/)])
  expect(message).toMatch(/\p{Script=Han}.*。$/su)
  expect(message.length).toBeLessThan(400)
  for (const text of PERSONAL)
    expect([channel, message]).not.toEqual([channel, expect.stringContaining(text)])
}

describe('somebody who has taken over the page and sends what they like', () => {
  let asked = 0
  it.each(['nobody', 'newcomer', 'clerk', 'reviewer', 'administrator', 'viewer', 'unattended'] as const)(
    `as %s gets a plain answer to every one of ${RUNS} calls, and writes nothing that the rules do not know`,
    async (actor) => {
      who = actor
      await signedIn()
      /** Calls that were refused before anything was done, around each of which the profile was compared. */
      let compared = 0
      const calls = fc
        .constantFrom(...CHANNELS)
        .chain((channel) => fc.tuple(fc.constant(channel), argumentsOf(channel)))
        .filter(([channel, raw]) => raw !== undefined || !isRequest(channel, raw))
      await fc.assert(
        fc.asyncProperty(calls, async ([channel, raw]) => {
          await signedIn()
          const [head, before] = [ledger.open?.journal.head(), await profileHash()]
          const answer = await answerCall(keeper, channel, PAGE, caller, raw)
          asked += 1
          sound(channel, answer)
          if (!isRequest(channel, raw)) expect([channel, answer.ok]).toEqual([channel, false])
          // What is such as the channel takes may do what the channel is for; whom the table forbids it does nothing.
          else if (answer.ok || answer.error.code !== 'NOT_ALLOWED') return
          compared += 1
          expect([channel, ledger.open?.journal.head()]).toEqual([channel, head])
          expect([channel, await profileHash()]).toEqual([channel, before])
        }),
        // A call that hangs would be tried smaller and smaller until the test is over, and nobody would hear which it was.
        { numRuns: RUNS, timeout: 10_000, endOnFailure: true }
      )
      for (const text of PERSONAL) expect([...lines, ...opened].join('')).not.toContain(text)
      for (const path of opened) expect(dirname(dirname(path))).toBe(join(dir, COPIES))
      expect(compared).toBeGreaterThan(RUNS / 2)
    },
    60_000 + RUNS * 100
  )

  it('has another program open nothing but a docx below the folder of copies, whatever the papers are called', async () => {
    who = 'clerk'
    await signedIn()
    const called = fc.oneof(
      fc.constantFrom(...PERSONAL, '../../../x', 'agreement:../../x', 'CON', 'x.exe', '\u202efdp.exe'),
      fc.string({ minLength: 1, maxLength: 120 })
    )
    const papers = fc.array(fc.tuple(called, called), { minLength: 1, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(papers, async (list) => {
        const request = { job: 'a', papers: list.map(([key, title]) => shortPaper(key, title)) }
        const answer = await answerCall(keeper, 'documents.openDocx', PAGE, caller, request)
        expect(answer).toEqual({ ok: true, value: { path: opened.at(-1) } })
        expect(opened.at(-1)?.slice(join(dir, COPIES).length)).toMatch(
          /^.[0-9a-f]{16}.\p{Script=Han}+\.docx$/u
        )
      }),
      { numRuns: 20 }
    )
    expect(opened).toHaveLength(20)
    for (const text of PERSONAL) expect(opened.join('')).not.toContain(text)
  })

  it.each(['array', 'object'] as const)(
    'with %ss a hundred thousand levels deep in every field gets a refusal, not a crash',
    async (kind) => {
      who = 'administrator'
      await signedIn()
      const bottomless = deep(100_000, kind)
      const head = ledger.open?.journal.head()
      const bad = { entity: 'dispute', id: 'd1', section: 'intake', before: null, value: { a: bottomless } }
      for (const channel of CHANNELS) {
        const names = shapeOf(channel)
        const each = [
          bottomless,
          ...names.map((name) => ({ [name]: bottomless })),
          Object.fromEntries(names.map((name) => [name, name === 'changes' ? [bad] : bottomless]))
        ]
        for (const raw of each) {
          const answer = await answerCall(keeper, channel, PAGE, caller, raw)
          sound(channel, answer)
          asked += 1
        }
      }
      const saved = await answerCall(keeper, 'journal.append', PAGE, caller, { reason: '试', changes: [bad] })
      expect(saved).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
      expect(ledger.open?.journal.head()).toEqual(head)
      figure(`伪造的页面请求 ${asked} 次：未按约定回答 0 次，未经核对写入 0 条`)
    }
  )
})

describe('somebody who is not the page', () => {
  const piece = fc.constantFrom(
    'wenxin',
    '://',
    'app',
    '/',
    'index.html',
    '@',
    '.',
    ':',
    'file',
    'https',
    '#',
    ' ',
    '\0'
  )
  const address = fc.oneof(
    fc.webUrl(),
    fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(''))
  )

  it('is refused from every frame but the top one of our own address, before anything is looked at', async () => {
    who = 'nobody'
    const reached = new Proxy({} as Gatekeeper['handlers'], {
      get: () => () => {
        throw new Error('reached its handler')
      }
    })
    const frame = fc.record({ url: address, parent: fc.constantFrom<unknown>(null, {}, undefined, 0) })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CHANNELS), fc.option(frame), field, async (channel, from, raw) => {
        const isOwn =
          from?.parent === null && /^wenxin:\/\/app([/?#]|$)/i.test(from.url.trim().replace(/\0/g, ''))
        fc.pre(!isOwn)
        const answer = await answerCall(
          { handlers: reached, actor: () => 'administrator' },
          channel,
          from,
          caller,
          raw
        )
        expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
      }),
      { numRuns: RUNS * 4 }
    )
  })

  it('finds no channel that the contract does not have, whatever it is called', () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype)
    const name = fc.oneof(fc.string(), fc.constantFrom(...inherited, 'journal', 'journal.delete', 'app.'))
    fc.assert(fc.property(name, (each) => isChannel(each) === Object.keys(requests).includes(each)))
  })
})
