import { isGood } from '@shared/domain/keyFiles'
import { periodTitle } from '@shared/domain/periods'
import { periodState, type Check } from '@shared/domain/statistics'
import type { RequestOf } from '@shared/ipc/contract'
import type { Failure } from '@shared/result'
import { loadPeriod } from '@/features/summaries/load'
import { exportSummaryPdf, exportSummaryWorkbook } from '@/features/summaries/output'
import { call, getRecord, useSession } from '@/store'
import { router } from './router'

type Ending = RequestOf<'unattended.finish'>

/** Exports a period and ends the program, when it was started for that (`--export-summary`); nothing otherwise. */
export async function exportUnattended(enter: () => Promise<void>): Promise<void> {
  const info = await call('app.info', undefined)
  if (!info.ok || !info.value.unattended) return
  const { period } = info.value.unattended
  const ending = await exported(period, enter).catch(() =>
    ended('unexpected', '导出没有完成，台账没有变化。请打开软件，看这一期能否正常显示。')
  )
  await call('unattended.finish', ending)
}

const ended = (outcome: Ending['outcome'], problem: string, files: string[] = []): Ending => ({
  outcome,
  files,
  problems: [problem]
})

async function exported(period: string, enter: () => Promise<void>): Promise<Ending> {
  const session = useSession()
  if (session.state !== 'open') return ended('ledger', session.failure?.message ?? '台账没有打开，没有导出。')
  // Main has let the key file in by its wrapping; the ledger has the last word, also in a restored folder.
  if (!isGood(await getRecord('keyFile', session.session?.person ?? ''))) {
    return ended('keyFile', '这个密钥文件已经作废，或者台账里没有登记。请管理员在设置里重新制作。')
  }
  const status = await call('vault.status', undefined)
  if (status.ok && !status.value.recoveryConfirmed) {
    return ended('ledger', '新的恢复码还没有核对，没有导出。请先打开软件核对恢复码。')
  }
  await enter()
  const loaded = await loadPeriod(period)
  if (!loaded.ok) return ended('period', loaded.error.message)
  const { table, standing } = loaded.value
  await router.push(`/summaries/${period}`)
  const files = [`${periodTitle(period)}：${periodState.name(standing.state)}`]
  for (const save of [() => exportSummaryWorkbook(period), () => exportSummaryPdf(period)]) {
    const saved = await save()
    if (!saved.ok) return ended(outcomeOf(saved.error), saved.error.message, files)
    files.push(`已导出 ${saved.value.path ?? ''}`)
  }
  const failing = table.checks.filter(({ passed }) => !passed)
  return { outcome: failing.length > 0 ? 'checks' : 'done', files, problems: failing.map(checkLine) }
}

const NOT_WRITTEN = new Set(['DISK_FULL', 'READ_ONLY', 'FILE_BUSY', 'NOT_FOUND'])
const outcomeOf = ({ code }: Failure): Ending['outcome'] => (NOT_WRITTEN.has(code) ? 'write' : 'unexpected')

const checkLine = ({ name, leftTitle, left, rightTitle, right, difference }: Check): string =>
  `勾稽不符：${name}。${leftTitle} ${left}，${rightTitle} ${right}，相差 ${difference}`
