import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { verify } from './runtime-fallback.mjs'

const folder = mkdtempSync(join(tmpdir(), 'verify-'))
const file = join(folder, 'package.tgz')
writeFileSync(file, 'abc')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// FIPS 180-4, the example of one block.
const OF_ABC = '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='

describe('the integrity of a downloaded runtime', () => {
  it('accepts the file that was pinned', async () => {
    await expect(verify(file, OF_ABC)).resolves.toBeUndefined()
  })

  it('refuses any other file', async () => {
    await expect(verify(file)).rejects.toThrow('sha512')
  })
})
