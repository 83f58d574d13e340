import { disputeType18, satisfaction } from '@shared/domain/codes'
import {
  bookingEnd,
  bookingWay,
  leadersText,
  reviewKind,
  reviewResult,
  reviewsOf,
  tellingWay,
  visitMode,
  visitOutcome,
  visitRefusal,
  type VisitAppointment,
  type VisitArrival,
  type VisitCall,
  type VisitCharge,
  type VisitFeedback,
  type VisitMatter,
  type VisitNotice,
  type VisitOutcomeSection,
  type VisitSection
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { FieldItem } from '@/ui'

interface Part {
  /** The section it tells of. */
  key: string
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

const of = <T>(
  record: LedgerRecord,
  key: VisitSection,
  make: (value: T) => FieldItem[],
  title: string
): Part[] => {
  const value = sectionValue<T>(record, key)
  return value === undefined ? [] : [{ key, title, items: make(value) }]
}

export const matterItems = (matter: VisitMatter): FieldItem[] => [
  item('title', '反映事项', matter.title, true),
  item('summary', '主要情况', matter.summary, true),
  item('demand', '诉求', matter.demand, true),
  item('place', '发生地', matter.place.name),
  item('type', '纠纷类型', matter.type === null ? '' : disputeType18.name(matter.type))
]

export const arrivalItems = ({ on, at, place, mode, recorder }: VisitArrival): FieldItem[] => [
  item('on', '来访时间', `${on} ${at}`),
  item('place', '接访地点', place),
  item('mode', '接访方式', visitMode.name(mode)),
  item('recorder', '登记人', recorder)
]

/** The appointment, the call and what came of it. */
export const receptionParts = (record: LedgerRecord): Part[] => [
  ...of<VisitAppointment>(record, 'appointment', bookingItems, '预约'),
  ...of<VisitCall>(
    record,
    'call',
    (call) => [
      item('leaders', '接访领导', leadersText(call.leaders)),
      item('at', '叫号时间', joined([`${call.on} ${call.at}`, call.backAt && `${call.backAt} 过号`])),
      item('companions', '陪同人员', call.companions)
    ],
    '接访'
  ),
  ...of<VisitOutcomeSection>(record, 'outcome', outcomeItems, '接访结果')
]

/** What followed; empty parts are left out. */
export function partsAfter(record: LedgerRecord): Part[] {
  return [
    ...of<VisitNotice>(record, 'notice', tellingItems, '告知'),
    ...of<VisitFeedback>(
      record,
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
            key: 'reviews',
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
      record,
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

const bookingItems = ({
  on,
  at,
  bookedOn,
  bookedAt,
  way,
  leader,
  note,
  ended
}: VisitAppointment): FieldItem[] => [
  item('on', '接访日', joined([on, at])),
  item('booked', '登记预约', `${bookedOn} ${bookedAt}（${bookingWay.name(way)}）`),
  item('leader', '约见领导', leader ? leadersText([leader]) : ''),
  item('note', '备注', note),
  ...(ended
    ? [item('ended', '未成行', joined([bookingEnd.name(ended.kind), ended.on, ended.reason]), true)]
    : [])
]

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
