import { sha256Hex } from '../../ledger'
import { beijingDateTime } from '../dates'

/** One line of the record of what was done: one record that one entry changed, as it is read and printed. */
export interface AuditRow {
  /** Position of the entry in the journal. */
  position: number
  millis: number
  /** 「甲」, or 「甲，乙确认」. */
  who: string
  /** The reason of the entry, in the words of the office. */
  deed: string
  kind: string
  /** What the record is called, and which parts of it were written. */
  what: string
  /** recordKey, to see the rest of this record. */
  key: string
}

export const auditTime = ({ millis }: Pick<AuditRow, 'millis'>): string =>
  beijingDateTime(millis).replace('T', ' ')

export const auditColumns = ['流水号', '时间', '人员', '事项', '类别', '内容'] as const

export const auditCells = (row: AuditRow): string[] => [
  String(row.position),
  auditTime(row),
  row.who,
  row.deed,
  row.kind,
  row.what
]

/**
 * SHA-256 over the lines as they are handed out: cells parted by a tab, each line ended by \n, UTF-8. An inspector
 * gets the same from the table; a tab or a line end inside a cell counts as a space.
 */
export const auditDigest = (rows: readonly AuditRow[]): string =>
  sha256Hex(
    rows
      .map(
        (row) =>
          `${auditCells(row)
            .map((cell) => cell.replace(/[\t\r\n]/g, ' '))
            .join('\t')}\n`
      )
      .join('')
  )
