import { z } from 'zod'
import type { TwoPersonAction } from '../domain/permissions/twoPerson'
import { line } from '../domain/fields'
import { changeRequest, loginName, newPassword, password } from './change'

const role = z.enum(['clerk', 'reviewer', 'administrator', 'viewer'])
const person = z.string().min(1).max(80)

/**
 * Accounts, keys and confirmations. `record` is the change of the person's or the office's record that goes into the
 * journal with the deed; main looks that it says the same as the rest of the request.
 */
export const accountRequests = {
  'accounts.list': z.void(),
  'accounts.add': z.object({ loginName, password: newPassword, record: changeRequest }),
  'accounts.setRole': z.object({ record: changeRequest }),
  /**
   * A new initial password, and with it a new account for someone who has none (any more). `role` counts for the latter;
   * `record` brings back someone who had left.
   */
  'accounts.reset': z.object({
    person,
    role,
    loginName,
    password: newPassword,
    record: changeRequest.optional()
  }),
  'accounts.leave': z.object({ record: changeRequest }),
  'accounts.setTwoPerson': z.object({ record: changeRequest }),
  /** A new data key for everything from now on. The ledger is locked afterwards, in every window. */
  'accounts.rotate': z.object({ reason: line(200) }),
  /** The second person's password, for one deed (`bound`: shared/domain/permissions/twoPerson.ts). */
  'accounts.confirmSecond': z.object({ loginName, password, bound: z.string().min(1).max(4_000_000) })
} as const

export interface AccountRow {
  /** Account id, as on everything that they did. */
  person: string
  role: z.infer<typeof role>
  loginName: string
  /** Has an initial password and has not signed in yet. */
  mustChange: boolean
}

export interface AccountList {
  people: AccountRow[]
  /** Account id of the administrator whom the recovery code lets in. */
  holder: string
  twoPerson: TwoPersonAction[]
  /** Positions of the journal from which each data key is in use. */
  keys: number[]
  /** Public key (Ed25519) of the office's signature, 64 hex digits. */
  signingKey: string
}

export interface AccountAnswers {
  'accounts.list': AccountList
  'accounts.add': null
  'accounts.setRole': null
  'accounts.reset': null
  'accounts.leave': null
  'accounts.setTwoPerson': null
  'accounts.rotate': null
  /** Good once, for two minutes. */
  'accounts.confirmSecond': { token: string }
}
