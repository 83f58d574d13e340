import {
  agreementForm,
  caseSource,
  difficulty,
  disputeType18,
  eventScale,
  mediationResult,
  partyKind,
  partyRole,
  preventionKind,
  sex,
  terminationCause
} from '@shared/domain/codes'
import type {
  CorrectableSections,
  DisputeDossier,
  DisputeGrading,
  DisputeReopening,
  DisputeRouting,
  DisputeWaivers
} from '@shared/domain/disputes'
import type { SectionValue } from '@shared/ledger'
import { yuanText } from '@/ui'
import {
  agreementView,
  confirmationView,
  dossierView,
  followUpView,
  handlingView,
  investigationView,
  limitsView,
  performanceView,
  reopeningView,
  waiversView
} from './lifeViews'
import { gradingView, routingView } from './routeViews'
import { item, type NameOf, type ViewItem } from './viewItem'

export type { NameOf, ViewItem }

/** Sections that are told line by line, and differ line by line in the timeline. */
export interface ShownSections extends CorrectableSections {
  grading: DisputeGrading
  routing: DisputeRouting
  dossier: DisputeDossier
  waivers: DisputeWaivers
  reopening: DisputeReopening
}
export type ShownSection = keyof ShownSections

type Views = { [S in ShownSection]: (value: ShownSections[S], nameOf: NameOf) => ViewItem[] }

/** What a section says, label by label; empty lines are left out. Nothing here is masked: parties have their own view. */
const views: Views = {
  intake: (intake) => [
    item('纠纷事由', intake.title),
    item('纠纷类型', disputeType18.name(intake.type)),
    item('案件来源', caseSource.name(intake.source)),
    item('移送单位', intake.entrustedBy),
    item('发生地', intake.place.name),
    item('受理日期', intake.acceptedOn),
    item('发生日期', intake.occurredOn ?? ''),
    item('难易程度', difficulty.name(intake.difficulty)),
    item('事件规模', eventScale.name(intake.scale)),
    item('涉及人数', `${intake.peopleInvolved} 人`),
    item('简要情况', intake.summary),
    item('申请事项', intake.claim)
  ],
  parties: ({ list }) =>
    list.map((party) =>
      item(
        partyRole.name(party.role),
        [party.name, partyKind.name(party.kind), party.sex && sex.name(party.sex), party.occupation]
          .filter(Boolean)
          .join('，')
      )
    ),
  grading: gradingView,
  routing: routingView,
  assignment: (assignment, nameOf) => [
    item('承办组织', nameOf('organization', assignment.organizationId)),
    item('接收人', assignment.receivedBy ?? ''),
    item('调解员', assignment.mediatorIds.map((id) => nameOf('mediator', id)).join('、')),
    item('分流日期', assignment.assignedOn),
    item('分流意见', assignment.note)
  ],
  handling: handlingView,
  investigation: investigationView,
  limits: limitsView,
  outcome: (outcome) => [
    item('调解结果', mediationResult.name(outcome.result)),
    item('结果日期', outcome.resultOn),
    item(
      '终止事由',
      outcome.terminationCause === undefined ? '' : terminationCause.name(outcome.terminationCause)
    ),
    item('事由', outcome.cause),
    item('告知途径', outcome.toldOtherWays ?? ''),
    item('协议形式', outcome.agreementForm === 0 ? '' : agreementForm.name(outcome.agreementForm)),
    item('涉及金额', outcome.amount > 0 ? `${yuanText(outcome.amount)} 元` : ''),
    item('协议内容', outcome.agreement)
  ],
  agreement: agreementView,
  performance: performanceView,
  confirmation: confirmationView,
  prevention: ({ items }) =>
    items.length === 0
      ? [item('防止情况', '无')]
      : items.map(({ kind, people }) => item('防止情况', `${preventionKind.name(kind)}，${people} 人`)),
  feedback: (feedback) => [
    item('反馈日期', feedback.on),
    item('反馈对象', feedback.to),
    item('反馈方式', feedback.way),
    item('复函编号', feedback.replyNumber ?? ''),
    item('备注', feedback.note)
  ],
  followUp: followUpView,
  dossier: dossierView,
  waivers: waiversView,
  closing: (closing) => [
    item('结单日期', closing.closedOn),
    item('立卷人', closing.archivist ?? ''),
    item('备注', closing.note)
  ],
  reopening: reopeningView
}

export const isShownSection = (section: string): section is ShownSection => Object.hasOwn(views, section)

export function viewOf(section: ShownSection, value: SectionValue, nameOf: NameOf): ViewItem[] {
  const view = views[section] as (value: SectionValue, nameOf: NameOf) => ViewItem[]
  return view(value, nameOf).filter(({ text }) => text !== '')
}
