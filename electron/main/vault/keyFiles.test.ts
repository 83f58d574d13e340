import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultyFiles, filesBelow, must, temporaryFolder } from '../journal/testkit'
import type { Kdf } from './file'
import { openVault } from './vault'

const CHEAP: Kdf = { name: 'argon2id', memoryKiB: 64, iterations: 1, parallelism: 1 }
const FIRST = { loginName: '格桑卓玛', password: '山南市综治2026' }
const ID = '0192a000-0000-7000-8000-000000000001'
const OTHER = '0192a000-0000-7000-8000-000000000002'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
})
afterEach(() => remove())

const vaultAt = () => openVault(dir, { now: Date.now }, { kdf: CHEAP })
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)

async function made() {
  const vault = vaultAt()
  const { session } = must(await vault.recovery.create(FIRST))
  const text = must(await vault.makeKeyFile(ID, '/保管/密钥文件.wxkey'))
  return { vault, text, session }
}

describe('a key file', () => {
  it('opens the ledger for reading, as a viewer, without the keys of attachments', async () => {
    const { vault, text, session } = await made()
    const full = vault.keys()
    const reading = vaultAt()
    const opened = must(await reading.unlockByKeyFile(text))
    expect(opened).toEqual({ ...session, person: ID, role: 'viewer' })
    expect(reading.keys()).toEqual({ ...full, attachments: null, backup: null })
    expect(must(await reading.status()).state).toBe('unlocked')
    // Nothing that needs the data key: no code, no other key file, no password.
    expect(codeOf(await reading.recovery.renew())).toBe('LOCKED')
    expect(codeOf(await reading.makeKeyFile(OTHER, ''))).toBe('LOCKED')
    expect(
      codeOf(await reading.accounts.changePassword({ oldPassword: FIRST.password, newPassword: '12345678' }))
    ).toBe('LOCKED')
    reading.lock()
    expect([reading.keys(), reading.session()]).toEqual([null, null])
  })

  it('holds no data key: neither the file nor the profile opens anything alone', async () => {
    const { vault, text } = await made()
    const keys = Object.values(vault.keys() ?? {}).map((key) => Buffer.from(key ?? []).toString('base64'))
    for (const key of keys) expect(text).not.toContain(key)
    const wrapped = (await filesBelow(dir)).get(join(dir, 'keyfiles.json')) ?? Buffer.alloc(0)
    expect(wrapped.length).toBeGreaterThan(0)
    for (const secret of [JSON.parse(text).key, ...keys]) expect(wrapped.includes(secret)).toBe(false)
  })

  it('is useless once it is revoked, and no other with it', async () => {
    const { vault, text } = await made()
    const second = must(await vault.makeKeyFile(OTHER, '/b.wxkey'))
    expect(must(await vault.keyFileIds())).toEqual([ID, OTHER])
    must(await vault.dropKeyFile(ID))
    expect(must(await vault.keyFileIds())).toEqual([OTHER])
    expect(codeOf(await vaultAt().unlockByKeyFile(text))).toBe('WRONG_CODE')
    must(await vaultAt().unlockByKeyFile(second))
    expect(await vaultAt().lastKeyFile()).toBe('/b.wxkey')
  })

  it('is refused when it is damaged, another ledger’s, or no key file, and the ledger stays locked', async () => {
    const { text } = await made()
    const file = JSON.parse(text)
    const wrong = [
      '',
      'no key',
      '{}',
      JSON.stringify({ ...file, key: Buffer.alloc(32).toString('base64') }),
      JSON.stringify({ ...file, key: 'AAAA' }),
      JSON.stringify({ ...file, id: OTHER }),
      JSON.stringify({ ...file, office: OTHER }),
      JSON.stringify({ ...file, format: 'wenxin-key-file/2' })
    ]
    const vault = vaultAt()
    for (const each of wrong) expect(codeOf(await vault.unlockByKeyFile(each)), each).toBe('WRONG_CODE')
    expect(vault.session()).toBeNull()
  })

  it('can be made and revoked by an administrator alone, and by nobody while locked', async () => {
    const { vault, text } = await made()
    vault.lock()
    expect(codeOf(await vault.makeKeyFile(OTHER, ''))).toBe('LOCKED')
    expect(codeOf(await vault.dropKeyFile(ID))).toBe('LOCKED')
    must(await vault.unlockByKeyFile(text))
    expect(codeOf(await vault.dropKeyFile(ID))).toBe('LOCKED')
  })

  it('leaves a damaged list alone and says so', async () => {
    const { vault, text } = await made()
    const path = join(dir, 'keyfiles.json')
    await writeFile(path, '{"format":1}')
    for (const answer of [
      await vault.makeKeyFile(OTHER, ''),
      await vault.dropKeyFile(ID),
      await vaultAt().unlockByKeyFile(text)
    ]) {
      expect(answer.ok ? '' : answer.error.message).toContain('keyfiles.json 已损坏')
    }
    expect(await readFile(path, 'utf8')).toBe('{"format":1}')
    // People with a password are not kept out by it.
    must(await vaultAt().unlock(FIRST))
  })

  it('is not made on a full disk, and the ones before it still open', async () => {
    const { text } = await made()
    const files = faultyFiles((step) => (step === 'write' ? 'ENOSPC' : null))
    const vault = openVault(dir, { now: Date.now }, { kdf: CHEAP, files })
    must(await vault.unlock(FIRST))
    expect(codeOf(await vault.makeKeyFile(OTHER, ''))).toBe('DISK_FULL')
    must(await vaultAt().unlockByKeyFile(text))
  })
})
