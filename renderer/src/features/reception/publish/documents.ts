import type { Paper } from '@shared/domain/papers/model'
import { formatDateCn, formatMonthCn } from '@shared/domain/dates'
import {
  adjustmentPaper,
  briefPaper,
  currentNotice,
  daysIn,
  draftNotice,
  monthPaper,
  publishedNotice,
  shortDayWords,
  singlePaper,
  themePaper,
  themeRows,
  type Notice
} from '@shared/domain/reception/notices'
import { adjustmentsOf } from '@shared/domain/reception/rosters/publish'
import type { MonthRecords } from './month'

/** One paper that the month has. */
export interface NoticeDocument {
  key: string
  title: string
  /** Proposed name of its file. */
  file: string
  paper: Paper
}

export interface DocumentGroup {
  title: string
  documents: NoticeDocument[]
}

/** The papers of a month in the order they are looked for: tables, adjustment notices, single notices. */
export function documentsOf({ roster, leaders, rules, terms }: MonthRecords, today: string): DocumentGroup[] {
  if (!roster) return []
  const published = publishedNotice(roster)
  const now = currentNotice(roster)
  if (!published || !now) {
    const draft = draftNotice(roster, leaders, rules, terms, today)
    return draft.rows.length === 0 ? [] : [tables('送审稿', draft), singles(draft)].filter(filled)
  }
  return [
    tables(`${formatDateCn(published.on)}公示`, published),
    ...(now.state === 'adjusted' ? [tables('调整后的安排', now)] : []),
    adjustments(published, roster),
    singles(now)
  ].filter(filled)
}

const filled = ({ documents }: DocumentGroup): boolean => documents.length > 0

const document = (state: string, title: string, file: string, paper: Paper): NoticeDocument => ({
  key: `${state} ${paper.key}`,
  title,
  file,
  paper
})

function tables(title: string, notice: Notice): DocumentGroup {
  const month = formatMonthCn(notice.month)
  const suffix = SUFFIX[notice.state]
  const name = (what: string): string => `${month}${what}${suffix}`
  return {
    title,
    documents: [
      document(notice.state, '一览表', name('领导接访安排一览表'), monthPaper(notice)),
      document(notice.state, '简表', name('领导接访安排简表'), briefPaper(notice)),
      ...(themeRows(notice).length > 0
        ? [document(notice.state, '专题接访公告', name('专题接访公告'), themePaper(notice))]
        : [])
    ]
  }
}

const SUFFIX: Record<Notice['state'], string> = {
  draft: '（送审稿）',
  published: '',
  adjusted: '（调整后）'
}

const adjustments = (notice: Notice, roster: NonNullable<MonthRecords['roster']>): DocumentGroup => ({
  title: '调整公告',
  documents: adjustmentsOf(roster).map((adjustment, at) =>
    document(
      'adjustment',
      `${formatDateCn(adjustment.on)}`,
      `${formatMonthCn(notice.month)}领导接访安排调整公告${at + 1}`,
      adjustmentPaper(notice, adjustment)
    )
  )
})

const singles = (notice: Notice): DocumentGroup => ({
  title: '单次公告',
  documents: daysIn(notice).map((date) =>
    document(
      notice.state,
      shortDayWords(date),
      `${formatDateCn(date)}领导接访公告${SUFFIX[notice.state]}`,
      singlePaper(notice, date)
    )
  )
})
