import { isTotalRow, lineOf, type GridCell, type GridRow } from '../../grid'
import { chineseNumber, packed } from '../../text'
import type { Head } from './head'
import { headWord, isSerialHead } from './words'

/** A line that is no record, and why. */
export interface LeftRow {
  at: number
  text: string
  why: string
}

const FOOT =
  /^(?:填报人|填表人|填写人|制表人?|统计人|经办人签[字名]|审核人?|审批人?|负责人签[字名]|单位负责人|分管领导|主要领导|填报日期|填报时间|上报时间|单位盖章)(?:[(（][^)）]*[)）])?[:：]|^(?:注|说明|备注|填表说明|填报说明|填写说明)\s*[:：]|^[(（]?(?:盖章|公章)[)）]?$|^第\s*\d+\s*页/

const SHOWN = 300

/** The rows below the head that hold records; heads printed again, sums, titles in between and the foot are left out. */
export function bodyOf(
  rows: readonly GridRow[],
  head: Head
): { rows: GridRow[]; left: LeftRow[]; gaps: string[] } {
  const serial = head.labels.findIndex(isSerialHead)
  const names = head.labels.map((label) => headWord(label.split(' ').at(-1) ?? ''))
  const left: LeftRow[] = []
  const kept = rows.slice(head.to).filter((row) => {
    const why = whyLeft(row, serial, names)
    if (why !== null && why !== '') left.push({ at: row.at, text: lineOf(row).slice(0, SHOWN), why })
    return why === null
  })
  return { rows: kept, left, gaps: serial < 0 ? [] : gapsOf(kept, serial) }
}

/** Null: a record; '': nothing at all. */
function whyLeft(row: GridRow, serial: number, names: readonly string[]): string | null {
  const own = row.cells.filter((cell) => cell.text !== '' && !cell.sideways)
  const [first, ...others] = own
  if (!first) return ''
  if (isTotalRow(row) || isTotalBehindSerial(own)) return '合计行'
  if (FOOT.test(first.text.replace(/\s/g, ''))) return '表尾'
  if (isHeadAgain(row, names)) return '重复的表头'
  if (others.every(({ carried }) => carried) && !first.carried) {
    const [at] = row.cells.flatMap((cell, index) => (cell === first ? [index] : []))
    if (at === serial && /^\d+$/.test(packed(first.text))) return '只有序号'
    if (others.length === 0 && reachesAcross(row, first)) return '中间的标题'
  }
  return null
}

/** 「1 | 合计」 does not hide a sum. */
const isTotalBehindSerial = (own: readonly GridCell[]): boolean =>
  own.length >= 2 &&
  /^\d*$/.test(packed(own[0]?.text ?? '')) &&
  /^(?:合计|总计|小计|共计|累计)$/.test(packed(own[1]?.text ?? ''))

function isHeadAgain(row: GridRow, names: readonly string[]): boolean {
  const same = row.cells.filter(({ text }, at) => text !== '' && headWord(text) === names[at]).length
  const all = row.cells.filter(({ text }) => text !== '').length
  return same >= 2 && same * 2 > all
}

/** One text merged over several columns: 「一、城关镇」. */
const reachesAcross = (row: GridRow, first: GridCell): boolean =>
  row.cells.some((cell) => cell.sideways && cell.text === first.text)

const MOST_GAPS = 20

/** Numbers of the 序号 column that are missing or stand twice: said, never a reason to leave a row out. */
function gapsOf(rows: readonly GridRow[], serial: number): string[] {
  const notes: string[] = []
  let before: number | null = null
  for (const row of rows) {
    const text = packed(row.cells[serial]?.text ?? '')
    const number = /^\d{1,7}$/.test(text) ? Number(text) : chineseNumber(text)
    if (number === null) continue
    if (before !== null && number > before + 1) notes.push(`序号 ${before} 之后是 ${number}`)
    if (before !== null && number === before) notes.push(`序号 ${number} 有两行`)
    before = number
  }
  return notes.length > MOST_GAPS
    ? [...notes.slice(0, MOST_GAPS), `另有 ${notes.length - MOST_GAPS} 处序号不连续`]
    : notes
}
