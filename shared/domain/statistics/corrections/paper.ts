import { beijingDateTime } from '../../dates'
import { figureText } from '../figureText'
import type { Closed, Heading } from '../paper'
import { TOTAL, type SummaryTable } from '../table'
import type { Cause } from './causes'
import type { Correction, CorrectedShare } from './corrections'
import type { TableName } from './figured'

/** One line of 更正表: a figure and one record behind it; lines of one figure follow each other. */
export interface CorrectionLine {
  /** Number of the figure, from 1; only on its first line. */
  no: number | null
  row: string
  column: string
  unit: string
  before: string
  after: string
  /** Lines that this figure takes; 0 on lines after its first. */
  lines: number
  /** Case number, or the name of the organization whose 排查填报 it is. */
  record: string
  recordBefore: string
  recordAfter: string
  /** '2026-11-26 22:10', the latest last. */
  when: string
  who: string
  why: string
}

/** The lines of one table. */
export interface CorrectionGroup {
  title: string
  lines: CorrectionLine[]
}

/** The 更正表 of a period as it is shown, printed and exported. */
export interface CorrectionPaper {
  table: SummaryTable
  heading: Heading
  closed: Closed
  /** Whether the other tables were sealed too; if not the paper is of 人民调解案件情况统计表 alone. */
  all: boolean
  groups: CorrectionGroup[]
}

/** What the ledger knows of a record behind a correction. */
export interface CorrectionSource {
  nameOf(share: CorrectedShare): string
  causesOf(correction: Correction, share: CorrectedShare): readonly Cause[]
}

/** The records of 合计 all stand under the rows that it adds up. */
const UNDER_ROWS = '见上列各行'
const OF_FIGURES = '按上列数字算出'

/** The corrections with names and causes, table by table, numbered through. */
export function correctionGroups(
  corrections: readonly Correction[],
  told: CorrectionSource
): CorrectionGroup[] {
  const groups = new Map<string, CorrectionGroup>()
  corrections.forEach((correction, at) => {
    const { table } = correction
    const key = `${table.key}\n${table.by}`
    const group = groups.get(key) ?? { title: groupTitle(table), lines: [] }
    groups.set(key, group)
    group.lines.push(...linesOf(correction, at + 1, told))
  })
  return [...groups.values()]
}

const groupTitle = ({ title, rowTitle }: TableName): string => `${title}（按${rowTitle}分行）`

function linesOf(correction: Correction, no: number, told: CorrectionSource): CorrectionLine[] {
  const { rowTitle: row, columnTitle: column, unit, before, after, shares } = correction
  const figure = { row, column, unit, before, after }
  if (correction.rowKey === TOTAL || shares.length === 0) {
    const record = shares.length === 0 ? OF_FIGURES : UNDER_ROWS
    return [
      { no, ...figure, lines: 1, record, recordBefore: '', recordAfter: '', when: '', who: '', why: '' }
    ]
  }
  return shares.map((share, index): CorrectionLine => {
    const causes = told.causesOf(correction, share)
    return {
      no: index === 0 ? no : null,
      ...figure,
      lines: index === 0 ? shares.length : 0,
      record: told.nameOf(share),
      recordBefore: figureText(correction, share.before),
      recordAfter: figureText(correction, share.after),
      when: causes.map(({ millis }) => beijingDateTime(millis).replace('T', ' ')).join('、'),
      who: [...new Set(causes.map(({ who }) => who || '未知人员'))].join('、'),
      why: causes.length > 0 ? causes.map(({ why }) => why).join('；') : '没有找到改动记录'
    }
  })
}
