import type { GridRow } from '../../grid'
import type { FieldSpec } from '../types'
import { headWord, isKnownHead, standsBelow } from './words'

/** Where the head of a table stands: rows from `from` up to, not including, `to`, and what each column is called. */
export interface Head {
  from: number
  to: number
  /** One for each column: 「申请人 联系电话」; '' for a column without a heading. */
  labels: string[]
}

/** A ledger has its head near the top; below that only a table put under another one. */
const DEEPEST = 60
export const MOST_HEAD_ROWS = 4
const LONGEST_LABEL = 60

/**
 * Finds the head among merged titles and lines like 「填报单位：」: the row in which most columns have names that this kind
 * of ledger has, together with the rows above and below that belong to it. Null when fewer than two columns have.
 */
export function findHead(rows: readonly GridRow[], fields: readonly FieldSpec[]): Head | null {
  const scores = rows.slice(0, DEEPEST).map((row) => hitsOf(row, fields))
  const most = Math.max(0, ...scores)
  if (most < 2) return null
  const best = scores.indexOf(most)
  let from = best
  while (from > 0 && best - from < MOST_HEAD_ROWS - 1 && isHeadAbove(rows, from, fields)) from -= 1
  let to = best + 1
  while (to < rows.length && to - from < MOST_HEAD_ROWS && isHeadBelow(rows, to)) to += 1
  return { from, to, labels: labelsOf(rows.slice(from, to)) }
}

const own = (row: GridRow | undefined, at: number): string => {
  const cell = row?.cells[at]
  return !cell || cell.sideways ? '' : cell.text
}

function hitsOf(row: GridRow, fields: readonly FieldSpec[]): number {
  const seen = new Set<string>()
  row.cells.forEach((cell, at) => {
    const text = own(row, at)
    if (text !== '' && text.length <= 30 && typeof cell.cell !== 'number' && isKnownHead(text, fields))
      seen.add(`${headWord(text)}/${standsBelow(text) ? at : ''}`)
  })
  return seen.size
}

/** The row above belongs to the head when a cell reaches down from it, or when it groups the columns below. */
function isHeadAbove(rows: readonly GridRow[], at: number, fields: readonly FieldSpec[]): boolean {
  const [above, here] = [rows[at - 1], rows[at]]
  if (!above || !here || above.at !== here.at - 1) return false
  const reaches = here.cells.some(
    (cell, column) =>
      cell.carried && !cell.sideways && cell.text !== '' && above.cells[column]?.text === cell.text
  )
  return reaches || hitsOf(above, fields) >= 2
}

/** The row below belongs to the head when it only names parts: short words under groups, nothing under the others. */
function isHeadBelow(rows: readonly GridRow[], at: number): boolean {
  const [above, here] = [rows[at - 1], rows[at]]
  if (!above || !here || here.at !== above.at + 1) return false
  const words = here.cells.flatMap((cell, column) =>
    cell.text !== '' && !cell.carried
      ? [{ text: cell.text, column, number: typeof cell.cell === 'number' }]
      : []
  )
  if (words.length < 2 || words.some(({ number, text }) => number || text.length > 12)) return false
  return words.filter(({ text }) => standsBelow(text)).length * 2 >= words.length
}

/** Each column by the words over it, from above; a group without merged cells reaches to the right. */
export function labelsOf(rows: readonly GridRow[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const last = rows.length - 1
  return Array.from({ length: width }, (_, column) => {
    const words: string[] = []
    rows.forEach((row, index) => {
      let text = row.cells[column]?.text ?? ''
      if (text === '' && index < last && own(rows[last], column) !== '')
        text = groupLeft(row, rows[last], column)
      const word = text.replace(/\s*\n\s*/g, '').trim()
      if (word !== '' && words.at(-1) !== word) words.push(word)
    })
    return words.join(' ').slice(0, LONGEST_LABEL)
  })
}

/** The nearest heading to the left that itself has parts below it. */
function groupLeft(row: GridRow, below: GridRow | undefined, column: number): string {
  for (let at = column - 1; at >= 0; at--) {
    const text = row.cells[at]?.text ?? ''
    if (text !== '') return own(below, at) === '' || own(below, at) === text ? '' : text
  }
  return ''
}
