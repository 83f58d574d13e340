import { draw, type Drawn } from '@shared/domain/papers/draw/element'
import { pageHtml } from '@shared/domain/papers/markup'
import { AIR, LETTER, LINE, widthsOf } from './measure'
import { BOARD, type Board, type BoardRow } from './model'

/** One picture of the board as a page of its own. @param style board.css @param at counts from 0 */
export const boardPage = (board: Board, at: number, style: string): string =>
  pageHtml(board.title, style, [
    draw(
      'article',
      'board',
      [
        draw('div', 'b-head', [draw('h1', '', [board.title]), draw('p', 'b-publisher', [board.publisher])]),
        tableOf(board, board.pages[at] ?? []),
        draw('div', 'b-foot', [
          draw('p', '', [board.foot]),
          draw('p', 'b-page', board.pages.length > 1 ? [`第 ${at + 1} 页 共 ${board.pages.length} 页`] : [])
        ])
      ],
      { style: variables() }
    )
  ])

/** Sizes of measure.ts as variables of board.css. */
const variables = (): Record<string, string> => ({
  '--b-width': `${BOARD.width}px`,
  '--b-height': `${BOARD.height}px`,
  '--b-main': `${LETTER.main}px`,
  '--b-main-line': `${LINE.main}px`,
  '--b-small': `${LETTER.small}px`,
  '--b-small-line': `${LINE.small}px`,
  '--b-air': `${AIR.row}px ${AIR.cell}px`
})

interface Column {
  title: string
  width: number
  class: string
  cell(row: BoardRow): (Drawn | string)[]
}

function columnsOf(board: Board): Column[] {
  const widths = widthsOf(board)
  return [
    {
      title: '日期',
      width: widths.day,
      class: 'b-day',
      cell: ({ day, weekday }) => [day, draw('span', 'b-weekday', [weekday])]
    },
    { title: '时间', width: widths.time, class: 'b-time', cell: ({ time }) => [time] },
    {
      title: '接访领导',
      width: widths.people,
      class: 'b-people',
      cell: ({ people }) => people.map((one) => draw('p', '', [one]))
    },
    ...(board.areas
      ? [
          {
            title: '分管（接待范围）',
            width: widths.areas,
            class: 'b-small',
            cell: ({ areas }: BoardRow) => [areas]
          }
        ]
      : []),
    { title: '地点', width: widths.place, class: '', cell: ({ place }) => [place] }
  ]
}

function tableOf(board: Board, rows: readonly BoardRow[]): Drawn {
  const columns = columnsOf(board)
  const cols = columns.map(({ width }) => draw('col', '', [], { style: { width: `${width}px` } }))
  const heads = columns.map(({ title }) => draw('th', '', [title], { attributes: { scope: 'col' } }))
  return draw('table', '', [
    draw('colgroup', '', cols),
    draw('thead', '', [draw('tr', '', heads)]),
    draw(
      'tbody',
      '',
      rows.map((row) =>
        draw(
          'tr',
          '',
          columns.map((column) => draw('td', column.class, column.cell(row)))
        )
      )
    )
  ])
}
