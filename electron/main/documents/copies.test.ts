import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../journal/testkit'
import { COPIES, Copies, copyName, type CopiesDeps } from './copies'
import { nodeRemover } from './removing'

const BYTES = new TextEncoder().encode('次仁卓嘎 13900001234')
const make = () => Promise.resolve(BYTES)

let dir: string
let folder: string
let remove: () => Promise<void>
let lines: string[]
beforeEach(async () => {
  lines = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  ;({ dir, remove } = await temporaryFolder())
  folder = join(dir, COPIES)
})
afterEach(() => remove())

/** The files that Word has open at the moment, as Windows answers for them. */
const held = new Set<string>()
const files = {
  ...nodeRemover,
  unlink: (path: string) =>
    held.has(path)
      ? Promise.reject(Object.assign(new Error(path), { code: 'EBUSY' }))
      : nodeRemover.unlink(path)
}
beforeEach(() => held.clear())

function copies(more: Partial<CopiesDeps> = {}) {
  const opened: string[] = []
  const notices: (string | null)[] = []
  const made = new Copies({
    folder,
    open: (_folder, path) => Promise.resolve(opened.push(path) > 0 ? '' : ''),
    onNotice: (notice) => notices.push(notice),
    files,
    ...more
  })
  return { copies: made, opened, notices }
}
async function openOne(made: Copies, name = '人民调解协议书'): Promise<string> {
  const answer = await made.open(name, make)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.path
}

describe('a copy that Word shows', () => {
  it('is a whole, read-only docx that only this user gets at, in the folder of copies', async () => {
    const { copies: made, opened } = copies()
    const path = await openOne(made)
    expect(opened).toEqual([path])
    expect([basename(path), dirname(dirname(path))]).toEqual(['人民调解协议书.docx', folder])
    expect(new Uint8Array(readFileSync(path))).toEqual(BYTES)
    if (process.platform === 'win32') return
    const modes = [path, dirname(path), folder].map((each) => statSync(each).mode & 0o777)
    expect(modes).toEqual([0o400, 0o700, 0o700])
  })

  it('leaves another of the same form alone', async () => {
    const { copies: made } = copies()
    const [first, second] = [await openOne(made), await openOne(made)]
    expect(basename(second)).toBe(basename(first))
    expect(second).not.toBe(first)
    expect(readFileSync(first)).toEqual(readFileSync(second))
  })

  it('is called by its form, and by nothing that stands in it', () => {
    expect(copyName([{ key: 'agreement' }])).toBe('人民调解协议书')
    expect(copyName([{ key: 'session:2' }, { key: 'agreement' }])).toBe('人民调解记录')
    expect([copyName([{ key: '../次仁卓嘎' }]), copyName([])]).toEqual(['文书', '文书'])
  })

  it.each([
    ['says no', () => Promise.resolve('Failed to open path')],
    ['fails', () => Promise.reject(new Error('/home/次仁卓嘎'))]
  ])('is gone at once where the system %s, and the person learns what to do instead', async (_, open) => {
    const { copies: made } = copies({ open })
    const answer = await made.open('人民调解协议书', make)
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(answer.ok ? '' : answer.error.message).toMatch(/临时副本已删除.*台账内容不受影响.*导出 docx/)
    expect(readdirSync(folder)).toEqual([])
    expect(lines.join('')).not.toMatch(/次仁|人民调解/)
  })

  it('of a program that answers only when it is closed counts as opened', async () => {
    const patient = copies({ open: () => new Promise(() => undefined), errorMillis: 20 })
    expect((await patient.copies.open('人民调解协议书', make)).ok).toBe(true)
  })

  it('is refused in words where none can be written', async () => {
    writeFileSync(folder, 'in the way')
    const answer = await copies().copies.open('人民调解协议书', make)
    expect(answer).toMatchObject({ ok: false, error: { code: 'READ_ONLY' } })
  })

  it('is not written into a folder that a link in its place leads to', async () => {
    mkdirSync(join(dir, 'elsewhere'))
    symlinkSync(join(dir, 'elsewhere'), folder)
    expect((await copies().copies.open('人民调解协议书', make)).ok).toBe(false)
    expect(readdirSync(join(dir, 'elsewhere'))).toEqual([])
  })

  it('that was asked for before the lock is neither written nor shown after it', async () => {
    const { copies: made, opened } = copies()
    let finish = (_: Uint8Array): void => undefined
    const slow = made.open('人民调解协议书', () => new Promise((resolve) => (finish = resolve)))
    await made.clear()
    finish(BYTES)
    expect(await slow).toMatchObject({ ok: false, error: { code: 'LOCKED' } })
    expect(opened).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })
})

describe.runIf(process.platform === 'linux')('what is put aside while something is printed', () => {
  const printed = () => writeFileSync(join(tmpdir(), '.org.chromium.Chromium.probe'), '%PDF-1.4')

  it('is among the copies, and gone soon after, without the lock', async () => {
    const { copies: made } = copies({ sentMillis: 20 })
    await made.aside(() => Promise.resolve(printed()))
    expect(existsSync(join(folder, 'print', '.org.chromium.Chromium.probe'))).toBe(true)
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]))
  })

  it('stays while another is still on its way', async () => {
    const { copies: made } = copies({ sentMillis: 20 })
    let end = (): void => undefined
    const slow = made.aside(() => new Promise<void>((resolve) => (end = resolve)))
    await made.aside(() => Promise.resolve(printed()))
    // As a clock: by the time that this one is gone, the other would be.
    const later = copies({ sentMillis: 20, folder: join(dir, 'later') })
    await later.copies.aside(() => Promise.resolve(printed()))
    await vi.waitFor(() => expect(readdirSync(join(dir, 'later'))).toEqual([]))
    expect(readdirSync(join(folder, 'print'))).toHaveLength(1)
    end()
    await slow
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]))
  })

  it('is not printed at all where it cannot be put aside', async () => {
    writeFileSync(folder, 'in the way')
    const print = vi.fn(() => Promise.resolve())
    await expect(copies().copies.aside(print)).rejects.toThrow()
    expect(print).not.toHaveBeenCalled()
  })
})

describe('clearing the copies', () => {
  it('removes all of them, with what Word has put beside them, and the folder', async () => {
    const { copies: made, notices } = copies()
    const path = await openOne(made)
    writeFileSync(join(dirname(path), '~$民调解协议书.docx'), '次仁卓嘎')
    mkdirSync(join(dirname(path), 'deeper'))
    writeFileSync(join(dirname(path), 'deeper', 'x.tmp'), '次仁卓嘎')
    await openOne(made)
    await made.clear()
    expect(readdirSync(dir)).toEqual([])
    expect([notices, await made.notice()]).toEqual([[], null])
  })

  it('at the start removes what a crash has left', async () => {
    await openOne(copies().copies)
    await copies().copies.clear()
    expect(readdirSync(dir)).toEqual([])
  })

  it('does nothing where there are none', async () => {
    const { copies: made, notices } = copies()
    await made.clear()
    expect([readdirSync(dir), notices, lines]).toEqual([[], [], []])
  })

  it('removes links themselves, not what they lead to, and nothing outside its folder', async () => {
    const outside = join(dir, 'Documents')
    mkdirSync(outside)
    writeFileSync(join(outside, 'mine.docx'), 'mine')
    const { copies: made } = copies()
    const own = dirname(await openOne(made))
    symlinkSync(outside, join(own, 'folder'))
    symlinkSync(join(outside, 'mine.docx'), join(own, 'file'))
    symlinkSync(outside, join(folder, 'beside'))
    await made.clear()
    expect(readdirSync(dir)).toEqual(['Documents'])
    symlinkSync(outside, folder)
    await made.clear()
    expect(readdirSync(dir)).toEqual(['Documents'])
    expect(readFileSync(join(outside, 'mine.docx'), 'utf8')).toBe('mine')
  })

  it('says that one is still open in Word, removes the others, and tries again', async () => {
    const { copies: made, notices } = copies()
    const [first, second] = [await openOne(made), await openOne(made)]
    held.add(first)
    await made.clear()
    expect([first, second].map((path) => existsSync(path))).toEqual([true, false])
    expect(await made.notice()).toMatch(
      /还有 1 份没有删除.*没有加密.*请关闭 Word 或 WPS.*台账内容不受影响。$/
    )
    expect(notices).toEqual([await made.notice()])
    expect(lines.join('')).toMatch(/copies: 1 not removed EBUSY/)

    await made.again()
    expect([notices.length, lines.length]).toEqual([1, 1])
    held.clear()
    const open = await openOne(made)
    await made.again()
    expect([first, open].map((path) => existsSync(path))).toEqual([false, true])
    expect([notices.at(-1), await made.notice()]).toEqual([null, null])
    expect(lines.join('')).not.toMatch(/人民调解|次仁/)
  })

  it('of one that was held over the lock goes on at the next start', async () => {
    const path = await openOne(copies().copies)
    held.add(path)
    const next = copies()
    await next.copies.clear()
    expect(next.notices).toHaveLength(1)
    held.clear()
    await next.copies.clear()
    expect([readdirSync(dir), next.notices.at(-1)]).toEqual([[], null])
  })

  it('that cannot even be looked at is said, too', async () => {
    const denied = { ...files, readdir: () => Promise.reject(Object.assign(new Error(), { code: 'EACCES' })) }
    const { copies: made } = copies({ files: denied })
    await openOne(made)
    await made.clear()
    expect(await made.notice()).toMatch(/没有删除/)
    expect(lines.join('')).toContain('EACCES')
  })
})
