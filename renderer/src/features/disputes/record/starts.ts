import { caseSource, sourceGroup } from '@shared/domain/codes'
import {
  agreementNow,
  closingNow,
  confirmationNow,
  copiesFor,
  courtBases,
  feedbackNow,
  limitsOf,
  outcomeNow,
  performanceNow,
  performanceToSee,
  type DisputeAssignment,
  type DisputeHandling,
  type DisputeIntake,
  type DisputeParties
} from '@shared/domain/disputes'
import { newId, sectionValue, type DecideContext, type LedgerRecord } from '@shared/ledger'
import type { EditableSection, EditableSections } from './moves'
import { UNKNOWN, type NameOf } from './viewItem'

/** What a form starts from: what stands there, or what the PC knows already. */
export function startValue<S extends EditableSection>(
  record: LedgerRecord,
  section: S,
  context: DecideContext,
  nameOf: NameOf
): EditableSections[S] {
  const value = starts[section](record, context, nameOf)
  return JSON.parse(JSON.stringify(value ?? {})) as EditableSections[S]
}

const starts: {
  [S in EditableSection]: (
    record: LedgerRecord,
    context: DecideContext,
    nameOf: NameOf
  ) => EditableSections[S] | undefined
} = {
  intake: (record) => sectionValue(record, 'intake'),
  parties: (record) => sectionValue(record, 'parties'),
  assignment: (record, { today }) =>
    sectionValue(record, 'assignment') ?? {
      organizationId: '',
      mediatorIds: [],
      assignedOn: today,
      note: ''
    },
  handling: (record, context) => sectionValue(record, 'handling') ?? { sessions: [newSession(context)] },
  investigation: (record, context) =>
    sectionValue(record, 'investigation') ?? { list: [newInvestigation(context)] },
  limits: (record) => limitsOf(record),
  outcome: (record, { today }) =>
    outcomeNow(record) ?? {
      result: 1,
      resultOn: today,
      cause: '',
      agreementForm: 2,
      amount: 0,
      agreement: '',
      toldOtherWays: ''
    },
  agreement: (record, _, nameOf) =>
    agreementNow(record) ?? {
      facts: sectionValue<DisputeIntake>(record, 'intake')?.summary ?? '',
      performance: '',
      signedOn: null,
      copies: copiesFor(record),
      signedBy: [],
      mediator: lastSession(record)?.mediators || inCharge(record, nameOf),
      recorder: lastSession(record)?.recorder ?? ''
    },
  performance: (record) => performanceNow(record) ?? { items: [] },
  confirmation: (record) =>
    confirmationNow(record) ?? {
      wanted: true,
      court: '',
      basis: courtBases(record)[0] ?? 'partyResidence',
      cleared: [],
      appliedOn: null,
      note: '',
      result: null
    },
  prevention: (record) => sectionValue(record, 'prevention') ?? { items: [] },
  feedback: (record, { today }) =>
    feedbackNow(record) ?? {
      on: today,
      to: feedbackTo(record),
      way: isEntrusted(record) ? '书面复函' : '当面告知',
      note: '',
      replyNumber: ''
    },
  followUp: (record, context) => {
    const visits = sectionValue<EditableSections['followUp']>(record, 'followUp')?.visits ?? []
    return { visits: visits.length > 0 ? visits : [newVisit(record, context)] }
  },
  dossier: (record) => sectionValue(record, 'dossier') ?? { filed: [], statement: '', keeping: '' },
  closing: (record, { today }) => closingNow(record) ?? { closedOn: today, note: '', archivist: '' }
}

type Session = DisputeHandling['sessions'][number]

/** Who comes and where is mostly as the time before; what was said is new. */
export const newSession = (context: DecideContext, last?: Session) => ({
  id: newId(context),
  on: context.today,
  from: '',
  to: '',
  place: last?.place ?? '温馨调解室',
  mediators: last?.mediators ?? '',
  present: last?.present ?? '',
  interpreter: last?.interpreter ?? '',
  recorder: last?.recorder ?? '',
  record: ''
})

const lastSession = (record: LedgerRecord): Session | undefined =>
  sectionValue<DisputeHandling>(record, 'handling')?.sessions.at(-1)

/** The mediators of the assignment, as far as their names are known. */
export const inCharge = (record: LedgerRecord, nameOf: NameOf): string =>
  (sectionValue<DisputeAssignment>(record, 'assignment')?.mediatorIds ?? [])
    .map((id) => nameOf('mediator', id))
    .filter((name) => name !== UNKNOWN)
    .join('、')

export const newInvestigation = (context: DecideContext) => ({
  id: newId(context),
  on: context.today,
  from: '',
  place: '',
  present: '',
  asked: '',
  record: '',
  investigator: '',
  recorder: ''
})

export const newVisit = (record: LedgerRecord, context: DecideContext) => ({
  id: newId(context),
  on: context.today,
  way: '电话',
  visitor: '',
  visited: applicantsOf(record),
  performance: performanceToSee(record),
  satisfaction: null,
  record: ''
})

/** The office that entrusted it, otherwise the applicants. */
function feedbackTo(record: LedgerRecord): string {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  if (intake && isEntrusted(record)) return intake.entrustedBy || caseSource.name(intake.source)
  return applicantsOf(record)
}
function isEntrusted(record: LedgerRecord): boolean {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  return intake !== undefined && sourceGroup(intake.source) === 3
}

/** The names of the applicants; of all parties where nobody applied. */
function applicantsOf(record: LedgerRecord): string {
  const list = sectionValue<DisputeParties>(record, 'parties')?.list ?? []
  const applicants = list.filter(({ role }) => role === 'applicant')
  return (applicants.length > 0 ? applicants : list).map(({ name }) => name).join('、')
}
