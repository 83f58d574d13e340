import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWithPassphrase, sealWithPassphrase } from './passphraseAge'

const WORK = 4
const passphrases = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
const contents = fc.uint8Array({ maxLength: 200 })

describe('age files that a passphrase opens', () => {
  it('open with it, however it was composed, and with no other', async () => {
    await fc.assert(
      fc.asyncProperty(passphrases, passphrases, contents, async (one, other, content) => {
        const sealed = await sealWithPassphrase(content, one, WORK)
        expect(await openWithPassphrase(sealed, one.normalize('NFKD'))).toEqual(content)
        const same = one.normalize('NFKC') === other.normalize('NFKC')
        expect((await openWithPassphrase(sealed, other)) !== null).toBe(same)
      }),
      { numRuns: 40 }
    )
  })

  it('are what the age library reads and writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\w 温馨]{1,30}$/), contents, async (passphrase, content) => {
        const decrypter = new Decrypter()
        decrypter.addPassphrase(passphrase)
        expect(await decrypter.decrypt(await sealWithPassphrase(content, passphrase, WORK))).toEqual(content)
        const encrypter = new Encrypter()
        encrypter.setPassphrase(passphrase)
        encrypter.setScryptWorkFactor(WORK)
        expect(await openWithPassphrase(await encrypter.encrypt(content), passphrase)).toEqual(content)
      }),
      { numRuns: 10 }
    )
  })

  it('open no more when any byte was changed or cut', async () => {
    const sealed = await sealWithPassphrase(new Uint8Array(32).fill(7), '口令', WORK)
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const bent = Uint8Array.from(sealed)
        bent[at] = (bent[at] as number) ^ bits
        expect(await openWithPassphrase(bent, '口令')).toBeNull()
        expect(await openWithPassphrase(sealed.subarray(0, at), '口令')).toBeNull()
      }),
      { numRuns: 60 }
    )
  })

  it('that ask for all memory are refused at once', async () => {
    const sealed = Buffer.from(await sealWithPassphrase(new Uint8Array(32), '口令', WORK)).toString('latin1')
    const greedy = sealed.replace(/(-> scrypt \S+) 4\n/, '$1 30\n')
    expect(greedy).not.toBe(sealed)
    expect(await openWithPassphrase(Buffer.from(greedy, 'latin1'), '口令')).toBeNull()
  })
})
