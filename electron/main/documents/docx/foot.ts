import { Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { DOCUMENT_FONTS, POINTS } from '@shared/domain/papers/layout'
import type { Paper } from '@shared/domain/papers/model'
import { caseText, copyText } from '@shared/domain/papers/words'
import { halfPoints, innerWidth, twips } from './measure'
import { runs } from './runs'

const tab = (): TextRun => new TextRun({ children: [new Tab()] })

/**
 * Case at the left, page in the middle, copy at the right; the page numbers are fields and follow every change.
 * @param alone LibreOffice does not count the pages of a section, so a paper alone takes those of the document
 */
export function footOf(paper: Paper, alone: boolean): Footer {
  const width = innerWidth(paper.orientation)
  const small = { points: POINTS.foot }
  const page = new TextRun({
    size: halfPoints(POINTS.foot),
    font: { eastAsia: DOCUMENT_FONTS.text, ascii: DOCUMENT_FONTS.latin, hAnsi: DOCUMENT_FONTS.latin },
    children: [
      '第 ',
      PageNumber.CURRENT,
      ' 页 共 ',
      alone ? PageNumber.TOTAL_PAGES : PageNumber.TOTAL_PAGES_IN_SECTION,
      ' 页'
    ]
  })
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: twips(width / 2) },
          { type: TabStopType.RIGHT, position: twips(width) }
        ],
        children: [...runs(caseText(paper), small), tab(), page, tab(), ...runs(copyText(paper), small)]
      })
    ]
  })
}
