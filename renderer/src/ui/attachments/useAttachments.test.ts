import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import type { Attachment } from '@shared/domain/attachments'
import { fail, ok } from '@shared/result'
import type { SaveOutcome } from '../record/useSectionForm'
import { attached, fakeFiles } from './box.test-support'
import { useAttachments } from './useAttachments'
import { useStates } from './useStates'

describe('the list between box and section', () => {
  it('is saved one after the other, the latest last, and nothing in between is lost', async () => {
    const saved = ref<Attachment[]>([])
    const done: (() => void)[] = []
    const save = vi.fn(
      (list: Attachment[]) =>
        new Promise<SaveOutcome>((resolve) =>
          done.push(() => {
            saved.value = list
            resolve({ kind: 'saved', position: 1 })
          })
        )
    )
    const box = useAttachments(() => saved.value, save)
    const lists = ['a', 'b', 'c'].map((_, index) =>
      ['a', 'b', 'c'].slice(0, index + 1).map((one) => attached(one))
    )
    for (const list of lists) void box.change(list)
    expect(box.list.value).toBe(lists[2])
    expect(save).toHaveBeenCalledTimes(1)
    done.shift()?.()
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2))
    expect(save).toHaveBeenLastCalledWith(lists[2])
    done.shift()?.()
    await vi.waitFor(() => expect(box.saving.value).toBe(false))
    expect(saved.value).toEqual(lists[2])
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('stays as it was saved until the record has caught up, so that the next act begins from it', async () => {
    const saved = ref<Attachment[]>([])
    const box = useAttachments(
      () => saved.value,
      () => Promise.resolve({ kind: 'saved', position: 1 })
    )
    const list = [attached('a')]
    await box.change(list)
    expect(box.list.value).toEqual(list)
    // The record is read anew for another reason, still without the change.
    saved.value = []
    await nextTick()
    expect(box.list.value).toEqual(list)
    saved.value = [attached('a'), attached('b')]
    await nextTick()
    expect(box.list.value).toHaveLength(2)
  })

  it('goes back to what is saved when a save is refused, and says why', async () => {
    const saved = [attached('a')]
    const failure = { code: 'DISK_FULL', message: '保存失败：磁盘已满。' }
    const box = useAttachments(
      () => saved,
      () => Promise.resolve({ kind: 'failed', failure })
    )
    await box.change([])
    expect(box.list.value).toBe(saved)
    expect(box.problem.value).toBe('保存失败：磁盘已满。')
  })
})

describe('the state of each attachment', () => {
  function states(list: Attachment[]) {
    const files = fakeFiles()
    const current = ref(list)
    const made = effectScope().run(() =>
      useStates(
        () => files,
        () => current.value
      )
    )
    if (!made) throw new Error('scope ended')
    return { files, current, ...made }
  }
  const [a, b] = [attached('a'), attached('b')]

  it('is looked at quickly when the list is shown and when it changes', async () => {
    const seen = states([a])
    expect(seen.files.verify).toHaveBeenLastCalledWith([a.hash], true)
    seen.files.verify.mockImplementationOnce(() =>
      Promise.resolve(ok(new Map([[b.hash, 'missing' as const]])))
    )
    seen.current.value = [a, b]
    await vi.waitFor(() => expect(seen.states.value[b.hash]).toBe('missing'))
    expect(seen.mended(b.hash)).toBe(true)
    expect(seen.mended(b.hash)).toBe(false)
  })

  it('is checked in full when asked, and told in words', async () => {
    const seen = states([a, b])
    await seen.checkAll()
    expect(seen.files.verify.mock.calls.slice(1)).toEqual([
      [[a.hash], false],
      [[b.hash], false]
    ])
    expect(seen.told.value).toBe('已核对 2 个附件，内容都完好')
    seen.files.verify.mockImplementationOnce(() =>
      Promise.resolve(ok(new Map([[a.hash, 'damaged' as const]])))
    )
    await seen.checkAll()
    expect(seen.told.value).toBe('有 1 个附件有问题，已在名单中标出')
    seen.files.verify.mockImplementationOnce(() => Promise.resolve(fail('LOCKED', '软件已锁定')))
    await seen.checkAll()
    expect([seen.told.value, seen.checking.value]).toEqual(['软件已锁定', false])
  })

  it('follows what a reading found out', () => {
    const seen = states([a])
    seen.found(a.hash, 'DAMAGED')
    expect(seen.states.value[a.hash]).toBe('damaged')
    seen.found(a.hash, 'CANCELLED')
    expect(seen.states.value[a.hash]).toBe('damaged')
  })
})
