import { ASSIGNED, ANSWERED, REFUSED, standing, visitPaper, type VisitPaper } from '@shared/domain/visits'
import type { Paper } from '../../model'
import { cardSheets } from './card'
import { maskedVisit, type VisitFile } from './file'
import { guidanceSheet, noticeSheet, replySheet } from './letters'
import { registerSheet } from './register'

export { visitFileOf, type VisitFile } from './file'

/** A paper that a visit can have now. */
export interface VisitSheet {
  paper: VisitPaper
  /** The assignment it belongs to; '' where there is one of the kind. */
  of: string
  title: string
  /** Its sheets: the card has three parts. `masked` hides numbers and addresses of people, for the screen. */
  sheets(masked?: boolean): Paper[]
}

/** The papers of a visit in the order of its life. */
export function visitPapersOf(file: VisitFile): VisitSheet[] {
  const { arrival, outcome, notice, feedback } = file.sections
  if (!arrival) return []
  const one = (paper: VisitPaper, make: (file: VisitFile) => Paper): VisitSheet => ({
    paper,
    of: '',
    title: visitPaper.name(paper),
    sheets: (masked = false) => [make(masked ? maskedVisit(file) : file)]
  })
  const assigned = outcome?.kind === ASSIGNED
  const answered = outcome?.kind === ANSWERED
  return [
    one('register', registerSheet),
    ...(outcome?.kind === REFUSED ? [one('guidance', guidanceSheet)] : []),
    ...standing(file.record).map(({ id, unit }): VisitSheet => ({
      paper: 'card',
      of: id,
      title: `${visitPaper.name('card')}（${unit}）`,
      sheets: (masked = false) => cardSheets(masked ? maskedVisit(file) : file, id)
    })),
    ...(assigned && notice ? [one('notice', noticeSheet)] : []),
    ...((assigned && feedback) || answered ? [one('reply', replySheet)] : [])
  ]
}
