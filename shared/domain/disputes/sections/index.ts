import { z } from 'zod'
import { attachment } from '../../attachments/sections'
import { absorbed, merged, retired } from '../../fields'
import * as after from './after'
import * as handling from './handling'
import * as intake from './intake'
import * as routing from './routing'

/** 矛盾纠纷: one section for each part that has its own person in charge and its own moment. */
export const disputeSections = {
  intake: intake.intake,
  parties: intake.parties,
  application: intake.application,
  entrustment: intake.entrustment,
  refusal: intake.refusal,
  grading: routing.grading,
  routing: routing.routing,
  assignment: routing.assignment,
  handling: handling.handling,
  investigation: handling.investigation,
  limits: handling.limits,
  outcome: handling.outcome,
  agreement: after.agreement,
  performance: after.performance,
  confirmation: after.confirmation,
  prevention: handling.prevention,
  feedback: handling.feedback,
  followUp: after.followUp,
  dossier: after.dossier,
  waivers: after.waivers,
  closing: handling.closing,
  reopening: after.reopening,
  /** 附件: what was handed in or scanned; the contents are kept by main. */
  attachments: z.object({ list: z.array(attachment).max(500) }),
  prints: after.prints,
  retired,
  merged,
  absorbed
}
export type DisputeAttachments = z.infer<typeof disputeSections.attachments>
export type DisputeSection = keyof typeof disputeSections

export type * from './after'
export type * from './handling'
export type * from './intake'
export type * from './routing'
