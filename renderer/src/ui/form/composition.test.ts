import { describe, expect, it } from 'vitest'
import { formMove, isComposing, type FocusedControl } from './composition'

const key = (over: Partial<KeyboardEvent> = {}) => ({
  key: 'Enter',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
  ...over
})
const control = (over: Partial<FocusedControl> = {}): FocusedControl => ({
  tag: 'INPUT',
  type: 'text',
  role: '',
  expanded: false,
  ...over
})

describe('an input method that is composing', () => {
  it('is seen by isComposing or by key code 229', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })

  it('keeps its Enter, with Ctrl too', () => {
    expect(formMove(key({ isComposing: true }), control())).toBe('none')
    expect(formMove(key({ keyCode: 229 }), control())).toBe('none')
    expect(formMove(key({ keyCode: 229, ctrlKey: true }), control())).toBe('none')
  })
})

describe('Enter in a form', () => {
  it('goes on from a field of one line, from a check box and from a closed list', () => {
    expect(formMove(key(), control())).toBe('next')
    expect(formMove(key(), control({ type: 'checkbox' }))).toBe('next')
    expect(formMove(key(), control({ role: 'combobox' }))).toBe('next')
  })

  it('keeps its meaning in an open list, in text of several lines and on buttons', () => {
    expect(formMove(key(), control({ role: 'combobox', expanded: true }))).toBe('none')
    expect(formMove(key(), control({ tag: 'TEXTAREA', type: 'textarea' }))).toBe('none')
    expect(formMove(key(), control({ tag: 'BUTTON', type: 'button' }))).toBe('none')
    expect(formMove(key(), control({ type: 'submit' }))).toBe('none')
  })

  it('saves with Ctrl wherever the focus is', () => {
    expect(formMove(key({ ctrlKey: true }), control({ tag: 'TEXTAREA' }))).toBe('submit')
    expect(formMove(key({ metaKey: true }), control({ role: 'combobox', expanded: true }))).toBe('submit')
  })

  it('is the only key that moves', () => {
    expect(formMove(key({ key: 'a', keyCode: 65 }), control())).toBe('none')
    expect(formMove(key({ shiftKey: true }), control())).toBe('none')
  })
})
