import { formatWeekdayCn } from '../../dates'
import { receptionMode } from '../codes'
import type { PublishedRow } from '../rosters/sections'
import { bookingWords, common, commonBooking, peopleOf, shortDay, timeWords } from './words'

/** One line of a monthly table: a leader in a session. */
export interface Line {
  row: PublishedRow
  person: PublishedRow['leaders'][number]
}

/** One leader a line; day, hours and place are said again, so that no line depends on the one above. */
export const linesIn = (rows: readonly PublishedRow[]): Line[] =>
  rows.flatMap((row) => peopleOf(row).map((person) => ({ row, person })))

/** A column of the monthly table, alike on paper and in the workbook. */
export interface NoticeColumn {
  title: string
  /** Chinese characters wide, about. */
  width: number
  align: 'left' | 'center'
  text(line: Line): string
}

const column = (
  title: string,
  width: number,
  align: NoticeColumn['align'],
  text: NoticeColumn['text']
): NoticeColumn => ({ title, width, align, text })

/**
 * 日期、星期、时间、接访领导、职务、分管（接待范围）、地点 (DOMAIN.md 5.2 月表列); way, theme and end of booking only where they
 * are not the same, or none, everywhere.
 */
export function monthColumns(rows: readonly PublishedRow[]): NoticeColumn[] {
  const some = (has: (line: Line) => string): boolean => linesIn(rows).some((line) => has(line) !== '')
  return [
    column('日期', 6.5, 'center', ({ row }) => shortDay(row.date)),
    column('星期', 5, 'center', ({ row }) => formatWeekdayCn(row.date)),
    column('时间', 11, 'center', ({ row }) => timeWords(row)),
    column('接访领导', 9, 'center', ({ person }) => person.name),
    column('职务', 11, 'left', ({ person }) => person.post),
    ...(some(areas) ? [column('分管（接待范围）', 12, 'left', areas)] : []),
    column('地点', 9, 'left', ({ row }) => row.place),
    ...(common(rows, mode) === null ? [column('方式', 5, 'center', ({ row }) => mode(row))] : []),
    ...(some(theme) ? [column('主题', 9, 'left', theme)] : []),
    ...(commonBooking(rows) === null ? [column('预约截止', 7, 'center', ({ row }) => bookingWords(row))] : [])
  ]
}

const areas = ({ person }: Line): string => person.areas.replace(/\s*\n\s*/g, '；')
const theme = ({ row }: Line): string => row.theme
export const mode = ({ mode: code }: PublishedRow): string => receptionMode.name(code)
