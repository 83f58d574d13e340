import { mkdtempSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWritable, discard, profileAt } from './profile'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wenxin-profile-test-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the profile folder', () => {
  it('is made when it is not there, and the check leaves nothing behind', () => {
    const wanted = join(folder, '台账', '资料')
    expect(checkWritable(wanted)).toEqual({ ok: true, value: null })
    expect(readdirSync(wanted)).toEqual([])
  })

  it('that lies under a file cannot be written, and the message says so without changing anything', () => {
    const file = join(folder, 'a.txt')
    writeFileSync(file, 'x')
    const checked = checkWritable(join(file, 'profile'))
    expect(checked).toMatchObject({ ok: false, error: { code: 'NOT_WRITABLE' } })
    expect(checked.ok ? '' : checked.error.message).toContain('未改动任何数据')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('of a demonstration is deleted at its end, a chosen one never', () => {
    const kept = profileAt(folder)
    discard(kept)
    expect(existsSync(folder)).toBe(true)
    const temporary = profileAt(null)
    expect(existsSync(temporary.root)).toBe(true)
    discard(temporary)
    expect(existsSync(temporary.root)).toBe(false)
  })
})
