import { cellAt, placeOf } from '@shared/domain/templates'
import { Refusal } from '../read/refusal'
import { attributeOf, spansOf, type RowSpan, type SheetSpans } from './cells'

/** A piece of the text that is replaced; nothing outside of the pieces changes. */
interface Piece {
  from: number
  to: number
  text: string
}

type Values = ReadonlyMap<string, string | number>

/**
 * Writes values into cells of a worksheet's XML. A cell keeps its style; one that was not there takes the style of its
 * row or column, as Excel would give it. Everything else stays character by character.
 * @throws Refusal when a cell holds a formula, or the sheet is not well-formed
 */
export function writeCells(xml: string, values: Values): string {
  const spans = spansOf(xml)
  const rows = new Map(spans.rows.map((row) => [row.row, row]))
  const wanted = new Map<number, { column: number; value: string | number }[]>()
  for (const [cell, value] of values) {
    const place = placeOf(cell)
    if (!place) continue
    const list = wanted.get(place.row) ?? []
    wanted.set(place.row, [...list, { column: place.column, value }])
  }
  const pieces = [...wanted]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]) => {
      cells.sort((a, b) => a.column - b.column)
      const span = rows.get(row)
      return span ? inRow(spans, span, cells) : [newRow(spans, row, cells)]
    })
  return replaced(xml, joined(spans, pieces))
}

function inRow(
  spans: SheetSpans,
  row: RowSpan,
  cells: { column: number; value: string | number }[]
): Piece[] {
  const there = new Map(row.cells.map((cell) => [cell.column, cell]))
  const style = attributeOf(row.attributes, 'customFormat') ? attributeOf(row.attributes, 's') : undefined
  const pieces: Piece[] = []
  const fresh: Piece[] = []
  for (const { column, value } of cells) {
    const found = there.get(column)
    if (found?.formula) {
      const message = `${cellAt(row.row, column)} 是公式，没有填写，文件没有保存。请改到别的格。`
      throw new Refusal('BAD_REQUEST', message)
    }
    if (found) {
      // The kind of the old value, and what was known of it, go; place and style stay.
      const kept = found.attributes.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').trimEnd()
      pieces.push({ from: found.start, to: found.end, text: cellText(spans.prefix, kept, value) })
      continue
    }
    const at = row.cells.find((cell) => cell.column > column)?.start ?? row.contentEnd
    fresh.push({ from: at, to: at, text: newCell(spans, row.row, column, value, style) })
  }
  if (!row.empty || fresh.length === 0) return [...pieces, ...fresh]
  const text = fresh.map((piece) => piece.text).join('')
  // `<row …/>` opens up for the first cell.
  return [{ from: row.start, to: row.inside, text: wrapped(spans.prefix, row.attributes, text) }]
}

function newRow(spans: SheetSpans, row: number, cells: { column: number; value: string | number }[]): Piece {
  const at = spans.rows.find((each) => each.row > row)?.start ?? spans.contentEnd
  const text = cells.map(({ column, value }) => newCell(spans, row, column, value)).join('')
  return { from: at, to: at, text: wrapped(spans.prefix, ` r="${row}"`, text) }
}

function newCell(
  spans: SheetSpans,
  row: number,
  column: number,
  value: string | number,
  rowStyle?: string
): string {
  const style = rowStyle ?? spans.columns.find(({ from, to }) => column >= from && column <= to)?.style
  const attributes = ` r="${cellAt(row, column)}"${style === undefined ? '' : ` s="${style}"`}`
  return cellText(spans.prefix, attributes, value)
}

const wrapped = (prefix: string, attributes: string, cells: string): string =>
  `<${prefix}row${attributes.trimEnd()}>${cells}</${prefix}row>`

function cellText(prefix: string, attributes: string, value: string | number): string {
  if (value === '') return `<${prefix}c${attributes}/>`
  if (typeof value === 'number')
    return `<${prefix}c${attributes}><${prefix}v>${value}</${prefix}v></${prefix}c>`
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${escaped(value)}</${prefix}t></${prefix}is>`
  return `<${prefix}c${attributes} t="inlineStr">${text}</${prefix}c>`
}

/** XML knows no control characters and no halves of characters. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    // 22.9.2.19: such a group would be read as the character of that number.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** A sheet without rows: `<sheetData/>` opens up around what comes in. */
function joined({ empty, start, inside, prefix }: SheetSpans, pieces: Piece[]): Piece[] {
  if (!empty || pieces.length === 0) return pieces
  const text = pieces.map((piece) => piece.text).join('')
  return [{ from: start, to: inside, text: `<${prefix}sheetData>${text}</${prefix}sheetData>` }]
}

function replaced(xml: string, pieces: readonly Piece[]): string {
  // What comes in before a cell that is replaced begins where that one does, and goes first.
  const ordered = [...pieces].sort((a, b) => a.from - b.from || a.to - b.to)
  let text = ''
  let at = 0
  for (const piece of ordered) {
    text += xml.slice(at, piece.from) + piece.text
    at = piece.to
  }
  return text + xml.slice(at)
}
