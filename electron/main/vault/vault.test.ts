import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Files } from '../journal/files'
import { faultyFiles, filesBelow, must, temporaryFolder } from '../journal/testkit'
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
const vaultPath = () => join(dir, 'vault.json')
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)

async function created() {
  const vault = vaultAt()
  const { recoveryCode, session } = must(await vault.recovery.create(FIRST))
  return { vault, recoveryCode, session }
}

describe('the vault', () => {
  it('is empty, then unlocked, then locked', async () => {
    expect(must(await vaultAt().status())).toEqual({
      state: 'empty',
      waitSeconds: 0,
      recoveryConfirmed: false,
      byPassphrase: false
    })
    const { vault, session } = await created()
    expect(session).toMatchObject({ role: 'administrator', deviceLetter: 'A' })
    expect(must(await vault.status()).state).toBe('unlocked')
    expect(vault.session()).toEqual(session)
    const keys = vault.keys()
    expect(keys?.storeKey).toEqual(session.storeKey)
    expect(keys?.journal[0]?.key).not.toEqual(keys?.storeKey)
    vault.lock()
    expect(must(await vault.status()).state).toBe('locked')
    expect([vault.keys(), vault.session()]).toEqual([null, null])
    const again = vaultAt()
    expect(must(await again.unlock(FIRST))).toEqual(session)
    expect(again.keys()).toEqual(keys)
  })

  it('takes a name and a password however they were composed', async () => {
    await created()
    const vault = vaultAt()
    must(await vault.unlock({ loginName: ' 格桑卓玛　', password: '山南市综治２０２６' }))
  })

  it('is not made twice', async () => {
    const { vault } = await created()
    const before = await filesBelow(dir)
    expect(codeOf(await vault.recovery.create(FIRST))).toBe('ALREADY_EXISTS')
    expect(codeOf(await vaultAt().recovery.create({ loginName: '别人', password: '12345678' }))).toBe(
      'ALREADY_EXISTS'
    )
    expect(await filesBelow(dir)).toEqual(before)
  })

  it('shows neither names nor passwords nor the code on the disk', async () => {
    const { vault, recoveryCode } = await created()
    must(
      await vault.accounts.changePassword({ oldPassword: FIRST.password, newPassword: '新的密码一二三四' })
    )
    await vaultAt().unlock({ loginName: FIRST.loginName, password: 'wrong-password' })
    const secrets = [
      FIRST.loginName,
      FIRST.password,
      '新的密码一二三四',
      recoveryCode,
      recoveryCode.replaceAll('-', '')
    ]
    for (const [path, bytes] of await filesBelow(dir)) {
      for (const secret of [...secrets, 'wrong-password']) {
        expect(bytes.includes(secret), path).toBe(false)
        expect(bytes.includes(Buffer.from(secret, 'utf16le')), path).toBe(false)
      }
    }
  })

  it('changes a password only for the one who knows the old', async () => {
    const { vault, session } = await created()
    const next = { ...FIRST, password: '另一个密码' }
    const wrong = { oldPassword: '不是它', newPassword: next.password }
    expect(codeOf(await vault.accounts.changePassword(wrong))).toBe('WRONG_PASSWORD')
    must(await vault.accounts.changePassword({ ...wrong, oldPassword: FIRST.password }))
    expect(codeOf(await vaultAt().unlock(FIRST))).toBe('WRONG_PASSWORD')
    expect(must(await vaultAt().unlock(next))).toEqual(session)
    vault.lock()
    expect(codeOf(await vault.accounts.changePassword({ ...wrong, oldPassword: next.password }))).toBe(
      'LOCKED'
    )
  })

  it('opens a wrapping with the parameters of the file, not its own', async () => {
    const { session } = await created()
    const costly: Kdf = { ...CHEAP, memoryKiB: 128, iterations: 2 }
    expect(must(await openVault(dir, { now: () => now }, { kdf: costly }).unlock(FIRST))).toEqual(session)
    const file = JSON.parse(await readFile(vaultPath(), 'utf8'))
    expect(file.accounts[0].kdf).toEqual(CHEAP)
    file.accounts[0].kdf.iterations = 2
    await writeFile(vaultPath(), JSON.stringify(file))
    expect(codeOf(await vaultAt().unlock(FIRST))).toBe('WRONG_PASSWORD')
  })

  it('asks 64 MiB and three passes of whoever tries passwords', async () => {
    must(await openVault(dir).recovery.create(FIRST))
    const file = JSON.parse(await readFile(vaultPath(), 'utf8'))
    const kdf = { name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 }
    expect([file.accounts[0].kdf, file.recovery.kdf]).toEqual([kdf, kdf])
  })

  it('does not wrap zeroed keys when it is locked in the middle of a change', async () => {
    const { vault, session } = await created()
    const renewing = vault.recovery.renew()
    await Promise.resolve()
    vault.lock()
    const renewed = await renewing
    if (!renewed.ok) return
    const recovered = await vaultAt().recovery.recover({
      by: 'code',
      secret: renewed.value.recoveryCode,
      loginName: '甲',
      newPassword: '12345678'
    })
    expect(must(recovered).storeKey).toEqual(session.storeKey)
  })
})

describe('the recovery code', () => {
  it('counts once typed back', async () => {
    const { vault, recoveryCode } = await created()
    expect(codeOf(await vault.recovery.confirm('A'.repeat(25)))).toBe('WRONG_CODE')
    expect(must(await vault.status()).recoveryConfirmed).toBe(false)
    must(await vault.recovery.confirm(` ${recoveryCode.toLowerCase()} `))
    expect(must(await vaultAt().status()).recoveryConfirmed).toBe(true)
  })

  it('sets a new name and password, and goes on working', async () => {
    const { recoveryCode, session } = await created()
    const second = { loginName: '次仁', password: '第二个密码' }
    const vault = vaultAt()
    const request = {
      by: 'code' as const,
      secret: recoveryCode,
      loginName: second.loginName,
      newPassword: second.password
    }
    expect(must(await vault.recovery.recover(request))).toEqual(session)
    expect(must(await vaultAt().unlock(second))).toEqual(session)
    expect(codeOf(await vaultAt().unlock(FIRST))).toBe('WRONG_PASSWORD')
    expect(must(await vaultAt().recovery.recover({ ...request, loginName: FIRST.loginName }))).toEqual(
      session
    )
    expect(codeOf(await vaultAt().unlock(second))).toBe('WRONG_PASSWORD')
  })

  it('is of no use once renewed', async () => {
    const { vault, recoveryCode, session } = await created()
    must(await vault.recovery.confirm(recoveryCode))
    const renewed = must(await vault.recovery.renew()).recoveryCode
    expect(must(await vault.status()).recoveryConfirmed).toBe(false)
    const request = { by: 'code' as const, loginName: '甲', newPassword: '12345678' }
    expect(codeOf(await vaultAt().recovery.recover({ ...request, secret: recoveryCode }))).toBe('WRONG_CODE')
    expect(must(await vaultAt().recovery.recover({ ...request, secret: renewed }))).toEqual(session)
    vault.lock()
    expect(codeOf(await vault.recovery.renew())).toBe('LOCKED')
  })
})

describe('a vault file that is not as it should be', () => {
  it.each([
    ['empty', () => ''],
    ['cut', (text: string) => text.slice(0, text.length >> 1)],
    ['without a format', (text: string) => text.replace('"format": 2,', '')],
    ['with its format as text', (text: string) => text.replace('"format": 2', '"format": "1"')],
    // 3 is with a passphrase, which this file has none of.
    ['of a format that it has not', (text: string) => text.replace('"format": 2', '"format": 3')],
    ['of a format that never was', (text: string) => text.replace('"format": 2', '"format": 0')],
    ['of a broken format', (text: string) => text.replace('"format": 2', '"format": 4.5')],
    ['with a field too many', (text: string) => text.replace('"format": 2', '"format": 2, "more": 1')],
    ['with boundless memory', (text: string) => text.replace('"memoryKiB": 64', '"memoryKiB": 99999999')],
    ['without accounts', (text: string) => text.replace(/"accounts": \[[^\]]*\]/, '"accounts": []')]
  ])('%s is reported and left alone', async (_, damage) => {
    await created()
    const text = damage(await readFile(vaultPath(), 'utf8'))
    await writeFile(vaultPath(), text)
    const vault = vaultAt()
    const answers = [
      await vault.status(),
      await vault.recovery.create(FIRST),
      await vault.unlock(FIRST),
      await vault.recovery.recover({ by: 'code', secret: 'x', loginName: 'x', newPassword: '12345678' })
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
      expect(answer.ok ? '' : answer.error.message).toMatch(/vault\.json 已损坏.*文件未作任何改动/)
    }
    expect(await readFile(vaultPath(), 'utf8')).toBe(text)
  })

  it.each([4, 17, 1e9])('of format %s, which only a later version knows, says so', async (format) => {
    await created()
    const text = (await readFile(vaultPath(), 'utf8')).replace(
      '"format": 2',
      `"format": ${format}, "new": {}`
    )
    await writeFile(vaultPath(), text)
    const vault = vaultAt()
    const answers = [
      await vault.status(),
      await vault.recovery.create(FIRST),
      await vault.unlock(FIRST),
      await vault.recovery.recover({ by: 'code', secret: 'x', loginName: 'x', newPassword: '12345678' })
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } })
      expect(answer.ok ? '' : answer.error.message).toMatch(
        /由更新版本的软件.*文件未作任何改动.*请安装更新版本的软件后再打开/
      )
    }
    expect(await readFile(vaultPath(), 'utf8')).toBe(text)
  })

  it('is not made anew where a journal lies without it', async () => {
    await mkdir(join(dir, 'journal', '01890000'), { recursive: true })
    const answers = [await vaultAt().status(), await vaultAt().recovery.create(FIRST)]
    for (const answer of answers) {
      expect(answer.ok ? '' : answer.error.message).toContain('缺少密钥库文件 vault.json')
    }
    expect((await filesBelow(dir)).size).toBe(0)
  })

  it('with an altered wrapping, salt, nonce or tag does not open', async () => {
    await created()
    const file = JSON.parse(await readFile(vaultPath(), 'utf8'))
    for (const field of ['wrapped', 'salt', 'nonce'] as const) {
      const copy = structuredClone(file)
      const bytes = Buffer.from(copy.accounts[0][field], 'base64')
      bytes[3] = (bytes[3] as number) ^ 1
      copy.accounts[0][field] = bytes.toString('base64')
      await writeFile(vaultPath(), JSON.stringify(copy))
      expect(codeOf(await vaultAt().unlock(FIRST)), field).toBe('WRONG_PASSWORD')
      now += 300_000
    }
    file.office = file.device
    await writeFile(vaultPath(), JSON.stringify(file))
    expect(codeOf(await vaultAt().unlock(FIRST))).toBe('WRONG_PASSWORD')
  })
})

describe('writing the vault', () => {
  it.each(['open', 'write', 'datasync', 'rename'] as const)(
    'that fails at %s keeps the old one',
    async (failing) => {
      const { session } = await created()
      const before = await readFile(vaultPath(), 'utf8')
      let broken = false
      const vault = vaultAt(
        faultyFiles((step, path) =>
          broken && step === failing && !path.endsWith('attempts.json') ? 'ENOSPC' : null
        )
      )
      must(await vault.unlock(FIRST))
      if (failing === 'open') {
        // Opening for reading fails as well then; it is the writing that is meant here.
        broken = true
        expect((await vault.recovery.renew()).ok).toBe(false)
      } else {
        broken = true
        expect(codeOf(await vault.recovery.renew())).toBe('DISK_FULL')
      }
      expect(await readFile(vaultPath(), 'utf8')).toBe(before)
      expect([...(await filesBelow(dir)).keys()].filter((path) => path.endsWith('.tmp'))).toEqual([])
      expect(must(await vaultAt().unlock(FIRST))).toEqual(session)
    }
  )

  it('in a folder that cannot be made says so', async () => {
    await mkdir(join(dir, 'x'))
    await writeFile(join(dir, 'x', 'file'), '')
    const answer = await openVault(
      join(dir, 'x', 'file'),
      { now: () => now },
      { kdf: CHEAP }
    ).recovery.create(FIRST)
    expect(answer.ok).toBe(false)
    expect(answer.ok ? '' : answer.error.message).toMatch(/\p{Script=Han}/u)
  })
})
