import {
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import { isHardCase } from '../codes'
import { addDays, isDate } from '../dates'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { deadlineBy } from './deadline'
import { moveProblems } from './allowed'
import { startedOn } from './round'
import { outcomeNow, roundOf } from './states'
import { disputeSections, type DisputeIntake, type DisputeOutcome } from './sections'
import type { DisputeContext, OfficeTerms } from './terms'

export const SUCCESS = 1
const TERMINATED = 3
const NO_AGREEMENT = 0
export const ORAL = 1
export const WRITTEN = 2
export const LABOUR: readonly number[] = [10, 11]
const MEDICAL = 15
const OTHER_CAUSE = 9
export const LABOUR_SOURCE = '《劳动争议调解仲裁法》第十四条'

/** 登记调解结果. Given again before feedback it takes the place of the one before, which stays in the history. */
export function recordOutcome(
  record: LedgerRecord,
  given: DisputeOutcome,
  context: DisputeContext
): Decision {
  const value = tidyOutcome(given, roundOf(record))
  const problems = [
    ...moveProblems(record, 'conclude', 'outcome'),
    ...outcomeProblems(record, value, context)
  ]
  const reason = outcomeNow(record) ? '更正调解结果' : '登记调解结果'
  return checked(problems, () =>
    decided(
      reason,
      [changeOf(record, 'dispute', record.id, 'outcome', value)],
      outcomeWarnings(record, value, context)
    )
  )
}

/** As it is stored: the cause of a 终止 only there, the other ways only where nothing was agreed. */
export function tidyOutcome(
  { terminationCause, toldOtherWays, ...rest }: DisputeOutcome,
  round: number
): DisputeOutcome {
  return {
    ...rest,
    ...(rest.result === TERMINATED && terminationCause !== undefined ? { terminationCause } : {}),
    ...(rest.result !== SUCCESS && toldOtherWays !== undefined
      ? { toldOtherWays: toldOtherWays.trim() }
      : {}),
    round
  }
}

export function outcomeProblems(record: LedgerRecord, value: DisputeOutcome, { today }: Context): Problem[] {
  const [since, started] = [roundOf(record) > 0 ? '重新办理的日期' : '受理日期', startedOn(record)]
  const problems = [
    ...pastDay('outcome.resultOn', '结果日期', value.resultOn, today),
    ...notBefore('outcome.resultOn', '结果日期', value.resultOn, since, started)
  ]
  const succeeded = value.result === SUCCESS
  if (succeeded && value.agreementForm === NO_AGREEMENT) {
    problems.push(problem('outcome.agreementForm', '调解成功的，请选择口头协议或书面协议'))
  }
  if (!succeeded && value.agreementForm !== NO_AGREEMENT) {
    problems.push(problem('outcome.agreementForm', '没有调解成功的，协议形式应为「无」'))
  }
  const named =
    value.result === TERMINATED &&
    value.terminationCause !== undefined &&
    value.terminationCause !== OTHER_CAUSE
  if (!succeeded && !named && blank(value.cause)) {
    problems.push(problem('outcome.cause', '请写明调解不成或终止的事由'))
  }
  if (value.result === TERMINATED && value.terminationCause === undefined) {
    problems.push(problem('outcome.terminationCause', '终止调解的，请选择终止的事由'))
  }
  if (value.amount > 0 && value.agreementForm === NO_AGREEMENT) {
    problems.push(problem('outcome.amount', '没有达成协议的，不填协议涉及金额'))
  }
  return [...problems, ...shapeProblems('outcome', disputeSections.outcome, value, problems)]
}

export function outcomeWarnings(record: LedgerRecord, value: DisputeOutcome, terms: OfficeTerms): Warning[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (!intake || !isDate(value.resultOn)) return []
  const warnings: Warning[] = []
  const warn = (field: string, message: string, source: string) => warnings.push({ field, message, source })
  const limit = deadlineBy(record, value.resultOn, value.resultOn, terms)
  if (limit && value.resultOn > limit.due) {
    warn('outcome.resultOn', `已超过调解期限（${limit.due}），当事人同意的可以延长`, limit.source)
  }
  const labour = LABOUR.includes(intake.type)
  if (labour && value.resultOn > addDays(intake.acceptedOn, 15)) {
    const message = '收到申请之日起十五日内未达成协议的，当事人可以申请劳动仲裁，请告知'
    warn('outcome.resultOn', message, LABOUR_SOURCE)
  }
  if (value.result !== SUCCESS) {
    if (blank(value.toldOtherWays ?? '')) {
      const message = '调解不成的，应当告知当事人可以依法通过仲裁、行政、司法等途径维护权利'
      warn('outcome.toldOtherWays', message, '《人民调解法》第二十六条')
    }
    return warnings
  }
  if (value.agreementForm !== WRITTEN) {
    if (labour)
      warn(
        'outcome.agreementForm',
        '劳动争议达成协议的，应当制作调解协议书',
        '《劳动争议调解仲裁法》第十四条'
      )
    else if (intake.type === MEDICAL)
      warn(
        'outcome.agreementForm',
        '医疗纠纷达成一致的，应当制作协议书',
        '《医疗纠纷预防和处理条例》第三十九条'
      )
    else if (isHardCase(intake.difficulty))
      warn('outcome.agreementForm', '重大、疑难的纠纷应当制作书面协议', '《宁波市人民调解条例》第二十四条')
  }
  if (value.agreementForm === ORAL && blank(value.agreement)) {
    warn('outcome.agreement', '口头协议的内容应当由调解员记录', '《人民调解法》第二十八条')
  }
  return warnings
}
