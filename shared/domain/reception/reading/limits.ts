import { cellText, type Part, type PlainRow } from '@shared/domain/importing'
import type { LeftLine } from './types'

/** More than any roster has; what goes beyond is listed and not read, so that no text keeps the page waiting. */
const MOST_LINES = 2_000
const MOST_CELLS = 100
const LONGEST_LINE = 2_000
const SHOWN = 200

/** The parts that are read, and what of them is too long or too much to be a roster. */
export function limited(parts: readonly Part[]): { parts: Part[]; unread: LeftLine[] } {
  const unread: LeftLine[] = []
  let lines = 0
  let beyond = 0
  const room = (): boolean => {
    lines += 1
    if (lines > MOST_LINES) beyond += 1
    return lines <= MOST_LINES
  }
  const kept = parts.flatMap((part): Part[] => {
    if (part.kind === 'text') {
      if (part.text.length <= LONGEST_LINE) return room() ? [part] : []
      unread.push({ where: `第 ${part.at} 行`, text: shortened(part.text), why: '这一行过长' })
      return []
    }
    const { table } = part
    const rows = table.rows.filter((row) => {
      if (!isLong(row)) return room()
      unread.push({
        where: `${table.name}第 ${row.at} 行`,
        text: shortened(row.cells.slice(0, MOST_CELLS).map(cellText).join(' | ')),
        why: '这一行过长'
      })
      return false
    })
    return [{ kind: 'table', table: { ...table, rows } }]
  })
  if (beyond > 0)
    unread.push({
      where: '最后',
      text: `还有 ${beyond} 行`,
      why: `一次最多读 ${MOST_LINES} 行，其余没有读，请分几次读入`
    })
  return { parts: kept, unread: unread.slice(0, MOST_LINES) }
}

const isLong = ({ cells }: PlainRow): boolean =>
  cells.length > MOST_CELLS || cells.some((cell) => typeof cell === 'string' && cell.length > LONGEST_LINE)
const shortened = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}……`)
