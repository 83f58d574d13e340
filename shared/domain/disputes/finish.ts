import {
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import { sourceGroup } from '../codes'
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
import { ENTRUSTED } from './intake'
import {
  disputeSections,
  type DisputeClosing,
  type DisputeFeedback,
  type DisputeIntake,
  type DisputeOutcome
} from './sections'

/** 反馈: who was told the result, when and how. */
export function feedBack(record: LedgerRecord, value: DisputeFeedback, context: Context): Decision {
  const problems = [...orderProblems(record, 4, 'feedback'), ...feedbackProblems(record, value, context)]
  return checked(problems, () =>
    decided(
      '反馈',
      [changeOf(record, 'dispute', record.id, 'feedback', value)],
      feedbackWarnings(record, value)
    )
  )
}

export function feedbackProblems(
  record: LedgerRecord,
  value: DisputeFeedback,
  { today }: Context
): Problem[] {
  const outcome = sectionValue<DisputeOutcome>(record, 'outcome')
  const problems = [
    ...pastDay('feedback.on', '反馈日期', value.on, today),
    ...notBefore('feedback.on', '反馈日期', value.on, '结果日期', outcome?.resultOn ?? '')
  ]
  if (!outcome) problems.push(problem('feedback', '尚未登记调解结果，登记结果后才能反馈'))
  if (blank(value.to)) problems.push(problem('feedback.to', '请填写反馈对象'))
  if (blank(value.way)) problems.push(problem('feedback.way', '请填写反馈方式'))
  return [...problems, ...shapeProblems('feedback', disputeSections.feedback, value, problems)]
}

export function feedbackWarnings(record: LedgerRecord, value: DisputeFeedback): Warning[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (!intake || sourceGroup(intake.source) !== ENTRUSTED) return []
  if (value.to.includes(intake.entrustedBy)) return []
  const message = `委托移送的纠纷应当向委托单位反馈：${intake.entrustedBy}`
  return [{ field: 'feedback.to', message, source: '《宁波市人民调解条例》第十九条' }]
}

/** 结单: needs a result and feedback. */
export function close(record: LedgerRecord, value: DisputeClosing, context: Context): Decision {
  const missing: Problem[] = []
  if (!record.sections['outcome']) missing.push(problem('closing', '尚未登记调解结果，不能结单'))
  if (!record.sections['feedback']) missing.push(problem('closing', '尚未反馈，不能结单'))
  const order = missing.length > 0 ? missing : orderProblems(record, 5, 'closing')
  return checked([...order, ...closingProblems(record, value, context)], () =>
    decided('结单', [changeOf(record, 'dispute', record.id, 'closing', value)])
  )
}

export function closingProblems(record: LedgerRecord, value: DisputeClosing, { today }: Context): Problem[] {
  const fedBackOn = sectionValue<DisputeFeedback>(record, 'feedback')?.on ?? ''
  const problems = [
    ...pastDay('closing.closedOn', '结单日期', value.closedOn, today),
    ...notBefore('closing.closedOn', '结单日期', value.closedOn, '反馈日期', fedBackOn)
  ]
  return [...problems, ...shapeProblems('closing', disputeSections.closing, value, problems)]
}
