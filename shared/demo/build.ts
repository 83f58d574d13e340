import type { CalendarDate } from '../domain/dates'
import { currentDisputes, type Numbered } from './current'
import { disputeChanges } from './dispute'
import { august2015, august2016, july2016 } from './figures'
import { mediatorBatches } from './mediators'
import { officeBatches } from './office'
import { organizationBatches, tallyBatch } from './organizations'
import { planMonth } from './plan'
import { receptionBatches } from './reception'
import { visitBatches } from './visits'
import { makeWorld, type Batch, type SignedIn } from './world'

const DISPUTES_AN_ENTRY = 50

/**
 * The demonstration: a centre in 山南市扎囊县 with its organizations and mediators, and the disputes of three
 * months that add up to a published report (figures.ts), and a reception day. Everyone in it is fictional. Pure: the same seed,
 * day and signed-in person give the same batches. `today` must lie after 2016-08.
 * @throws Error when a move is refused by its rule: then the builder or the rule is wrong.
 */
export function buildDemonstration(seed: number, today: CalendarDate, signedIn: SignedIn): Batch[] {
  const world = makeWorld(seed, today, signedIn)
  const numbers = numbering()
  const disputes = [august2015, july2016, august2016].flatMap((figures) =>
    planMonth(world.by, figures).map((plan) =>
      disputeChanges(world, plan, numbers.next(Number(plan.acceptedOn.slice(0, 4))))
    )
  )
  disputes.push(...currentDisputes(world, numbers))
  const entries: Batch[] = []
  for (let from = 0; from < disputes.length; from += DISPUTES_AN_ENTRY) {
    const part = disputes.slice(from, from + DISPUTES_AN_ENTRY)
    entries.push({ reason: `登记纠纷 ${from + 1}—${from + part.length}`, changes: part.flat() })
  }
  return [
    ...officeBatches(world),
    ...organizationBatches(world),
    ...mediatorBatches(world),
    ...[august2015, july2016, august2016].map(({ month }) => tallyBatch(world, month)),
    ...entries,
    // Last, so that what was there before keeps its ids and its chance.
    ...receptionBatches(world),
    ...visitBatches(world)
  ]
}

/** Numbers without gaps, each year from 1. */
function numbering(): Numbered {
  const last = new Map<number, number>()
  return {
    next(year) {
      const serial = (last.get(year) ?? 0) + 1
      last.set(year, serial)
      return serial
    }
  }
}
