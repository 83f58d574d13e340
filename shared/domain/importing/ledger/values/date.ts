import type { GridCell } from '../../grid'
import { datesInCell, resolveDate, type DateHint } from '../../dates'
import type { CalendarDate } from '@shared/domain/dates'
import { bad, nothing, told, type Told } from './told'

/** Usual ways of writing that are worth a word and no question (dates.ts). */
const CERTAIN = ['原文是数字', '年份只写了两位']

const NEVER = new Set(['', '-', '--', '/', '\\', '无', '不详', '未知', '暂无'])

/** Whether a cell says that there is nothing: dashes, 「无」. */
export const isNothing = (text: string): boolean => NEVER.has(text.trim())

/**
 * A day of a ledger's column, in any usual form: a date cell, 2026.1.5, 2026年1月5日, 20260105, a serial of the
 * spreadsheet. Two digits of a year are read as of this century and said; a year that only the title tells, a day and
 * month that could be turned round, and several dates in one cell are doubtful; what is no day is bad.
 */
export function dateOfCell({ cell, text }: GridCell, hint: DateHint): Told<CalendarDate> {
  if (isNothing(text)) return nothing()
  const found = datesInCell(cell, text)
  const [first, ...more] = found
  if (!first) return bad(`“${text}”不是日期`)
  const { date, doubt } = resolveDate(first, hint)
  if (date === '') return bad(doubt === '没有年份' ? '没有写年份，标题里也没有' : doubt)
  if (more.length > 0) return told(date, { doubt: `这一格有 ${found.length} 个日期，按第一个读` })
  if (CERTAIN.some((words) => doubt.startsWith(words))) return told(date, { note: doubt })
  return doubt === '' ? told(date) : told(date, { doubt })
}
