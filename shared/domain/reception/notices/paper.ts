import { formatDateCn, formatMonthCn } from '../../dates'
import { note, title } from '../../papers/forms/blocks'
import type { Block, Paper } from '../../papers/model'
import type { PublishedRow } from '../rosters/sections'
import type { Notice } from './notice'
import { bookingRemark, lacking, remarks } from './remarks'

/** A notice as a paper: its head, what it tells, who says so and when. */
export function noticePaper(
  notice: Notice,
  about: { key: string; title: string; rows: readonly PublishedRow[]; landscape?: boolean },
  blocks: readonly Block[]
): Paper {
  return {
    key: about.key,
    title: about.title,
    size: 'A4',
    orientation: about.landscape ? 'landscape' : 'portrait',
    blocks: [
      title(about.title, notice.publisher),
      ...stateNote(notice),
      ...blocks,
      { kind: 'issued', by: notice.publisher, on: formatDateCn(notice.on) }
    ],
    copy: { number: 0 },
    caseNumber: '',
    // What is published is not filled in later: only a draft asks for what it lacks.
    missing: notice.state === 'draft' ? lacking(notice, about.rows) : []
  }
}

/** A sheet that is not the published one must not be taken for it. */
function stateNote({ state, on }: Notice): Block[] {
  if (state === 'draft') return [note('（送审稿，尚未公示）')]
  return state === 'adjusted' ? [note(`（按${formatDateCn(on)}调整公告调整后的安排）`)] : []
}

/** 注意事项 below a table, small, so that a month stays on one sheet. */
export function remarkBlock(notice: Notice, rows: readonly PublishedRow[]): Block {
  const booking = bookingRemark(notice, rows)
  const said = [...(booking === '' ? [] : [booking]), ...remarks(notice)]
  return note(`注意事项：\n${said.map((text, at) => `${at + 1}．${text}`).join('\n')}`)
}

/** '领导接访安排一览表（2026年3月）', after 公告01. */
export const monthTitle = ({ month }: Pick<Notice, 'month'>): string =>
  `领导接访安排一览表（${formatMonthCn(month)}）`
