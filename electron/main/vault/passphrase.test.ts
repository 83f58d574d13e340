import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { must, temporaryFolder } from '../journal/testkit'
import { openVaultText, restoredVaultText } from './openBackup'
import { hasPassphrase } from './passphrase'
import { writeSmallFile } from './atomicFile'
import { nodeFiles } from '../journal/files'
import { openVault } from './vault'

const CHEAP = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const
const FIRST = { loginName: '格桑卓玛', password: '山南市综治2026' }
const NEXT = { loginName: 'xin', newPassword: '新的密码二〇二六' }

let dir: string
let remove: () => Promise<void>
let now: number
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  now = 1_700_000_000_000
})
afterEach(() => remove())

const vaultAt = (folder = dir) => openVault(folder, { now: () => now }, { kdf: CHEAP, passphraseWork: 4 })
const textOf = () => readFile(join(dir, 'vault.json'), 'utf8')
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? 'ok' : answer.error?.code)
const by = (what: 'code' | 'passphrase', secret: string) => ({ by: what, secret }) as const
/** A new data key, as the ledger asks for it. @param from the next entry of the journal */
const rotated = (vault: ReturnType<typeof vaultAt>, from: number) =>
  vault.accounts.rotate(async (change) => {
    const done = await change(from)
    return done.ok ? { ok: true, value: null } : done
  })

describe('the passphrase of backups', () => {
  it('opens what is backed up from then on, beside the recovery code, and is nowhere in clear', async () => {
    const vault = vaultAt()
    const { recoveryCode } = must(await vault.recovery.create(FIRST))
    expect(vault.passphrase.isSet).toBe(false)
    const before = await textOf()
    must(await vault.passphrase.set('雪域高原的一句话'))
    expect(vault.passphrase.isSet).toBe(true)
    const text = await textOf()
    expect([hasPassphrase(before), hasPassphrase(text), hasPassphrase('{')]).toEqual([false, true, false])
    expect(text).not.toContain('雪域')
    const opened = must(await openVaultText(text, by('passphrase', '雪域高原的一句话')))
    expect(opened).toEqual(must(await openVaultText(text, by('code', recoveryCode))))
    expect(opened.backup).toEqual(vault.keys()?.backup)
    expect(codeOf(await openVaultText(text, by('passphrase', '雪域高原的一句')))).toBe('WRONG_CODE')
    // What was backed up before has none; its recovery code opens it as ever.
    expect(codeOf(await openVaultText(before, by('passphrase', '雪域高原的一句话')))).toBe('NOT_FOUND')
    must(await openVaultText(before, by('code', recoveryCode)))
  })

  it('is set by administrators alone, after its entry is in the journal', async () => {
    const vault = vaultAt()
    must(await vault.recovery.create(FIRST))
    const refused = { ok: false, error: { code: 'DISK_FULL', message: '' } } as const
    expect(codeOf(await vault.passphrase.set('一句话一句话一句', () => Promise.resolve(refused)))).toBe(
      'DISK_FULL'
    )
    expect(hasPassphrase(await textOf())).toBe(false)
    must(await vault.accounts.set({ person: 'yi', loginName: 'yi', password: '登记员的密码' }, 'clerk'))
    vault.lock()
    expect(vault.passphrase.isSet).toBeNull()
    expect(codeOf(await vault.passphrase.set('一句话一句话一句'))).toBe('LOCKED')
    must(await vault.unlock({ loginName: 'yi', password: '登记员的密码' }))
    expect(codeOf(await vault.passphrase.set('一句话一句话一句'))).toBe('NOT_ALLOWED')
    expect(codeOf(await vault.passphrase.drop())).toBe('NOT_ALLOWED')
  })

  type Step = 'change' | 'drop' | 'rotate' | 'renew'
  const steps = fc.array(fc.constantFrom<Step>('change', 'drop', 'rotate', 'renew'), { maxLength: 7 })
  it('whatever is done to keys and codes: each backup opens by the secrets of its time and by no other', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        const { dir: folder, remove: gone } = await temporaryFolder()
        const vault = vaultAt(folder)
        let code = must(await vault.recovery.create(FIRST)).recoveryCode
        let passphrase: string | null = null
        const all: string[] = []
        const backups: { text: string; code: string; passphrase: string | null; key: Uint8Array | null }[] =
          []
        for (const [index, step] of done.entries()) {
          if (step === 'change') must(await vault.passphrase.set((passphrase = `第 ${index} 句口令 ༄`)))
          if (step === 'drop') must(await vault.passphrase.drop())
          if (step === 'drop') passphrase = null
          if (step === 'rotate') must(await rotated(vault, index + 2))
          if (step === 'renew') code = must(await vault.recovery.renew()).recoveryCode
          if (passphrase) all.push(passphrase)
          const text = await readFile(join(folder, 'vault.json'), 'utf8')
          backups.push({ text, code, passphrase, key: vault.keys()?.backup ?? null })
        }
        for (const each of backups) {
          expect(must(await openVaultText(each.text, by('code', each.code))).backup).toEqual(each.key)
          for (const one of new Set(all)) {
            const answer = await openVaultText(each.text, by('passphrase', one))
            expect(answer.ok, one).toBe(one === each.passphrase)
            if (answer.ok) expect(answer.value.backup).toEqual(each.key)
          }
        }
        vault.lock()
        await gone()
      }),
      { numRuns: 25 }
    )
  })
})

describe('a ledger that was restored by its passphrase', () => {
  const recover = (secret: string) => ({ by: 'passphrase', secret, ...NEXT }) as const
  async function restored() {
    const vault = vaultAt()
    const { session } = must(await vault.recovery.create(FIRST))
    must(await vault.passphrase.set('雪域高原的一句话'))
    vault.lock()
    const text = restoredVaultText(await textOf(), 'passphrase')
    await writeSmallFile(nodeFiles, join(dir, 'vault.json'), text)
    return session
  }

  it('lets the holder of the recovery code in by it, once; the recovery code stays as it is', async () => {
    const session = await restored()
    expect(must(await vaultAt().status()).byPassphrase).toBe(true)
    const vault = vaultAt()
    expect(must(await vault.recovery.recover(recover('雪域高原的一句话')))).toEqual(session)
    expect(must(await vault.status())).toMatchObject({ state: 'unlocked', byPassphrase: false })
    vault.lock()
    must(await vaultAt().unlock({ loginName: NEXT.loginName, password: NEXT.newPassword }))
    expect(codeOf(await vaultAt().recovery.recover(recover('雪域高原的一句话')))).toBe('NOT_ALLOWED')
  })

  it('lets nobody in by it after somebody signed in with a password', async () => {
    await restored()
    must(await vaultAt().unlock(FIRST))
    expect(must(await vaultAt().status()).byPassphrase).toBe(false)
    expect(codeOf(await vaultAt().recovery.recover(recover('雪域高原的一句话')))).toBe('NOT_ALLOWED')
  })

  it('makes whoever guesses wait longer and longer, over restarts too', async () => {
    await restored()
    for (let n = 0; n < 4; n++) {
      expect(codeOf(await vaultAt().recovery.recover(recover(`猜的口令 ${n}`)))).toBe('WRONG_CODE')
    }
    expect(codeOf(await vaultAt().recovery.recover(recover('雪域高原的一句话')))).toBe('WAIT')
    now += 5_000
    must(await vaultAt().recovery.recover(recover('雪域高原的一句话')))
  })

  it('where it is in use, the passphrase is for backups alone', async () => {
    const vault = vaultAt()
    must(await vault.recovery.create(FIRST))
    must(await vault.passphrase.set('雪域高原的一句话'))
    vault.lock()
    expect(codeOf(await vaultAt().recovery.recover(recover('雪域高原的一句话')))).toBe('NOT_ALLOWED')
    expect(restoredVaultText(await textOf(), 'code')).toBe(await textOf())
  })
})
