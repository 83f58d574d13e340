import { describe, expect, it } from 'vitest'
import { wipeHandedOut } from './handedOut'

const keys = () => ({ storeKey: new Uint8Array(32).fill(1), formerStoreKeys: [new Uint8Array(32).fill(2)] })

describe('what an answer carried', () => {
  it.each([
    ['a sign-in', (session: ReturnType<typeof keys>) => ({ ok: true, value: session })],
    [
      'the first run',
      (session: ReturnType<typeof keys>) => ({ ok: true, value: { session, recoveryCode: '' } })
    ]
  ])('is zero afterwards: the keys of %s', (_, answerWith) => {
    const session = keys()
    wipeHandedOut(answerWith(session))
    expect([session.storeKey, ...session.formerStoreKeys].flatMap((key) => [...key])).toEqual(
      Array(64).fill(0)
    )
  })

  it.each([
    [null],
    [{ ok: true, value: null }],
    [{ ok: false, error: { code: 'WAIT', message: '' } }],
    [{ ok: true, value: 'x' }]
  ])('is no business of this: %j', (answer) => expect(() => wipeHandedOut(answer)).not.toThrow())
})
