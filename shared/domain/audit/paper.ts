import type { SignedStatement } from '../../ipc/audit'
import type { WorkbookSpec } from '../../ipc/workbook'
import { fixed, heading, note, title } from '../papers/forms/blocks'
import type { Paper } from '../papers/model'
import { auditCells, auditColumns, type AuditRow } from './rows'

const WIDTHS = [3, 6, 5, 6, 5, 12]
/** A ruled list of a paper holds so many lines (papers/model.ts); a longer one goes on in a further list. */
const ROWS_A_TABLE = 1_500
/** Beyond this nobody reads it on paper: the workbook holds all. */
export const MOST_ON_PAPER = 6_000

const HOW =
  '核对办法：把上面“签署的内容”各行按 UTF-8 编码、每行以换行符结束，用公开密钥按 Ed25519（RFC 8032）核验签名。内容摘要是表中各行的 SHA-256：每行六格以制表符分隔、以换行符结束。'

const PAIR = (signed: SignedStatement): [string, string][] => [
  ['签名', signed.signature],
  ['公开密钥', signed.publicKey]
]

/** The record of what staff did, for an inspection: the lines, and what can be checked without this program. */
export function auditPaper(office: string, rows: readonly AuditRow[], signed: SignedStatement): Paper {
  const tables: Paper['blocks'] = []
  for (let from = 0; from < Math.max(1, rows.length); from += ROWS_A_TABLE) {
    tables.push({
      kind: 'table',
      columns: auditColumns.map((name, index) => ({ title: name, width: WIDTHS[index] ?? 5, align: 'left' })),
      rows: rows.slice(from, from + ROWS_A_TABLE).map(auditCells),
      minRows: 0
    })
  }
  return {
    key: 'audit',
    title: '操作记录',
    size: 'A4',
    orientation: 'landscape',
    blocks: [
      title('操作记录', office),
      ...tables,
      heading('签署的内容'),
      note(signed.statement.trimEnd()),
      ...PAIR(signed).flatMap(([name, text]) => [heading(name), note(text)]),
      fixed(HOW)
    ],
    copy: { number: 0 },
    caseNumber: '',
    missing: []
  }
}

/** The same as a workbook: the lines on one sheet, what is signed on the other. */
export function auditWorkbook(
  office: string,
  rows: readonly AuditRow[],
  signed: SignedStatement
): WorkbookSpec {
  const lines = [
    ...signed.statement
      .trimEnd()
      .split('\n')
      .map((line): [string, string] => ['签署的内容', line]),
    ...PAIR(signed),
    ['核对办法', HOW] as [string, string]
  ]
  return {
    title: '操作记录',
    sheets: [
      {
        name: '操作记录',
        columnWidths: [9, 18, 20, 20, 16, 60],
        rowHeights: [],
        landscape: true,
        repeatRows: [2, 2],
        freeze: { row: 2, column: 0 },
        cells: [
          { row: 1, column: 1, toColumn: 6, value: `${office}操作记录`, style: 'title' },
          ...auditColumns.map((name, index) => ({
            ...{ row: 2, column: index + 1, value: name },
            style: 'head' as const
          })),
          ...rows.flatMap((row, at) =>
            auditCells(row).map((value, index) => ({
              ...{ row: at + 3, column: index + 1, value },
              style: 'text' as const
            }))
          )
        ]
      },
      {
        name: '签名',
        columnWidths: [14, 110],
        rowHeights: [],
        landscape: true,
        repeatRows: null,
        freeze: null,
        cells: lines.flatMap(([name, value], at) => [
          { row: at + 1, column: 1, value: name, style: 'label' as const },
          { row: at + 1, column: 2, value, style: 'text' as const }
        ])
      }
    ]
  }
}
