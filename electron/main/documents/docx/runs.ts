import { Tab, TabStopType, TextRun, UnderlineType, type IParagraphOptions, type IRunOptions } from 'docx'
import { DOCUMENT_FONTS, POINTS } from '@shared/domain/papers/layout'
import { cleanText } from '@shared/domain/papers/words'
import { halfPoints, twips } from './measure'

export interface Look {
  points?: number
  font?: string
  bold?: boolean
  underline?: boolean
}

const SCRIPTS = [
  { letters: /[\u0f00-\u0fff]/, font: DOCUMENT_FONTS.tibetan },
  { letters: /[\u1800-\u18af]/, font: DOCUMENT_FONTS.mongolian }
]
const SCRIPT_RUNS = /([\u0f00-\u0fff]+(?: +[\u0f00-\u0fff]+)*|[\u1800-\u18af]+(?: +[\u1800-\u18af]+)*)/

/** A text as runs: Tibetan and Mongolian name their fonts, so that no suite shows boxes; line ends are breaks. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return cleanText(text)
    .replace(/\t/g, ' ')
    .split('\n')
    .flatMap((line, at) => {
      const parts = line.split(SCRIPT_RUNS).filter((part) => part !== '')
      return (parts.length === 0 ? [''] : parts).map((part, index) => {
        const begins = at > 0 && index === 0
        return new TextRun({ text: part, ...styleOf(part, look), ...(begins && { break: 1 }) })
      })
    })
}

function styleOf(text: string, { points = POINTS.body, font, bold, underline }: Look): IRunOptions {
  const other = SCRIPTS.find(({ letters }) => letters.test(text))?.font
  const chinese = other ?? font ?? DOCUMENT_FONTS.text
  const latin = other ?? DOCUMENT_FONTS.latin
  return {
    size: halfPoints(points),
    sizeComplexScript: halfPoints(points),
    font: { eastAsia: chinese, ascii: latin, hAnsi: latin, cs: other ?? DOCUMENT_FONTS.tibetan },
    ...(bold && { bold }),
    ...(underline && { underline: { type: UnderlineType.SINGLE } })
  }
}

/** The rest of a line to write on, as wide as `restUpTo` of its paragraph says. */
export const underlinedRest = (look: Look = {}): TextRun =>
  new TextRun({ ...styleOf('', { ...look, underline: true }), children: [new Tab()] })

/** @param width millimetres from the edge of the text to the end of the line */
export const restUpTo = (width: number): Pick<IParagraphOptions, 'tabStops'> => ({
  tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }]
})
