import { formatMonthCn } from '../../dates'
import type { Paper } from '../../papers/model'
import type { PublishedRow } from '../rosters/sections'
import type { Notice } from './notice'
import { noticePaper, remarkBlock } from './paper'
import { dayWords, personWords, timeWords } from './words'

/** Days with a theme or an organizer of their own (公告12、19). */
export const themeRows = ({ rows }: Pick<Notice, 'rows'>): PublishedRow[] =>
  rows.filter(({ theme, organizer }) => theme !== '' || organizer !== '')

/** 专题接访公告, after 公告12: date, organizer, place, theme; who receives where someone is named. */
export function themePaper(notice: Notice): Paper {
  const rows = themeRows(notice)
  const named = rows.some(({ leaders }) => leaders.length > 0)
  const about = {
    key: 'theme',
    title: `专题接访公告（${formatMonthCn(notice.month)}）`,
    rows,
    landscape: true
  }
  return noticePaper(notice, about, [
    {
      kind: 'table',
      columns: [
        { title: '日期', width: 8, align: 'center' },
        { title: '时间', width: 10, align: 'center' },
        { title: '主题', width: 11, align: 'left' },
        { title: '牵头单位', width: 9, align: 'left' },
        { title: '地点', width: 9, align: 'left' },
        ...(named ? [{ title: '接访领导', width: 9, align: 'left' as const }] : [])
      ],
      rows: rows.map((row) => [
        dayWords(row.date),
        timeWords(row),
        row.theme,
        row.organizer,
        row.place,
        ...(named ? [row.leaders.map(personWords).join('\n')] : [])
      ]),
      minRows: 0
    },
    remarkBlock(notice, rows)
  ])
}
