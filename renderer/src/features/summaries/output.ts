import { periodTitle, type Period } from '@shared/domain/periods'
import { standingOf, summaryWorkbook } from '@shared/domain/statistics'
import type { Saved } from '@shared/ipc/contract'
import { fail, type Failure, type Result } from '@shared/result'
import { call, getRecord } from '@/store'
import { loadPeriod, type Choice } from './load'
import { whenShown, type Sheet as AnySheet } from './shown'

/** The papers that a closing decides. */
type Sheet = Exclude<AnySheet, 'chart-sheet'>

const fileName = (period: Period, ending: string, name = 'summary'): string => `${name}-${period}.${ending}`
const names: Readonly<Record<Sheet, string>> = {
  'grid-sheet': 'summary',
  'correction-sheet': 'corrections'
}

/** Exports the paper and its notes as xlsx; the person chooses where, `path` is null when they cancel. */
export async function exportSummaryWorkbook(
  period: Period,
  choice: Choice = {}
): Promise<Result<Saved, Failure>> {
  const loaded = await loadPeriod(period, choice)
  if (!loaded.ok) return loaded
  const { table, heading, closed } = loaded.value
  const workbook = summaryWorkbook(table, heading, closed)
  return call('exchange.workbook', { suggestedName: fileName(period, 'xlsx'), workbook })
}

/** Exports the paper on the page as PDF; the page of this period must be shown, and is waited for. */
export async function exportPdf(period: Period, sheet: Sheet): Promise<Result<Saved, Failure>> {
  if (!(await isOnPage(period, sheet))) return notShown(period)
  return call('documents.pdf', { suggestedName: fileName(period, 'pdf', names[sheet]), landscape: true })
}

export const exportSummaryPdf = (period: Period): Promise<Result<Saved, Failure>> =>
  exportPdf(period, 'grid-sheet')

export async function printSheet(period: Period, sheet: Sheet): Promise<Result<null, Failure>> {
  if (!(await isOnPage(period, sheet))) return notShown(period)
  return call('documents.print', { landscape: true })
}

/** The table on the page; what was chosen last must be shown, and is waited for. */
export async function exportTablePdf(
  period: Period,
  key: string,
  mark: string
): Promise<Result<Saved, Failure>> {
  if (!(await whenShown('grid-sheet', period, mark))) return notShown(period)
  return call('documents.pdf', { suggestedName: fileName(period, 'pdf', key), landscape: true })
}

export async function printTable(period: Period, mark: string): Promise<Result<null, Failure>> {
  if (!(await whenShown('grid-sheet', period, mark))) return notShown(period)
  return call('documents.print', { landscape: true })
}

/** Waits until the page shows the period as it is kept now. */
async function isOnPage(period: Period, sheet: Sheet): Promise<boolean> {
  const { closing } = standingOf(await getRecord('summary', period))
  return whenShown(sheet, period, closing?.hash ?? '')
}

const notShown = (period: Period) =>
  fail('NOT_SHOWN', `${periodTitle(period)}的报表还没有显示出来，没有打印或导出。打开这一期的报表后再试。`)
