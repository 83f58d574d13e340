import { TOTAL, type Entry, type SummaryTable } from './table'

/** What stands behind a figure: ids of disputes, of inspections, and of organizations whose 另行填报 was added. */
export interface Behind {
  disputes: string[]
  organizations: string[]
  inspections: string[]
}

/** The records whose share in the figure is not zero; works for a closed month as for an open one. */
export function behind(table: SummaryTable, rowKey: string, columnKey: string): Behind {
  const column = table.columns.findIndex((each) => each.key === columnKey)
  const row = table.rows.findIndex((each) => each.key === rowKey)
  const holds = (entry: Entry): boolean =>
    (rowKey === TOTAL || entry[1] === row) && shareOf(entry, column) !== 0
  return {
    disputes: table.disputes.filter(holds).map(([id]) => id),
    organizations: table.tallies.filter(holds).map(([id]) => id),
    inspections: table.inspections.filter(holds).map(([id]) => id)
  }
}

/** The share of one record in one column, 0 when it has none. */
export function shareOf([, , figures]: Entry, column: number): number {
  for (let at = 0; at < figures.length; at += 2) if (figures[at] === column) return figures[at + 1] ?? 0
  return 0
}
