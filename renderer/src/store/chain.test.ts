import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Bridge, Channel } from '@shared/ipc/contract'
import { ok } from '@shared/result'
import { setBridge } from './bridge'
import { checkChain } from './chain'

let frames: Uint8Array[]
let head: string

/** Frames as main hands them out: a prefix of 8 bytes, then the sealed body that the chain is over. */
beforeEach(() => {
  frames = Array.from({ length: 30 }, (_, index) => Uint8Array.from({ length: 60 }, (__, at) => index + at))
  head = frames
    .reduce<Buffer>(
      (previous, frame) => createHash('sha256').update(previous).update(frame.subarray(8)).digest(),
      Buffer.alloc(32)
    )
    .toString('hex')
  setBridge({
    call: (channel: Channel, request: unknown) => {
      if (channel === 'journal.head')
        return Promise.resolve(ok({ position: 30, hash: head, notices: [], missingBytes: 0 }))
      const { from } = request as { from: number }
      const part = frames.slice(from - 1, from + 6)
      const entries = part.map((_, index) => ({ position: from + index }))
      return Promise.resolve(
        ok({ entries, frames: part, head: { position: 30, hash: head } }) as Answer<Channel>
      )
    },
    on: () => () => undefined
  } as Bridge)
})

const check = (signal = new AbortController().signal) => {
  const seen: number[] = []
  return checkChain(({ done }) => seen.push(done), signal).then((answer) => ({ answer, seen }))
}

describe('following the chain from the first entry', () => {
  it('comes out at the head, and says how far it is', async () => {
    const { answer, seen } = await check()
    expect(answer).toEqual(ok({ position: 30, hash: head }))
    expect(seen).toEqual([0, 7, 14, 21, 28])
  })

  it('finds a changed byte, two swapped entries and a missing one', async () => {
    const whole = frames
    const spoil = [
      () => (frames = whole.map((frame, index) => (index === 11 ? frame.map((byte) => byte ^ 1) : frame))),
      () => (frames = whole.map((frame, index) => whole[index === 3 ? 4 : index === 4 ? 3 : index] ?? frame)),
      () => (frames = whole.filter((_, index) => index !== 5))
    ]
    for (const change of spoil) {
      change()
      expect((await check()).answer).toMatchObject({ ok: false, error: { code: 'JOURNAL_BROKEN' } })
    }
  })

  it('stops when it is told to', async () => {
    const stopper = new AbortController()
    stopper.abort()
    expect((await check(stopper.signal)).answer).toMatchObject({ error: { code: 'CANCELLED' } })
  })
})
