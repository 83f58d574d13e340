import type { Period } from '@shared/domain/periods'
import {
  decideReceipt,
  decideStep,
  decideSubmission,
  decideTally,
  lackingIn,
  mayMove,
  moveOf,
  receiptId,
  tallyId,
  type OfficeExceptions,
  type OfficeReceipt,
  type PeriodMove,
  type PeriodStep,
  type TallyDraft
} from '@shared/domain/statistics'
import type { Decision, Problem, Warning } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { commitDecision, decideContext, getRecord, useSession, type CommitOutcome } from '@/store'
import { countSealed } from './check'
import { loadPeriod, type Choice } from './load'

/** Whether the signed-in person may make this move, by the table. */
export function mayMake(move: PeriodMove): boolean {
  const role = useSession().session?.role
  return role !== undefined && mayMove(role, move)
}

/** Saved, or what stands in the way, by field; a failure of saving has the field ''. */
export interface Answer {
  saved: boolean
  problems: Problem[]
  warnings: Warning[]
}

const answerOf = (outcome: CommitOutcome): Answer => ({
  saved: outcome.kind === 'saved',
  problems:
    outcome.kind === 'refused'
      ? outcome.problems
      : outcome.kind === 'failed'
        ? [{ field: '', message: outcome.failure.message }]
        : [],
  warnings: outcome.kind === 'saved' ? outcome.warnings : []
})

const forbidden = (move: PeriodMove): Decision => {
  const roles = mayMove('clerk', move) ? '登记员、审核员或管理员' : '审核员或管理员'
  return { ok: false, problems: [{ field: '', message: `${moveOf(move).name}由${roles}办理。没有改动。` }] }
}

/** 结账送审: seals all tables of the period as they are counted at this moment. */
export async function submitPeriod(
  period: Period,
  choice: Choice,
  exceptionsOf: (lacking: ReturnType<typeof lackingIn>) => OfficeExceptions
): Promise<Answer> {
  return answerOf(
    await commitDecision(async () => {
      if (!mayMake('submit')) return forbidden('submit')
      const loaded = await loadPeriod(period, choice)
      if (!loaded.ok) return { ok: false, problems: [{ field: '', message: loaded.error.message }] }
      const { table, heading, offices } = loaded.value
      const exceptions = exceptionsOf(lackingIn(offices))
      const sealed = await countSealed(period, table)
      const record = await getRecord('summary', period)
      return decideSubmission(record, { table, sealed, heading, offices, exceptions }, decideContext())
    })
  )
}

/** What stands beside a missing report when no person is there to ask for it. */
const UNATTENDED = '自动结账，没有逐家催报'

/** Closes a month with no person at the screen, each missing report named as such. */
export async function closeMonth(
  month: Period,
  choice: Choice = {}
): Promise<Result<{ warnings: Warning[] }, Failure>> {
  const { saved, problems, warnings } = await submitPeriod(month, choice, (lacking) =>
    Object.fromEntries(lacking.map(({ id }) => [id, UNATTENDED]))
  )
  return saved ? ok({ warnings }) : fail('REFUSED', problems.map(({ message }) => message).join(''))
}

/** 退回、审核通过、报送、重新开账; `hash` of the closing that the person sees. */
export async function takeStep(
  period: Period,
  step: PeriodStep,
  draft: { note: string; hash: string }
): Promise<Answer> {
  return answerOf(
    await commitDecision(async () =>
      mayMake(step)
        ? decideStep(await getRecord('summary', period), period, step, draft, decideContext())
        : forbidden(step)
    )
  )
}

/** 下级报表 of one centre. */
export async function saveReceipt(draft: OfficeReceipt): Promise<Answer> {
  return answerOf(
    await commitDecision(async () => {
      const record = await getRecord('officeReport', receiptId(draft.centerId, draft.period))
      return decideReceipt(record, draft, decideContext())
    })
  )
}

/** 排查填报 of one organization. */
export async function saveTally(draft: TallyDraft): Promise<Answer> {
  return answerOf(
    await commitDecision(async () =>
      decideTally(
        await getRecord('tally', tallyId(draft.organizationId, draft.month)),
        draft,
        decideContext()
      )
    )
  )
}
