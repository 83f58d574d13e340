import { afterEach, describe, expect, it } from 'vitest'
import type { Answer, Bridge, Channel, RequestOf } from '@shared/ipc/contract'
import { attachmentFiles } from './attachments'
import { setBridge } from './bridge'

afterEach(() => setBridge(null))

const MB = 1024 * 1024
const UPLOAD = '00000000-0000-4000-8000-000000000000'
type Asked = { [C in Channel]?: RequestOf<C>[] }

/** A main that takes one file in and gives it back; `asked` is what it was asked. */
function main(failing: Channel | null = null, content = new Uint8Array(0)): Asked {
  const asked: Record<string, unknown[]> = {}
  const answers: Partial<Record<Channel, (request: never) => unknown>> = {
    'attachments.begin': () => ({ upload: UPLOAD }),
    'attachments.finish': () => ({ name: 'a', bytes: 1, hash: 'h', mime: 'm', notice: '' }),
    'attachments.read': ({ from, maxBytes }: RequestOf<'attachments.read'>) => ({
      data: content.slice(from, from + maxBytes),
      bytes: content.length
    })
  }
  const call = <C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>> => {
    ;(asked[channel] ??= []).push(request)
    const answer =
      channel === failing
        ? { ok: false, error: { code: 'DISK_FULL', message: '磁盘已满' } }
        : { ok: true, value: answers[channel]?.(request as never) ?? null }
    return Promise.resolve(answer as Answer<C>)
  }
  setBridge({ call, on: () => () => undefined } as Bridge)
  return asked as Asked
}

const file = (bytes: number) => new File([new Uint8Array(bytes).fill(7)], '照片.jpg')
const watch = (over: { aborted?: boolean; onProgress?: (done: number) => void } = {}) => ({
  onProgress: over.onProgress ?? (() => undefined),
  signal: over.aborted ? AbortSignal.abort() : new AbortController().signal
})

describe('a file that was dragged in', () => {
  it('goes to main in pieces of 1 MB, in order, and tells how far it is', async () => {
    const asked = main()
    const told: number[] = []
    const answer = await attachmentFiles.add(file(2.5 * MB), watch({ onProgress: (done) => told.push(done) }))
    expect(answer.ok).toBe(true)
    expect(asked['attachments.begin']).toEqual([{ name: '照片.jpg', bytes: 2.5 * MB }])
    expect(asked['attachments.chunk']?.map(({ index, data }) => [index, data.length])).toEqual([
      [0, MB],
      [1, MB],
      [2, MB / 2]
    ])
    expect(told).toEqual([MB, 2 * MB, 2.5 * MB])
  })

  it('stops at the first refusal and sends nothing more', async () => {
    const asked = main('attachments.chunk')
    expect(await attachmentFiles.add(file(2 * MB), watch())).toMatchObject({ error: { code: 'DISK_FULL' } })
    expect(asked['attachments.chunk']).toHaveLength(1)
    expect(asked['attachments.finish']).toBeUndefined()
  })

  it('that is cancelled is taken back', async () => {
    const asked = main()
    expect(await attachmentFiles.add(file(10), watch({ aborted: true }))).toMatchObject({
      error: { code: 'CANCELLED' }
    })
    expect(asked['attachments.cancel']).toEqual([{ upload: UPLOAD }])
    expect(asked['attachments.chunk']).toBeUndefined()
  })

  it('that vanishes meanwhile is taken back, and the words say so', async () => {
    const asked = main()
    const gone = file(10)
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError')
    }
    expect(await attachmentFiles.add(gone, watch())).toMatchObject({
      error: { code: 'FILE_GONE', message: expect.stringContaining('被移走或拔出') }
    })
    expect(asked['attachments.cancel']).toHaveLength(1)
  })
})

describe('a content that is shown', () => {
  it('comes back whole, in pieces', async () => {
    const content = Uint8Array.from({ length: 2 * MB + 5 }, (_, index) => index % 251)
    const asked = main(null, content)
    const answer = await attachmentFiles.read('a'.repeat(64), new AbortController().signal)
    expect(answer.ok && Buffer.from(answer.value).equals(content)).toBe(true)
    expect(asked['attachments.read']).toHaveLength(3)
  })

  it('is not read on when nobody looks any more', async () => {
    const asked = main(null, new Uint8Array(10))
    expect(await attachmentFiles.read('a'.repeat(64), AbortSignal.abort())).toMatchObject({
      error: { code: 'CANCELLED' }
    })
    expect(asked['attachments.read']).toBeUndefined()
  })
})
