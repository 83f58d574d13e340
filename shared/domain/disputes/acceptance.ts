import {
  changeOf,
  decided,
  newId,
  type Change,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { refusalGround, sourceGroup, type DisputeType, type RefusalGround } from '../codes'
import { isDate } from '../dates'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { ENTRUSTED, tidyIntake } from './intake'
import { partiesProblems, tidyParties } from './parties'
import type { DisputeDraft } from './draft'
import {
  disputeSections,
  type DisputeApplication,
  type DisputeEntrustment,
  type DisputeIntake,
  type DisputeRefusal
} from './sections'
import type { DisputeContext } from './terms'

const PARTY_REFUSES: RefusalGround = 3

/** What most walk-in matters are: asked for at the counter, nobody against it, nothing in the way. */
export const emptyApplication = (): DisputeApplication => ({
  mode: 'oral',
  appliedOn: null,
  cleared: refusalGround.list.map(({ code }) => code),
  consented: true,
  linked: []
})

export const emptyEntrustment = (): DisputeEntrustment => ({
  letterNumber: '',
  letterOn: null,
  stage: null,
  courtCaseNumber: '',
  contact: '',
  reportBy: null
})

/** The grounds of refusal that were found to stand; of those only a refusal in writing may follow. */
export const standingGrounds = ({ application }: DisputeDraft): RefusalGround[] =>
  application
    ? refusalGround.list.map(({ code }) => code).filter((code) => !application.cleared.includes(code))
    : []

/** A matter with a ground of refusal is not accepted; a party's refusal above all (《人民调解法》第十七条). */
export function consentProblems(draft: DisputeDraft): Problem[] {
  const { application } = draft
  if (!application) return []
  const grounds = standingGrounds(draft)
  if (grounds.length > 0) {
    const names = grounds.map((code) => refusalGround.name(code)).join('；')
    return [problem('application.cleared', `有不予受理的情形：${names}。请改为不予受理，或者取消勾选`)]
  }
  return application.consented
    ? []
    : [problem('application.consented', '一方当事人明确拒绝的，不得调解（《人民调解法》第十七条）')]
}

/** Days of the application and of the letter stand before the acceptance. */
export function applicationProblems(
  draft: DisputeDraft,
  intake: DisputeIntake,
  { today }: Context
): Problem[] {
  const { application, entrustment } = draft
  const problems: Problem[] = []
  if (application) {
    if (application.appliedOn !== null) {
      problems.push(
        ...pastDay('application.appliedOn', '申请日期', application.appliedOn, today),
        ...notBefore(
          'application.appliedOn',
          '受理日期',
          intake.acceptedOn,
          '申请日期',
          application.appliedOn
        )
      )
    } else if (application.mode === 'written') {
      problems.push(problem('application.appliedOn', '书面申请的，请填写申请书上的日期'))
    }
    problems.push(...shapeProblems('application', disputeSections.application, application, problems))
  }
  if (entrustment && sourceGroup(intake.source) === ENTRUSTED) {
    const { letterOn, reportBy } = entrustment
    if (letterOn !== null) {
      problems.push(...pastDay('entrustment.letterOn', '委托函日期', letterOn, today))
      problems.push(
        ...notBefore('entrustment.letterOn', '受理日期', intake.acceptedOn, '委托函日期', letterOn)
      )
    }
    if (reportBy !== null && isDate(reportBy)) {
      problems.push(
        ...notBefore('entrustment.reportBy', '要求反馈的日期', reportBy, '受理日期', intake.acceptedOn)
      )
    }
    problems.push(...shapeProblems('entrustment', disputeSections.entrustment, entrustment, problems))
  }
  return problems
}

/** The sections of how it came; the letter only where another office sent it. */
export function applicationChanges(
  record: LedgerRecord | undefined,
  id: string,
  draft: DisputeDraft
): Change[] {
  const { application, entrustment, intake } = draft
  return [
    ...(application ? [changeOf(record, 'dispute', id, 'application', application)] : []),
    ...(entrustment && sourceGroup(intake.source) === ENTRUSTED
      ? [changeOf(record, 'dispute', id, 'entrustment', entrustment)]
      : [])
  ]
}

/** What a refusal says beyond the draft. */
export interface RefusalDraft {
  refusedOn: string
  reason: string
  goTo: string
  handledBy: string
}

/** The ways out of all grounds that stand, one sentence each, to begin the text with. */
export const goToOf = (grounds: readonly RefusalGround[]): string =>
  [...new Set(grounds.map((code) => refusalGround.find(code)?.goTo ?? ''))]
    .filter((text) => text !== '')
    .join('；')

/**
 * 不予受理: in writing, with the grounds, the reason and where to go instead; the person leaves with a paper, the
 * matter stays on file without a case number and is not counted (《宁波市人民调解条例》第十九条：不符合规定的出具不予调解的函并告知).
 */
export function refuseDispute(draft: DisputeDraft, refusal: RefusalDraft, context: DisputeContext): Decision {
  const parties = tidyParties(draft.parties)
  const grounds = standingGrounds(draft)
  const intake = tidyIntake({ ...draft.intake, type: draft.intake.type ?? (0 as DisputeType) })
  const value: DisputeRefusal = {
    refusedOn: refusal.refusedOn,
    appliedOn: draft.application?.appliedOn ?? intake.acceptedOn,
    title: intake.title,
    type: intake.type,
    source: intake.source,
    entrustedBy: intake.entrustedBy,
    place: intake.place,
    summary: intake.summary,
    claim: intake.claim,
    grounds,
    reason: refusal.reason.trim(),
    goTo: refusal.goTo.trim(),
    handledBy: refusal.handledBy.trim()
  }
  const problems = [
    ...pastDay('refusal.refusedOn', '决定日期', value.refusedOn, context.today),
    ...notBefore('refusal.refusedOn', '决定日期', value.refusedOn, '申请日期', value.appliedOn),
    ...(blank(value.title) ? [problem('intake.title', '请填写纠纷事由')] : []),
    ...((value.type as number) === 0 ? [problem('intake.type', '请选择纠纷类型')] : []),
    ...(grounds.length === 0 ? [problem('application.cleared', '请勾选不予受理的情形')] : []),
    ...(blank(value.reason) ? [problem('refusal.reason', '请写明不予受理的理由')] : []),
    ...(blank(value.goTo) ? [problem('refusal.goTo', '请写明告知当事人的其他途径')] : []),
    ...partiesProblems(parties, value.source).filter(({ field }) => !missingSide(field, grounds))
  ]
  const shape = shapeProblems('refusal', disputeSections.refusal, value, [
    ...problems,
    ...problems.map(({ message, field }) => ({ message, field: field.replace(/^intake\./, 'refusal.') }))
  ]).filter(({ field }) => field !== 'refusal.grounds')
  return checked([...problems, ...shape], () => {
    const id = newId(context)
    return decided('不予受理', [
      changeOf(undefined, 'dispute', id, 'refusal', value),
      changeOf(undefined, 'dispute', id, 'parties', parties),
      ...applicationChanges(undefined, id, draft)
    ])
  })
}

/** Where no respondent is known, that is the ground itself and nothing to fill in; so is a party that stays away. */
const missingSide = (field: string, grounds: readonly RefusalGround[]): boolean =>
  field === 'parties.list' && (grounds.includes(4) || grounds.includes(PARTY_REFUSES))
