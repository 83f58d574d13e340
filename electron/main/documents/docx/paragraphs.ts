import { AlignmentType, BorderStyle, Paragraph, type IParagraphOptions } from 'docx'
import { DOCUMENT_FONTS, LINE, POINTS } from '@shared/domain/papers/layout'
import type { BlockOf } from '@shared/domain/papers/model'
import { itemNumber, optionText, paragraphsOf, ruledLines, withColon } from '@shared/domain/papers/words'
import { pointTwips, twips } from './measure'
import { blankRun, runs, type Look } from './runs'

type Options = Omit<IParagraphOptions, 'children' | 'text'>

/** At least so high: the natural line of one font is higher than that of another, and a name may need more. */
export const lineOf = (points: number, factor: number = LINE): Options => ({
  spacing: { line: pointTwips(points * factor), lineRule: 'atLeast', before: 0, after: 0 }
})

export const line = (children: ReturnType<typeof runs>, options: Options = {}): Paragraph =>
  new Paragraph({ ...lineOf(POINTS.body), ...options, children })

/** Stands between two tables, which a suite would otherwise join. */
export const parting = (): Paragraph =>
  new Paragraph({ spacing: { line: 60, lineRule: 'exact', before: 0, after: 0 }, children: [] })

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

export const numberParagraph = ({ label, text }: BlockOf<'number'>): Paragraph =>
  line([...runs(withColon(label)), ...(text === '' ? blankRun(8) : runs(text))], {
    alignment: AlignmentType.RIGHT
  })

export const headingParagraph = ({ text }: BlockOf<'heading'>): Paragraph =>
  line(runs(text, { points: POINTS.heading, font: DOCUMENT_FONTS.heading }), { keepNext: true })

/** @param held its last paragraph stays with what follows: a page of nothing but signatures proves nothing */
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

export function itemParagraphs({ items, blanks }: BlockOf<'items'>, letters: number): Paragraph[] {
  const em = pointTwips(POINTS.body)
  const options: Options = { indent: { left: em * 4, hanging: em * 2 }, alignment: AlignmentType.BOTH }
  return [
    ...items.map((text, at) => line(runs(`${itemNumber(at)}${text}`), options)),
    ...Array.from({ length: blanks }, (_, at) =>
      line([...runs(itemNumber(items.length + at)), ...blankRun(letters - 6)], {
        ...options,
        alignment: AlignmentType.LEFT
      })
    )
  ]
}

export const choiceParagraph = ({ label, options }: BlockOf<'choice'>): Paragraph =>
  line(options.flatMap((option, at) => runs(`${at === 0 ? withColon(label) : '　'}${optionText(option)}`)))

export const spaceParagraphs = ({ lines }: BlockOf<'space'>): Paragraph[] =>
  Array.from({ length: lines }, () => line(runs('')))
