import { monthRange, sameMonthLastYear } from '@shared/domain/dates'
import { buildDemonstration } from '@shared/demo'
import type { Saved } from '@shared/ipc/contract'
import type { Failure, Result } from '@shared/result'
import { call, commit, decideContext, factsBetween, useSession } from '@/store'
import { figureLines } from './figures'
import { quiet } from './quiet'

/** The month that is closed: the one with a published report to hold it against. */
const DEMO_MONTH = '2016-08'
const SEED = 20_160_831
const ACCOUNT = { loginName: '演示', password: '温馨调解-演示-2016' }

/** What the run does through other rooms; the app gives it, since a feature knows no other feature. */
export interface DemoSteps {
  /** Leaves the first-run wizard once the office is on file. */
  enter(): Promise<void>
  /** Shows a page by its path. */
  go(path: string): Promise<unknown>
  closeMonth(month: string): Promise<Result<unknown, Failure>>
  exportSummaryWorkbook(month: string): Promise<Result<Saved, Failure>>
  exportSummaryPdf(month: string): Promise<Result<Saved, Failure>>
}

/**
 * The main job without a person, in an empty profile: makes the demonstration centre through the same path as the
 * forms, closes the month, exports it, takes three pictures, and ends the program with the figures. Never
 * throws: a failure ends the run as failed, with its words.
 */
export async function runDemonstration(steps: DemoSteps): Promise<void> {
  const lines: string[] = []
  let failed = false
  try {
    await work(steps, lines)
  } catch (error) {
    failed = true
    lines.push(`演示运行没有完成：${error instanceof Error ? error.message : String(error)}`)
  }
  await call('demo.finish', { lines: lines.map((line) => line.slice(0, 400)), failed })
}

async function work(steps: DemoSteps, lines: string[]): Promise<void> {
  await prepare()
  await enterData(lines)
  await steps.enter()

  await visit(steps, '/home', 'home')
  await visit(steps, '/disputes', 'disputes')
  must(await steps.closeMonth(DEMO_MONTH))
  await visit(steps, `/summaries/${DEMO_MONTH}`, 'summary')
  const exported = [await steps.exportSummaryWorkbook(DEMO_MONTH), await steps.exportSummaryPdf(DEMO_MONTH)]

  const facts = await factsBetween(monthRange(sameMonthLastYear(DEMO_MONTH)).from, monthRange(DEMO_MONTH).to)
  lines.push(...figureLines(DEMO_MONTH, facts))
  lines.push(...exported.map((saved) => `已导出 ${must(saved).path ?? '（未保存）'}`))
}

/** The vault, with its recovery code typed back. */
async function prepare(): Promise<void> {
  const created = must(await useSession().create(ACCOUNT.loginName, ACCOUNT.password))
  must(await call('vault.confirmRecovery', { code: created.recoveryCode }))
}

async function enterData(lines: string[]): Promise<void> {
  const session = useSession().session
  if (!session) throw new Error('台账没有打开')
  const { person, deviceLetter } = session
  const started = performance.now()
  const batches = buildDemonstration(SEED, decideContext().today, { person, deviceLetter })
  for (const { reason, changes } of batches) must(await commit(reason, changes))
  const changes = batches.reduce((sum, batch) => sum + batch.changes.length, 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  lines.push(`已登记演示中心：${batches.length} 次提交，${changes} 处内容，用时 ${seconds} 秒`)
}

async function visit(steps: DemoSteps, path: string, name: string): Promise<void> {
  await steps.go(path)
  await quiet(document.body)
  const picture = must(await call('demo.screenshot', { name }))
  if (picture.path === null) throw new Error(`没有存下「${name}」的截图`)
}

function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
