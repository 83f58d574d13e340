import { z } from 'zod'
import {
  courtStage,
  handlingMove,
  mediatorChoice,
  recusalKind,
  riskColour,
  riskQuestion,
  routeKind,
  routingAnswer,
  routingKind
} from '../../codes'
import { coded, date, dateOrNull, id, line, paragraph } from '../../fields'

/** 分级: of the matter, never of a person. The guide proposes a colour, a person decides. */
export const grading = z.object({
  colour: coded(riskColour),
  /** What the guide proposed from the answers; differs from `colour` when a person saw it otherwise. */
  proposed: coded(riskColour),
  answers: z.array(coded(riskQuestion)).max(20),
  gradedOn: date,
  /** Why the colour differs from the one proposed; otherwise may be empty. */
  note: paragraph(1000),
  /** 五级响应: who was told, when and how. */
  told: z.array(z.object({ id, who: line(80), on: date, way: line(40) })).max(50),
  /** 五步处置 */
  moves: z.array(z.object({ code: coded(handlingMove), on: date, note: line(300) })).max(5)
})

const answer = z.object({
  kind: coded(routingAnswer),
  on: date,
  /** The person who accepted, returned or took it back, by name. */
  by: line(60),
  /** Why, when it was returned or taken back. */
  reason: line(500)
})

/** One move of 分流: offered to a named receiver, who accepts, returns it with a reason, or lets the time pass. */
const offer = z.object({
  id,
  kind: coded(routingKind),
  route: coded(routeKind),
  /** An organization of the register, or '' for a receiver outside it. */
  organizationId: z.union([z.literal(''), id]),
  /** The receiver's name as it was then. */
  receiver: line(120),
  /** Who works together with the organization: 「1+」 the administrative department, 联调 the neighbouring centre. */
  department: line(120),
  /** 诉调对接 */
  stage: coded(courtStage).nullable(),
  letterNumber: line(80),
  mediatorIds: z.array(id).max(20),
  chosenBy: coded(mediatorChoice),
  offeredOn: date,
  /** Last day for the answer. */
  answerBy: date,
  /** Last day for the report back, where one was set. */
  reportBy: dateOrNull,
  note: paragraph(2000),
  answer: answer.nullable(),
  /** Which time round it belongs to; absent is 0 (reopening). */
  round: z.number().int().min(0).max(99).optional()
})

export const routing = z.object({
  offers: z.array(offer).max(50),
  /** 回避: who stepped back, why, and who took the place. */
  recusals: z
    .array(
      z.object({
        id,
        mediatorId: id,
        kind: coded(recusalKind),
        /** Who disclosed or asked. */
        by: line(120),
        reason: line(500),
        on: date
      })
    )
    .max(50)
})

/** 承办: who handles it now. Written when a named receiver accepted. */
export const assignment = z.object({
  organizationId: id,
  mediatorIds: z.array(id).max(20),
  assignedOn: date,
  note: paragraph(2000),
  /** 接收人 */
  receivedBy: line(60).optional()
})

export type DisputeGrading = z.infer<typeof grading>
export type DisputeOffer = z.infer<typeof offer>
export type DisputeRouting = z.infer<typeof routing>
export type DisputeAssignment = z.infer<typeof assignment>
