import { AlignmentType, Tab, TabStopType, TextRun, type Paragraph } from 'docx'
import { asideOf, TOGETHER } from '@shared/domain/papers/draw/signature'
import { POINTS } from '@shared/domain/papers/layout'
import type { BlockOf } from '@shared/domain/papers/model'
import { dateText, withColon } from '@shared/domain/papers/words'
import { lettersWide, pointTwips, twips } from './measure'
import { line, lineOf } from './paragraphs'
import { blankRun, runs } from './runs'

/** Letters that a blank is wide. */
const BLANK = 9

/** Where people sign; short ones stay on the page of their date. */
export function signatureParagraphs({ lines, stamp, date }: BlockOf<'signature'>): Paragraph[] {
  const keepNext = lines.length <= TOGETHER
  // The blanks begin below each other, behind the longest label; what stands beside them wraps beside them.
  const letters = Math.max(...lines.map(({ label }) => lettersWide(withColon(label))))
  const blankAt = pointTwips(POINTS.body * (Math.min(letters, 18) + 0.5))
  const beside = blankAt + pointTwips(POINTS.body * BLANK)
  const places = {
    tabStops: [{ type: TabStopType.LEFT, position: blankAt }],
    indent: { left: beside, hanging: beside }
  }
  const high = lineOf(POINTS.body, 2.2)
  const first = { spacing: { ...high.spacing, before: twips(6) } }
  return [
    ...lines.map(({ label, name, hint }, at) =>
      line(
        [
          ...runs(withColon(label)),
          new TextRun({ children: [new Tab()] }),
          ...blankRun(BLANK),
          ...runs(` ${asideOf(name, hint)}`, { points: POINTS.note })
        ],
        { ...(at === 0 ? first : high), ...places, keepNext, keepLines: true }
      )
    ),
    ...(stamp ? [line(runs(stamp), { ...high, alignment: AlignmentType.RIGHT, keepNext: true })] : []),
    line(runs(dateText(date)), { ...high, alignment: AlignmentType.RIGHT })
  ]
}
