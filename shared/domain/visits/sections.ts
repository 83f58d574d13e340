import { z } from 'zod'
import { disputeType18, printWay, satisfaction, sex } from '../codes'
import { coded, date, dateOrNull, id, line, paragraph, place, retired } from '../fields'
import * as codes from './codes'

/** A time of day 'HH:MM'. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '不是有效时间')
const timeOrNone = z.union([z.literal(''), time])

/** 接访领导: as they were called on the day; the id where they stand in the register of leaders. */
export const leader = z.object({
  leaderId: z.union([z.literal(''), id]),
  name: line(60),
  post: line(80),
  /** 系统：政府、纪检、组织、政法…… */
  line: line(40)
})

/** 预约: a place in the order of a day. It has no number of its own; that is given on arrival. */
const appointment = z.object({
  /** 预约的接访日 */
  on: date,
  /** 约定的时间; '' when only the day was agreed. */
  at: timeOrNone,
  bookedOn: date,
  bookedAt: time,
  way: coded(codes.bookingWay),
  leader: leader.nullable(),
  note: paragraph(1000),
  ended: z.object({ kind: coded(codes.bookingEnd), on: date, reason: line(500) }).nullable()
})

/** 来访登记: number, queue number, day, place and way of the visit (接访登记表的列). */
const arrival = z.object({
  /** 接访编号, given at registration, never changed or reused. */
  number: line(40),
  numberYear: z.number().int().min(1900).max(2200),
  numberDevice: line(4),
  numberSerial: z.number().int().min(1),
  on: date,
  at: time,
  place: line(120),
  mode: coded(codes.visitMode),
  /** 排号: 1 and up within the day on this PC. */
  queue: z.number().int().min(1).max(9999),
  /** 预约的在前。 */
  booked: z.boolean(),
  /** 登记人 */
  recorder: line(60)
})

const visitor = z.object({
  id,
  name: line(120),
  sex: z.union([z.literal(''), coded(sex)]),
  /** 公民身份号码; '' when not given. */
  idNumber: line(18),
  phone: line(40),
  /** 户籍所在地或者住址、单位 */
  address: line(200)
})

/** 代表不得超过五人（《信访工作条例》第二十条）. */
export const MOST_REPRESENTATIVES = 5

/** 来访人: how many came, and who: all of them, or the representatives of a group. */
const visitors = z.object({
  count: z.number().int().min(1).max(9999),
  list: z.array(visitor).min(1).max(MOST_REPRESENTATIVES)
})

const matter = z.object({
  title: line(200),
  /** Only where it is a dispute between people; carried over when it becomes one. */
  type: coded(disputeType18).nullable(),
  place,
  summary: paragraph(10_000),
  /** 来访人诉求 */
  demand: paragraph(5_000)
})

/** 叫号: who receives. `backAt` is set when nobody came to the call and the number stands at the end of the queue. */
const call = z.object({
  on: date,
  at: time,
  leaders: z.array(leader).max(5),
  /** 陪同人员 */
  companions: line(200),
  backAt: timeOrNone
})

const outcome = z.object({
  kind: coded(codes.visitOutcome),
  on: date,
  /** 领导意见; of an answer on the spot what was answered. */
  opinion: paragraph(5_000),
  grounds: z.array(coded(codes.visitRefusal)).max(8),
  reason: paragraph(2_000),
  /** 告知的去处 */
  goTo: paragraph(1_000),
  disputeId: z.union([z.literal(''), id])
})

/** 交办: one unit that is to handle the matter, from the sending to its report. */
const assignment = z.object({
  id,
  /** An organization of the register, or '' for another office. */
  organizationId: z.union([z.literal(''), id]),
  unit: line(120),
  contact: line(80),
  /** 交办意见 */
  task: paragraph(2_000),
  assignedOn: date,
  /** 办结期限 as the leader set it. */
  reportBy: date,
  /** The one that came back and that this takes the place of. */
  insteadOf: z.union([z.literal(''), id]),
  answer: z.object({ kind: coded(codes.unitAnswer), on: date, by: line(60), reason: line(500) }).nullable(),
  reminders: z
    .array(z.object({ id, on: date, way: coded(codes.tellingWay), to: line(60), note: line(300) }))
    .max(50),
  extension: z
    .object({
      days: z.number().int().min(1).max(30),
      on: date,
      approvedBy: line(60),
      reason: line(500),
      /** 告知来访人延期理由的日期 */
      toldOn: date
    })
    .nullable(),
  result: z
    .object({ on: date, opinion: coded(codes.handlingOpinion), text: paragraph(5_000), number: line(80) })
    .nullable(),
  /** 不再另行交办: what came back needs no other unit. */
  dropped: z.object({ on: date, reason: line(500) }).nullable()
})

const telling = { on: date, way: coded(codes.tellingWay), to: line(120) }

/** 受理情况告知 */
const notice = z.object({ ...telling, text: paragraph(2_000) })

/** 反馈 */
const feedback = z.object({
  ...telling,
  text: paragraph(5_000),
  satisfaction: coded(satisfaction).nullable()
})

const review = z.object({
  id,
  kind: coded(codes.reviewKind),
  askedOn: date,
  /** 复查、复核机关 */
  organ: line(120),
  /** 听证期间 does not count in the limit of a 复核. */
  hearing: z.object({ from: date, to: dateOrNull }).nullable(),
  opinion: z.object({ on: date, result: coded(codes.reviewResult), note: paragraph(2_000) }).nullable()
})

/** 包案: a leader takes charge of the matter. */
const charge = z.object({
  leader,
  on: date,
  plan: paragraph(2_000),
  until: dateOrNull,
  ended: z.object({ on: date, note: line(500) }).nullable()
})

/** 来访: one coming of one person or group, and all that follows from it. */
export const visitSections = {
  appointment,
  arrival,
  visitors,
  matter,
  call,
  outcome,
  assignments: z.object({ list: z.array(assignment).max(50) }),
  notice,
  feedback,
  reviews: z.object({ list: z.array(review).max(2) }),
  charge,
  prints: z.object({
    list: z
      .array(
        z.object({
          id,
          paper: coded(codes.visitPaper),
          /** Which assignment; '' for the others. */
          of: z.union([z.literal(''), id]),
          copy: z.number().int().min(1).max(9999),
          on: date,
          way: coded(printWay)
        })
      )
      .max(1000)
  }),
  retired
}
export type VisitSection = keyof typeof visitSections

/** 接访日: a day as it was held at one desk; record id: day and letter of the PC (day.ts). */
export const receptionDaySections = {
  held: z.object({
    on: date,
    place: line(120),
    from: timeOrNone,
    to: timeOrNone,
    mode: coded(codes.visitMode),
    leaders: z.array(leader).max(10)
  }),
  /** 当日小结 */
  summary: z.object({ text: paragraph(5_000), by: line(60) }),
  /** What was printed of the day. */
  prints: z.object({
    list: z
      .array(
        z.object({
          id,
          paper: coded(codes.dayPaper),
          copy: z.number().int().min(1).max(9999),
          on: date,
          way: coded(printWay)
        })
      )
      .max(1000)
  })
}

export type VisitLeader = z.infer<typeof leader>
export type VisitAppointment = z.infer<typeof appointment>
export type VisitArrival = z.infer<typeof arrival>
export type Visitor = z.infer<typeof visitor>
export type VisitVisitors = z.infer<typeof visitors>
export type VisitMatter = z.infer<typeof matter>
export type VisitCall = z.infer<typeof call>
export type VisitOutcomeSection = z.infer<typeof outcome>
export type VisitAssignment = z.infer<typeof assignment>
export type VisitAssignments = z.infer<typeof visitSections.assignments>
export type VisitNotice = z.infer<typeof notice>
export type VisitFeedback = z.infer<typeof feedback>
export type VisitReview = z.infer<typeof review>
export type VisitReviews = z.infer<typeof visitSections.reviews>
export type VisitCharge = z.infer<typeof charge>
export type VisitPrints = z.infer<typeof visitSections.prints>
export type ReceptionDayHeld = z.infer<typeof receptionDaySections.held>
export type ReceptionDayPrints = z.infer<typeof receptionDaySections.prints>
export type ReceptionDaySummary = z.infer<typeof receptionDaySections.summary>
