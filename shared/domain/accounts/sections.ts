import { z } from 'zod'
import { coded, line } from '../fields'
import { accountEvent } from './events'

/**
 * One thing that was done to an account, to the recovery code or to the keys; a record of its own each time. Main
 * writes it together with the deed (electron/main/ipc/accounts.ts): the page cannot, whoever is signed in.
 */
export const accountSections = {
  event: z.object({
    kind: coded(accountEvent),
    /** Whose account; '' where it is nobody's. */
    person: line(80),
    note: line(400)
  })
}
export type AccountEvent = z.infer<typeof accountSections.event>
