import { beforeEach, expect, it, vi } from 'vitest'
import { loadPreference, savePreference } from './preferences'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key)
  })
})

it('记住的选择下次还在，忘掉之后不留下什么', () => {
  savePreference('columns:organizations', { type: false })
  expect(loadPreference('columns:organizations')).toEqual({ type: false })
  expect(loadPreference('columns:mediators')).toBeUndefined()
  savePreference('columns:organizations', undefined)
  expect(kept.size).toBe(0)
})

it('读不出、存不下的时候当作没有选过', () => {
  kept.set('wenxin:columns:organizations', '{')
  expect(loadPreference('columns:organizations')).toBeUndefined()
  const full = () => {
    throw new Error('QuotaExceededError')
  }
  vi.stubGlobal('localStorage', { getItem: full, setItem: full, removeItem: full })
  expect(() => savePreference('columns:organizations', { type: false })).not.toThrow()
  expect(loadPreference('columns:organizations')).toBeUndefined()
})
