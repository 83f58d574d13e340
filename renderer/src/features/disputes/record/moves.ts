import {
  assign,
  close,
  correct,
  feedBack,
  mayFollow,
  recordHandling,
  recordOutcome,
  recordPrevention,
  stepOf,
  type CorrectableSection,
  type CorrectableSections,
  type DisputeAssignment,
  type DisputeIntake,
  type DisputeOutcome,
  type DisputeParties,
  type DisputeStep
} from '@shared/domain/disputes'
import { caseSource, sourceGroup } from '@shared/domain/codes'
import { newId, sectionValue, type DecideContext, type Decision, type LedgerRecord } from '@shared/ledger'

type Move<S extends CorrectableSection> = (
  record: LedgerRecord,
  value: CorrectableSections[S],
  context: DecideContext
) => Decision

/** The move that first fills a section; the intake and the parties come with registration. */
const forward: { [S in CorrectableSection]?: Move<S> } = {
  assignment: assign,
  handling: recordHandling,
  outcome: recordOutcome,
  prevention: recordPrevention,
  feedback: feedBack,
  closing: close
}

/** Saving a section: the move of its step where that is open, a correction where it already passed. */
export function decideSection<S extends CorrectableSection>(
  record: LedgerRecord,
  section: S,
  value: CorrectableSections[S],
  context: DecideContext
): Decision {
  const first = forward[section] as Move<S> | undefined
  const inStep = section === 'handling' || section === 'outcome' || section === 'prevention'
  const open = inStep ? mayFollow(stepOf(record), 3) : !record.sections[section]
  return first && open ? first(record, value, context) : correct(record, section, value, context)
}

/** What a form starts from: what stands there, or what the PC knows already. */
export function startValue<S extends CorrectableSection>(
  record: LedgerRecord,
  section: S,
  context: DecideContext
): CorrectableSections[S] {
  const present = sectionValue<CorrectableSections[S]>(record, section)
  const value = present ?? (starts[section](record, context) as CorrectableSections[S])
  return JSON.parse(JSON.stringify(value)) as CorrectableSections[S]
}

const starts: {
  [S in CorrectableSection]: (
    record: LedgerRecord,
    context: DecideContext
  ) => CorrectableSections[S] | undefined
} = {
  intake: (record) => sectionValue<DisputeIntake>(record, 'intake'),
  parties: (record) => sectionValue<DisputeParties>(record, 'parties'),
  assignment: (_record, { today }): DisputeAssignment => ({
    organizationId: '',
    mediatorIds: [],
    assignedOn: today,
    note: ''
  }),
  handling: (_record, context) => ({ sessions: [newSession(context)] }),
  outcome: (_record, { today }): DisputeOutcome => ({
    result: 1,
    resultOn: today,
    cause: '',
    agreementForm: 2,
    amount: 0,
    agreement: ''
  }),
  prevention: () => ({ items: [] }),
  feedback: (record, { today }) => ({ on: today, to: feedbackTo(record), way: '当面告知', note: '' }),
  closing: (_record, { today }) => ({ closedOn: today, note: '' })
}

export const newSession = (context: DecideContext) => ({
  id: newId(context),
  on: context.today,
  place: '温馨调解室',
  present: '',
  record: ''
})

/** The office that entrusted it, otherwise the applicants. */
function feedbackTo(record: LedgerRecord): string {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (intake && sourceGroup(intake.source) === 3) return intake.entrustedBy || caseSource.name(intake.source)
  const list = sectionValue<DisputeParties>(record, 'parties')?.list ?? []
  const applicants = list.filter(({ role }) => role === 'applicant')
  return (applicants.length > 0 ? applicants : list).map(({ name }) => name).join('、')
}

/** The one next action: which section to fill, the step it belongs to, and the word on the button. */
export interface NextAction {
  section: CorrectableSection
  step: DisputeStep
  words: string
}

/** Null when nothing is left to do. */
export function nextAction(record: LedgerRecord): NextAction | null {
  const step = stepOf(record)
  if (step === 1) return { section: 'assignment', step: 2, words: '分流' }
  if (step === 2) return { section: 'handling', step: 3, words: '登记调解' }
  if (step === 3) {
    return record.sections['outcome']
      ? { section: 'feedback', step: 4, words: '反馈' }
      : { section: 'outcome', step: 3, words: '登记结果' }
  }
  return step === 4 ? { section: 'closing', step: 5, words: '结单' } : null
}

/** Whether a section is shown: it holds something, or it may be filled now. */
export function isShown(record: LedgerRecord, section: CorrectableSection): boolean {
  if (record.sections[section]) return true
  const step = stepOf(record)
  if (section === 'assignment') return step === 1
  if (section === 'handling' || section === 'outcome') return step === 2 || step === 3
  if (section === 'prevention') return record.sections['outcome'] !== undefined
  if (section === 'feedback') return step === 3 && record.sections['outcome'] !== undefined
  return section === 'closing' && step === 4
}
