import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType
} from 'docx'
import { DOCUMENT_FONTS, POINTS } from '@shared/domain/papers/layout'
import type { BlockOf } from '@shared/domain/papers/model'
import { filledRows, withColon } from '@shared/domain/papers/words'
import { lettersMillimetres, lettersWide, shares, twips } from './measure'
import { line, lineOf } from './paragraphs'
import { restUpTo, runs, underlinedRest, type Look } from './runs'

const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const edges = (edge: typeof RULE | typeof NONE) => ({
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge
})
const CELL: Look = { points: POINTS.cell }
const HEAD: Look = { points: POINTS.cell, font: DOCUMENT_FONTS.heading }
const ROW_HEIGHT = { line: twips(9), tall: twips(32) }

interface CellSpec {
  text: string
  span: number
  align: 'left' | 'center'
  top?: boolean
  look?: Look
}

const ruledCell = ({ text, span, align, top, look = CELL }: CellSpec): TableCell =>
  new TableCell({
    columnSpan: span,
    verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { left: twips(1.5), right: twips(1.5), top: twips(0.8), bottom: twips(0.8) },
    children: [
      line(runs(text, look), {
        ...lineOf(POINTS.cell, 1.45),
        alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT
      })
    ]
  })

const table = (columnWidths: number[], rows: TableRow[], ruled: boolean): Table =>
  new Table({
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: edges(ruled ? RULE : NONE),
    rows
  })

export const gridTable = ({ columns, rows }: BlockOf<'grid'>, millimetres: number): Table =>
  table(
    shares(columns, millimetres),
    rows.map(({ cells }) => {
      const tall = cells.some((cell) => cell.height === 'tall')
      return new TableRow({
        cantSplit: true,
        height: { value: ROW_HEIGHT[tall ? 'tall' : 'line'], rule: HeightRule.ATLEAST },
        children: cells.map((cell) =>
          ruledCell({
            text: cell.text,
            span: cell.span ?? 1,
            align: cell.align ?? (cell.label ? 'center' : 'left'),
            top: cell.height === 'tall' && !cell.label
          })
        )
      })
    }),
    true
  )

export function listTable(block: BlockOf<'table'>, millimetres: number): Table {
  const { columns } = block
  const height = { value: ROW_HEIGHT.line, rule: HeightRule.ATLEAST }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height,
    children: columns.map(({ title }) => ruledCell({ text: title, span: 1, align: 'center', look: HEAD }))
  })
  const rows = filledRows(block).map(
    (row) =>
      new TableRow({
        cantSplit: true,
        height,
        children: row.map((text, at) => ruledCell({ text, span: 1, align: columns[at]?.align ?? 'left' }))
      })
  )
  return table(
    shares(
      columns.map(({ width }) => width),
      millimetres
    ),
    [head, ...rows],
    true
  )
}

type Field = BlockOf<'fields'>['items'][number]

/** Lines of twelve columns, without rules; what does not fit a line begins the next. */
export function fieldTable({ items }: BlockOf<'fields'>, millimetres: number, held: boolean): Table {
  const lines: Field[][] = []
  let used = 12
  for (const field of items) {
    if (used + field.span > 12) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(field)
    used += field.span
  }
  const rows = lines.map((fields, at) => {
    const keepNext = held && at === lines.length - 1
    const rest = 12 - fields.reduce((sum, { span }) => sum + span, 0)
    const cells = fields.map((field, place) =>
      fieldCell(field, {
        millimetres: (millimetres * field.span) / 12,
        apart: rest === 0 && place === fields.length - 1 ? 0 : APART,
        keepNext
      })
    )
    const filler = new TableCell({ columnSpan: rest, children: [line([])] })
    return new TableRow({ cantSplit: true, children: rest > 0 ? [...cells, filler] : cells })
  })
  return table(
    shares(
      Array.from({ length: 12 }, () => 1),
      millimetres
    ),
    rows,
    false
  )
}

/** Millimetres between the line of a field and the next field. */
const APART = 3

interface Place {
  millimetres: number
  apart: number
  keepNext: boolean
}

function fieldCell({ label, value, span, fill }: Field, { millimetres, apart, keepNext }: Place): TableCell {
  const words = withColon(label)
  const width = millimetres - apart
  const before = lettersMillimetres(lettersWide(words), POINTS.body)
  const wraps = before + lettersMillimetres(lettersWide(value), POINTS.body) > width
  const indent = { left: twips(before), hanging: twips(before) }
  return new TableCell({
    columnSpan: span,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children: [
      line(
        [
          ...runs(words),
          ...(value === '' ? [] : runs(value, fill ? { underline: true } : {})),
          ...(value === '' || fill ? [underlinedRest()] : [])
        ],
        // What goes on below begins below the value, unless the label takes most of the line.
        { keepNext, ...restUpTo(width), ...(wraps && before < width / 2 && { indent }) }
      )
    ]
  })
}
