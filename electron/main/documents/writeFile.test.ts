import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFailure, writeWhole } from './writeFile'

const bytes = new TextEncoder().encode('月报')
let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wenxin-write-test-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('saving a file', () => {
  it('replaces a file of that name and leaves no parts behind', async () => {
    const path = join(folder, '月报.pdf')
    writeFileSync(path, 'old')
    expect(await writeWhole(path, bytes)).toEqual({ ok: true, value: null })
    expect(readFileSync(path, 'utf8')).toBe('月报')
    expect(readdirSync(folder)).toEqual(['月报.pdf'])
  })

  it('into a folder that is gone says so', async () => {
    expect(await writeWhole(join(folder, 'gone', 'a.pdf'), bytes)).toMatchObject({
      error: { code: 'NOT_FOUND' }
    })
  })

  it('that cannot be moved into place keeps what was there and cleans up', async () => {
    mkdirSync(join(folder, 'a.pdf'))
    expect(await writeWhole(join(folder, 'a.pdf'), bytes)).toMatchObject({ error: { code: 'FILE_BUSY' } })
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it.each([
    ['ENOSPC', 'write', 'DISK_FULL'],
    ['EROFS', 'write', 'READ_ONLY'],
    ['EACCES', 'write', 'READ_ONLY'],
    ['EPERM', 'move', 'FILE_BUSY'],
    ['EACCES', 'move', 'FILE_BUSY'],
    ['EBUSY', 'move', 'FILE_BUSY'],
    ['EIO', 'write', 'UNEXPECTED']
  ] as const)('%s while it %ss becomes %s', (system, step, code) => {
    const failure = writeFailure(system, step)
    expect(failure.code).toBe(code)
    expect(failure.message).toMatch(/没有保存.*请/)
  })
})
