import { z } from 'zod'
import { date, id } from '../fields'

/** What can stand in the ledger twice. */
export const DUPLICATE_KINDS = ['organization', 'mediator', 'dispute'] as const
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number]

/** 不是重复: a person looked at two records that seemed to be one thing, and they are two. `apart` false takes it back. */
export const duplicateSections = {
  apart: z.object({
    entity: z.enum(DUPLICATE_KINDS),
    one: id,
    other: id,
    apart: z.boolean(),
    on: date
  })
}
export type DuplicateApart = z.infer<typeof duplicateSections.apart>

/** Id of the note on two records, whichever is named first. Record ids are UUIDs, 36 characters each. */
export const pairId = (one: string, other: string): string => [one, other].sort().join('~')
