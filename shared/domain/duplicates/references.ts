import { canonicalJson, sectionValue, type LedgerRecord, type SectionValue } from '@shared/ledger'
import type { DisputeApplication, DisputeAssignment, DisputeRouting } from '../disputes/sections'
import type { InspectionRound, InspectionTurned } from '../inspections/sections'
import type { MediatorService } from '../mediators/sections'
import type { OrganizationMembers, OrganizationProfile } from '../organizations/sections'
import type { EntityName } from '../registry'
import type { TemplateMarks } from '../templates/sections'
import type { VisitAssignments, VisitOutcomeSection } from '../visits/sections'
import type { DuplicateKind } from './sections'

/** One record named in place of another. */
interface Renaming {
  from: string
  to: string
}
interface Reference {
  entity: EntityName
  section: string
  renamed(value: SectionValue, renaming: Renaming): SectionValue
}

const reference = <T extends object>(
  entity: EntityName,
  section: string,
  renamed: (value: T, name: (id: string) => string, renaming: Renaming) => T
): Reference => ({
  entity,
  section,
  renamed: (value, renaming) =>
    renamed(
      value as unknown as T,
      (id) => (id === renaming.from ? renaming.to : id),
      renaming
    ) as unknown as SectionValue
})

const onceEach = (ids: readonly string[]): string[] => [...new Set(ids)]

type Served = MediatorService['organizations'][number]
/** Of two lines of one organization the one that says no more than the other goes. */
function servedOnce(list: readonly Served[], to: string): Served[] {
  const says = ({ post, from, to: until }: Served): string[] => [post, from ?? '', until ?? '']
  const covers = (one: Served, other: Served): boolean =>
    says(other).every((text, at) => text === '' || text === says(one)[at])
  return list.filter(
    (one, at) =>
      one.organizationId !== to ||
      !list.some(
        (other, where) =>
          where !== at &&
          other.organizationId === to &&
          covers(other, one) &&
          (!covers(one, other) || where < at)
      )
  )
}

/**
 * Every place in which a record names an organization, a mediator or a dispute. A new one is added here: a test holds this
 * table against the schemas of all sections.
 */
export const references: Readonly<Record<DuplicateKind, readonly Reference[]>> = {
  organization: [
    reference<OrganizationProfile>('organization', 'profile', (value, name) => ({
      ...value,
      parentId: value.parentId === null ? null : name(value.parentId)
    })),
    reference<MediatorService>('mediator', 'service', (value, name, { from, to }) =>
      value.organizations.some(({ organizationId }) => organizationId === from)
        ? {
            ...value,
            organizations: servedOnce(
              value.organizations.map((one) => ({ ...one, organizationId: name(one.organizationId) })),
              to
            )
          }
        : value
    ),
    reference<DisputeAssignment>('dispute', 'assignment', (value, name) => ({
      ...value,
      organizationId: name(value.organizationId)
    })),
    reference<DisputeRouting>('dispute', 'routing', (value, name) => ({
      ...value,
      offers: value.offers.map((offer) => ({ ...offer, organizationId: name(offer.organizationId) }))
    })),
    reference<VisitAssignments>('visit', 'assignments', ({ list }, name) => ({
      list: list.map((one) => ({ ...one, organizationId: name(one.organizationId) }))
    })),
    reference<InspectionRound>('inspection', 'round', (value, name) =>
      value.unitKind === 'organization' ? { ...value, unitId: name(value.unitId) } : value
    ),
    // Rows of the summary by organization are named after it.
    reference<TemplateMarks>('template', 'marks', ({ cells }, name) => ({
      cells: cells.map((cell) => {
        const [kind, id] = cell.figure.kind === 'figure' ? cell.figure.row.split(':') : []
        return cell.figure.kind === 'figure' && kind === 'organization' && id !== undefined
          ? { ...cell, figure: { ...cell.figure, row: `organization:${name(id)}` } }
          : cell
      })
    }))
  ],
  mediator: [
    reference<OrganizationMembers>('organization', 'members', (value, name, { from, to }) => {
      // The same person twice on one committee: the line of the record that stays.
      const there = value.list.some(({ mediatorId }) => mediatorId === to)
      const list = there ? value.list.filter(({ mediatorId }) => mediatorId !== from) : value.list
      return {
        ...value,
        list: list.map((one) => ({
          ...one,
          mediatorId: one.mediatorId === null ? null : name(one.mediatorId)
        }))
      }
    }),
    reference<DisputeAssignment>('dispute', 'assignment', (value, name) => ({
      ...value,
      mediatorIds: onceEach(value.mediatorIds.map(name))
    })),
    reference<DisputeRouting>('dispute', 'routing', (value, name) => ({
      offers: value.offers.map((offer) => ({ ...offer, mediatorIds: onceEach(offer.mediatorIds.map(name)) })),
      recusals: value.recusals.map((one) => ({ ...one, mediatorId: name(one.mediatorId) }))
    }))
  ],
  dispute: [
    reference<DisputeApplication>('dispute', 'application', (value, name) => ({
      ...value,
      linked: onceEach(value.linked.map(name))
    })),
    reference<VisitOutcomeSection>('visit', 'outcome', (value, name) => ({
      ...value,
      disputeId: name(value.disputeId)
    })),
    reference<InspectionTurned>('inspection', 'turned', ({ list }, name) => ({
      list: list.map((one) => ({ ...one, disputeId: name(one.disputeId) }))
    }))
  ]
}

/** The entities in which something may name a record of this kind. */
export const namingEntities = (kind: DuplicateKind): EntityName[] => [
  ...new Set(references[kind].map(({ entity }) => entity))
]

/**
 * The sections of a record that name `from`, with `to` in its place; empty when none does.
 * @param given sections of the record as they are about to be, in place of what stands
 */
export function renamedSections(
  kind: DuplicateKind,
  record: LedgerRecord,
  renaming: Renaming,
  given: Readonly<Record<string, SectionValue>> = {}
): Record<string, SectionValue> {
  const found: Record<string, SectionValue> = {}
  for (const { entity, section, renamed } of references[kind]) {
    if (entity !== record.entity) continue
    const value = given[section] ?? sectionValue(record, section)
    if (!value) continue
    const next = renamed(value, renaming)
    if (canonicalJson(next) !== canonicalJson(value)) found[section] = next
  }
  return found
}
