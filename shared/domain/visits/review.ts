import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Warning
} from '../../ledger'
import { isDate } from '../dates'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { visitClock } from './clocks'
import { reviewKind, type ReviewKind, type ReviewResult } from './codes'
import { visitSections, type VisitFeedback, type VisitReview } from './sections'
import { pendingReview, reviewsOf } from './states'

/** What may be asked for next: first a 复查, then a 复核; after that nothing more (《信访工作条例》第三十五条、第三十六条). */
export const nextReview = (record: LedgerRecord): ReviewKind | null =>
  ([...reviewKind.list.map(({ code }) => code), null] as const)[reviewsOf(record).length] ?? null

/** The day from which the thirty days to ask run: of the written answer, or of the opinion before. */
const askFrom = (record: LedgerRecord): string =>
  reviewsOf(record).at(-1)?.opinion?.on ?? sectionValue<VisitFeedback>(record, 'feedback')?.on ?? ''

/** 登记复查、复核请求: within thirty days of the answer. A late one is put on file with a word: the organ decides. */
export function askReview(
  record: LedgerRecord,
  draft: { askedOn: string; organ: string },
  context: DecideContext
): Decision {
  const kind = nextReview(record)
  const list = reviewsOf(record)
  const field = `reviews.list.${list.length}`
  const problems = [
    ...visitMoveProblems(record, 'askReview', 'reviews'),
    ...pastDay(`${field}.askedOn`, '请求日期', draft.askedOn, context.today),
    ...notBefore(`${field}.askedOn`, '请求日期', draft.askedOn, '答复日期', askFrom(record))
  ]
  if (kind === null) {
    const message = '已经复核，同一事实和理由不再受理（《信访工作条例》第三十六条）'
    problems.push(problem('reviews', message))
  }
  if (blank(draft.organ)) problems.push(problem(`${field}.organ`, '请填写受理请求的机关'))
  const added: VisitReview = {
    id: newId(context),
    kind: kind ?? 'reReview',
    askedOn: draft.askedOn,
    organ: draft.organ.trim(),
    hearing: null,
    opinion: null
  }
  const next = { list: [...list, added] }
  const shape = shapeProblems('reviews', visitSections.reviews, next, problems)
  return checked([...problems, ...shape], () =>
    decided(
      `登记${reviewKind.name(added.kind)}请求`,
      [changeOf(record, 'visit', record.id, 'reviews', next)],
      lateWarnings(record, added, field)
    )
  )
}

function lateWarnings(record: LedgerRecord, { kind, askedOn }: VisitReview, field: string): Warning[] {
  const start = askFrom(record)
  if (!isDate(start)) return []
  const key = kind === 'review' ? 'askReview' : 'askReReview'
  const { due, source } = visitClock(key, { start }, { today: askedOn })
  return due !== null && askedOn > due
    ? [{ field: `${field}.askedOn`, message: `请求的期限为 ${due}，已经超过，是否受理由该机关决定`, source }]
    : []
}

/** 登记复查、复核意见; the days of a hearing do not count for a 复核. */
export function decideReview(
  record: LedgerRecord,
  draft: {
    on: string
    result: ReviewResult
    note: string
    hearing: { from: string; to: string | null } | null
  },
  { today }: Context
): Decision {
  const pending = pendingReview(record)
  const list = reviewsOf(record)
  const at = list.findIndex(({ id }) => id === pending?.id)
  const field = `reviews.list.${at}`
  const { hearing } = draft
  const problems = [
    ...visitMoveProblems(record, 'decideReview', 'reviews'),
    ...pastDay(`${field}.opinion.on`, '意见日期', draft.on, today),
    ...notBefore(`${field}.opinion.on`, '意见日期', draft.on, '请求日期', pending?.askedOn ?? '')
  ]
  if (hearing?.to === null) problems.push(problem(`${field}.hearing.to`, '请填写听证结束的日期'))
  else if (hearing) {
    problems.push(
      ...notBefore(`${field}.hearing.to`, '听证结束', hearing.to ?? '', '听证开始', hearing.from),
      ...notBefore(`${field}.opinion.on`, '意见日期', draft.on, '听证结束', hearing.to ?? '')
    )
  }
  const opinion = { on: draft.on, result: draft.result, note: draft.note.trim() }
  const next = { list: list.map((one, index) => (index === at ? { ...one, hearing, opinion } : one)) }
  const shape = shapeProblems('reviews', visitSections.reviews, next, problems)
  return checked([...problems, ...shape], () =>
    decided(`登记${reviewKind.name(pending?.kind ?? '')}意见`, [
      changeOf(record, 'visit', record.id, 'reviews', next)
    ])
  )
}
