import fc from 'fast-check'
import type { LedgerRecord, SectionValue } from '@shared/ledger'

/** Random records as the ledger keeps them, with all that may be missing: routing, outcome, organization, anything. */
export interface World {
  disputes: LedgerRecord[]
  organizations: LedgerRecord[]
  tallies: LedgerRecord[]
  centers: LedgerRecord[]
  inspections: LedgerRecord[]
}

export function record(entity: string, id: string, sections: Record<string, SectionValue>): LedgerRecord {
  const clock = '1470000000000-0000-device00'
  const versions = Object.entries(sections).map(([name, value]) => [
    name,
    { current: { hash: '0'.repeat(32), clock, person: 'p', value }, others: [] }
  ])
  return {
    entity,
    id,
    created: clock,
    updated: clock,
    sections: Object.fromEntries(versions) as LedgerRecord['sections']
  }
}

const ORGANIZATIONS = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7']
const TYPES = [
  'village',
  'residents',
  'enterprise',
  'township',
  'subdistrict',
  'social',
  'industry',
  'professional',
  'regional',
  'group',
  'stationedStudio',
  'personalStudio',
  'mediationCenter'
]

const retired = fc.option(
  fc.boolean().map((is) => ({ retired: is, on: '2016-09-01', reason: '' })),
  { nil: undefined, freq: 4 }
)
const present = (sections: Record<string, SectionValue | undefined>): Record<string, SectionValue> =>
  Object.fromEntries(Object.entries(sections).flatMap(([key, value]) => (value ? [[key, value]] : [])))

const organization = (id: string): fc.Arbitrary<LedgerRecord> =>
  fc
    .record({
      type: fc.constantFrom(...TYPES),
      parentId: fc.option(fc.constantFrom(...ORGANIZATIONS), { nil: null }),
      subject: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
      code: fc.constantFrom(
        '540521',
        '540521100',
        '540521100203',
        '540521101',
        '540521101201',
        '540521102200'
      ),
      retired
    })
    .map(({ type, parentId, subject, code, retired: gone }) =>
      record(
        'organization',
        id,
        present({
          profile: {
            name: `组织${id}`,
            type,
            parentId,
            subject,
            place: { code, name: `西藏自治区山南市扎囊县${code}镇` }
          },
          retired: gone
        })
      )
    )

const day = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 31 }).map((d) => `2016-08-${String(d).padStart(2, '0')}`)
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2016-07-01', '2016-07-31', '2016-09-01', '2015-08-01', '2015-08-31')
  }
)

const preventions = fc.uniqueArray(
  fc.record({ kind: fc.integer({ min: 1, max: 4 }), people: fc.integer({ min: 1, max: 900 }) }),
  { selector: (item) => item.kind, maxLength: 4 }
)

const dispute = (at: number): fc.Arbitrary<LedgerRecord> =>
  fc
    .record({
      intake: fc.option(
        fc.record({
          acceptedOn: day,
          source: fc.constantFrom(1, 2, 4, 5, 6, 7, 8),
          type: fc.integer({ min: 1, max: 18 }),
          difficulty: fc.integer({ min: 1, max: 4 }),
          peopleInvolved: fc.integer({ min: 1, max: 2000 })
        }),
        { nil: undefined, freq: 20 }
      ),
      assignment: fc.option(
        fc.constantFrom(...ORGANIZATIONS, 'unknown').map((organizationId) => ({ organizationId })),
        { nil: undefined, freq: 5 }
      ),
      outcome: fc.option(
        fc.record({
          result: fc.integer({ min: 1, max: 3 }),
          resultOn: fc.constant('2016-08-31'),
          agreementForm: fc.integer({ min: 0, max: 2 }),
          amount: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 9_999_999_999 }))
        }),
        { nil: undefined, freq: 5 }
      ),
      prevention: fc.option(
        preventions.map((items) => ({ items })),
        { nil: undefined }
      ),
      retired
    })
    .map((sections) => record('dispute', `d${String(at).padStart(3, '0')}`, present(sections)))

const tally = (organizationId: string, month: string): fc.Arbitrary<LedgerRecord> =>
  fc.record({ inspections: fc.nat(300), prevented: fc.nat(300) }).map((counts) =>
    record('tally', `${organizationId}:${month}`, {
      counts: { organizationId, month, ...counts, enteredOn: '2016-09-01' }
    })
  )

const CENTERS = ['c0', 'c1', 'c2']
const center = (id: string): fc.Arbitrary<LedgerRecord> =>
  fc.constantFrom('540521', '540521100', '540521101201', '540521109').map((code) =>
    record('center', id, {
      profile: {
        name: `中心${id}`,
        level: 'county',
        parentId: null,
        place: { code, name: `扎囊县${code}镇` }
      }
    })
  )

const finding = (id: string): fc.Arbitrary<SectionValue> =>
  fc
    .record({ settled: fc.boolean(), prevention: preventions })
    .map((given) => ({ id, title: '事项', ...given }))

/** Rounds by centres, organizations and units that are in no register; findings settled, turned, both or neither. */
const inspection = (at: number): fc.Arbitrary<LedgerRecord> =>
  fc
    .record({
      on: day,
      unitId: fc.constantFrom(...ORGANIZATIONS, ...CENTERS, 'unknown'),
      list: fc
        .nat(3)
        .chain((size) => fc.tuple(...Array.from({ length: size }, (_, row) => finding(`f${row}`)))),
      turned: fc.subarray(['f0', 'f1', 'f2', 'f9']),
      retired
    })
    .map(({ on, unitId, list, turned, retired: gone }) =>
      record(
        'inspection',
        `i${String(at).padStart(3, '0')}`,
        present({
          round: { on, unitId },
          findings: { answer: list.length === 0 ? 'none' : 'found', list: list as SectionValue[] },
          turned: { list: turned.map((findingId) => ({ findingId, disputeId: 'd000', on })) },
          retired: gone
        })
      )
    )

const some = <T>(keys: readonly string[], make: (key: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.subarray([...keys]).chain((chosen) => fc.tuple(...chosen.map(make)) as unknown as fc.Arbitrary<T[]>)

export const world: fc.Arbitrary<World> = fc.record({
  disputes: fc
    .nat(60)
    .chain(
      (size) =>
        fc.tuple(...Array.from({ length: size }, (_, at) => dispute(at))) as fc.Arbitrary<LedgerRecord[]>
    ),
  organizations: some(ORGANIZATIONS, organization),
  centers: some(CENTERS, center),
  inspections: fc
    .nat(20)
    .chain(
      (size) =>
        fc.tuple(...Array.from({ length: size }, (_, at) => inspection(at))) as fc.Arbitrary<LedgerRecord[]>
    ),
  tallies: some(
    [...ORGANIZATIONS, 'unknown'].flatMap((id) => [`${id} 2016-08`, `${id} 2016-07`]),
    (key) => {
      const [id = '', month = ''] = key.split(' ')
      return tally(id, month)
    }
  )
})
