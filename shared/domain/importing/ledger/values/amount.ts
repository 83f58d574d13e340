import type { GridCell } from '../../grid'
import { plainText } from '../../text'
import type { MoneyUnit } from '../types'
import { isNothing } from './date'
import { bad, nothing, told, type Told } from './told'

const FEN = { yuan: 100, wan: 1_000_000 } as const
const MOST_FEN = 9_999_999_999_999
const PATTERN = /^(?:人民币|rmb|¥|￥|约|共计?|计)*\s*(\d+(?:\.\d+)?)\s*(亿|万|千|百)?\s*(?:元整?|圆整?|块)?$/i
const SCALE: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000, 千: 1_000, 百: 100 }

/**
 * Money in fen. A number alone has the unit of its column; 「元」 or 「万」 in the cell says it itself. 「约」 and a fraction of a fen
 * are doubtful; whatever is no amount is bad, never 0.
 */
export function amountOfCell({ cell, text }: GridCell, unit: MoneyUnit): Told<number> {
  if (isNothing(text)) return nothing()
  if (typeof cell === 'number') return inFen(cell, FEN[unit])
  const plain = plainText(text).replace(/[\s,，、]/g, '')
  const match = PATTERN.exec(plain)
  if (!match) return bad(`“${text}”不是金额`)
  const [, digits = '', scale] = match
  const own = scale !== undefined || /[元圆块]/.test(plain)
  const fen = inFen(Number(digits), own ? 100 * (SCALE[scale ?? ''] ?? 1) : FEN[unit])
  return fen.value !== null && plain.includes('约') ? { ...fen, doubt: '原文是约数' } : fen
}

function inFen(value: number, unit: number): Told<number> {
  if (value < 0) return bad('金额小于 0')
  const exact = value * unit
  const fen = Math.round(exact)
  if (!Number.isFinite(exact) || fen > MOST_FEN) return bad('金额过大')
  return Math.abs(exact - fen) > 0.001 ? told(fen, { doubt: '不足一分，已四舍五入' }) : told(fen)
}
