import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disputeType18 } from '../../../codes'
import { formatDateCn, fromDayNumber } from '../../../dates'
import { idNumberCheckDigit } from '../../../identity/idNumber'
import { NO_HINT } from '../../dates'
import type { GridCell } from '../../grid'
import type { PlainCell } from '../../plain'
import {
  amountOfCell,
  codeOfCell,
  countOfCell,
  dateOfCell,
  idNumberOfCell,
  lineText,
  namesIn,
  sidesIn
} from '.'

const of = (cell: PlainCell): GridCell => ({ cell, text: String(cell ?? ''), carried: false })
const wide = (text: string): string =>
  text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
/** 1990-01-01 – 2029-12-31 */
const day = fc.integer({ min: 7305, max: 21914 }).map(fromDayNumber)

describe('a value of a ledger', () => {
  it('any day comes back from every usual way of writing it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year = '', month = '', last = ''] = date.split('-')
        const [m, d] = [Number(month), Number(last)]
        for (const text of [
          date,
          `${year}.${m}.${d}`,
          `${year}/${month}/${last}`,
          `${year}${month}${last}`,
          formatDateCn(date),
          wide(`${year}年${m}月${d}日`),
          ` ${year} 年 ${m} 月 ${d} 日 `
        ])
          expect(dateOfCell(of(text), NO_HINT), text).toEqual({ value: date })
      })
    )
  })

  it('an amount is the same in 元 and in 万元, with separators and in full-width digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (yuan) => {
        const fen = yuan * 100
        expect(amountOfCell(of(yuan), 'yuan').value).toBe(fen)
        expect(amountOfCell(of(`${yuan.toLocaleString('en-US')} 元`), 'wan').value).toBe(fen)
        expect(amountOfCell(of(wide(String(yuan))), 'yuan').value).toBe(fen)
        expect(amountOfCell(of(yuan / 10_000), 'wan').value).toBe(fen)
        expect(amountOfCell(of(`${yuan / 10_000}万元`), 'yuan').value).toBe(fen)
      })
    )
  })

  it('an identity number is right, or lost, or wrong; a spreadsheet number is never taken for one', () => {
    const right = fc
      .tuple(day, fc.integer({ min: 1, max: 999 }))
      .map(([date, sequence]) => `540521${date.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`)
      .map((first) => first + idNumberCheckDigit(first))
    fc.assert(
      fc.property(right, (number) => {
        if (number.endsWith('000')) expect(idNumberOfCell(of(number)).bad).toContain('末三位是 000')
        else expect(idNumberOfCell(of(number))).toEqual({ value: number })
        expect(idNumberOfCell(of(Number(number.replace('X', '5')))).bad).toContain('丢失')
        expect(idNumberOfCell(of(Number(number.replace('X', '0')).toExponential(2))).bad).toContain('丢失')
        expect(idNumberOfCell(of(`${number.slice(0, 15)}000`)).bad).toContain('丢失')
      })
    )
  })

  it('an identity number that ends in 000 and has the right check digit is for a person to look at', () => {
    expect(idNumberCheckDigit('54052120240127300')).toBe('0')
    expect(idNumberOfCell(of('540521202401273000')).bad).toMatch(/可能是.*也可能本来如此.*对照证件/)
    expect(idNumberOfCell(of('540521202401274000')).bad).toMatch(/已经丢失，无法还原/)
  })

  it('whatever stands in a cell, reading it ends in a value or a reason and never throws', () => {
    const any = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(any, (cell) => {
        const given = of(cell)
        for (const { value, bad } of [
          dateOfCell(given, NO_HINT),
          amountOfCell(given, 'wan'),
          countOfCell(given),
          idNumberOfCell(given),
          codeOfCell(given, disputeType18)
        ])
          if (bad !== undefined) expect(value).toBeNull()
      })
    )
  })

  it('names keep their spaces, and are parted where they are listed', () => {
    const name = fc.constantFrom('洛桑 次仁', '巴特尔·苏和', 'ཚེ་རིང་ སྒྲོལ་མ', '王', '欧阳 格桑 旺堆')
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('、', '；', '\n', ', '),
        (list, sign) => {
          expect(namesIn(list.join(sign))).toEqual({ names: list, people: null })
          expect(namesIn(`${list.join(sign)}等30人`)).toEqual({ names: list, people: 30 })
        }
      )
    )
    expect(sidesIn('洛桑 次仁与达瓦')).toEqual(['洛桑 次仁', '达瓦'])
    expect(sidesIn('甲与乙与丙')).toBeNull()
  })
})

describe('一行文字', () => {
  it('去掉看不见的杂字，留下决定蒙古文字形的连接符', () => {
    expect(lineText('\u200b次仁\ufeff \n 卓玛\u2060 ')).toBe('次仁 卓玛')
    const joined = 'ᠪ\u200dᠠ\u200cᠲ\u180eᠤ'
    expect(lineText(joined)).toBe(joined)
  })
})
