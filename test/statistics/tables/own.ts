import {
  computeReport,
  reportFigure,
  ruleOfDesign,
  type ReportTable,
  type TableDesign
} from '@shared/domain/statistics'
import { TOTAL } from '@shared/domain/statistics/table'
import type { LedgerRecord } from '@shared/ledger'
import { record } from '../records'
import { dispute, nothing, times } from './build'
import { factsOf } from './compute'
import type { World } from './world'

/** Figures of 合计, as on paper. */
export const of = (table: ReportTable, ...keys: string[]): string[] =>
  keys.map((key) => reportFigure(table, TOTAL, key))

export function ownTable(world: Partial<World>, design: Partial<TableDesign>, rateDecimals = 1): ReportTable {
  const given: TableDesign = {
    name: '自定',
    subject: 'dispute',
    rows: 'unit',
    columns: '',
    measures: ['cases'],
    filters: [],
    ...design
  }
  const { facts, look } = factsOf({ ...nothing, ...world }, '2016-08')
  return computeReport(ruleOfDesign('own', given, look), facts, look, '2016-08', { rateDecimals })
}

/** Cases of which so many succeeded. */
export const cases = (
  all: number,
  success: number,
  more: Parameters<typeof dispute>[0] = {},
  letter = 'd'
): LedgerRecord[] => [
  ...times(success, 'dispute', `${letter}s`, dispute({ ...more, success: true })),
  ...times(all - success, 'dispute', `${letter}f`, dispute({ ...more, success: false }))
]

/** Money in fen, the rest of the division on the first case, so that the sum is exact. */
export function withAmount(records: LedgerRecord[], success: number, fen: number): LedgerRecord[] {
  const each = Math.floor(fen / success)
  return records.map((one, at) => {
    const outcome = one.sections['outcome']
    if (at >= success || !outcome) return one
    const value = {
      ...(outcome.current.value as object),
      amount: at === 0 ? fen - each * (success - 1) : each
    }
    return record('dispute', one.id, {
      ...Object.fromEntries(Object.entries(one.sections).map(([name, { current }]) => [name, current.value])),
      outcome: value
    })
  })
}
