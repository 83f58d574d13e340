import { daysOf, type Period } from '../../periods'
import type { FactKind, FactOf, Facts, TableRule } from './model'
import type { RecordRef } from './recordRef'

export const FACT_KINDS = [
  'dispute',
  'inspection',
  'tally',
  'organization',
  'mediator',
  'visit',
  'reception'
] as const satisfies readonly FactKind[]

/** Nothing of any kind. */
export const noFacts: Facts = {
  dispute: [],
  inspection: [],
  tally: [],
  organization: [],
  mediator: [],
  visit: [],
  reception: []
}

/**
 * The facts that count in a period: what happened in it, and of registers what stood in them on its last day. What was
 * reported by month is given for its whole months already.
 */
export function factsIn(facts: Facts, period: Period): Facts {
  const { first, last } = daysOf(period)
  const inside = (day: number): boolean => day >= first && day <= last
  const standing = (from: number, to: number): boolean => from <= last && (to === 0 || to > last)
  return {
    dispute: facts.dispute.filter(({ acceptedOn }) => inside(acceptedOn)),
    inspection: facts.inspection.filter(({ on }) => inside(on)),
    tally: facts.tally,
    organization: facts.organization.filter((each) => standing(each.establishedOn, each.retiredOn)),
    mediator: facts.mediator.filter((each) => standing(each.startedOn, each.retiredOn)),
    visit: facts.visit.filter(({ on }) => inside(on)),
    reception: facts.reception.filter(({ on }) => inside(on))
  }
}

export const idOf = <K extends FactKind>(kind: K, fact: FactOf<K>): string =>
  kind === 'tally' ? (fact as FactOf<'tally'>).organizationId : (fact as { id: string }).id

/** The records behind a fact; what was reported beside the records is found at its organization. */
export const refsOf = <K extends FactKind>(kind: K, fact: FactOf<K>): readonly RecordRef[] =>
  kind === 'reception'
    ? (fact as FactOf<'reception'>).refs
    : [{ entity: kind as Exclude<FactKind, 'reception'>, id: idOf(kind, fact) }]

/** The kinds of fact that a table counts: what it does not ask for need not be read. */
export const kindsOf = ({ columns }: TableRule): ReadonlySet<FactKind> =>
  new Set(FACT_KINDS.filter((kind) => columns.some(({ of }) => of[kind] !== undefined)))
