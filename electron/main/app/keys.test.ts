import { describe, expect, it } from 'vitest'
import { windowKey } from './keys'
import { nextZoom } from './zoom'

const press = (key: string, held: Partial<Parameters<typeof windowKey>[0]> = {}) => ({
  type: 'keyDown',
  key,
  control: true,
  meta: false,
  alt: false,
  shift: false,
  ...held
})

describe('keys of the window', () => {
  it('knows Ctrl+N and the three zoom keys, also with Shift as + needs it', () => {
    expect(windowKey(press('n'), false)).toEqual({ kind: 'newWindow' })
    expect(windowKey(press('+', { shift: true }), false)).toEqual({ kind: 'zoom', move: 'in' })
    expect(windowKey(press('='), false)).toEqual({ kind: 'zoom', move: 'in' })
    expect(windowKey(press('-'), false)).toEqual({ kind: 'zoom', move: 'out' })
    expect(windowKey(press('0'), false)).toEqual({ kind: 'zoom', move: 'reset' })
  })

  it('leaves everything else to the page: plain keys, releases, Alt, printing', () => {
    expect(windowKey(press('n', { control: false }), false)).toBeNull()
    expect(windowKey(press('n', { type: 'keyUp' }), false)).toBeNull()
    expect(windowKey(press('n', { alt: true }), false)).toBeNull()
    expect(windowKey(press('p'), false)).toBeNull()
  })

  it('uses the command key on a Mac', () => {
    expect(windowKey(press('n', { control: false, meta: true }), true)).toEqual({ kind: 'newWindow' })
    expect(windowKey(press('n'), true)).toBeNull()
  })
})

describe('zoom', () => {
  it('moves by ten and stays between 80 and 150 percent', () => {
    expect(nextZoom(100, 'in')).toBe(110)
    expect(nextZoom(150, 'in')).toBe(150)
    expect(nextZoom(80.00000001, 'out')).toBe(80)
    expect(nextZoom(130, 'reset')).toBe(100)
  })
})
