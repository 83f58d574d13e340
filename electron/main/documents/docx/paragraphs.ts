import { AlignmentType, BorderStyle, Paragraph, type IParagraphOptions } from 'docx'
import { DOCUMENT_FONTS, LINE, POINTS } from '@shared/domain/papers/layout'
import type { BlockOf } from '@shared/domain/papers/model'
import { itemNumber, optionText, paragraphsOf, ruledLines, withColon } from '@shared/domain/papers/words'
import { lettersMillimetres, lettersWide, pointTwips, twips } from './measure'
import { restUpTo, runs, underlinedRest, type Look } from './runs'

type Options = Omit<IParagraphOptions, 'children' | 'text'>

/** At least so high: the natural line of one font is higher than that of another, and a name may need more. */
export const lineOf = (points: number, factor: number = LINE): Options => ({
  spacing: { line: pointTwips(points * factor), lineRule: 'atLeast', before: 0, after: 0 }
})

export const line = (children: ReturnType<typeof runs>, options: Options = {}): Paragraph =>
  new Paragraph({ ...lineOf(POINTS.body), ...options, children })

/** Stands between two tables, which a suite would otherwise join. */
export const parting = (keepNext = false): Paragraph =>
  new Paragraph({ spacing: { line: 60, lineRule: 'exact', before: 0, after: 0 }, children: [], keepNext })

const TITLE: Look = { points: POINTS.title, font: DOCUMENT_FONTS.title, bold: true }
const OVER: Look = { points: POINTS.over, font: DOCUMENT_FONTS.title }

export const titleParagraphs = ({ text, over }: BlockOf<'title'>): Paragraph[] => [
  ...(over
    ? [
        line(runs(over, OVER), {
          alignment: AlignmentType.CENTER,
          ...lineOf(POINTS.over, 1.5),
          keepNext: true
        })
      ]
    : []),
  line(runs(text, TITLE), {
    alignment: AlignmentType.CENTER,
    spacing: { line: pointTwips(POINTS.title * 1.4), lineRule: 'atLeast', before: 0, after: twips(6) },
    keepNext: true
  })
]

/** At the right; a number to be written in has room for it. @param width millimetres between the margins */
export function numberParagraph({ label, text }: BlockOf<'number'>, width: number): Paragraph {
  const words = withColon(label)
  if (text !== '') return line([...runs(words), ...runs(text)], { alignment: AlignmentType.RIGHT })
  const left = width - NUMBER_ROOM - lettersMillimetres(lettersWide(words), POINTS.body)
  return line([...runs(words), underlinedRest()], { indent: { left: twips(left) }, ...restUpTo(width) })
}
const NUMBER_ROOM = 40

export const headingParagraph = ({ text }: BlockOf<'heading'>): Paragraph =>
  line(runs(text, { points: POINTS.heading, font: DOCUMENT_FONTS.heading }), { keepNext: true })

/** @param held its last paragraph stays on the page of what follows */
export function textParagraphs(block: BlockOf<'text'>, held: boolean): Paragraph[] {
  const points = block.role === 'note' ? POINTS.note : POINTS.body
  const height = block.role === 'note' ? lineOf(points, 1.5) : lineOf(points)
  const indent = block.indent ? { indent: { firstLine: pointTwips(points * 2) } } : {}
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 }
  const paragraphs = paragraphsOf(block.text)
  return [
    ...paragraphs.map((text, at) =>
      line(runs(text, { points }), {
        ...height,
        ...indent,
        alignment: AlignmentType.BOTH,
        widowControl: true,
        keepNext: held && at === paragraphs.length - 1
      })
    ),
    ...Array.from({ length: ruledLines(block) }, () =>
      line(runs('', { points }), { ...lineOf(points, 1.9), border: { bottom: rule, between: rule } })
    )
  ]
}

/** @param width millimetres between the margins */
export function itemParagraphs(
  { items, blanks }: BlockOf<'items'>,
  width: number,
  held: boolean
): Paragraph[] {
  const keepNext = (at: number) => ({ keepNext: held && at === items.length + blanks - 1 })
  const em = pointTwips(POINTS.body)
  const indent = { left: em * 4, hanging: em * 2 }
  return [
    ...items.map((text, at) =>
      line(runs(`${itemNumber(at)}${text}`), { indent, alignment: AlignmentType.BOTH, ...keepNext(at) })
    ),
    ...Array.from({ length: blanks }, (_, at) =>
      line([...runs(itemNumber(items.length + at)), underlinedRest()], {
        indent: { left: em * 2 },
        ...restUpTo(width),
        ...keepNext(items.length + at)
      })
    )
  ]
}

/** Options go to the next line whole, below the first of them. */
export function choiceParagraphs(
  { label, options }: BlockOf<'choice'>,
  width: number,
  held: boolean
): Paragraph[] {
  const words = withColon(label)
  const before = lettersWide(words)
  const room = (width * 72) / 25.4 / POINTS.body - before
  const indent = { left: pointTwips(POINTS.body * before) }
  return linesOf(options.map(optionText), room).map((texts, at) =>
    line(runs(`${at === 0 ? words : ''}${texts.join(BETWEEN)}`), {
      indent: at === 0 ? { ...indent, hanging: indent.left } : indent,
      keepNext: held
    })
  )
}

const BETWEEN = '　'

/** @param room Chinese letters that fit a line */
function linesOf(texts: readonly string[], room: number): string[][] {
  const lines: string[][] = []
  let used = Infinity
  for (const text of texts) {
    const wide = lettersWide(text)
    if (used + 1 + wide > room) {
      lines.push([])
      used = -1
    }
    lines.at(-1)?.push(text)
    used += 1 + wide
  }
  return lines
}

export const spaceParagraphs = ({ lines }: BlockOf<'space'>): Paragraph[] =>
  Array.from({ length: lines }, () => line(runs('')))
