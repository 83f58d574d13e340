import { formatMonthCn } from '@shared/domain/dates'
import { mayWrite } from '@shared/domain/permissions'
import {
  decideClosing,
  decideTally,
  summaryWorkbook,
  tallyId,
  type TallyDraft
} from '@shared/domain/statistics'
import type { SummaryClosing } from '@shared/domain/statistics/sections'
import type { Saved } from '@shared/ipc/contract'
import { sectionValue, type Problem, type Warning } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { call, commitDecision, decideContext, getRecord, useSession } from '@/store'
import { loadMonth, type Choice } from './load'
import { whenShown } from './shown'

const fileName = (month: string, ending: string): string => `summary-${month}.${ending}`

/** Whether the signed-in person may close a month (审核员、管理员). */
export function mayClose(): boolean {
  const role = useSession().session?.role
  return role !== undefined && mayWrite(role, 'summary', 'closing')
}

/** 结账: keeps the month as it is counted at this moment. Refused when it is not over, or closed already. */
export async function closeMonth(
  month: string,
  choice: Choice = {}
): Promise<Result<{ position: number; warnings: Warning[] }, Failure>> {
  if (!mayClose()) return fail('NOT_ALLOWED', '结账由审核员或管理员办理。本月数字没有变动。')
  let unreadable: Failure | null = null
  const outcome = await commitDecision(async () => {
    const loaded = await loadMonth(month, choice)
    if (!loaded.ok) {
      unreadable = loaded.error
      return { ok: false, problems: [{ field: 'month', message: loaded.error.message }] }
    }
    const record = await getRecord('summary', month)
    return decideClosing(record, loaded.value.table, loaded.value.heading, decideContext())
  })
  if (unreadable) return { ok: false, error: unreadable }
  if (outcome.kind === 'saved') return ok({ position: outcome.position, warnings: outcome.warnings })
  if (outcome.kind === 'failed') return { ok: false, error: outcome.failure }
  return fail('REFUSED', outcome.problems.map((problem) => problem.message).join(''))
}

/** Exports the paper and its notes as xlsx; the person chooses where, `path` is null when they cancel. */
export async function exportSummaryWorkbook(
  month: string,
  choice: Choice = {}
): Promise<Result<Saved, Failure>> {
  const loaded = await loadMonth(month, choice)
  if (!loaded.ok) return loaded
  const { table, heading, closed } = loaded.value
  const workbook = summaryWorkbook(table, heading, closed)
  return call('exchange.workbook', { suggestedName: fileName(month, 'xlsx'), workbook })
}

/** Exports the paper on the page as PDF; the page of this month must be shown, and is waited for. */
export async function exportSummaryPdf(month: string): Promise<Result<Saved, Failure>> {
  if (!(await isOnPage(month))) return notShown(month)
  return call('documents.pdf', { suggestedName: fileName(month, 'pdf'), landscape: true })
}

export async function printSummary(month: string): Promise<Result<null, Failure>> {
  if (!(await isOnPage(month))) return notShown(month)
  return call('documents.print', { landscape: true })
}

/** Waits until the page shows the month as it is kept now. */
async function isOnPage(month: string): Promise<boolean> {
  const closing = sectionValue<SummaryClosing>(await getRecord('summary', month), 'closing')
  return whenShown(month, closing?.hash ?? '')
}

const notShown = (month: string) =>
  fail('NOT_SHOWN', `${formatMonthCn(month)}的月报还没有显示出来，没有打印或导出。打开这个月的月报后再试。`)

/** 排查填报 of one organization. Problems by field, or a failure of saving in `failure`. */
export async function saveTally(
  draft: TallyDraft
): Promise<{ saved: boolean; problems: Problem[]; failure: Failure | null }> {
  const outcome = await commitDecision(async () =>
    decideTally(await getRecord('tally', tallyId(draft.organizationId, draft.month)), draft, decideContext())
  )
  return {
    saved: outcome.kind === 'saved',
    problems: outcome.kind === 'refused' ? outcome.problems : [],
    failure: outcome.kind === 'failed' ? outcome.failure : null
  }
}
