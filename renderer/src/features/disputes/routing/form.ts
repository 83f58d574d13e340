import {
  answerDue,
  assign,
  correct,
  offerCase,
  plainRoute,
  presentMediators,
  recall,
  receive,
  reassign,
  recuse,
  refer,
  sendBack,
  transfer,
  type DisputeAssignment,
  type DisputeContext,
  type DisputeMove,
  type DisputeOffer,
  type RecusalDraft,
  type ReceiveDraft,
  type ReturnDraft,
  type OfficeTerms,
  type Route
} from '@shared/domain/disputes'
import { sectionValue, type DecideContext, type Decision, type LedgerRecord } from '@shared/ledger'

/** What the forms of 分流 are opened for; 更正 changes the present assignment as it was written. */
export type FormMove =
  | Extract<
      DisputeMove,
      'assign' | 'offer' | 'receive' | 'sendBack' | 'recall' | 'refer' | 'transfer' | 'reassign' | 'recuse'
    >
  | 'correct'

export interface RouteDraft extends Route {
  on: string
  answerBy: string
  receivedBy: string
}

/** One form at a time; the parts that its move does not ask for keep what they started with. */
export interface RoutingForm {
  move: FormMove
  route: RouteDraft
  answer: ReceiveDraft & ReturnDraft
  recusal: RecusalDraft
}

export interface FormTerms extends OfficeTerms {
  /** Name of the signed-in person, who takes a case back. */
  person: string
}

/** What the PC knows already: today, who has it now, the last day for the answer. */
export function startForm(
  record: LedgerRecord,
  move: FormMove,
  offer: DisputeOffer | undefined,
  { today }: Pick<DecideContext, 'today'>,
  { person, ...terms }: FormTerms
): RoutingForm {
  const present = sectionValue<DisputeAssignment>(record, 'assignment')
  const outward = move === 'refer' || move === 'transfer'
  const mediatorIds = [...presentMediators(record)]
  return {
    move,
    route: {
      ...plainRoute(outward ? move : 'assign'),
      ...(move === 'reassign' || move === 'correct'
        ? { organizationId: present?.organizationId ?? '', mediatorIds }
        : {}),
      ...(move === 'correct' ? { note: present?.note ?? '' } : {}),
      on: move === 'correct' ? (present?.assignedOn ?? today) : today,
      answerBy: answerDue(today, terms),
      receivedBy: move === 'correct' ? (present?.receivedBy ?? '') : ''
    },
    answer: {
      offerId: offer?.id ?? '',
      on: today,
      by: move === 'recall' ? person : '',
      mediatorIds: [...(offer?.mediatorIds ?? [])],
      reason: ''
    },
    recusal: {
      mediatorId: mediatorIds.length === 1 ? (mediatorIds[0] ?? '') : '',
      kind: 'requested',
      by: '',
      reason: '',
      on: today,
      replacementIds: []
    }
  }
}

/** The form to its rule. */
export function decideForm(record: LedgerRecord, form: RoutingForm, context: DisputeContext): Decision {
  const { on, answerBy, receivedBy, ...route } = form.route
  const offer = { ...route, offeredOn: on, answerBy }
  const { organizationId, mediatorIds, note } = route
  const assignment = { organizationId, mediatorIds, note, assignedOn: on, receivedBy }
  switch (form.move) {
    case 'assign':
      return assign(record, { ...route, ...assignment }, context)
    case 'reassign':
      return reassign(record, { ...route, ...assignment }, context)
    case 'offer':
      return offerCase(record, offer, context)
    case 'refer':
      return refer(record, offer, context)
    case 'transfer':
      return transfer(record, offer, context)
    case 'receive':
      return receive(record, form.answer, context)
    case 'sendBack':
      return sendBack(record, form.answer, context)
    case 'recall':
      return recall(record, form.answer, context)
    case 'recuse':
      return recuse(record, form.recusal, context)
    case 'correct':
      return correct(record, 'assignment', assignment, context)
  }
}
