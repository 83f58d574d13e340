import type { BlockOf } from '../model'
import { filledRows } from '../words'
import { draw, type Drawn } from './element'

/** Columns of these weights. Percentages, so that the sheet decides how wide the whole is. */
function columnsOf(weights: readonly number[]): Drawn {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return draw(
    'colgroup',
    '',
    weights.map((weight) =>
      draw('col', '', [], { style: { width: `${((weight / all) * 100).toFixed(3)}%` } })
    )
  )
}

type Cell = BlockOf<'grid'>['rows'][number]['cells'][number]

const gridCell = ({ text, span = 1, label = false, height, align }: Cell): Drawn =>
  draw(
    label ? 'th' : 'td',
    [height === 'tall' ? 'p-tall' : '', `p-${align ?? (label ? 'center' : 'left')}`]
      .filter((name) => name !== '')
      .join(' '),
    [text],
    { attributes: { ...(span > 1 && { colspan: String(span) }), ...(label && { scope: 'row' }) } }
  )

export const drawGrid = ({ columns, rows }: BlockOf<'grid'>): Drawn =>
  draw('table', 'p-grid', [
    columnsOf(columns),
    draw(
      'tbody',
      '',
      rows.map(({ cells }) => draw('tr', '', cells.map(gridCell)))
    )
  ])

/** The head is a real one, so that it stands again on every page. */
export function drawTable(block: BlockOf<'table'>): Drawn {
  const { columns } = block
  const head = columns.map(({ title }) => draw('th', 'p-center', [title], { attributes: { scope: 'col' } }))
  return draw('table', 'p-table', [
    columnsOf(columns.map(({ width }) => width)),
    draw('thead', '', [draw('tr', '', head)]),
    draw(
      'tbody',
      '',
      filledRows(block).map((row) =>
        draw(
          'tr',
          '',
          row.map((text, at) => draw('td', `p-${columns[at]?.align ?? 'left'}`, [text]))
        )
      )
    )
  ])
}
