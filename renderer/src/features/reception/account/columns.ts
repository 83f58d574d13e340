import { formatMonthCn } from '@shared/domain/dates'
import type { Account } from '@shared/domain/reception/plan/problem'
import type { DataColumn } from '@/ui'
import { account, halfDays } from '../roster/words'
import type { AccountRow } from './rows'

type Column = 'carriedIn' | 'due' | 'held' | 'carriedOut'

/** A column of half days: text on the screen, a number in the workbook. */
function figure(of: Column, part: keyof Account, title: string, width: number): DataColumn<AccountRow> {
  const signed = of === 'carriedIn' || of === 'carriedOut'
  return {
    key: `${of}.${part}`,
    title,
    width,
    align: 'right',
    text: (row) => (signed ? account : halfDays)(row[of][part]),
    number: (row) => row[of][part] / 100,
    format: '0.00',
    yields: part === 'unpopular' && of !== 'carriedOut'
  }
}

export const columns: readonly DataColumn<AccountRow>[] = [
  { key: 'month', title: '月份', width: 110, text: ({ month }) => formatMonthCn(month) },
  { key: 'name', title: '领导', text: ({ name }) => name },
  {
    key: 'share',
    title: '份额',
    width: 60,
    align: 'right',
    text: ({ share }) => String(share),
    number: ({ share }) => share
  },
  figure('carriedIn', 'load', '上期结余', 90),
  figure('due', 'load', '应接', 80),
  figure('held', 'load', '已排', 80),
  figure('carriedOut', 'load', '结余', 80),
  {
    key: 'slots',
    title: '场次',
    width: 60,
    align: 'right',
    yields: true,
    text: ({ slots }) => String(slots),
    number: ({ slots }) => slots
  },
  figure('carriedIn', 'unpopular', '周一节前后上期结余', 150),
  figure('due', 'unpopular', '应接', 80),
  figure('held', 'unpopular', '已排', 80),
  figure('carriedOut', 'unpopular', '周一节前后结余', 120)
]
