import { formatDateCn } from '@shared/domain/dates'
import {
  DAYS_RULE,
  shortRule,
  VISIT_BASE_RULE,
  visitGroupTitles,
  type DaysRow,
  type VisitColumn,
  type VisitFigure,
  type VisitSpan
} from '@shared/domain/visits'
import type { Block, Paper } from '../../model'
import { heading, note, title } from '../blocks'

/** What the report of visits says. */
export interface FiguresFile {
  office: string
  span: VisitSpan
  figures: readonly VisitFigure[]
  leaders: readonly DaysRow[]
  lines: readonly DaysRow[]
}

export const spanCn = ({ from, to }: VisitSpan): string => `${formatDateCn(from)}至${formatDateCn(to)}`

/** 来访情况统计表: each figure with the rule it is counted by. */
export function figuresPaper(file: FiguresFile): Paper {
  const groups = Object.keys(visitGroupTitles) as VisitColumn['group'][]
  return {
    key: 'visitFigures',
    title: '来访情况统计表',
    size: 'A4',
    orientation: 'portrait',
    blocks: [
      title('来访情况统计表', file.office),
      note(`统计期间：${spanCn(file.span)}\n${VISIT_BASE_RULE}`),
      ...groups.flatMap((group): Block[] => [
        heading(visitGroupTitles[group]),
        {
          kind: 'table',
          columns: [
            { title: '项目', width: 5, align: 'left' },
            { title: '数', width: 2, align: 'center' },
            { title: '单位', width: 2, align: 'center' },
            { title: '口径', width: 12, align: 'left' }
          ],
          rows: file.figures
            .filter(({ column }) => column.group === group)
            .map(({ column, value }) => [column.title, String(value), column.unit, shortRule(column)]),
          minRows: 0
        }
      ]),
      ...(file.leaders.length === 0
        ? []
        : [
            heading('接访天数'),
            days('领导', file.leaders, ({ name, post }) => (post === '' ? name : `${name}（${post}）`)),
            days('系统', file.lines, ({ name }) => name),
            note(DAYS_RULE)
          ])
    ],
    copy: { number: 0 },
    caseNumber: '',
    missing: []
  }
}

const days = (word: string, rows: readonly DaysRow[], nameOf: (row: DaysRow) => string): Block => ({
  kind: 'table',
  columns: [
    { title: word, width: 7, align: 'left' },
    { title: '应接访天数', width: 3, align: 'center' },
    { title: '实际接访天数', width: 3, align: 'center' },
    { title: '接访日期', width: 8, align: 'left' }
  ],
  rows: rows.map((row) => [
    nameOf(row),
    String(row.due.length),
    String(row.held.length),
    row.held.join('、')
  ]),
  minRows: 0
})
