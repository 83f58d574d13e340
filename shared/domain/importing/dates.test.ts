import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDateCn, fromDayNumber } from '../dates'
import {
  datesInCell,
  findDates,
  findWeekdays,
  NO_HINT,
  resolveDate,
  serialDate,
  weekdayInCell
} from './dates'

const hint = { year: 2021, month: null, doubt: '' }
const inText = (text: string) => findDates(text).map((found) => resolveDate(found, hint).date)
const inCell = (cell: string | number) =>
  datesInCell(cell, String(cell)).map((found) =>
    Object.values(resolveDate(found, { ...hint, month: 2 }))
      .join('?')
      .replace(/\?$/, '')
  )

describe('dates in a text', () => {
  it.each([
    ['2021年2月2日', ['2021-02-02']],
    ['２０２１年２月２日（星期二）', ['2021-02-02']],
    ['2021 年 2 月 2 日', ['2021-02-02']],
    ['二〇二一年二月二十三日', ['2021-02-23']],
    ['2月2日', ['2021-02-02']],
    ['2月2号', ['2021-02-02']],
    ['2021-02-02', ['2021-02-02']],
    ['2021/2/2', ['2021-02-02']],
    ['2021.2.2', ['2021-02-02']],
    ['2月2日、4日', ['2021-02-02', '2021-02-04']],
    ['2月2、4、9日', ['2021-02-02', '2021-02-04', '2021-02-09']],
    ['2月2日（周二）、4日（周四）和3月1日', ['2021-02-02', '2021-02-04', '2021-03-01']],
    ['2020年12月31日、1月4日', ['2020-12-31', '2021-01-04']],
    ['上午9:00-11:30，每批5人', []],
    ['发〔2021〕2号', []],
    ['电话0893-7820000', []]
  ])('%s', (text, dates) => expect(inText(text)).toEqual(dates))

  it('that are the two ends of a span say so', () => {
    expect(findDates('9月4日至10月30日').map(({ through }) => through)).toEqual([false, true])
    expect(findDates('3月4日—8日').map(({ day, through }) => [day, through])).toEqual([
      [4, false],
      [8, true]
    ])
    expect(findDates('3月4日、8日').map(({ through }) => through)).toEqual([false, false])
  })

  it('without a year, of a day that never was, or with two digits are not guessed', () => {
    const of = (text: string, year: number | null = 2021) =>
      findDates(text).map((found) => resolveDate(found, { ...NO_HINT, year }))
    expect(of('2月2日', null)).toEqual([{ date: '', doubt: '没有年份' }])
    expect(of('2月29日')).toEqual([{ date: '', doubt: '2021年没有2月29日' }])
    expect(of('2月29日', 2024)).toEqual([{ date: '2024-02-29', doubt: '' }])
    expect(of('26年1月5日')).toEqual([{ date: '2026-01-05', doubt: '年份只写了两位，按2026年读' }])
  })

  it('of any day are read back from the way people write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const date = fromDayNumber(day)
        expect(inText(`定于${formatDateCn(date)}上午接访`)).toEqual([date])
        expect(inText(date)).toEqual([date])
      })
    )
  })
})

describe('a cell that ought to hold a date', () => {
  it.each([
    ['2.2', ['2021-02-02']],
    ['2/2', ['2021-02-02']],
    ['20210202', ['2021-02-02']],
    [20210202, ['2021-02-02']],
    ['2日', ['2021-02-02']],
    [2, ['2021-02-02']],
    [44229, ['2021-02-02?原文是数字44229，按电子表格的日期读']],
    [2.1, ['2021-02-01?数字2.1可能是2月1日，也可能是2月10日']],
    ['13/7/2024', ['2024-07-13']],
    ['7/1/2024', ['2024-07-01?“7/1/2024”按7月1日读，也可能是1月7日']],
    ['26.7.8', ['2026-07-08?年份只写了两位，按2026年读']],
    ['周二', []],
    ['待定', []],
    [0.5, []]
  ])('%s', (cell, dates) => expect(inCell(cell)).toEqual(dates))

  it('counts serials as the spreadsheets do', () => {
    expect([serialDate(36526), serialDate(44229.75), serialDate(100), serialDate(Number.NaN)]).toEqual([
      '2000-01-01',
      '2021-02-02',
      null,
      null
    ])
  })
})

describe('weekdays', () => {
  it('are told from any word for them, and not from a span', () => {
    expect(findWeekdays('2月2日（星期二）、4日（周四）、礼拜天')).toEqual([2, 4, 7])
    expect(findWeekdays('周一至周五')).toEqual([5])
    expect(['二', '周三', '天', '12', ''].map(weekdayInCell)).toEqual([2, 3, 7, null, null])
  })
})
