import { changeOf, sectionValue, type Change, type LedgerRecord } from '@shared/ledger'
import { formatMonthCn } from '../dates'
import type { TallyCounts } from '../organizations/sections'
import { tallyId } from '../statistics/tally'
import { choiceOf, type Choices, type MergeField } from './fields'
import { fieldOf } from './fields/field'

const countsOf = (record: LedgerRecord | undefined): TallyCounts | undefined => {
  const counts = sectionValue<TallyCounts>(record, 'counts')
  return counts?.moved ? undefined : counts
}
const words = ({ inspections, prevented }: TallyCounts): string =>
  `排查 ${inspections} 次，预防 ${prevented} 件`

interface Month {
  month: string
  field: MergeField
  kept: LedgerRecord | undefined
  other: LedgerRecord
}

/** Months for which the organization that goes reported 另行填报, each as a field to choose. */
function monthsOf(kept: string, other: string, tallies: readonly LedgerRecord[]): Month[] {
  const byId = new Map(tallies.map((record) => [record.id, record]))
  return tallies
    .flatMap((record) => {
      const theirs = countsOf(record)
      if (theirs?.organizationId !== other) return []
      const { month } = theirs
      const mine = byId.get(tallyId(kept, month))
      const field = fieldOf(
        { key: `tally.${month}`, part: '另行填报', label: formatMonthCn(month), both: true, text: String },
        textOf(countsOf(mine)),
        words(theirs)
      )
      // Both reported: whether one of them repeats the other only a person can tell. Nothing is added up unasked.
      const suggested = field.kept === '' ? 'other' : 'kept'
      return [{ month, kept: mine, other: record, field: { ...field, suggested } as MergeField }]
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}
const textOf = (counts: TallyCounts | undefined): string => (counts ? words(counts) : '')

export const tallyFields = (kept: string, other: string, tallies: readonly LedgerRecord[]): MergeField[] =>
  monthsOf(kept, other, tallies).map(({ field }) => field)

/** 另行填报 goes to the organization that stays, month by month as chosen; each figure counts once. */
export function tallyChanges(
  kept: string,
  other: string,
  tallies: readonly LedgerRecord[],
  choices: Choices
): Change[] {
  return monthsOf(kept, other, tallies).flatMap(({ month, field, kept: mine, other: record }) => {
    const [own, theirs] = [countsOf(mine), countsOf(record)]
    if (!theirs) return []
    const gone = changeOf(record, 'tally', record.id, 'counts', { ...theirs, moved: true })
    const choice = choiceOf(field, choices)
    if (choice === 'kept' && own) return [gone]
    const add = choice === 'both' && own ? own : { inspections: 0, prevented: 0 }
    const value: TallyCounts = {
      ...theirs,
      organizationId: kept,
      inspections: theirs.inspections + add.inspections,
      prevented: theirs.prevented + add.prevented
    }
    return [gone, changeOf(mine, 'tally', tallyId(kept, month), 'counts', value)]
  })
}
