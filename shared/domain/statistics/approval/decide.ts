import {
  changeOf,
  decided,
  refused,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '@shared/ledger'
import { isPeriod, kindOf, periodTitle, rangeOf, type Period } from '../../periods'
import { exceptionProblems } from '../offices'
import { LONGEST_TEXT, deflated } from '../sealed/deflated'
import { MOST_SEALED, type PeriodStepValue, type SummaryClosing } from '../sections'
import { takeSnapshot, type Closable } from '../snapshot'
import type { SummaryTable } from '../table'
import { moveOf, movesFrom, periodState, type PeriodMove, type PeriodStep } from './moves'
import { standingOf, type Standing } from './state'

/** Why this period cannot be closed yet, or null. It can be from the first day after it. */
export function notYetOver(period: Period, today: string): Problem | null {
  if (!isPeriod(period))
    return { field: 'period', message: '统计期应写作“2016-08”“2026Q3”“2026H1”“2026”等。' }
  if (today > rangeOf(period).to) return null
  const end = kindOf(period) === 'month' ? '月底' : '期满'
  return { field: 'period', message: `${periodTitle(period)}尚未结束，${end}后再结账。` }
}

/**
 * 结账送审: seals the figures of all tables as they are counted now. A period that is under review or reviewed is not closed again;
 * what changes meanwhile shows as corrections. A centre whose report is missing must be named, with the reason.
 */
export function decideSubmission(
  record: LedgerRecord | undefined,
  submission: Closable,
  context: DecideContext
): Decision {
  const { table, heading } = submission
  const { period } = table
  const early = notYetOver(period, context.today)
  if (early) return refused([early])
  const standing = standingOf(record)
  const problems = [...stateProblems(standing, 'submit', period), ...exceptionProblems(submission)]
  if (problems.length > 0) return refused(problems)
  const { text, hash } = takeSnapshot(submission)
  const packed = deflated(text)
  if (packed.length > MOST_SEALED || text.length > LONGEST_TEXT / 3) {
    const message = `${periodTitle(period)}的记录太多，一次保存不下。请按较短的统计期结账，例如按月或者按季度。`
    return refused([{ field: 'period', message }])
  }
  const value: SummaryClosing = {
    period,
    no: standing.no + 1,
    closedAt: context.nowMillis,
    preparedBy: heading.preparedBy,
    reviewedBy: heading.reviewedBy,
    packed,
    hash
  }
  return decided(
    `${periodTitle(period)}结账送审`,
    [changeOf(record, 'summary', period, 'closing', value)],
    checkWarnings(table)
  )
}

const checkWarnings = (table: SummaryTable): Warning[] =>
  table.checks
    .filter((check) => !check.passed)
    .map((check) => ({
      field: 'checks',
      message: `勾稽不符：${check.name}，相差 ${check.difference}。`,
      source: '人民调解案件情况统计表表式'
    }))

/** 退回、审核通过、报送、重新开账: a step about the closing that was looked at, with its reason where one is asked for. */
export function decideStep(
  record: LedgerRecord | undefined,
  period: Period,
  step: PeriodStep,
  draft: { note: string; hash: string },
  context: DecideContext
): Decision {
  const standing = standingOf(record)
  const { name, section, reason } = moveOf(step)
  const note = draft.note.trim()
  const problems = stateProblems(standing, step, period)
  if (reason && note === '') problems.push({ field: 'note', message: `请填写${name}的理由。` })
  if (note.length > 500) {
    problems.push({ field: 'note', message: `理由最多 500 个字符，现有 ${note.length} 个。` })
  }
  if (standing.closing && standing.closing.hash !== draft.hash) {
    const message = `${periodTitle(period)}刚在别处重新结过账，没有${name}。请核对现在的数字后再办理。`
    problems.push({ field: '', message })
  }
  if (problems.length > 0 || !record) return refused(problems)
  const value: PeriodStepValue = {
    no: standing.no + 1,
    hash: draft.hash,
    note: note.replace(/\s*\n\s*/g, '；')
  }
  const submitter = record.sections['closing']?.current.person
  const own: Warning[] =
    step === 'approve' && submitter === context.person
      ? [
          {
            field: '',
            message: '送审和审核是同一个人。',
            source: '送审、审核一般由两人办理（默认提示，未核实）'
          }
        ]
      : []
  return decided(`${periodTitle(period)}${name}`, [changeOf(record, 'summary', period, section, value)], own)
}

function stateProblems({ state }: Standing, move: PeriodMove, period: Period): Problem[] {
  if (movesFrom(state).includes(move)) return []
  const { name } = moveOf(move)
  const message =
    move === 'submit'
      ? `${periodTitle(period)}已经结账（${periodState.name(state)}），不能重复结账。`
      : `${periodTitle(period)}现在是“${periodState.name(state)}”，不能${name}。`
  return [{ field: 'period', message }]
}
