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
import {
  blank,
  checked,
  notBefore,
  orderProblems,
  pastDay,
  problem,
  shapeProblems,
  type Context
} from './checks'
import { limitOf } from './deadline'
import { disputeSections, type DisputeIntake, type DisputeOutcome } from './sections'

const SUCCESS = 1
const NO_AGREEMENT = 0
const ORAL = 1
const WRITTEN = 2
export const LABOUR: readonly number[] = [10, 11]
const MEDICAL = 15
export const LABOUR_SOURCE = '《劳动争议调解仲裁法》第十四条'

/** 登记调解结果. Given again before feedback it takes the place of the one before, which stays in the history. */
export function recordOutcome(record: LedgerRecord, value: DisputeOutcome, context: Context): Decision {
  const problems = [...orderProblems(record, 3, 'outcome'), ...outcomeProblems(record, value, context)]
  const reason = record.sections['outcome'] ? '更正调解结果' : '登记调解结果'
  return checked(problems, () =>
    decided(
      reason,
      [changeOf(record, 'dispute', record.id, 'outcome', value)],
      outcomeWarnings(record, value)
    )
  )
}

export function outcomeProblems(record: LedgerRecord, value: DisputeOutcome, { today }: Context): Problem[] {
  const acceptedOn = sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const problems = [
    ...pastDay('outcome.resultOn', '结果日期', value.resultOn, today),
    ...notBefore('outcome.resultOn', '结果日期', value.resultOn, '受理日期', acceptedOn)
  ]
  const succeeded = value.result === SUCCESS
  if (succeeded && value.agreementForm === NO_AGREEMENT) {
    problems.push(problem('outcome.agreementForm', '调解成功的，请选择口头协议或书面协议'))
  }
  if (!succeeded && value.agreementForm !== NO_AGREEMENT) {
    problems.push(problem('outcome.agreementForm', '没有调解成功的，协议形式应为「无」'))
  }
  if (!succeeded && blank(value.cause)) {
    problems.push(problem('outcome.cause', '请写明调解不成或终止的事由'))
  }
  if (value.amount > 0 && value.agreementForm === NO_AGREEMENT) {
    problems.push(problem('outcome.amount', '没有达成协议的，不填协议涉及金额'))
  }
  return [...problems, ...shapeProblems('outcome', disputeSections.outcome, value, problems)]
}

export function outcomeWarnings(record: LedgerRecord, value: DisputeOutcome): Warning[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (!intake || !isDate(value.resultOn)) return []
  const warnings: Warning[] = []
  const warn = (field: string, message: string, source: string) => warnings.push({ field, message, source })
  const limit = limitOf(intake.acceptedOn, intake.type)
  if (value.resultOn > limit.due) {
    warn('outcome.resultOn', `已超过调解期限（${limit.due}），当事人同意的可以延长`, limit.source)
  }
  const labour = LABOUR.includes(intake.type)
  if (labour && value.resultOn > addDays(intake.acceptedOn, 15)) {
    const message = '收到申请之日起十五日内未达成协议的，当事人可以申请劳动仲裁，请告知'
    warn('outcome.resultOn', message, LABOUR_SOURCE)
  }
  if (value.result !== SUCCESS) return warnings
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
