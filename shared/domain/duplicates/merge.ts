import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type Change,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem,
  type SectionValue
} from '@shared/ledger'
import { intakeProblems } from '../disputes/intake'
import { partiesProblems } from '../disputes/parties'
import type { DisputeIntake, DisputeParties } from '../disputes/sections'
import type { Absorbed, Merged } from '../fields'
import { mediatorProblems } from '../mediators/problems'
import type { MediatorDraft, MediatorSection } from '../mediators/draft'
import { closesCircle, type Organizations } from '../organizations/chain'
import type { OrganizationDraft, OrganizationSection } from '../organizations/draft'
import { organizationProblems } from '../organizations/problems'
import { sectionSchema } from '../registry'
import { absorbedBy, sameValue } from '../saving'
import { chosenSections, type Choices } from './fields'
import { standingSections } from './standing'
import { reasonsFor } from './pairs'
import { renamedSections } from './references'
import { mergeRefusals } from './refusals'
import type { DuplicateKind } from './sections'
import { tallyChanges } from './tallies'

export const MERGE_REASON = '合并重复登记'

/** Two records that are one, which of them stays, and what is taken of each field. */
export interface MergeAsk {
  kind: DuplicateKind
  kept: LedgerRecord
  other: LedgerRecord
  choices: Choices
  /** What the person adds to the reasons; needed where the records themselves show none. */
  note: string
}

/** What else a merging has to know. */
export interface MergeAround {
  /** Records that name the other one, or may: those that do not are left as they are. */
  naming: Iterable<LedgerRecord>
  tallies: readonly LedgerRecord[]
  organizations: Organizations
}

/**
 * 合并: two records of one thing become one, as one entry of the journal. The one that stays takes what was chosen, what named
 * the other one names it, and the other one stays on file, marked with where it went. Nothing is deleted, and all of it can be
 * taken back (part.ts).
 */
export function decideMerge(ask: MergeAsk, around: MergeAround, context: DecideContext): Decision {
  const { kind, kept, other, choices } = ask
  const stops = mergeRefusals(kind, kept, other)
  if (stops.length > 0) return refused(stops.map((message) => ({ field: '', message })))
  const why = [...reasonsFor(kind, kept, other), ask.note.trim()].filter((text) => text !== '').join('；')
  if (why === '') return refused([{ field: 'note', message: '请写明为什么是同一条。' }])

  const renaming = { from: other.id, to: kept.id }
  const chosen = settled(chosenSections(kind, kept, other, choices), kept, other)
  const sections = { ...chosen, ...renamedSections(kind, kept, renaming, chosen) }
  const before = standingSections(kind, kept)
  const own = Object.entries(sections)
    .filter(([section, value]) => !sameValue(before[section], value))
    .map(([section, value]) => changeOf(kept, kind, kept.id, section, value))

  const moves: Change[] = []
  const moved = new Map<string, number>()
  for (const record of around.naming) {
    if (record.id === kept.id || record.id === other.id) continue
    const found = Object.entries(renamedSections(kind, record, renaming))
    if (found.length === 0) continue
    moved.set(record.entity, (moved.get(record.entity) ?? 0) + 1)
    for (const [section, value] of found)
      moves.push(changeOf(record, record.entity, record.id, section, value))
  }
  const tallies = kind === 'organization' ? tallyChanges(kept.id, other.id, around.tallies, choices) : []
  const months = tallies.filter(({ value }) => value['moved'] === true).length
  if (months > 0) moved.set('tally', months)

  const problems = [
    ...own.flatMap(({ section, value }) => problemsOf(kind, kept, section, value, sections, context)),
    ...circle(kind, kept, around.organizations, [...own, ...moves])
  ]
  if (problems.length > 0) return refused(problems)
  const merged: Merged = {
    into: kept.id,
    on: context.today,
    why: why.slice(0, 500),
    moved: [...moved]
      .map(([entity, count]) => ({ entity, count }))
      .sort((a, b) => (a.entity < b.entity ? -1 : 1))
  }
  const absorbed: Absorbed = { list: [...absorbedBy(kept), { id: other.id, on: context.today }] }
  return decided(MERGE_REASON, [
    changeOf(other, kind, other.id, 'merged', merged),
    changeOf(kept, kind, kept.id, 'absorbed', absorbed),
    ...own,
    ...moves,
    ...tallies
  ])
}

/** An organization that belonged to the other one, or the other to it, does not belong to itself now. */
function settled(
  sections: Record<string, SectionValue>,
  kept: LedgerRecord,
  other: LedgerRecord
): Record<string, SectionValue> {
  const profile = sections['profile']
  if (!profile || !('parentId' in profile)) return sections
  const outside = (id: unknown): id is string => typeof id === 'string' && id !== kept.id && id !== other.id
  if (profile['parentId'] === null || outside(profile['parentId'])) return sections
  const above = [kept, other]
    .map((record) => sectionValue(record, 'profile')?.['parentId'])
    .find((id) => outside(id))
  return { ...sections, profile: { ...profile, parentId: above ?? null } }
}

/** What the rules of the record that stays say of what it would hold. */
function problemsOf(
  kind: DuplicateKind,
  kept: LedgerRecord,
  section: string,
  value: SectionValue,
  all: Readonly<Record<string, SectionValue>>,
  context: DecideContext
): Problem[] {
  const { today } = context
  if (kind === 'mediator')
    return mediatorProblems(
      section as MediatorSection,
      value as unknown as MediatorDraft[MediatorSection],
      today
    )
  if (kind === 'organization') {
    const around = { id: kept.id, today, organizations: new Map<string, LedgerRecord>() }
    return organizationProblems(
      section as OrganizationSection,
      value as unknown as OrganizationDraft[OrganizationSection],
      around
    ).filter(({ field }) => field !== 'profile.parentId')
  }
  const parties = all['parties'] as unknown as DisputeParties
  const intake = all['intake'] as unknown as DisputeIntake
  if (section === 'intake') return intakeProblems(intake, parties, { today })
  if (section === 'parties') return partiesProblems(parties, intake.source)
  return sectionSchema(kind, section)?.safeParse(value).success === false
    ? [{ field: section, message: '两件的附件合起来过多，不能合并。' }]
    : []
}

function circle(
  kind: DuplicateKind,
  kept: LedgerRecord,
  organizations: Organizations,
  changes: readonly Change[]
): Problem[] {
  if (kind !== 'organization') return []
  const parents = new Map(organizations)
  for (const { entity, id, section, value } of changes) {
    if (entity === 'organization' && section === 'profile')
      parents.set(id, withProfile(parents.get(id) ?? kept, value))
  }
  const parentId = sectionValue<{ parentId: string | null }>(
    parents.get(kept.id) ?? kept,
    'profile'
  )?.parentId
  return parentId && closesCircle(parents, kept.id, parentId)
    ? [
        {
          field: 'profile.parentId',
          message: '合并后所属的调解组织会绕回到自己；请先更正两个组织的“所属调解组织”，再合并。'
        }
      ]
    : []
}

const withProfile = (record: LedgerRecord, value: SectionValue): LedgerRecord => ({
  ...record,
  sections: {
    ...record.sections,
    profile: { current: { hash: '', clock: '', person: '', value }, others: [] }
  }
})
