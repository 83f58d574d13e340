import { expect, it } from 'vitest'
import { keyName } from './shortcuts'

const press = (key: string, over: Partial<KeyboardEvent> = {}) =>
  keyName({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    ...over
  })

it('names keys whatever caps lock does', () => {
  expect(press('F1')).toBe('F1')
  expect(press('k', { ctrlKey: true })).toBe('ctrl+k')
  expect(press('K', { ctrlKey: true })).toBe('ctrl+k')
  expect(press('k', { metaKey: true })).toBe('ctrl+k')
})

it('leaves the input method and other combinations alone', () => {
  expect(press('k', { ctrlKey: true, isComposing: true })).toBe('')
  expect(press('F1', { keyCode: 229 })).toBe('')
  expect(press('k', { ctrlKey: true, shiftKey: true })).toBe('')
  expect(press('F4', { altKey: true })).toBe('')
})
