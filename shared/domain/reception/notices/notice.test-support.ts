import type { LedgerRecord } from '@shared/ledger'
import type { Paper } from '../../papers/model'
import { recordOf } from '../reception.test-support'
import type { Adjustment, PublishedRow } from '../rosters/sections'
import type { Notice } from './notice'

/** A public row; people are fictional. */
export const row = (date: string, more: Partial<PublishedRow> = {}): PublishedRow => ({
  slotId: `r:${date}:${more.session ?? 'morning'}:${more.place ?? '1'}`,
  date,
  session: 'morning',
  from: '09:00',
  to: '12:00',
  place: '信访接待大厅',
  mode: 'fixed',
  theme: '',
  organizer: '',
  bookBy: '',
  leaders: [person('甲')],
  ...more
})

export const person = (id: string, more: Partial<PublishedRow['leaders'][number]> = {}) => ({
  id,
  name: `领导${id}`,
  post: '副县长',
  areas: `${id}类工作`,
  ...more
})

export const notice = (rows: readonly PublishedRow[], more: Partial<Notice> = {}): Notice => ({
  month: rows[0]?.date.slice(0, 7) ?? '2026-03',
  rows,
  on: '2026-02-25',
  publisher: '示例县综治中心',
  phone: '0893-0000000',
  notes: '',
  state: 'published',
  ...more
})

/** A month as it stands in the ledger after publication. */
export const publishedRecord = (
  rows: readonly PublishedRow[],
  adjustments: readonly Adjustment[] = []
): LedgerRecord =>
  recordOf('roster', rows[0]?.date.slice(0, 7) ?? '2026-03', {
    published: {
      on: '2026-02-25',
      rows: [...rows],
      notes: '',
      publisher: '示例县综治中心',
      phone: '0893-0000000'
    },
    ...(adjustments.length > 0 && { adjustments: { list: [...adjustments] } })
  })

export const adjustment = (
  id: string,
  changes: Adjustment['changes'],
  more: Partial<Adjustment> = {}
): Adjustment => ({ id, on: '2026-03-05', reason: '因公外出', changes, ...more })

/** The table of a paper: its head and its rows. */
export function tableIn(paper: Paper): string[][] {
  const table = paper.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  return [table.columns.map(({ title }) => title), ...table.rows]
}

/** Everything that a paper says, in order. */
export const saidIn = (paper: Paper): string[] =>
  paper.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'title':
        return [block.over ?? '', block.text]
      case 'heading':
      case 'text':
        return [block.text]
      case 'items':
        return block.items
      case 'fields':
        return block.items.map(({ label, value }) => `${label}：${value}`)
      case 'table':
        return [
          block.columns.map(({ title }) => title).join('|'),
          ...block.rows.map((cells) => cells.join('|'))
        ]
      case 'issued':
        return [block.by, block.on]
      default:
        throw new Error(`unexpected ${block.kind}`)
    }
  })
