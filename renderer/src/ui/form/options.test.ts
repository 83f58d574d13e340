import { expect, it } from 'vitest'
import { matchesOption } from './options'

const option = { value: '1', label: '洛桑次仁', hint: '扎塘镇调委会', keys: 'lscr' }

it('finds an option by name, hint and further keys, whatever the case and order', () => {
  expect(matchesOption(option, '次仁')).toBe(true)
  expect(matchesOption(option, '扎塘 洛桑')).toBe(true)
  expect(matchesOption(option, 'LSCR')).toBe(true)
  expect(matchesOption(option, '')).toBe(true)
  expect(matchesOption(option, '洛桑 卓玛')).toBe(false)
})
