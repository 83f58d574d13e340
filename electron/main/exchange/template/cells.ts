import { placeOf } from '@shared/domain/templates'
import { broken } from '../read/refusal'

/** One cell in the text of a sheet: its tag from `start` to `inside`, the whole of it to `end`. */
interface CellSpan {
  column: number
  start: number
  end: number
  /** Attributes of its tag, as they stand. */
  attributes: string
  formula: boolean
}
export interface RowSpan {
  row: number
  /** Where its tag begins and ends, and where its content ends. */
  start: number
  inside: number
  contentEnd: number
  /** `<row …/>`: it has no content to put a cell into. */
  empty: boolean
  attributes: string
  cells: CellSpan[]
}
export interface SheetSpans {
  /** Prefix of its tags, with the colon; '' in most files. */
  prefix: string
  rows: RowSpan[]
  /** Where rows stand: the text between the tags of sheetData. */
  inside: number
  contentEnd: number
  empty: boolean
  start: number
  /** Style of a column where it has one. */
  columns: { from: number; to: number; style: string }[]
}

/** Comments and the like whole, so that a tag inside of one is none; then one tag, with quoted attributes. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/g

export const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find(Boolean)

/** Where everything stands in the XML of a worksheet (ECMA-376 part 1, 18.3). Throws Refusal for what is not one. */
export function spansOf(xml: string): SheetSpans {
  const spans: SheetSpans = {
    ...{ prefix: '', rows: [], inside: -1, contentEnd: -1, empty: false, start: -1, columns: [] }
  }
  let row: RowSpan | null = null
  let cell: CellSpan | null = null
  for (const match of xml.matchAll(TAG)) {
    const [whole, closing, prefix = '', name, attributes = '', empty] = match
    if (name === undefined) continue
    const [from, to] = [match.index, match.index + whole.length]
    if (name === 'sheetData' && spans.contentEnd < 0) {
      if (!closing) Object.assign(spans, { prefix, start: from, inside: to, empty: empty === '/' })
      if (closing || empty) spans.contentEnd = closing ? from : to
    } else if (name === 'col' && !closing && spans.inside < 0) {
      const style = attributeOf(attributes, 'style')
      const [first, last] = ['min', 'max'].map((each) => Number(attributeOf(attributes, each)))
      if (style !== undefined && first && last) spans.columns.push({ from: first, to: last, style })
    } else if (spans.inside < 0 || spans.contentEnd >= 0) continue
    else if (name === 'row') {
      if (!closing) {
        row = {
          ...{ row: numberOf(attributes), start: from, inside: to, contentEnd: to, empty: empty === '/' },
          ...{ attributes, cells: [] }
        }
        spans.rows.push(row)
      } else if (row) row.contentEnd = from
    } else if (name === 'c' && row) {
      if (!closing) {
        const column = placeOf(attributeOf(attributes, 'r') ?? '')?.column
        if (column === undefined) throw unnumbered()
        cell = { column, start: from, end: to, attributes, formula: false }
        row.cells.push(cell)
      } else if (cell) cell.end = to
    } else if (name === 'f' && cell) cell.formula = true
  }
  if (spans.inside < 0 || spans.contentEnd < 0) throw broken('工作表的内容不完整')
  return spans
}

function numberOf(attributes: string): number {
  const row = Number(attributeOf(attributes, 'r'))
  if (!Number.isInteger(row) || row < 1) throw unnumbered()
  return row
}

/** Allowed by the standard, written by hardly anyone: a cell put in would move those after it. */
const unnumbered = () => broken('工作表里的格没有编号')
