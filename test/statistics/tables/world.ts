import fc from 'fast-check'
import type { LedgerRecord, SectionValue } from '@shared/ledger'
import { record, world as summaryWorld, type World as SummaryWorld } from '../records'

/** Random records of everything that the tables count, with all that may be missing. */
export interface World extends SummaryWorld {
  mediators: LedgerRecord[]
  visits: LedgerRecord[]
  days: LedgerRecord[]
  rosters: LedgerRecord[]
  leaders: LedgerRecord[]
}

const ORGANIZATIONS = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'unknown']
/** 民族事务 often: a studio stands in the block of its committee, whatever its own field. */
const FIELDS = [
  '',
  'medical',
  'traffic',
  'labor',
  'finance',
  'ethnicAffairs',
  'ethnicAffairs',
  'ethnicAffairs'
]

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq })
const august = fc.integer({ min: 1, max: 31 }).map((d) => `2016-08-${String(d).padStart(2, '0')}`)
const day = fc.oneof(
  { weight: 6, arbitrary: august },
  { weight: 1, arbitrary: fc.constantFrom('2016-07-01', '2016-07-31', '2016-09-01', '2015-08-31') }
)
const dayOrNull = fc.option(day, { nil: null })
const retired = maybe(
  fc
    .record({ retired: fc.boolean(), on: fc.oneof(day, fc.constant('2016-08-31')) })
    .map((value) => ({ ...value, reason: '' })),
  4
)
const many = <T>(most: number, make: (at: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.nat(most).chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => make(at))) as never)
const name = (letter: string, at: number): string => `${letter}${String(at).padStart(3, '0')}`

function made(entity: string, id: string, sections: Record<string, unknown>): LedgerRecord {
  const present = Object.entries(sections).filter(([, value]) => value !== undefined)
  return record(entity, id, Object.fromEntries(present) as Record<string, SectionValue>)
}

/** The record with more sections, and with more in the sections that it has. */
function filled(old: LedgerRecord, more: Record<string, unknown>): LedgerRecord {
  const present = Object.entries(old.sections).map(([section, { current }]) => [section, current.value])
  const before = Object.fromEntries(present) as Record<string, object>
  const merged = Object.entries(more).map(([section, value]) => [
    section,
    value === undefined ? before[section] : { ...before[section], ...(value as object) }
  ])
  return made(old.entity, old.id, { ...before, ...Object.fromEntries(merged) })
}

const round = fc.constantFrom(undefined, 0, 0, 1)
const offer = fc.record({
  route: fc.constantFrom('organization', 'onePlus', 'court', 'joint'),
  kind: fc.constantFrom('assign', 'refer'),
  stage: fc.constantFrom(null, 1, 2, 3),
  answer: fc.constantFrom(null, { kind: 'accepted' }, { kind: 'accepted' }, { kind: 'returned' })
})
const disputeMore = fc.record({
  routing: maybe(fc.record({ offers: fc.array(offer, { maxLength: 3 }) })),
  entrustment: maybe(fc.record({ stage: fc.constantFrom(null, 1, 2, 3) })),
  confirmation: maybe(
    fc.record({
      appliedOn: dayOrNull,
      result: fc.option(
        fc.record({ kind: fc.constantFrom('valid', 'valid', 'dismissed', 'notAccepted', 'withdrawn') }),
        { nil: null }
      ),
      round
    })
  ),
  performance: maybe(
    fc.record({
      items: fc.array(fc.record({ done: fc.constantFrom(null, { on: '2016-08-30', amount: 0 }) }), {
        maxLength: 3
      }),
      round
    })
  ),
  closing: maybe(fc.record({ closedOn: day, round })),
  reopening: maybe(fc.constantFrom({ list: [] }, { list: [{ id: 'r', on: '2016-08-30' }] }), 2)
})

const organizationMore = fc.record({
  profile: fc.record({ industry: fc.constantFrom(...FIELDS), establishedOn: dayOrNull }),
  filing: maybe(fc.record({ state: fc.constantFrom('unfiled', 'reported', 'filed', 'changeDue') })),
  premises: maybe(fc.record({ independent: fc.constantFrom(null, true, false) })),
  members: maybe(fc.nat(9).map((size) => ({ list: Array.from({ length: size }, () => ({})) }))),
  retired
})

const inspectionMore = fc.record({
  round: fc.record({ kind: fc.constantFrom('daily', 'special', 'period') })
})

const mediator = (at: number): fc.Arbitrary<LedgerRecord> =>
  fc
    .record({
      profile: fc.record({
        sex: fc.constantFrom('1', '2'),
        nation: fc.constantFrom('', '01', '04', '05', '97'),
        education: fc.constantFrom('', '21', '31', '41', '61', '71', '90'),
        politics: fc.constantFrom('', '01', '02', '13')
      }),
      service: maybe(
        fc.record({
          active: fc.constantFrom(true, true, true, false),
          employment: fc.constantFrom('', 'fullTime', 'partTime'),
          selection: fc.constantFrom('', 'elected', 'hired'),
          grade: fc.constantFrom(null, 1, 2, 3, 4),
          startedOn: dayOrNull,
          purchased: fc.boolean(),
          identities: fc.constant([]),
          organizations: fc.array(
            fc.record({ organizationId: fc.constantFrom(...ORGANIZATIONS), to: dayOrNull }),
            { maxLength: 3 }
          )
        }),
        6
      ),
      skills: maybe(fc.record({ spoken: fc.subarray(['zh', 'bo', 'mn', 'other']) })),
      retired
    })
    .map((sections) => made('mediator', name('m', at), sections))

const LINES = ['政府', '纪检', '组织', '政法', '法院', '政府']
const leader = (at: number) => ({
  leaderId: `l${at}`,
  name: `领导${at}`,
  post: '副职',
  line: LINES[at] ?? ''
})
const leadersOf = fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 3 }).map((list) => list.map(leader))

const visit = (at: number): fc.Arbitrary<LedgerRecord> =>
  fc
    .record({
      arrival: maybe(fc.record({ on: day, mode: fc.integer({ min: 1, max: 7 }), booked: fc.boolean() }), 9),
      visitors: fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
      call: maybe(fc.record({ on: day, backAt: fc.constantFrom('', '', '10:00'), leaders: leadersOf })),
      outcome: maybe(fc.record({ kind: fc.constantFrom(1, 2, 3, 5), on: day })),
      feedback: maybe(fc.record({ on: day, satisfaction: fc.constantFrom(null, 1, 2, 3) })),
      retired
    })
    .map((sections) => made('visit', name('v', at), sections))

const receptionDay = (at: number): fc.Arbitrary<LedgerRecord> =>
  fc
    .record({ on: day, leaders: leadersOf })
    .map((held) => made('receptionDay', name('day', at), { held: { ...held, place: '大厅' } }))

const roster = (month: string): fc.Arbitrary<LedgerRecord> =>
  fc
    .array(fc.record({ d: fc.integer({ min: 1, max: 28 }), leaders: leadersOf }), { maxLength: 8 })
    .map((slots) =>
      made('roster', month, {
        published: {
          rows: slots.map(({ d, leaders }, at) => ({
            slotId: `${month} ${at}`,
            date: `${month}-${String(d).padStart(2, '0')}`,
            from: '09:00',
            to: '12:00',
            place: '大厅',
            bookBy: '',
            leaders: leaders.map(({ leaderId, name: called, post }) => ({ id: leaderId, name: called, post }))
          }))
        }
      })
    )

const leaderRecords = LINES.map((line, at) =>
  made('leader', `l${at}`, { profile: { name: `领导${at}`, post: '副职', line, level: 'county' } })
)

const each = <M>(records: readonly LedgerRecord[], more: fc.Arbitrary<M>): fc.Arbitrary<LedgerRecord[]> =>
  fc
    .array(more, { minLength: records.length, maxLength: records.length })
    .map((list) => records.map((old, at) => filled(old, list[at] as Record<string, unknown>)))

export const world: fc.Arbitrary<World> = summaryWorld.chain((basic) =>
  fc.record({
    disputes: each(basic.disputes, disputeMore),
    organizations: each(basic.organizations, organizationMore),
    inspections: each(basic.inspections, inspectionMore),
    tallies: fc.constant(basic.tallies),
    centers: fc.constant(basic.centers),
    mediators: many(20, mediator),
    visits: many(25, visit),
    days: many(10, receptionDay),
    rosters: fc.tuple(roster('2016-07'), roster('2016-08'), roster('2016-09')),
    leaders: fc.constant(leaderRecords)
  })
)
