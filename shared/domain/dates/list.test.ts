import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, formatDateCn, fromDayNumber, partsOf } from '.'
import { parseDateList } from './list'

const TODAY = '2026-11-26'
const read = (text: string): string[] => parseDateList(text, TODAY).dates

describe('several days typed in one field', () => {
  it('are read as people write them, full-width forms and all', () => {
    expect(read('2027年3月5日、2027.3.12，2027/3/19 20270326；２０２７-４-２')).toEqual([
      '2027-03-05',
      '2027-03-12',
      '2027-03-19',
      '2027-03-26',
      '2027-04-02'
    ])
    expect(read('2027年3月5号')).toEqual(['2027-03-05'])
  })

  it('without a year are the next such days', () => {
    expect(read('11月26日')).toEqual(['2026-11-26'])
    expect(read('11月25日')).toEqual(['2027-11-25'])
    expect(read('3月5日、3月12日')).toEqual(['2027-03-05', '2027-03-12'])
    expect(read('12月30日、1月5日')).toEqual(['2026-12-30', '2027-01-05'])
    expect(read('3月12日、3月5日')).toEqual(['2027-03-05', '2027-03-12'])
  })

  it('take the year from the day before them', () => {
    expect(read('2028年3月5日、3月12日')).toEqual(['2028-03-05', '2028-03-12'])
    expect(read('2028-01-05、12-30')).toEqual(['2028-01-05', '2028-12-30'])
  })

  it('may name the month once', () => {
    expect(read('3月5日、12日、19号')).toEqual(['2027-03-05', '2027-03-12', '2027-03-19'])
  })

  it('find the next 29 February', () => {
    expect(read('2月29日')).toEqual(['2028-02-29'])
    expect(parseDateList('2月29日', '2096-03-01').dates).toEqual(['2104-02-29'])
  })

  it('that do not exist or say nothing come back as they were typed', () => {
    expect(parseDateList('3月32日、下周五、3月5日、12、2月30日', TODAY)).toEqual({
      dates: ['2027-03-05'],
      unread: ['3月32日', '下周五', '12', '2月30日']
    })
    expect(parseDateList('5日', TODAY)).toEqual({ dates: [], unread: ['5日'] })
    expect(parseDateList(' 、 ', TODAY)).toEqual({ dates: [], unread: [] })
  })
})

const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2099-12-31') }).map(fromDayNumber)
const ordered = fc.uniqueArray(day, { maxLength: 30 }).map((list) => list.sort())
const separator = fc.constantFrom('、', '，', '；', ' ', ', ', '\n')

describe('a list written out and read again', () => {
  it('is the same, in figures or in Chinese, in any order', () => {
    fc.assert(
      fc.property(ordered, separator, fc.boolean(), fc.boolean(), (dates, between, chinese, backwards) => {
        const written = (backwards ? [...dates].reverse() : dates).map((date) =>
          chinese ? formatDateCn(date) : date
        )
        expect(parseDateList(written.join(between), TODAY)).toEqual({ dates, unread: [] })
      })
    )
  })

  it('is the same without years, for days of the coming half year', () => {
    const first = dayNumber(TODAY)
    const soon = fc.integer({ min: first, max: first + 180 }).map(fromDayNumber)
    fc.assert(
      fc.property(fc.uniqueArray(soon, { maxLength: 20 }), (list) => {
        const dates = list.sort()
        const written = dates.map((date) => `${partsOf(date).month}月${partsOf(date).day}日`)
        expect(read(written.join('、'))).toEqual(dates)
      })
    )
  })
})
