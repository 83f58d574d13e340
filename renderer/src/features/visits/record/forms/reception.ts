import {
  answer,
  bookingEnd,
  bookingWay,
  callVisit,
  endBooking,
  leave,
  putBack,
  rebook,
  refuseVisit,
  timeNow,
  visitRefusal,
  type VisitAppointment,
  type VisitMove
} from '@shared/domain/visits'
import { sectionValue } from '@shared/ledger'
import { as, code, day, leaders, line, namedIn, noLeader, text, today, type Form } from './fields'

/** 预约、叫号和当日的结果. */
export const receptionForms: Partial<Record<VisitMove, Form>> = {
  rebook: {
    fields: () => [
      day('接访日'),
      line('at', '约定时间', false, '例如 09:30，只约定日子的不填'),
      code('way', '途径', bookingWay),
      text('note', '备注')
    ],
    start: (record) => {
      const { on, at, way, note } = sectionValue<VisitAppointment>(record, 'appointment') as VisitAppointment
      return { on, at, way, note }
    },
    decide: (record, draft, context, { closing }) => {
      const present = sectionValue<VisitAppointment>(record, 'appointment') as VisitAppointment
      const { ended: _, ...booked } = { ...present, ...as<VisitAppointment>(draft) }
      return rebook(
        record,
        { ...booked, bookedOn: context.today, bookedAt: timeNow(context) },
        closing,
        context
      )
    }
  },
  endBooking: {
    fields: () => [code('kind', '情形', bookingEnd), day('日期'), line('reason', '原因')],
    start: (record, context) => ({ kind: 'cancelled', ...today(record, context), reason: '' }),
    decide: (record, draft, context) => endBooking(record, as(draft), context)
  },
  call: {
    fields: () => [leaders('leaders', '接访领导', 5), line('companions', '陪同人员')],
    start: (_, __, { receiving }) => ({
      leaders: receiving.length > 0 ? [...receiving] : [{ ...noLeader }],
      companions: ''
    }),
    decide: (record, draft, context) =>
      callVisit(
        record,
        { leaders: namedIn(draft, 'leaders'), companions: String(draft['companions']) },
        context
      )
  },
  putBack: {
    fields: () => [],
    start: () => ({}),
    decide: (record, _, context) => putBack(record, context)
  },
  leave: {
    fields: () => [day('日期'), line('reason', '说明')],
    start: (record, context) => ({ ...today(record, context), reason: '' }),
    decide: (record, draft, context) => leave(record, as(draft), context)
  },
  answer: {
    fields: () => [day('日期'), text('opinion', '答复内容', true)],
    start: (record, context) => ({ ...today(record, context), opinion: '' }),
    decide: (record, draft, context) => answer(record, as(draft), context)
  },
  refuse: {
    fields: () => [
      day('日期'),
      {
        key: 'grounds',
        label: '情形',
        kind: 'codes',
        required: true,
        table: visitRefusal,
        hint: '各地公布的接访公告所列，没有全国统一规定'
      },
      text('reason', '理由', true),
      text('goTo', '告知的去处', true, '勾选情形后先列出可去之处，可以更改')
    ],
    start: (record, context) => ({ ...today(record, context), grounds: [], reason: '', goTo: '' }),
    decide: (record, draft, context) => refuseVisit(record, as(draft), context)
  }
}
