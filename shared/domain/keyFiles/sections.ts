import { z } from 'zod'
import { date, line } from '../fields'

/**
 * A key file with which this PC exports summaries while nobody is there; record id = id of the key file. The key
 * itself is never in a record: it stands in the file alone (electron/main/vault/keyFiles.ts).
 */
export const keyFileSections = {
  made: z.object({
    /** What it is for, for example the task of the system's scheduler. */
    purpose: line(60),
    on: date
  }),
  /** Absent while it is good. A revoked one never comes back: a new one is made. */
  revoked: z.object({ on: date, reason: line(200) })
}
export type KeyFileMade = z.infer<typeof keyFileSections.made>
export type KeyFileRevoked = z.infer<typeof keyFileSections.revoked>
