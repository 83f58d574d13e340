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
import { isMerged } from '../saving/merged'
import { agreementProblems, agreementWarnings, tidyAgreement } from './agreement'
import { MERGED_AWAY } from './allowed'
import { assignmentProblems } from './assign'
import { blank, checked, notBefore, problem } from './checks'
import { confirmationProblems, confirmationWarnings } from './confirmation'
import { lackingAfter } from './dossier'
import { closingProblems, feedbackProblems, feedbackWarnings, tidyFeedback } from './finish'
import { followUpProblems, tidyFollowUp, visitWarnings } from './followUp'
import { handlingProblems, inOrder, preventionProblems } from './handle'
import { intakeProblems, intakeWarnings, tidyIntake } from './intake'
import { byTime, investigationProblems } from './investigate'
import { limitsProblems } from './limits'
import { disputeSectionNames } from './names'
import { outcomeProblems, outcomeWarnings, tidyOutcome } from './outcome'
import { partiesProblems, partiesWarnings, tidyParties } from './parties'
import { performanceProblems, performanceWarnings, tidyPerformance } from './performance'
import { agreementNow, confirmationNow, performanceNow } from './round'
import type {
  DisputeAgreement,
  DisputeAssignment,
  DisputeClosing,
  DisputeConfirmation,
  DisputeFeedback,
  DisputeFollowUp,
  DisputeHandling,
  DisputeIntake,
  DisputeInvestigation,
  DisputeLimits,
  DisputeOutcome,
  DisputeParties,
  DisputePerformance,
  DisputePrevention,
  DisputeSection
} from './sections'
import { closingNow, feedbackNow, isWithdrawn, outcomeNow, roundOf } from './states'
import type { DisputeContext } from './terms'

/** Every section that can be corrected, with its value. */
export interface CorrectableSections {
  intake: DisputeIntake
  parties: DisputeParties
  assignment: DisputeAssignment
  handling: DisputeHandling
  investigation: DisputeInvestigation
  limits: DisputeLimits
  outcome: DisputeOutcome
  agreement: DisputeAgreement
  performance: DisputePerformance
  confirmation: DisputeConfirmation
  prevention: DisputePrevention
  feedback: DisputeFeedback
  followUp: DisputeFollowUp
  closing: DisputeClosing
}
export type CorrectableSection = keyof CorrectableSections

type Checks = { value: SectionValue; problems: Problem[]; warnings: Warning[] }

/**
 * 更正: a new value of one section already written, under the same rules but without the order of steps; the
 * value before stays in the history. The case number is never changed.
 */
export function correct<S extends CorrectableSection>(
  record: LedgerRecord,
  section: S,
  value: CorrectableSections[S],
  context: DisputeContext
): Decision {
  const standing: Problem[] = []
  if (isWithdrawn(record)) standing.push(problem(section, '这件纠纷已撤销登记，恢复后才能更正'))
  if (isMerged(record)) standing.push(problem(section, MERGED_AWAY))
  if (section !== 'prevention' && !standsNow(record, section)) {
    standing.push(problem(section, `还没有登记${disputeSectionNames[section]}`))
  }
  const outcome = checkers[section](record, value, context)
  return checked([...standing, ...outcome.problems], () =>
    decided(
      `更正${disputeSectionNames[section]}`,
      [changeOf(record, 'dispute', record.id, section, outcome.value)],
      outcome.warnings
    )
  )
}

/** What a reopening left behind stands in the history and is not corrected any more. */
const ofRound: Partial<Record<DisputeSection, (record: LedgerRecord) => unknown>> = {
  outcome: outcomeNow,
  agreement: agreementNow,
  performance: performanceNow,
  confirmation: confirmationNow,
  feedback: feedbackNow,
  closing: closingNow
}

/** Whether a section holds something that still stands. */
export function standsNow(record: LedgerRecord, section: DisputeSection): boolean {
  const now = ofRound[section]
  return (now ? now(record) : record.sections[section]) !== undefined
}

const checkers: {
  [S in CorrectableSection]: (
    record: LedgerRecord,
    value: CorrectableSections[S],
    context: DisputeContext
  ) => Checks
} = {
  intake: (record, given, context) => {
    const old = sectionValue<DisputeIntake>(record, 'intake')
    const value = old ? { ...tidyIntake(given), ...numberOf(old) } : given
    const parties = sectionValue<DisputeParties>(record, 'parties') ?? { list: [] }
    const resultOn = outcomeNow(record)?.resultOn ?? ''
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
  investigation: (record, value, context) => ({
    value: byTime(value),
    problems: investigationProblems(record, value, context),
    warnings: []
  }),
  limits: (record, value, context) => ({
    value,
    problems: limitsProblems(record, value, context),
    warnings: []
  }),
  outcome: (record, given, context) => {
    const value = tidyOutcome(given, roundOf(record))
    const fedBackOn = feedbackNow(record)?.on ?? ''
    const problems = [
      ...outcomeProblems(record, value, context),
      ...notBefore('outcome.resultOn', '反馈日期', fedBackOn, '结果日期', value.resultOn),
      ...lackingAfter(record, 'outcome', value)
    ]
    return { value, problems, warnings: outcomeWarnings(record, value, context) }
  },
  agreement: (record, given, context) => {
    const value = tidyAgreement(record, given)
    const problems = agreementProblems(record, value, context)
    return { value, problems, warnings: agreementWarnings(record, value) }
  },
  performance: (record, given, context) => {
    const value = tidyPerformance(record, given)
    const problems = performanceProblems(record, given, context)
    return { value, problems, warnings: performanceWarnings(record, value) }
  },
  confirmation: (record, given, context) => {
    const value = { ...given, round: roundOf(record) }
    const problems = confirmationProblems(record, value, context)
    return { value, problems, warnings: confirmationWarnings(record, value, context) }
  },
  prevention: (_record, value) => ({ value, problems: preventionProblems(value), warnings: [] }),
  feedback: (record, given, context) => {
    const value = tidyFeedback(record, given)
    const closedOn = closingNow(record)?.closedOn ?? ''
    const problems = [
      ...feedbackProblems(record, value, context),
      ...notBefore('feedback.on', '结单日期', closedOn, '反馈日期', value.on)
    ]
    return { value, problems, warnings: feedbackWarnings(record, value) }
  },
  followUp: (record, given, context) => {
    const value = tidyFollowUp(given)
    const problems = followUpProblems(record, given, context)
    return { value, problems, warnings: visitWarnings(record, value.visits.at(-1)) }
  },
  closing: (record, given, context) => {
    const value = { ...given, round: roundOf(record) }
    return { value, problems: closingProblems(record, value, context), warnings: [] }
  }
}

const numberOf = ({ caseNumber, numberYear, numberDevice, numberSerial }: DisputeIntake) => ({
  caseNumber,
  numberYear,
  numberDevice,
  numberSerial
})

/** 撤销登记: with a reason; the record stays, is no longer counted, and can come back. */
export function withdraw(record: LedgerRecord, reason: string, { today }: DisputeContext): Decision {
  const problems: Problem[] = []
  if (isMerged(record)) problems.push(problem('retired', MERGED_AWAY))
  if (isWithdrawn(record)) problems.push(problem('retired', '这件纠纷已经撤销登记'))
  if (blank(reason)) problems.push(problem('retired.reason', '请写明撤销登记的原因'))
  if (reason.length > 500) problems.push(problem('retired.reason', '撤销原因不能超过 500 字'))
  const value: Retired = { retired: true, on: today, reason: reason.trim() }
  return checked(problems, () =>
    decided('撤销登记', [changeOf(record, 'dispute', record.id, 'retired', value)])
  )
}

/** 恢复登记: back to the step it was withdrawn in. */
export function restore(record: LedgerRecord, { today }: DisputeContext): Decision {
  const problems = isWithdrawn(record) ? [] : [problem('retired', '这件纠纷没有撤销登记')]
  const value: Retired = { retired: false, on: today, reason: '' }
  return checked(problems, () =>
    decided('恢复登记', [changeOf(record, 'dispute', record.id, 'retired', value)])
  )
}
