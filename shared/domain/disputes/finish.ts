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
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { awaitsSignature } from './agreement'
import { missingPapers } from './dossier'
import { ENTRUSTED } from './intake'
import { moveProblems } from './allowed'
import {
  disputeSections,
  type DisputeClosing,
  type DisputeFeedback,
  type DisputeEntrustment,
  type DisputeIntake
} from './sections'
import { feedbackNow, outcomeNow, roundOf } from './states'
import type { DisputeContext } from './terms'

/** 反馈: who was told the result, when and how. */
export function feedBack(record: LedgerRecord, given: DisputeFeedback, context: DisputeContext): Decision {
  const value = tidyFeedback(record, given)
  const problems = [
    ...moveProblems(record, 'feedBack', 'feedback'),
    ...feedbackProblems(record, value, context)
  ]
  return checked(problems, () =>
    decided(
      '反馈',
      [changeOf(record, 'dispute', record.id, 'feedback', value)],
      feedbackWarnings(record, value)
    )
  )
}

/** The number of a reply only where another office entrusted the matter. */
export function tidyFeedback(
  record: LedgerRecord,
  { replyNumber, ...rest }: DisputeFeedback
): DisputeFeedback {
  const number = replyNumber?.trim() ?? ''
  return {
    ...rest,
    ...(isEntrusted(record) && number !== '' ? { replyNumber: number } : {}),
    round: roundOf(record)
  }
}

const isEntrusted = (record: LedgerRecord): boolean => {
  const source = sectionValue<DisputeIntake>(record, 'intake')?.source
  return source !== undefined && sourceGroup(source) === ENTRUSTED
}

export function feedbackProblems(
  record: LedgerRecord,
  value: DisputeFeedback,
  { today }: Context
): Problem[] {
  const outcome = outcomeNow(record)
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
  if (!intake || !isEntrusted(record)) return []
  const source = '《宁波市人民调解条例》第十九条'
  const reportBy = sectionValue<DisputeEntrustment>(record, 'entrustment')?.reportBy ?? null
  return [
    ...(value.to.includes(intake.entrustedBy)
      ? []
      : [
          {
            field: 'feedback.to',
            message: `委托移送的纠纷应当向委托单位反馈：${intake.entrustedBy}`,
            source
          }
        ]),
    ...(reportBy !== null && value.on > reportBy
      ? [{ field: 'feedback.on', message: `委托单位要求在 ${reportBy} 前反馈，已超过`, source: '委托函' }]
      : [])
  ]
}

/** 结单: needs a result, an agreement in force where it is a written one, feedback and a complete file. */
export function close(record: LedgerRecord, given: DisputeClosing, context: DisputeContext): Decision {
  const value: DisputeClosing = { ...given, round: roundOf(record) }
  const missing: Problem[] = []
  if (!outcomeNow(record)) missing.push(problem('closing', '尚未登记调解结果，不能结单'))
  if (!feedbackNow(record)) missing.push(problem('closing', '尚未反馈，不能结单'))
  const order = missing.length > 0 ? missing : moveProblems(record, 'close', 'closing')
  const standing = order.length > 0 ? order : fileProblems(record)
  return checked([...standing, ...closingProblems(record, value, context)], () =>
    decided('结单', [changeOf(record, 'dispute', record.id, 'closing', value)])
  )
}

/** What the file still lacks, by name. */
function fileProblems(record: LedgerRecord): Problem[] {
  const problems: Problem[] = []
  if (awaitsSignature(record)) {
    const message = '协议书尚未签名、盖章齐全，还没有生效，不能结单（《人民调解法》第二十九条）'
    problems.push(problem('closing', message))
  }
  const lacking = missingPapers(record).map(({ name }) => name)
  if (lacking.length > 0) {
    const message = `卷宗还缺：${lacking.join('、')}。补齐后再结单；确实不能补齐的，由审核员或者管理员写明理由免缺`
    problems.push(problem('closing', message))
  }
  return problems
}

export function closingProblems(record: LedgerRecord, value: DisputeClosing, { today }: Context): Problem[] {
  const fedBackOn = feedbackNow(record)?.on ?? ''
  const problems = [
    ...pastDay('closing.closedOn', '结单日期', value.closedOn, today),
    ...notBefore('closing.closedOn', '结单日期', value.closedOn, '反馈日期', fedBackOn)
  ]
  return [...problems, ...shapeProblems('closing', disputeSections.closing, value, problems)]
}
