import {
  confirmationExclusion,
  confirmationResult,
  courtBasis,
  dossierItem,
  pauseCause,
  performanceSeen,
  satisfaction,
  sessionResult
} from '@shared/domain/codes'
import type {
  DisputeAgreement,
  DisputeConfirmation,
  DisputeDossier,
  DisputeFollowUp,
  DisputeHandling,
  DisputeInvestigation,
  DisputeLimits,
  DisputePerformance,
  DisputeReopening,
  DisputeWaivers
} from '@shared/domain/disputes'
import { yuanText } from '@/ui'
import { item, joined, type ViewItem } from './viewItem'

const money = (fen: number): string => `${yuanText(fen)} 元`

export const handlingView = ({ sessions }: DisputeHandling): ViewItem[] =>
  sessions.map((session, index) =>
    item(
      `第 ${index + 1} 次`,
      joined('\n', [
        joined('，', [
          session.on,
          joined('—', [session.from, session.to]),
          session.place,
          session.mediators && `调解员 ${session.mediators}`,
          session.present && `到场 ${session.present}`,
          session.interpreter && `翻译 ${session.interpreter}`,
          session.recorder && `记录 ${session.recorder}`
        ]),
        session.record,
        session.result && `结果：${sessionResult.name(session.result)}`
      ])
    )
  )

export const investigationView = ({ list }: DisputeInvestigation): ViewItem[] =>
  list.map((one, index) =>
    item(
      `第 ${index + 1} 次`,
      joined('\n', [
        joined('，', [
          joined(' ', [one.on, one.from]),
          one.place,
          `被调查人 ${one.asked}`,
          one.present && `到场 ${one.present}`,
          one.investigator && `调查 ${one.investigator}`,
          one.recorder && `记录 ${one.recorder}`
        ]),
        one.record
      ])
    )
  )

export const limitsView = ({ agreedDays, extensions, pauses }: DisputeLimits): ViewItem[] => [
  item('约定期限', agreedDays === null ? '' : `${agreedDays} 天`),
  ...extensions.map(({ days, on, consentBy, reason }) =>
    item('延长', joined('，', [`${on} 延长 ${days} 天`, `${consentBy}同意`, reason]))
  ),
  ...pauses.map(({ from, to, cause, note }) =>
    item('中止', joined('，', [to ? `${from} 至 ${to}` : `${from} 起`, pauseCause.name(cause), note]))
  )
]

export const agreementView = (agreement: DisputeAgreement): ViewItem[] => [
  item('签订日期', agreement.signedOn ?? '尚未签订'),
  item('份数', `${agreement.copies} 份`),
  item('已签名', agreement.signedBy.length > 0 ? `${agreement.signedBy.length} 位当事人` : ''),
  item('调解员', agreement.mediator),
  item('记录人', agreement.recorder),
  item('主要事实', agreement.facts),
  item('履行方式', agreement.performance)
]

export const performanceView = ({ items }: DisputePerformance): ViewItem[] =>
  items.map((each, index) =>
    item(
      `第 ${index + 1} 项`,
      joined('，', [
        `${each.dueOn} 前 ${each.by}${each.what}`,
        each.amount > 0 && money(each.amount),
        each.to && `交 ${each.to}`,
        each.done
          ? joined('，', [
              `${each.done.on} 已履行`,
              each.done.amount > 0 && money(each.done.amount),
              each.done.receipt
            ])
          : '尚未履行'
      ])
    )
  )

export const confirmationView = (confirmation: DisputeConfirmation): ViewItem[] => {
  const { wanted, cleared, result } = confirmation
  if (!wanted) return [item('申请意愿', '不申请司法确认'), item('备注', confirmation.note)]
  const left = confirmationExclusion.list.filter(({ code }) => !cleared.includes(code))
  return [
    item('申请意愿', '各方共同申请'),
    item('受理法院', confirmation.court),
    item('管辖依据', courtBasis.name(confirmation.basis)),
    item('尚未排除', left.map(({ name }) => name).join('；')),
    item('申请日期', confirmation.appliedOn ?? '尚未申请'),
    item(
      '裁定',
      result
        ? joined('，', [result.on, confirmationResult.name(result.kind), result.number, result.reason])
        : ''
    ),
    item('备注', confirmation.note)
  ]
}

export const followUpView = ({ visits }: DisputeFollowUp): ViewItem[] =>
  visits.map((visit, index) =>
    item(
      `第 ${index + 1} 次`,
      joined('\n', [
        joined('，', [
          visit.on,
          visit.way,
          `${visit.visitor}回访${visit.visited}`,
          performanceSeen.name(visit.performance),
          visit.satisfaction !== null && satisfaction.name(visit.satisfaction)
        ]),
        visit.record
      ])
    )
  )

export const dossierView = ({ filed, statement, keeping }: DisputeDossier): ViewItem[] => [
  ...filed.map(({ item: code, on, note }) =>
    item('已归卷', joined('，', [dossierItem.name(code), on, note]))
  ),
  item('保管期限', keeping),
  item('情况说明', statement)
]

export const waiversView = ({ list }: DisputeWaivers): ViewItem[] =>
  list.map(({ item: code, on, reason }) => item('免缺', joined('，', [dossierItem.name(code), on, reason])))

export const reopeningView = ({ list }: DisputeReopening): ViewItem[] =>
  list.map(({ on, reason }, index) => item(`第 ${index + 1} 次`, joined('，', [on, reason])))
