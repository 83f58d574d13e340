import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimes } from './times'

const spans = (text: string) =>
  findTimes(text).map(({ half, from, to, doubt }) =>
    [half, `${from}-${to}`, doubt].filter((word) => word !== '').join(' ')
  )

describe('hours in a text', () => {
  it.each([
    ['9:00-11:30', ['morning 09:00-11:30']],
    ['9时至11时30分', ['morning 09:00-11:30']],
    ['9：00—12：00', ['morning 09:00-12:00']],
    ['９：００～１２：００', ['morning 09:00-12:00']],
    ['上午9:00—12:00，下午3:00—6:00', ['morning 09:00-12:00', 'afternoon 15:00-18:00']],
    ['上午9点半到12点', ['morning 09:30-12:00']],
    ['下午15:00-18:00', ['afternoon 15:00-18:00']],
    ['上午9:00-下午5:00', ['full 09:00-17:00']],
    ['9:00-17:00', ['full 09:00-17:00']],
    ['全天', ['full -']],
    ['上午', ['morning -']],
    ['上午、下午', ['morning -', 'afternoon -']],
    ['3:00-5:30', ['afternoon 15:00-17:30 没有写上午、下午，按下午读']],
    ['9:00-1:00', ['full 09:00-13:00 没有写上午、下午，结束时间按下午读'.replace('full', 'morning')]],
    ['上午9:00开始', ['morning 09:00- 没有写结束时间']],
    ['25:00-26:00', []],
    ['2021年2月2日', []],
    ['第3期', []]
  ])('%s', (text, found) => expect(spans(text)).toEqual(found))

  it('of any span come back as they were', () => {
    const minute = fc.integer({ min: 7 * 60, max: 21 * 60 })
    const clock = (value: number) =>
      `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 150 }),
        fc.constantFrom('-', '—', '至', '～', ' – '),
        (start, length, sign) => {
          const [from, to] = [clock(start), clock(start + length)]
          expect(findTimes(`${from}${sign}${to}`)).toMatchObject([{ from, to, doubt: '' }])
        }
      )
    )
  })
})
