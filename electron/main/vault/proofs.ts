import { createHash, randomBytes } from 'node:crypto'
import type { Role } from '@shared/domain/office/sections'

/** The second person, as main found out by their password. */
export interface Second {
  person: string
  role: Role
}

interface Proof extends Second {
  bound: string
  untilMillis: number
}

/** A second person confirms what lies on the table now, not what comes up later. */
const GOOD_FOR_MILLIS = 2 * 60_000
const MOST = 16

const digest = (bound: string): string => createHash('sha256').update(bound).digest('hex')

/**
 * Confirmations by a second person: a random token, good once, for a short time, and for the one deed it was given
 * for. They live in main's memory alone and end with the session.
 */
export class Proofs {
  private readonly proofs = new Map<string, Proof>()

  constructor(private readonly nowMillis: () => number) {}

  /** @param bound what is confirmed, as shared/domain/permissions/twoPerson.ts writes it */
  give(second: Second, bound: string): string {
    const token = randomBytes(32).toString('hex')
    this.proofs.set(token, {
      ...second,
      bound: digest(bound),
      untilMillis: this.nowMillis() + GOOD_FOR_MILLIS
    })
    while (this.proofs.size > MOST) this.proofs.delete([...this.proofs.keys()][0] ?? '')
    return token
  }

  /** Whose confirmation this is, or null when it is none, spent, too old, or of something else. Spends it. */
  take(token: string, bound: string): Second | null {
    const proof = this.proofs.get(token)
    this.proofs.delete(token)
    if (!proof || proof.bound !== digest(bound) || this.nowMillis() > proof.untilMillis) return null
    return { person: proof.person, role: proof.role }
  }

  clear(): void {
    this.proofs.clear()
  }
}
