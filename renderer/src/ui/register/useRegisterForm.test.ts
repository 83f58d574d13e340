import { createRenderer, h, nextTick } from 'vue'
import { expect, it, vi } from 'vitest'
import { decided } from '@shared/ledger'
import { lastSaveOf } from '../record/lastSave'
import type { DraftKeeper } from '../record/useSectionForm'
import { useRegisterForm } from './useRegisterForm'

interface Form {
  name: string
}

/** Mounts a component that draws nothing, for what a form does once it stands on a page. */
function mounted<T>(setup: () => T): T {
  let made: T | undefined
  const none = (): null => null
  const { createApp } = createRenderer<object, object>({
    ...{ insert: none, remove: none, setText: none, setElementText: none, patchProp: none },
    ...{ parentNode: none, nextSibling: none },
    ...{ createElement: () => ({}), createText: () => ({}), createComment: () => ({}) }
  })
  createApp({ setup: () => ((made = setup()), () => h('form')) }).mount({})
  return made as T
}

const keeper = (kept?: Form): DraftKeeper & { saved: unknown[] } => {
  const saved: unknown[] = []
  return {
    saved,
    load: () => Promise.resolve(kept),
    save: (value) => Promise.resolve(saved.push(value)),
    drop: () => Promise.resolve()
  }
}
const created = decided('登记调解员', [
  { entity: 'mediator', id: 'm1', section: 'profile', before: null, value: { name: '央金' } }
])
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('读出草稿之前不能填写，填了的不会被后到的草稿冲掉', async () => {
  let answer: (form: Form) => void = () => undefined
  const fresh = new Promise<Form>((resolve) => (answer = resolve))
  const kept = keeper()
  const form = mounted(() =>
    useRegisterForm<Form>({
      entity: 'mediator',
      empty: { name: '' },
      fresh: () => fresh,
      keeper: kept,
      save: () => Promise.resolve({ kind: 'saved', position: 1 }),
      done: () => undefined
    })
  )
  await settled()
  expect(form.loaded.value).toBe(false)
  answer({ name: '扎囊县' })
  await settled()
  expect([form.loaded.value, form.draft.value.name]).toEqual([true, '扎囊县'])
  form.draft.value.name = '央金'
  await nextTick()
  expect(kept.saved).toEqual([{ name: '央金' }])
})

it('上次没有保存的内容回到表单', async () => {
  const form = mounted(() =>
    useRegisterForm<Form>({
      entity: 'mediator',
      empty: { name: '' },
      fresh: () => ({ name: '' }),
      keeper: keeper({ name: '央' }),
      save: () => Promise.resolve({ kind: 'saved', position: 1 }),
      done: () => undefined
    })
  )
  await settled()
  expect(form.draft.value).toEqual({ name: '央' })
})

it('保存之后打开新的记录，规则提示的话带到那里；没有保存的留在表单上', async () => {
  const done = vi.fn()
  const warning = { field: 'contact.mobile', message: '请核对', source: '号码位数核对' }
  const outcomes = [
    { kind: 'refused', problems: [{ field: 'profile.name', message: '请填写姓名' }] },
    { kind: 'failed', failure: { message: '磁盘已满' } },
    { kind: 'saved', position: 9, warnings: [warning] }
  ] as const
  let turn = 0
  const form = mounted(() =>
    useRegisterForm<Form>({
      entity: 'mediator',
      empty: { name: '' },
      fresh: () => ({ name: '' }),
      keeper: keeper(),
      save: (_form, noted) => {
        noted(created)
        return Promise.resolve(outcomes[turn++] ?? { kind: 'saved', position: 9 })
      },
      done
    })
  )
  await settled()
  await form.submit()
  expect(form.problemOf('profile.name')).toBe('请填写姓名')
  await form.submit()
  expect(form.problems.value).toEqual([{ field: '', message: '磁盘已满' }])
  expect(done).not.toHaveBeenCalled()
  await form.submit()
  expect(done).toHaveBeenCalledWith('m1')
  expect(lastSaveOf({ entity: 'mediator', id: 'm1' })?.warnings).toEqual([warning])
})

it('表格要填入遮住的号码时先记下查看；没有记下的不打开，清空时没有记下的不清空', async () => {
  const fresh = vi.fn(() => ({ name: '央金' }))
  const answers = [false, true, false]
  const open = (): ReturnType<typeof useRegisterForm<Form>> =>
    mounted(() =>
      useRegisterForm<Form>({
        entity: 'visit',
        empty: { name: '' },
        fresh,
        before: () => Promise.resolve(answers.shift() ?? true),
        keeper: keeper(),
        save: () => Promise.resolve({ kind: 'saved', position: 1 }),
        done: () => undefined
      })
    )
  const shut = open()
  await settled()
  expect([shut.refused.value, shut.loaded.value, shut.draft.value.name]).toEqual([true, false, ''])
  expect(fresh).not.toHaveBeenCalled()

  const opened = open()
  await settled()
  expect([opened.refused.value, opened.loaded.value, opened.draft.value.name]).toEqual([false, true, '央金'])
  opened.draft.value.name = '央金卓玛'
  await opened.clear()
  expect(opened.draft.value.name).toBe('央金卓玛')
  expect(opened.problems.value).toHaveLength(1)
})
