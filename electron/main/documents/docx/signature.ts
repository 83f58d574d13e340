import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph
} from 'docx'
import { asideOf, TOGETHER } from '@shared/domain/papers/draw/signature'
import { POINTS } from '@shared/domain/papers/layout'
import type { BlockOf } from '@shared/domain/papers/model'
import { dateText, withColon } from '@shared/domain/papers/words'
import { lettersWide, lettersMillimetres, twips } from './measure'
import { line, lineOf } from './paragraphs'
import { runs } from './runs'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_EDGES = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const UNDER = { ...NO_EDGES, bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000' } }

/** Millimetres, as on the sheet. */
const ROW = 11
const BLANK = { usual: 45, least: 30 }
const GAP = 2

type Line = BlockOf<'signature'>['lines'][number]

/**
 * Where people sign: label, blank, and small beside it who signs. A line is never parted, and few lines stay on the
 * page of their seal and date.
 * @param width millimetres between the margins
 */
export function signatureBlock(
  { lines, stamp, date }: BlockOf<'signature'>,
  width: number
): (Paragraph | Table)[] {
  const keepNext = lines.length <= TOGETHER
  const columns = columnsOf(lines, width)
  const high = lineOf(POINTS.body, 2.2)
  return [
    line([], { spacing: { line: twips(5), lineRule: 'exact', before: 0, after: 0 }, keepNext: true }),
    new Table({
      columnWidths: columns.map(twips),
      width: { size: twips(width), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { ...NO_EDGES, insideHorizontal: NONE, insideVertical: NONE },
      rows: lines.map((each, at) => rowOf(each, keepNext || at === lines.length - 1))
    }),
    ...(stamp ? [line(runs(stamp), { ...high, alignment: AlignmentType.RIGHT, keepNext: true })] : []),
    line(runs(dateText(date)), { ...high, alignment: AlignmentType.RIGHT })
  ]
}

/** The blanks begin below each other, behind the longest label; what stands beside them has the room it needs. */
function columnsOf(lines: readonly Line[], width: number): [number, number, number] {
  const widest = (texts: readonly string[], points: number): number =>
    Math.max(...texts.map((text) => lettersMillimetres(lettersWide(text), points)))
  const beside =
    widest(
      lines.map(({ name, hint }) => asideOf(name, hint)),
      POINTS.note
    ) +
    GAP * 2
  const label = Math.min(
    widest(
      lines.map((each) => withColon(each.label)),
      POINTS.body
    ) + GAP,
    width * 0.6
  )
  const blank = Math.max(BLANK.least, Math.min(BLANK.usual, width - label - beside))
  return [label, blank, width - label - blank]
}

function rowOf({ label, name, hint }: Line, keepNext: boolean): TableRow {
  const cell = (children: ReturnType<typeof runs>, under = false, left = 0): TableCell =>
    new TableCell({
      borders: under ? UNDER : NO_EDGES,
      margins: { top: 0, bottom: 0, left: twips(left), right: 0 },
      verticalAlign: VerticalAlign.BOTTOM,
      children: [line(children, { ...lineOf(POINTS.body, 1.3), keepNext, keepLines: true })]
    })
  return new TableRow({
    cantSplit: true,
    height: { value: twips(ROW), rule: HeightRule.ATLEAST },
    children: [
      cell(runs(withColon(label))),
      cell([], true),
      cell(runs(asideOf(name, hint), { points: POINTS.note }), false, GAP)
    ]
  })
}

/** 落款: name and day at the right, on one page. */
export function issuedParagraphs({ by, on }: BlockOf<'issued'>): Paragraph[] {
  const { spacing } = lineOf(POINTS.body)
  const right = { alignment: AlignmentType.RIGHT, indent: { right: twips(8) } }
  return [
    line(runs(by), { ...right, spacing: { ...spacing, before: twips(8) }, keepNext: true }),
    line(runs(dateText(on)), right)
  ]
}
