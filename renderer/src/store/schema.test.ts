import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DisputeFact } from '@shared/domain/statistics/fact'
import { packFacts, unpackFacts } from './factBlock'
import {
  DRAFTS_VERSION,
  draftVersions,
  LEDGER_NAME,
  LEDGER_VERSION,
  ledgerDatabase,
  ledgerVersions
} from './schema'
import { seal, unseal, UnreadableRow } from './seal'

describe('released schemas', () => {
  // A line here is never edited: a changed table is a new version with a line of its own.
  it.each([
    [
      10,
      'records: key, entity, acceptedDay, step, organizationId, type, month' +
        ' | history: [key+position+section], position | factBlocks: month | counters: key | meta: key' +
        ' | frames: position'
    ],
    [11, 'records: key, entity, acceptedDay, step, organizationId, type, month, undecided'],
    [12, 'records: key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay'],
    [
      13,
      'records: key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay, visitDay, visitOpen' +
        ' | visitBlocks: month'
    ],
    [
      14,
      'records: key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay, visitDay, visitOpen,' +
        ' [inspectionDay+inspectionUnit]'
    ],
    [15, 'factBlocks: month'],
    [16, 'history: [key+position+section], position'],
    [
      17,
      'records: key, entity, acceptedDay, step, organizationId, type, month, undecided, afterDay, visitDay, visitOpen,' +
        ' [inspectionDay+inspectionUnit]'
    ]
  ])('of the ledger: version %i stays as it was released', (version, stores) => {
    const text = Object.entries(ledgerVersions[version] ?? {}).map((pair) => pair.join(': '))
    expect(text.join(' | ')).toBe(stores)
  })

  it('of drafts stay as they were released', () => {
    expect(draftVersions).toEqual({ 10: { drafts: 'key' } })
  })

  it('end with the version in use', () => {
    expect(Math.max(...Object.keys(ledgerVersions).map(Number))).toBe(LEDGER_VERSION)
    expect(Math.max(...Object.keys(draftVersions).map(Number))).toBe(DRAFTS_VERSION)
  })
})

describe('the seal', () => {
  const key = new Uint8Array(32).fill(1)
  const fields = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ stringUnit: 'binary' }))

  it('gives back what was sealed, half an emoji too', () => {
    fc.assert(
      fc.property(fields, (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
        expect(unseal([key], 't', 'here', seal(key, 'here', plain))).toEqual(plain)
      })
    )
    const half = { name: '\ud83d', bytes: new Uint8Array([1, 2]) }
    expect(unseal([key], 't', 'here', seal(key, 'here', { name: '\ud83d' }))).toEqual({ name: '\ud83d' })
    expect(unseal([key], 't', 'here', seal(key, 'here', { bytes: half.bytes }))).toEqual({
      bytes: half.bytes
    })
  })

  it('opens with no other key, at no other place, and not after any change', () => {
    const sealed = seal(key, 'records|["d1"]|10', { name: '测试' })
    expect(() => unseal([new Uint8Array(32)], 'records', 'records|["d1"]|10', sealed)).toThrow(UnreadableRow)
    expect(() => unseal([key], 'records', 'records|["d2"]|10', sealed)).toThrow(UnreadableRow)
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (at) => {
        const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte))
        expect(() => unseal([key], 'records', 'records|["d1"]|10', changed)).toThrow(UnreadableRow)
      })
    )
  })
})

describe('a sealed table', () => {
  beforeEach(() => Dexie.delete(LEDGER_NAME))

  it('opens rows by key, by many keys, by query and by cursor', async () => {
    const db = ledgerDatabase({ key: new Uint8Array(32).fill(2) })
    await db.open()
    const rows = [3, 1, 2].map((highest) => ({ key: `c${highest}`, highest }))
    await db.counters.bulkAdd(rows)
    const seen: unknown[] = []
    await db.counters.each((row) => seen.push(row))
    expect(seen).toEqual([rows[1], rows[2], rows[0]])
    expect(await db.counters.get('c3')).toEqual(rows[0])
    expect(await db.counters.bulkGet(['c1', 'none'])).toEqual([rows[1], undefined])
    expect(
      await db.counters
        .filter(({ highest }) => highest > 1)
        .reverse()
        .toArray()
    ).toEqual([rows[0], rows[2]])
    await db.counters.toCollection().modify((row) => void (row.highest += 10))
    expect((await db.counters.toArray()).map(({ highest }) => highest)).toEqual([11, 12, 13])
    db.close()
  })

  it('gives nothing without the key', async () => {
    const ring = { key: new Uint8Array(32).fill(2) as Uint8Array | null }
    const db = ledgerDatabase(ring)
    await db.open()
    await db.counters.put({ key: 'c', highest: 1 })
    ring.key = null
    await expect(db.counters.get('c')).rejects.toThrow('locked')
    db.close()
  })
})

describe('a block of facts', () => {
  const number = fc.integer({ min: 0, max: 999_999 })
  const fact: fc.Arbitrary<DisputeFact> = fc.record({
    id: fc.uuid(),
    acceptedOn: fc.integer({ min: -100_000, max: 100_000 }),
    source: number,
    type: number,
    difficulty: number,
    people: number,
    organizationId: fc.constantFrom('', 'org-1', '组织二'),
    result: number,
    resultOn: number,
    agreementForm: number,
    amount: fc.integer({ min: 0, max: 9_999_999_999_999 }),
    closedOn: number,
    courtStage: number,
    onePlus: number,
    confirmation: number,
    performance: number,
    prevented1: number,
    prevented2: number,
    prevented3: number,
    prevented4: number
  })
  const facts = fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 30 })

  it('unpacks to the same facts, whatever their order', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(unpackFacts(packFacts(list))).toEqual(sorted)
        expect(packFacts([...list].reverse())).toEqual(packFacts(list))
      })
    )
  })
})
