import type { CalendarMonth } from '@shared/domain/dates'
import type { LedgerRow } from '@shared/domain/reception/plan/ledger'
import { accountsOf } from '@shared/domain/reception/rosters/account'
import { nameOf, type World } from '../roster/world'

/** One leader in one month of 公平账. */
export interface AccountRow extends LedgerRow {
  key: string
  month: CalendarMonth
  name: string
}

export interface AccountFilter {
  year: string
  month: string
  leaderId: string
}

/** The newest month first; in it as the list of leaders has them. */
export function accountRows(world: World, { year, month, leaderId }: AccountFilter): AccountRow[] {
  return accountsOf(world.rosters)
    .filter(
      (one) => (year === '' || one.month.startsWith(year)) && (month === '' || one.month.slice(5) === month)
    )
    .reverse()
    .flatMap((one) =>
      one.ledger.rows
        .filter(({ person }) => leaderId === '' || person === leaderId)
        .map((row) => ({
          ...row,
          key: `${one.month}/${row.person}`,
          month: one.month,
          name: nameOf(world, row.person)
        }))
    )
}

export const conditionsOf = (
  { year, month, leaderId }: AccountFilter,
  name: (id: string) => string
): string[] => [
  ...(year === '' ? [] : [`${year}年`]),
  ...(month === '' ? [] : [`${Number(month)}月`]),
  ...(leaderId === '' ? [] : [`领导：${name(leaderId)}`])
]
