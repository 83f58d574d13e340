import { z } from 'zod'

export const versionHash = z.string().regex(/^[0-9a-f]{32}$/)

/** A change as it crosses from the page; main holds it to the schema of its section besides (journal/admit.ts). */
export const changeRequest = z.object({
  entity: z.string().max(40),
  id: z.string().min(1).max(80),
  section: z.string().max(40),
  before: versionHash.nullable(),
  resolves: z.array(versionHash).min(2).max(200).optional(),
  value: z.record(z.string(), z.json())
})

export const loginName = z.string().min(1).max(60)
export const password = z.string().min(1).max(256)
export const newPassword = z.string().min(8).max(256)

/** A second person's confirmation, as `accounts.confirmSecond` gave it. */
export const second = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()
