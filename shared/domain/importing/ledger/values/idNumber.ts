import type { GridCell } from '../../grid'
import { checkIdNumber, normalizeNumber } from '@shared/domain/identity'
import { isNothing } from './date'
import { bad, nothing, told, type Told } from './told'

/** Whole numbers above this have more digits than a spreadsheet keeps (15). */
const KEPT = 1e15
const LOST =
  '电子表格把号码变成了数字，后几位已经丢失，无法还原。请在原表把这一列设为文本后重新填写，或者不读这一列'
const DOUBTFUL =
  '号码末三位是 000，可能是电子表格丢失了后几位，也可能本来如此。请对照证件，导入后在登记页上填写，或者不读这一列'

/**
 * A citizen identification number (GB 11643). One that the spreadsheet turned into a number has lost its last digits
 * for good: that is said, and nothing is guessed. Three zeros at the end of a text are what such a number leaves when it
 * was written out again. A true number ends so where its sequence is a full hundred and its check digit 0; a damaged one
 * has the right check digit by chance once in eleven, and would be somebody else's: a person must look at the paper.
 */
export function idNumberOfCell({ cell, text }: GridCell): Told<string> {
  if (isNothing(text)) return nothing()
  if (typeof cell === 'number' ? cell >= KEPT : isScientific(text)) return bad(LOST)
  const number = normalizeNumber(text)
  const check = checkIdNumber(number)
  if (/^\d{15}000$/.test(number)) return bad(check.ok ? DOUBTFUL : LOST)
  return check.ok ? told(check.number) : bad(check.message)
}

/** 5.40E+17, 5.40123199001011E+17 */
const isScientific = (text: string): boolean => /^\d(?:\.\d+)?e\+?\d{2}$/i.test(normalizeNumber(text))

/** Any other number of many digits (credit code, phone): lost in the same way, otherwise as it stands. */
export function numberTextOfCell({ cell, text }: GridCell): Told<string> {
  if (isNothing(text)) return nothing()
  if (typeof cell === 'number' ? cell >= KEPT : isScientific(text)) return bad(LOST)
  return told(normalizeNumber(text))
}
