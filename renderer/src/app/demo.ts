import { runDemonstration } from '@/features/demo'
import { closeMonth } from '@/features/summaries/actions'
import { exportSummaryPdf, exportSummaryWorkbook } from '@/features/summaries/output'
import { call } from '@/store'
import { router } from './router'

/** Runs the demonstration when the program was started for one (`--demo`); does nothing otherwise. */
export async function demonstrate(enter: () => Promise<void>): Promise<void> {
  const info = await call('app.info', undefined)
  if (!info.ok || !info.value.demo) return
  await runDemonstration({
    enter,
    go: (path) => router.push(path),
    // The published month that the demonstration adds up to was counted by the older 15 types.
    closeMonth: (month) => closeMonth(month, { typeList: 15 }),
    exportSummaryWorkbook,
    exportSummaryPdf
  })
}
