import { describe, expect, it } from 'vitest'
import { parseMonth } from './month'

describe('parseMonth', () => {
  it.each(['2016-08', '2016-8', '2016.8', '2016/08', '2016年8月', '201608', ' ２０１６年８月 '])(
    'reads %s',
    (text) => {
      expect(parseMonth(text)).toBe('2016-08')
    }
  )
  it.each(['', '16-08', '2016-13', '2016-0', '2016', '八月', '2016-08-01'])('does not guess %s', (text) => {
    expect(parseMonth(text)).toBeNull()
  })
})
