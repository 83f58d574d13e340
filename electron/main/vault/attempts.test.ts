import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Files } from '../journal/files'
import { faultyFiles, must, temporaryFolder } from '../journal/testkit'
import type { Kdf } from './file'
import { openVault } from './vault'

const CHEAP: Kdf = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 }
const FIRST = { loginName: '格桑卓玛', password: '山南市综治2026' }

let dir: string
let remove: () => Promise<void>
let now: number
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  now = 1_700_000_000_000
})
afterEach(() => remove())

const vaultAt = (files?: Files) => openVault(dir, { now: () => now }, { kdf: CHEAP, files })
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)

async function created() {
  const vault = vaultAt()
  const { session } = must(await vault.recovery.create(FIRST))
  return { vault, session }
}

describe('wrong passwords', () => {
  const wrong = { ...FIRST, password: '不是密码' }

  it('make one wait longer and longer, over restarts, and never for good', async () => {
    const { session } = await created()
    const waits: number[] = []
    for (let failures = 1; failures <= 11; failures++) {
      expect(codeOf(await vaultAt().unlock(wrong))).toBe('WRONG_PASSWORD')
      const { waitSeconds } = must(await vaultAt().status(FIRST.loginName))
      waits.push(waitSeconds)
      if (waitSeconds > 0) {
        now += waitSeconds * 1000 - 1000
        expect(await vaultAt().unlock(FIRST)).toMatchObject({ ok: false, error: { code: 'WAIT' } })
        now += 1000
      }
    }
    expect(waits).toEqual([0, 0, 0, 5, 15, 30, 60, 120, 300, 300, 300])
    expect(must(await vaultAt().unlock(FIRST))).toEqual(session)
    expect(codeOf(await vaultAt().unlock(wrong))).toBe('WRONG_PASSWORD')
    expect(must(await vaultAt().status(FIRST.loginName)).waitSeconds).toBe(0)
  })

  it('count for unknown names too, and when tried all at once', async () => {
    await created()
    const vault = vaultAt()
    const tries = Array.from({ length: 8 }, (_, n) =>
      vault.unlock({ loginName: `甲${n}`, password: '12345678' })
    )
    expect((await Promise.all(tries)).map(codeOf)).toEqual([
      ...Array.from({ length: 4 }, () => 'WRONG_PASSWORD'),
      ...Array.from({ length: 4 }, () => 'WAIT')
    ])
  })

  it('do not keep anyone out for longer when the clock is set back', async () => {
    await created()
    for (let n = 0; n < 5; n++) {
      await vaultAt().unlock(wrong)
      if (n < 4) now += must(await vaultAt().status(FIRST.loginName)).waitSeconds * 1000
    }
    expect(must(await vaultAt().status(FIRST.loginName)).waitSeconds).toBe(15)
    now -= 400 * 24 * 3600 * 1000
    expect(must(await vaultAt().status(FIRST.loginName)).waitSeconds).toBe(15)
    now += 15_000
    must(await vaultAt().unlock(FIRST))
  })

  it('are counted in memory when the disk takes no file, and nobody is kept out', async () => {
    await created()
    const full = vaultAt(faultyFiles((step) => (step === 'write' ? 'ENOSPC' : null)))
    for (let n = 0; n < 4; n++) expect(codeOf(await full.unlock(wrong))).toBe('WRONG_PASSWORD')
    expect(codeOf(await full.unlock(FIRST))).toBe('WAIT')
    now += 5_000
    must(await full.unlock(FIRST))
  })

  it('at one account are not forgotten for a right password at another, and keep no other out', async () => {
    const { vault } = await created()
    const other = { person: 'yi', loginName: 'yi', password: '初始密码 2026' }
    must(await vault.accounts.set(other, 'clerk'))
    const said: unknown[] = []
    for (let n = 0; n < 6; n++) {
      said.push(codeOf(await vaultAt().unlock(wrong)))
      must(await vaultAt().unlock(other))
    }
    expect(said).toEqual([...Array.from({ length: 4 }, () => 'WRONG_PASSWORD'), 'WAIT', 'WAIT'])
    now += 5_000
    must(await vaultAt().unlock(FIRST))
  })

  it('of a version that counted all together make unknown names wait', async () => {
    await created()
    await writeFile(join(dir, 'attempts.json'), JSON.stringify({ format: 1, failures: 4, lastAt: now }))
    expect(must(await vaultAt().status()).waitSeconds).toBe(5)
    must(await vaultAt().unlock(FIRST))
  })

  it('survive a damaged count', async () => {
    await created()
    await writeFile(join(dir, 'attempts.json'), '{"format":')
    must(await vaultAt().unlock(FIRST))
  })
})
