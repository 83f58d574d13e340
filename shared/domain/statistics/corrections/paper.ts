import { beijingDateTime } from '../../dates'
import { figureText } from '../figureText'
import type { Closed } from '../paper'
import type { Heading } from '../snapshot'
import { TOTAL, type SummaryTable } from '../table'
import type { Cause } from './causes'
import type { Correction, CorrectedShare } from './corrections'

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

/** The 更正表 of a period as it is shown, printed and exported. */
export interface CorrectionPaper {
  table: SummaryTable
  heading: Heading
  closed: Closed
  lines: CorrectionLine[]
}

/** What the ledger knows of a record behind a correction. */
export interface CorrectionSource {
  nameOf(share: CorrectedShare): string
  causesOf(correction: Correction, share: CorrectedShare): readonly Cause[]
}

/** The records of 合计 all stand under the rows that it adds up. */
const UNDER_ROWS = '见上列各单位'

/** The corrections with names and causes, as lines. */
export function correctionLines(
  corrections: readonly Correction[],
  told: CorrectionSource
): CorrectionLine[] {
  return corrections.flatMap((correction, at) => {
    const { rowTitle: row, columnTitle: column, unit, before, after } = correction
    const figure = { row, column, unit, before, after }
    if (correction.rowKey === TOTAL) {
      const blank = { recordBefore: '', recordAfter: '', when: '', who: '', why: '' }
      return [{ no: at + 1, ...figure, lines: 1, record: UNDER_ROWS, ...blank }]
    }
    return correction.shares.map((share, index): CorrectionLine => {
      const causes = told.causesOf(correction, share)
      return {
        no: index === 0 ? at + 1 : null,
        ...figure,
        lines: index === 0 ? correction.shares.length : 0,
        record: told.nameOf(share),
        recordBefore: figureText(correction, share.before),
        recordAfter: figureText(correction, share.after),
        when: causes.map(({ millis }) => beijingDateTime(millis).replace('T', ' ')).join('、'),
        who: [...new Set(causes.map(({ who }) => who || '未知人员'))].join('、'),
        why: causes.length > 0 ? causes.map(({ why }) => why).join('；') : '没有找到改动记录'
      }
    })
  })
}
