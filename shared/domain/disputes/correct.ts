import {
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type SectionValue,
  type Warning
} from '../../ledger'
import type { Retired } from '../fields'
import { assignmentProblems } from './assign'
import { blank, checked, notBefore, problem, type Context } from './checks'
import { closingProblems, feedbackProblems, feedbackWarnings } from './finish'
import { handlingProblems, inOrder, preventionProblems } from './handle'
import { intakeProblems, intakeWarnings, tidyIntake } from './intake'
import { outcomeProblems, outcomeWarnings } from './outcome'
import { partiesProblems, partiesWarnings, tidyParties } from './parties'
import type {
  DisputeAssignment,
  DisputeClosing,
  DisputeFeedback,
  DisputeHandling,
  DisputeIntake,
  DisputeOutcome,
  DisputeParties,
  DisputePrevention
} from './sections'
import { isWithdrawn } from './steps'

/** Every section that can be corrected, with its value and the name it has on screen. */
export interface CorrectableSections {
  intake: DisputeIntake
  parties: DisputeParties
  assignment: DisputeAssignment
  handling: DisputeHandling
  outcome: DisputeOutcome
  prevention: DisputePrevention
  feedback: DisputeFeedback
  closing: DisputeClosing
}
export type CorrectableSection = keyof CorrectableSections

export const sectionNames: Readonly<Record<CorrectableSection, string>> = {
  intake: '受理登记',
  parties: '当事人',
  assignment: '分流',
  handling: '调解记录',
  outcome: '调解结果',
  prevention: '防止情况',
  feedback: '反馈',
  closing: '结单'
}

type Checks = { value: SectionValue; problems: Problem[]; warnings: Warning[] }

/**
 * 更正: a new value of one section already written, under the same rules but without the order of steps; the
 * value before stays in the history. The case number is never changed.
 */
export function correct<S extends CorrectableSection>(
  record: LedgerRecord,
  section: S,
  value: CorrectableSections[S],
  context: Context
): Decision {
  const standing: Problem[] = []
  if (isWithdrawn(record)) standing.push(problem(section, '这件纠纷已撤销登记，恢复后才能更正'))
  if (!record.sections[section] && section !== 'prevention') {
    standing.push(problem(section, `还没有登记${sectionNames[section]}`))
  }
  const outcome = checkers[section](record, value, context)
  return checked([...standing, ...outcome.problems], () =>
    decided(
      `更正${sectionNames[section]}`,
      [changeOf(record, 'dispute', record.id, section, outcome.value)],
      outcome.warnings
    )
  )
}

const checkers: {
  [S in CorrectableSection]: (record: LedgerRecord, value: CorrectableSections[S], context: Context) => Checks
} = {
  intake: (record, given, context) => {
    const old = sectionValue<DisputeIntake>(record, 'intake')
    const value = old ? { ...tidyIntake(given), ...numberOf(old) } : given
    const parties = sectionValue<DisputeParties>(record, 'parties') ?? { list: [] }
    const resultOn = sectionValue<DisputeOutcome>(record, 'outcome')?.resultOn ?? ''
    const problems = [
      ...intakeProblems(value, parties, context),
      ...notBefore('intake.acceptedOn', '结果日期', resultOn, '受理日期', value.acceptedOn)
    ]
    return { value, problems, warnings: intakeWarnings(value, context) }
  },
  parties: (record, given) => {
    const value = tidyParties(given)
    const intake = sectionValue<DisputeIntake>(record, 'intake')
    const problems = partiesProblems(value, intake?.source ?? 2)
    if (intake && intake.peopleInvolved < value.list.length) {
      const message = `登记的涉及当事人数为 ${intake.peopleInvolved} 人，请先在受理登记中更正`
      problems.push(problem('parties.list', message))
    }
    return { value, problems, warnings: partiesWarnings(value) }
  },
  assignment: (record, value, context) => ({
    value,
    problems: assignmentProblems(record, value, context),
    warnings: []
  }),
  handling: (record, value, context) => ({
    value: inOrder(value),
    problems: handlingProblems(record, value, context),
    warnings: []
  }),
  outcome: (record, value, context) => {
    const fedBackOn = sectionValue<DisputeFeedback>(record, 'feedback')?.on ?? ''
    const problems = [
      ...outcomeProblems(record, value, context),
      ...notBefore('outcome.resultOn', '反馈日期', fedBackOn, '结果日期', value.resultOn)
    ]
    return { value, problems, warnings: outcomeWarnings(record, value) }
  },
  prevention: (_record, value) => ({ value, problems: preventionProblems(value), warnings: [] }),
  feedback: (record, value, context) => {
    const closedOn = sectionValue<DisputeClosing>(record, 'closing')?.closedOn ?? ''
    const problems = [
      ...feedbackProblems(record, value, context),
      ...notBefore('feedback.on', '结单日期', closedOn, '反馈日期', value.on)
    ]
    return { value, problems, warnings: feedbackWarnings(record, value) }
  },
  closing: (record, value, context) => ({
    value,
    problems: closingProblems(record, value, context),
    warnings: []
  })
}

const numberOf = ({ caseNumber, numberYear, numberDevice, numberSerial }: DisputeIntake) => ({
  caseNumber,
  numberYear,
  numberDevice,
  numberSerial
})

/** 撤销登记: with a reason; the record stays, is no longer counted, and can come back. */
export function withdraw(record: LedgerRecord, reason: string, { today }: Context): Decision {
  const problems: Problem[] = []
  if (isWithdrawn(record)) problems.push(problem('retired', '这件纠纷已经撤销登记'))
  if (blank(reason)) problems.push(problem('retired.reason', '请写明撤销登记的原因'))
  if (reason.length > 500) problems.push(problem('retired.reason', '撤销原因不能超过 500 字'))
  const value: Retired = { retired: true, on: today, reason: reason.trim() }
  return checked(problems, () =>
    decided('撤销登记', [changeOf(record, 'dispute', record.id, 'retired', value)])
  )
}

/** 恢复登记: back to the step it was withdrawn in. */
export function restore(record: LedgerRecord, { today }: Context): Decision {
  const problems = isWithdrawn(record) ? [] : [problem('retired', '这件纠纷没有撤销登记')]
  const value: Retired = { retired: false, on: today, reason: '' }
  return checked(problems, () =>
    decided('恢复登记', [changeOf(record, 'dispute', record.id, 'retired', value)])
  )
}
