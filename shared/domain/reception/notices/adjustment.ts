import { formatDateCn, formatMonthCn } from '../../dates'
import { field, fields, fixed } from '../../papers/forms/blocks'
import type { Paper } from '../../papers/model'
import type { Adjustment, ChangedRow, PublishedRow } from '../rosters/sections'
import { mode } from './columns'
import type { Notice } from './notice'
import { noticePaper } from './paper'
import { peopleOf, personWords, shortDayWords, timeWords } from './words'

/** A row as an adjustment tells it, one matter a line. */
export const rowLines = (row: PublishedRow): string[] =>
  [
    shortDayWords(row.date),
    timeWords(row),
    row.place === '' ? mode(row) : `${row.place}，${mode(row)}`,
    peopleOf(row).map(personWords).join('、')
  ].filter((line) => line !== '')

export const CANCELLED = '取消，不再接访'
export const ADDED = '（原无此场次）'

/** 原场次 and 新场次 in words. */
export const changeWords = ({ before, after }: ChangedRow): [before: string, after: string] => [
  before ? rowLines(before).join('\n') : ADDED,
  after ? rowLines(after).join('\n') : CANCELLED
]

/** 调整公告: 原场次、新场次、原因、公告日 (公告10; 临时变更须另行公告). */
export function adjustmentPaper(notice: Notice, { id, on, reason, changes }: Adjustment): Paper {
  const about = {
    key: `adjustment:${id}`,
    title: '领导接访安排调整公告',
    rows: changes.flatMap(({ after }) => (after ? [after] : []))
  }
  return noticePaper({ ...notice, on, state: 'published' }, about, [
    fixed(
      `${formatDateCn(notice.on)}公示的${formatMonthCn(notice.month)}领导接访安排有下列调整，其他场次不变，现予公告。`
    ),
    fields(field('调整原因', reason)),
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 2, align: 'center' },
        { title: '原场次', width: 9, align: 'left' },
        { title: '调整后', width: 9, align: 'left' }
      ],
      rows: changes.map((change, at) => [String(at + 1), ...changeWords(change)]),
      minRows: 0
    }
  ])
}
