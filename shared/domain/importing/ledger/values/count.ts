import type { GridCell } from '../../grid'
import { chineseNumber, packed } from '../../text'
import { isNothing } from './date'
import { bad, nothing, told, type Told } from './told'

const MOST = 999_999

/** A whole number of people or things: 3, ３, 「3人」, 「十二」. */
export function countOfCell({ text }: GridCell): Told<number> {
  if (isNothing(text)) return nothing()
  const plain = packed(text).replace(/[人名位件个次台部间户㎡]$/, '')
  const value = /^\d+(?:\.0+)?$/.test(plain) ? Number(plain) : chineseNumber(plain)
  if (value === null) return bad(`“${text}”不是整数`)
  return value > MOST ? bad('数值过大') : told(value)
}

const YES = new Set(['是', '有', '√', '✓', '✔', '1', 'Y', 'y', '已', '对'])
const NO = new Set(['否', '无', '没有', '×', '✗', '0', 'N', 'n', '未', '不是'])

/** 是否 */
export function yesNoOfCell({ text }: GridCell): Told<boolean> {
  const plain = packed(text)
  if (plain === '') return nothing()
  return YES.has(plain) ? told(true) : NO.has(plain) ? told(false) : bad(`“${text}”不是“是”或“否”`)
}
