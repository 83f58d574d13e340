import { disputeType18, satisfaction } from '@shared/domain/codes'
import {
  assignmentDue,
  assignmentsOf,
  handlingOpinion,
  leadersText,
  reviewKind,
  reviewResult,
  reviewsOf,
  tellingWay,
  unitAnswer,
  visitMode,
  visitOutcome,
  visitRefusal,
  type VisitArrival,
  type VisitAssignment,
  type VisitCall,
  type VisitCharge,
  type VisitFeedback,
  type VisitMatter,
  type VisitNotice,
  type VisitOutcomeSection
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { FieldItem } from '@/ui'

interface Part {
  title: string
  items: FieldItem[]
}

const item = (key: string, label: string, text: string, wide = false): FieldItem => ({
  key,
  label,
  text,
  wide
})
const joined = (parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('，')

const unitText = (one: VisitAssignment): string =>
  joined([
    `${one.assignedOn} 交办，${assignmentDue(one)} 前办结`,
    one.task,
    one.answer &&
      joined([`${one.answer.on} ${unitAnswer.name(one.answer.kind)}`, one.answer.by, one.answer.reason]),
    ...one.reminders.map(({ on, way, note }) => joined([`${on} 催办（${tellingWay.name(way)}）`, note])),
    one.extension && `${one.extension.on} ${one.extension.approvedBy}批准延长 ${one.extension.days} 天`,
    one.result &&
      joined([`${one.result.on} 报结`, handlingOpinion.name(one.result.opinion), one.result.text]),
    one.dropped && `${one.dropped.on} 不再另行交办：${one.dropped.reason}`
  ])

/** What stands on the page of a visit beside its visitors, in the order of its life; empty parts are left out. */
export function partsOf(record: LedgerRecord): Part[] {
  const of = <T>(section: string, make: (value: T) => FieldItem[], title: string): Part[] => {
    const value = sectionValue<T>(record, section)
    return value === undefined ? [] : [{ title, items: make(value) }]
  }
  return [
    ...of<VisitMatter>(
      'matter',
      (matter) => [
        item('summary', '主要情况', matter.summary, true),
        item('demand', '诉求', matter.demand, true),
        item('place', '发生地', matter.place.name),
        item('type', '纠纷类型', matter.type === null ? '' : disputeType18.name(matter.type))
      ],
      '反映事项'
    ),
    ...of<VisitArrival>(
      'arrival',
      ({ on, at, place, mode, recorder }) => [
        item('on', '来访时间', `${on} ${at}`),
        item('place', '接访地点', place),
        item('mode', '接访方式', visitMode.name(mode)),
        item('recorder', '登记人', recorder)
      ],
      '来访登记'
    ),
    ...of<VisitCall>(
      'call',
      (call) => [
        item('leaders', '接访领导', leadersText(call.leaders)),
        item('at', '叫号时间', joined([`${call.on} ${call.at}`, call.backAt && `${call.backAt} 过号`])),
        item('companions', '陪同人员', call.companions)
      ],
      '接访'
    ),
    ...of<VisitOutcomeSection>('outcome', outcomeItems, '接访结果'),
    ...(assignmentsOf(record).length === 0
      ? []
      : [
          {
            title: '交办',
            items: assignmentsOf(record).map((one) => item(one.id, one.unit, unitText(one), true))
          }
        ]),
    ...of<VisitNotice>('notice', tellingItems, '告知'),
    ...of<VisitFeedback>(
      'feedback',
      (value) => [
        ...tellingItems(value),
        item('satisfaction', '评价', value.satisfaction === null ? '' : satisfaction.name(value.satisfaction))
      ],
      '反馈'
    ),
    ...(reviewsOf(record).length === 0
      ? []
      : [
          {
            title: '复查复核',
            items: reviewsOf(record).map(({ id, kind, askedOn, organ, opinion }) =>
              item(
                id,
                reviewKind.name(kind),
                joined([
                  `${askedOn} 向${organ}请求`,
                  opinion && joined([`${opinion.on} ${reviewResult.name(opinion.result)}`, opinion.note])
                ]),
                true
              )
            )
          }
        ]),
    ...of<VisitCharge>(
      'charge',
      ({ leader, on, plan, until, ended }) => [
        item('leader', '包案领导', leadersText([leader])),
        item('on', '日期', joined([on, until && `${until} 前化解`])),
        item('plan', '工作方案', plan, true),
        item('ended', '结束', ended ? `${ended.on} ${ended.note}` : '')
      ],
      '包案'
    )
  ]
}

const tellingItems = ({ on, way, to, text }: VisitNotice): FieldItem[] => [
  item('on', '日期', on),
  item('way', '方式', tellingWay.name(way)),
  item('to', '告知的人', to),
  item('text', '内容', text, true)
]

const outcomeItems = ({ kind, on, opinion, grounds, reason, goTo }: VisitOutcomeSection): FieldItem[] => [
  item('kind', '结果', joined([visitOutcome.name(kind), on])),
  ...(opinion === '' ? [] : [item('opinion', kind === 1 ? '答复内容' : '领导意见', opinion, true)]),
  ...(grounds.length === 0
    ? []
    : [item('grounds', '情形', grounds.map((each) => visitRefusal.name(each)).join('；'), true)]),
  ...(reason === '' ? [] : [item('reason', '理由', reason, true)]),
  ...(goTo === '' ? [] : [item('goTo', '告知的去处', goTo, true)])
]
