import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideMerge, type DuplicateKind } from '@shared/domain/duplicates'
import { officialTables } from '@shared/domain/statistics'
import { emptyMediator } from '@shared/domain/mediators'
import { emptyMember, emptyOrganization } from '@shared/domain/organizations'
import { assignment, draft, party } from '@shared/domain/disputes/decide.test-support'
import { applyChange, recordKey, sectionValue, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { figuresOf, tableOf } from './compute'
import { world, type World } from './world'

const LISTS = { organization: 'organizations', mediator: 'mediators', dispute: 'disputes' } as const
const context = {
  today: '2016-08-20',
  nowMillis: 0,
  person: 'p',
  random: (bytes: Uint8Array) => bytes.fill(1)
}

/** Every record of the world, by its key. */
const recordsOf = (given: World): Map<string, LedgerRecord> =>
  new Map(
    Object.values(given)
      .flat()
      .map((record: LedgerRecord) => [recordKey(record.entity, record.id), record])
  )
const withRecords = (given: World, keep: (record: LedgerRecord) => LedgerRecord | null): World =>
  Object.fromEntries(
    Object.entries(given).map(([name, list]) => [
      name,
      (list as LedgerRecord[]).flatMap((record) => keep(record) ?? [])
    ])
  ) as unknown as World

/** The random records hold what the tables count and no more; the rules of merging look at the rest, too. */
const PARTIES = {
  list: ['次仁', '达瓦'].map((name, at) => party(at === 0 ? 'applicant' : 'respondent', { name }))
}
const REST: Readonly<Record<string, object>> = {
  'organization.profile': emptyOrganization().profile,
  'organization.members': emptyOrganization().members,
  'mediator.profile': emptyMediator().profile,
  'mediator.service': emptyMediator().service,
  'dispute.intake': draft().intake,
  'dispute.routing': { offers: [], recusals: [] },
  'dispute.assignment': assignment,
  'dispute.application': { linked: [] }
}
/** The same of the rows of lists, by the name of the list. */
const ROWS: Readonly<Record<string, SectionValue>> = {
  offers: { mediatorIds: [], organizationId: '' },
  organizations: { post: '', from: null, to: null },
  list: { ...emptyMember('id'), name: '委员' }
}
function whole(record: LedgerRecord): LedgerRecord {
  const sections = Object.entries(record.sections).map(([section, state]) => {
    const value = { ...REST[`${record.entity}.${section}`], ...state.current.value } as SectionValue
    if (section === 'profile')
      Object.assign(value, { name: record.id, place: { code: '', name: '', ...(value['place'] as object) } })
    for (const [name, rest] of Object.entries(ROWS)) {
      if (Array.isArray(value[name]))
        value[name] = (value[name] as SectionValue[]).map((row) => ({ ...rest, ...row }))
    }
    return [section, { ...state, current: { ...state.current, value } }] as const
  })
  const parties = {
    current: { hash: 'p', clock: '', person: '', value: PARTIES as unknown as SectionValue },
    others: []
  }
  return {
    ...record,
    sections: { ...Object.fromEntries(sections), ...(record.entity === 'dispute' ? { parties } : {}) }
  }
}

it('合并掉的记录在任何一张表、任何一种行里都不再计数：与它从来没有登记过一样', () => {
  fc.assert(
    fc.property(
      world,
      fc.constantFrom<DuplicateKind>('organization', 'mediator', 'dispute'),
      fc.nat(),
      fc.nat(),
      (random, kind, one, two) => {
        const given = withRecords(random, whole)
        const list = given[LISTS[kind]]
        const [kept, other] = [one, two].map((at) => list[at % Math.max(1, list.length)])
        fc.pre(kept !== undefined && other !== undefined && kept !== other)
        const records = recordsOf(given)
        const decision = decideMerge(
          { kind, kept, other, choices: {}, note: '同一条' },
          {
            naming: records.values(),
            tallies: given.tallies,
            organizations: new Map(given.organizations.map((record) => [record.id, record]))
          },
          context
        )
        // Only what was merged counts as a run: how many of any number may be merged is left to chance.
        fc.pre(decision.ok)
        for (const change of decision.changes) {
          const key = recordKey(change.entity, change.id)
          records.set(key, applyChange(records.get(key), change, { clock: '9', person: 'p' }))
        }
        const added = [...records.values()].filter(
          (record) => record.entity === 'tally' && !given.tallies.some(({ id }) => id === record.id)
        )
        const now = (record: LedgerRecord) => records.get(recordKey(record.entity, record.id)) ?? record
        const after = withRecords({ ...given, tallies: [...given.tallies, ...added] }, now)
        const gone = (record: LedgerRecord): boolean =>
          (record.entity === kind && record.id === other.id) ||
          sectionValue<{ moved?: true }>(record, 'counts')?.moved === true
        const without = withRecords(after, (record) => (gone(record) ? null : record))
        for (const rule of officialTables) {
          for (const { key } of rule.rows) {
            const figures = (from: World) => figuresOf(tableOf(rule, from, '2016-08', key))
            expect(figures(after), `${rule.key} by ${key}`).toEqual(figures(without))
          }
        }
      }
    ),
    { numRuns: 12 }
  )
}, 240_000)
