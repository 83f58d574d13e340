import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { at } from './paths.mjs'
import { hashOf } from './stamp.mjs'

mkdirSync(at('.cache'), { recursive: true })
const folder = mkdtempSync(at('.cache', 'stamp-'))
const name = folder.slice(at().length + 1)
const file = join(folder, 'a.ts')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the stamp that tells whether a build is needed', () => {
  it('changes with contents and names, not with times', () => {
    writeFileSync(file, 'one')
    const before = hashOf([name])
    utimesSync(file, 1, 1)
    expect(hashOf([name])).toBe(before)
    writeFileSync(file, 'two')
    expect(hashOf([name])).not.toBe(before)
    writeFileSync(file, 'one')
    writeFileSync(join(folder, 'b.ts'), '')
    expect(hashOf([name])).not.toBe(before)
  })

  it('does not see what is skipped', () => {
    const skip = /\.test\.ts$/
    const before = hashOf([name], { skip })
    writeFileSync(join(folder, 'a.test.ts'), 'x')
    expect(hashOf([name], { skip })).toBe(before)
  })
})
