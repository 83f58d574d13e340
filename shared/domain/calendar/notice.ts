import { dateOf, type CalendarDate } from '../dates'
import type { HolidayBreak, HolidayDays } from './sections'

const ITEM = /[一二三四五六七八九十]+、([^：:，。]{1,20})[：:]/g
const DATE = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`
const RANGE = new RegExp(`${DATE}(?:至${DATE})?`, 'g')
const NUMBER = /(?:国办|国)发明电〔\d{4}〕\d+号/
/** The words that end the list of an arrangement; what follows names no day. */
const END = /节假日期间|鼓励/

/**
 * Reads the days out of a notice of the State Council as it is published (「一、元旦：1月1日至3日放假调休，共3天。1月4日
 * （星期日）上班。」), for a person to compare and save. Null when no day off was found. Days of another year are kept
 * as they stand: `decideHolidays` names them.
 */
export function readNotice(text: string, year: number): HolidayDays | null {
  const plain = halfWidth(text).replace(/\s/g, '')
  const heads = [...plain.matchAll(ITEM)]
  const items = heads.map((head, index) => ({
    name: head[1] ?? '',
    body: (plain.slice(head.index + head[0].length, heads[index + 1]?.index).split(END)[0] ?? '').replace(
      /\([^)]*\)/g,
      ''
    )
  }))
  const off = items.flatMap(({ name, body }) =>
    daysBefore(/放假|补休/, body, year).map((days) => ({ name, ...days }))
  )
  const work = items.flatMap(({ body }) => daysBefore(/上班/, body, year).map(({ from }) => from))
  return off.length === 0 ? null : { off, work, source: NUMBER.exec(plain)?.[0] ?? '' }
}

/** The days named in each clause that ends with such a word. A day without a month is of the month before it. */
function daysBefore(word: RegExp, body: string, year: number): Omit<HolidayBreak, 'name'>[] {
  const clauses = body.split(/[。；;]|(?<=放假|补休|调休),/)
  return clauses.flatMap((clause) => {
    if (!word.test(clause)) return []
    let month = ''
    return [...clause.matchAll(RANGE)].flatMap(([, y1, m1, d1, y2, m2, d2]) => {
      month = m1 ?? month
      const from = day(y1 ?? year, month, d1)
      month = m2 ?? month
      const to = d2 === undefined ? from : day(y2 ?? year, month, d2)
      return from !== null && to !== null ? [{ from, to }] : []
    })
  })
}

const day = (year: string | number, month: string, date: string | undefined): CalendarDate | null =>
  dateOf(Number(year), Number(month), Number(date))

/** Digits, brackets and commas as they come out of a web page or a scan. */
const halfWidth = (text: string): string =>
  text
    .replace(/[０-９（），]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[[【]/g, '〔')
    .replace(/[\]】]/g, '〕')
