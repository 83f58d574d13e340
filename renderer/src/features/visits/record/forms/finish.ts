import { satisfaction } from '@shared/domain/codes'
import {
  askReview,
  decideReview,
  endCharge,
  feedBackVisit,
  pendingReview,
  restoreVisit,
  reviewResult,
  standing,
  takeCharge,
  tellingWay,
  tellVisitor,
  withdrawVisit,
  type ReviewResult,
  type VisitMove,
  type VisitVisitors
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { as, code, day, leaders, line, namedIn, noLeader, text, today, type Draft, type Form } from './fields'

const visitorOf = (record: LedgerRecord): string =>
  sectionValue<VisitVisitors>(record, 'visitors')?.list[0]?.name ?? ''
const dayOrNull = (draft: Draft, key: string): string | null => (draft[key] as string | null) || null

/** The days of a hearing, which do not count in the limit of a 复核; none when no first day was given. */
const hearingOf = (draft: Draft) => {
  const from = dayOrNull(draft, 'hearingFrom')
  return from === null ? null : { from, to: dayOrNull(draft, 'hearingTo') }
}

/** 告知、反馈、复查复核、包案、撤销. */
export const finishForms: Partial<Record<VisitMove, Form>> = {
  tell: {
    fields: () => [
      day('告知日期'),
      code('way', '方式', tellingWay),
      line('to', '告知的人', true),
      text('text', '内容', false, '承办单位和期限会印在告知单上，不用重写')
    ],
    start: (record, context) => ({
      ...today(record, context),
      way: 'written',
      to: visitorOf(record),
      text: ''
    }),
    decide: (record, draft, context) => tellVisitor(record, as(draft), context)
  },
  feedBack: {
    fields: () => [
      day('反馈日期'),
      code('way', '方式', tellingWay),
      line('to', '反馈的人', true),
      text('text', '反馈内容', true),
      code('satisfaction', '评价', satisfaction, false)
    ],
    // What the units reported is what the visitor is told, unless the clerk says it otherwise.
    start: (record, context) => ({
      ...today(record, context),
      way: 'written',
      to: visitorOf(record),
      text: standing(record)
        .map(({ result }) => result?.text ?? '')
        .filter((words) => words !== '')
        .join('\n'),
      satisfaction: null
    }),
    decide: (record, draft, context) => feedBackVisit(record, as(draft), context)
  },
  askReview: {
    fields: () => [day('请求日期', 'askedOn'), line('organ', '复查、复核机关', true)],
    start: (_, context) => ({ askedOn: context.today, organ: '' }),
    decide: (record, draft, context) => askReview(record, as(draft), context)
  },
  decideReview: {
    fields: (record) => [
      ...(pendingReview(record)?.kind === 'reReview'
        ? [
            { ...day('听证开始', 'hearingFrom', false), hint: '听证时间不计入复核期限，没有听证的不填' },
            day('听证结束', 'hearingTo', false)
          ]
        : []),
      day('意见日期'),
      code('result', '结论', reviewResult),
      text('note', '说明')
    ],
    start: (record, context) => ({
      ...today(record, context),
      result: 'upheld',
      note: '',
      hearingFrom: null,
      hearingTo: null
    }),
    decide: (record, draft, context) =>
      decideReview(
        record,
        {
          on: String(draft['on']),
          result: as<{ result: ReviewResult }>(draft).result,
          note: String(draft['note']),
          hearing: hearingOf(draft)
        },
        context
      )
  },
  takeCharge: {
    fields: () => [
      leaders('leaders', '包案领导', 1),
      day('包案日期'),
      text('plan', '工作方案'),
      day('化解时限', 'until', false)
    ],
    start: (record, context) => ({
      leaders: [{ ...noLeader }],
      ...today(record, context),
      plan: '',
      until: null
    }),
    decide: (record, draft, context) =>
      takeCharge(
        record,
        {
          leader: namedIn(draft, 'leaders')[0] ?? noLeader,
          on: String(draft['on']),
          plan: String(draft['plan']),
          until: dayOrNull(draft, 'until')
        },
        context
      )
  },
  endCharge: {
    fields: () => [day('日期'), line('note', '情况', true)],
    start: (record, context) => ({ ...today(record, context), note: '' }),
    decide: (record, draft, context) => endCharge(record, as(draft), context)
  },
  withdraw: {
    fields: () => [line('reason', '撤销的原因', true)],
    start: () => ({ reason: '' }),
    decide: (record, draft, context) => withdrawVisit(record, String(draft['reason']), context)
  },
  restore: {
    fields: () => [],
    start: () => ({}),
    decide: (record, _, context) => restoreVisit(record, context)
  }
}
