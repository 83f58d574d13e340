import { effectScope, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import type { Attachment } from '@shared/domain/attachments'
import { LARGEST_CASE } from '@shared/domain/attachments'
import { fail, ok } from '@shared/result'
import { attached, dragged, fakeFiles, stored } from './box.test-support'
import { useUploads } from './useUploads'

function uploads(list: Attachment[] = [], broken: string[] = []) {
  const files = fakeFiles()
  const current = ref(list)
  const onAdded = vi.fn<(list: Attachment[]) => void>((next) => (current.value = next))
  const scope = effectScope()
  const made = scope.run(() =>
    useUploads({
      files: () => files,
      list: () => current.value,
      category: () => 'identity',
      onAdded,
      mended: (hash) => broken.includes(hash)
    })
  )
  if (!made) throw new Error('scope ended')
  return { files, current, onAdded, scope, ...made }
}
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
const messages = (rows: readonly { message: string }[]) => rows.map(({ message }) => message)
const FULL = '磁盘已满，未加入附件，已填内容没有变化。腾出空间后再加入。'

describe('files that are dragged in together', () => {
  it('come in one after the other and are handed over as one change', async () => {
    const up = uploads([attached('z')])
    up.take([dragged('a'), dragged('b'), dragged('c')])
    expect(up.busy.value).toBe(true)
    await vi.waitFor(() => expect(up.busy.value).toBe(false))
    expect(up.onAdded).toHaveBeenCalledTimes(1)
    expect(names(up.current.value)).toEqual(['z.jpg', 'a.jpg', 'b.jpg', 'c.jpg'])
    expect(up.current.value[1]).toMatchObject({ category: 'identity', addedOn: '2026-11-23', removed: null })
    expect(new Set(up.current.value.map(({ id }) => id)).size).toBe(4)
    expect(up.rows.value).toEqual([])
  })

  it('come on top of what an earlier act brought, once each', async () => {
    const up = uploads()
    for (const letter of 'ab') {
      up.take([dragged(letter)])
      await vi.waitFor(() => expect(up.busy.value).toBe(false))
    }
    expect(names(up.current.value)).toEqual(['a.jpg', 'b.jpg'])
  })

  it('keep those that could be kept when one could not, and say why', async () => {
    const up = uploads()
    up.files.add.mockImplementationOnce(() => Promise.resolve(fail('DISK_FULL', FULL)))
    up.take([dragged('a'), dragged('b')])
    await vi.waitFor(() => expect(up.busy.value).toBe(false))
    expect(names(up.current.value)).toEqual(['b.jpg'])
    expect(up.rows.value).toMatchObject([{ name: 'a.jpg', state: 'failed', message: FULL }])
    up.clear()
    expect(up.rows.value).toEqual([])
  })

  it('are not read at all when they are empty or there is no room', async () => {
    const up = uploads([attached('z', { bytes: LARGEST_CASE - 5 })])
    up.take([new File([], '空.jpg'), dragged('a')])
    await vi.waitFor(() => expect(up.busy.value).toBe(false))
    expect(messages(up.rows.value).join()).toMatch(/空文件.*合计最多/)
    expect(up.files.add).not.toHaveBeenCalled()
    expect(up.onAdded).not.toHaveBeenCalled()
  })

  it('of the same content are told, not doubled, within one act as well', async () => {
    const up = uploads()
    up.take([dragged('a'), dragged('a')])
    await vi.waitFor(() => expect(up.busy.value).toBe(false))
    expect(up.current.value).toHaveLength(1)
    expect(messages(up.rows.value)).toEqual(['内容与已有附件「a.jpg」完全相同，没有重复加入。'])
  })

  it('of a content that was damaged are told as mended', async () => {
    const up = uploads([attached('a')], ['a'.repeat(64)])
    up.take([dragged('a')])
    await vi.waitFor(() => expect(up.busy.value).toBe(false))
    expect(up.rows.value).toMatchObject([{ state: 'kept', message: expect.stringContaining('补好') }])
    expect(up.onAdded).not.toHaveBeenCalled()
  })

  it('can be cancelled one by one, waiting or being read', async () => {
    const up = uploads()
    up.files.add.mockImplementation(
      (_, { signal }) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('CANCELLED', '已取消'))))
    )
    up.take([dragged('a'), dragged('b')])
    const [first, second] = up.rows.value.map(({ key }) => key)
    up.cancel(second ?? 0)
    expect(names(up.rows.value)).toEqual(['a.jpg'])
    up.cancel(first ?? 0)
    await vi.waitFor(() => expect(up.rows.value).toEqual([]))
    expect(up.files.add).toHaveBeenCalledTimes(1)
    expect(up.onAdded).not.toHaveBeenCalled()
  })

  it('are handed over as far as they are through when the page is left', async () => {
    const up = uploads()
    up.files.add
      .mockImplementationOnce(() => Promise.resolve(ok(stored('a'))))
      .mockImplementationOnce(
        (_, { signal }) =>
          new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve(fail('CANCELLED', '已取消')))
          )
      )
    up.take([dragged('a'), dragged('b'), dragged('c')])
    await vi.waitFor(() => expect(up.files.add).toHaveBeenCalledTimes(2))
    up.scope.stop()
    expect(names(up.current.value)).toEqual(['a.jpg'])
    await vi.waitFor(() => expect(names(up.rows.value)).not.toContain('b.jpg'))
    expect(up.files.add).toHaveBeenCalledTimes(2)
  })
})

describe('files that are chosen', () => {
  it('show how far they are, can be stopped, and come as one change', async () => {
    const up = uploads()
    up.files.pick.mockImplementationOnce((onProgress) => {
      onProgress({ upload: 'u1', name: 'a.jpg', done: 0, bytes: 10 })
      onProgress({ upload: 'u1', name: 'a.jpg', done: 5, bytes: 10 })
      expect(up.rows.value).toMatchObject([{ name: 'a.jpg', state: 'reading', done: 5 }])
      onProgress({ upload: 'u2', name: 'b.jpg', done: 0, bytes: 10 })
      expect(up.rows.value).toMatchObject([{ done: 10 }, { done: 0 }])
      up.cancel(up.rows.value[1]?.key ?? 0)
      return Promise.resolve(
        ok([
          { name: 'a.jpg', ...ok(stored('a', { notice: '文件名以 .jpg 结尾' })) },
          { name: 'b.jpg', ...fail('CANCELLED', '已取消') },
          { name: 'c.exe', ...fail('EXECUTABLE', '这是可执行程序，不能作为附件。') }
        ])
      )
    })
    await up.choose()
    expect(up.files.cancel).toHaveBeenCalledWith('u2')
    expect(up.onAdded).toHaveBeenCalledTimes(1)
    expect(names(up.current.value)).toEqual(['a.jpg'])
    expect(messages(up.rows.value)).toEqual(['文件名以 .jpg 结尾', '这是可执行程序，不能作为附件。'])
  })

  it('and cancelling the dialog changes nothing; a refusal is told', async () => {
    const up = uploads()
    await up.choose()
    expect([up.rows.value, up.onAdded.mock.calls]).toEqual([[], []])
    up.files.pick.mockImplementationOnce(() => Promise.resolve(fail('NOT_ALLOWED', '当前身份只能查看附件')))
    await up.choose()
    expect(messages(up.rows.value)).toEqual(['当前身份只能查看附件'])
  })
})
