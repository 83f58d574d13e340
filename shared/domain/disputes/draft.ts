import type { DisputeType } from '../codes'
import type { NumberField } from './intake'
import type { DisputeApplication, DisputeEntrustment, DisputeIntake, DisputeParties } from './sections'

/** What the registration form holds of a dispute. */
export interface DisputeDraft {
  /** Without the number. Days not yet chosen are '', a type null, a number of people not yet given 0. */
  intake: Omit<DisputeIntake, NumberField | 'type'> & { type: DisputeType | null }
  parties: DisputeParties
  /** How it came and what was looked at; a tally of old cases has none. */
  application?: DisputeApplication
  /** The letter, where another office sent the matter. */
  entrustment?: DisputeEntrustment
}
