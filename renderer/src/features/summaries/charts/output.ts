import { periodTitle, type Period } from '@shared/domain/periods'
import { chartsWorkbook } from '@shared/domain/statistics'
import type { Saved } from '@shared/ipc/contract'
import { fail, type Failure, type Result } from '@shared/result'
import { call } from '@/store'
import { whenShown } from '../shown'
import { loadCharts } from './load'

/** All charts, or one by its key. */
export const ALL = 'all'

const fileName = (period: Period, keys: readonly string[], ending: string): string =>
  `${keys.length === 1 ? keys[0] : 'charts'}-${period}.${ending}`

/** Waits until these charts of the period stand on the page, and nothing is missing on paper. */
async function shown(period: Period, keys: readonly string[]): Promise<boolean> {
  for (const key of keys) if (!(await whenShown('chart-sheet', period, key))) return false
  return true
}

const notShown = (period: Period) =>
  fail('NOT_SHOWN', `${periodTitle(period)}的图表还没有显示出来，没有打印或导出。显示出来后再试。`)

export async function exportChartsPdf(
  period: Period,
  keys: readonly string[]
): Promise<Result<Saved, Failure>> {
  if (!(await shown(period, keys))) return notShown(period)
  return call('documents.pdf', { suggestedName: fileName(period, keys, 'pdf'), landscape: false })
}

export async function printCharts(period: Period, keys: readonly string[]): Promise<Result<null, Failure>> {
  if (!(await shown(period, keys))) return notShown(period)
  return call('documents.print', { landscape: false })
}

/** The tables of these charts, a sheet each. */
export async function exportChartsWorkbook(
  period: Period,
  keys: readonly string[]
): Promise<Result<Saved, Failure>> {
  const loaded = await loadCharts(period)
  if (!loaded.ok) return loaded
  const { charts, heading } = loaded.value
  const chosen = charts.filter(({ key }) => keys.includes(key))
  return call('exchange.workbook', {
    suggestedName: fileName(period, keys, 'xlsx'),
    workbook: chartsWorkbook(chosen, heading)
  })
}
