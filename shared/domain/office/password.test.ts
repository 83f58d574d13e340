import { expect, it } from 'vitest'
import { passwordProblems } from './password'

it('asks for eight characters and the same twice', () => {
  expect(passwordProblems('1234567', '1234567')[0]?.field).toBe('password')
  expect(passwordProblems('一二三四五六七八', '一二三四五六七')[0]?.field).toBe('again')
  expect(passwordProblems('一二三四五六七八', '一二三四五六七八')).toEqual([])
})
