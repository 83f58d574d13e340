import { serialDay, type Merge, type PlainCell, type PlainRow } from '@shared/domain/importing'
import type { DayKind } from './cellFormat'
import { tooLarge } from './refusal'
import { walkXml } from './xml'

/** What the sheets of one workbook share, and how much of the limits is left. */
export interface SheetRoom {
  strings: readonly string[]
  styles: ReadonlyMap<number, DayKind>
  days1904: boolean
  /** Cells with something in them that may still come. */
  cells: number
  /** Places in rows, the empty ones before a cell included, that may still come. */
  slots: number
  notes: Set<string>
}

const LAST_COLUMN = 16_384
const LAST_ROW = 1_048_576

interface OpenCell {
  column: number
  type: string
  style: number
  formula: boolean
  value: string
}

/** The rows of a sheet that have something in them. */
export function readSheet(xml: string, room: SheetRoom): { rows: PlainRow[]; merges: Merge[] } {
  const rows: PlainRow[] = []
  const merges: Merge[] = []
  let row: PlainRow = { at: 0, cells: [] }
  let column = 0
  let cell: OpenCell | null = null
  let inValue = false
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = { at: within(Number(attribute('r')), row.at + 1, LAST_ROW), cells: [] }
        column = 0
      } else if (name === 'c') {
        column = within(columnOf(attribute('r') ?? ''), column + 1, LAST_COLUMN)
        const style = Number(attribute('s') ?? 0)
        cell = { column, type: attribute('t') ?? 'n', style, formula: false, value: '' }
      } else if (name === 'v' || name === 't') inValue = cell !== null
      else if (name === 'rPh') inValue = false
      else if (name === 'f' && cell) cell.formula = true
      else if (name === 'mergeCell') {
        const merge = mergeOf(attribute('ref') ?? '')
        if (merge) merges.push(merge)
      }
    },
    text(piece) {
      if (inValue && cell) cell.value += piece
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'is') inValue = false
      if (name === 'c' && cell) {
        put(row, cell, room)
        cell = null
      }
      if (name === 'row' && row.cells.length > 0) rows.push(row)
    }
  })
  return { rows, merges }
}

const within = (value: number, otherwise: number, last: number): number =>
  Number.isInteger(value) && value >= 1 && value <= last ? value : Math.min(otherwise, last)

function put(row: PlainRow, cell: OpenCell, room: SheetRoom): void {
  const value = valueOf(cell, room)
  if (value === null || value === '') return
  room.cells -= 1
  room.slots -= Math.max(1, cell.column - row.cells.length)
  if (room.cells < 0) throw tooLarge('表格超过 500,000 个单元格')
  if (room.slots < 0) throw tooLarge('表格的列过多')
  while (row.cells.length < cell.column) row.cells.push(null)
  row.cells[cell.column - 1] = value
}

function valueOf({ type, value, formula, style }: OpenCell, room: SheetRoom): PlainCell {
  if (value === '' && formula) {
    room.notes.add('有公式没有保存结果，读不出来；请用办公软件打开并保存一次，再选这个文件。')
    return { lost: '公式没有结果' }
  }
  if (value === '') return null
  if (type === 's') return room.strings[Number(value)] ?? null
  if (type === 'b') return value === '1'
  if (type === 'e') return { lost: `单元格出错（${value.slice(0, 20)}）` }
  if (type === 'd') return dateText(value)
  if (type !== 'n') return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const kind = room.styles.get(style)
  return kind ? dayValue(number, kind, room.days1904) : number
}

const dateText = (value: string): PlainCell => {
  const [date = '', time = ''] = value.split('T')
  return { date, ...(time === '' ? {} : { time: time.slice(0, 5) }) }
}

/** A number that its format shows as a day or an hour; one that is no such day stays a number. */
function dayValue(serial: number, kind: DayKind, days1904: boolean): PlainCell {
  const whole = Math.floor(serial)
  const minutes = Math.round((serial - whole) * 1440)
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
  if (kind === 'time' && whole === 0) return { date: '', time }
  const date = serialDay(whole, days1904)
  if (date === null) return serial
  return kind === 'date' && minutes === 0 ? { date } : { date, time }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** 'AB12' → 28; 0 for anything else. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function mergeOf(reference: string): Merge | null {
  const corners = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!corners) return null
  const [, left = '', top, right = '', bottom] = corners
  const merge = { row: Number(top), column: columnOf(left), toRow: Number(bottom), toColumn: columnOf(right) }
  const real = merge.row >= 1 && merge.row <= merge.toRow && merge.column <= merge.toColumn
  return real && merge.toColumn <= LAST_COLUMN && merge.toRow <= LAST_ROW ? merge : null
}
