import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex, type Json } from '@shared/ledger'
import { assignment, draft, party } from '../disputes/decide.test-support'
import { factOf, mediatorFactOf, organizationFacts, talliesOf } from '../statistics'
import { Book, context, mediator, organization } from './duplicates.test-support'
import { mergeFields, type Choice, type Choices } from './fields'
import { decideMerge } from './merge'
import { decidePart } from './part'
import { renamedSections } from './references'
import { DUPLICATE_KINDS, type DuplicateKind } from './sections'

const IDS = ['0', '1', '2', '3', '4']
const idOf = (kind: DuplicateKind, id: string): string => `${kind.slice(0, 1)}${id}`
const anId = fc.constantFrom(...IDS)
const text = fc.constantFrom('', '甲', '乙', '丙丁')

const organizations = fc.array(
  fc.record({
    note: text,
    phone: text,
    parent: fc.option(anId, { nil: null }),
    members: fc.array(anId, { maxLength: 3 })
  }),
  { minLength: 2, maxLength: 5 }
)
const mediators = fc.array(
  fc.record({
    workplace: text,
    birthDate: fc.constantFrom(null, '1980-01-01'),
    serves: fc.array(fc.record({ in: anId, post: text }), { maxLength: 3 }),
    years: fc.uniqueArray(fc.constantFrom(2024, 2025), { maxLength: 2 })
  }),
  { minLength: 2, maxLength: 5 }
)
const disputes = fc.array(
  fc.record({
    summary: text,
    phone: fc.constantFrom('', '13800000001'),
    assigned: fc.boolean(),
    by: anId,
    who: fc.uniqueArray(anId, { maxLength: 2 }),
    linked: fc.uniqueArray(anId, { maxLength: 2 })
  }),
  { minLength: 2, maxLength: 5 }
)
const tallies = fc.array(
  fc.record({ by: anId, month: fc.constantFrom('2026-07', '2026-08'), count: fc.nat(9) }),
  { maxLength: 4 }
)

const worlds = fc.record({ organizations, mediators, disputes, tallies })

function bookOf(world: typeof worlds extends fc.Arbitrary<infer W> ? W : never): Book {
  const book = new Book()
  const o = (id: string): string => idOf('organization', id)
  world.organizations.forEach(({ note, phone, parent, members }, at) => {
    // Belongs to an earlier one only, so that no circle is there from the beginning.
    const parentId = parent !== null && Number(parent) < at ? o(parent) : null
    const list = [...new Set(members)].map((id) => ({
      ...{ id, mediatorId: idOf('mediator', id), name: `委员${id}`, sex: '1' as const, nation: '' as const },
      ...{ education: '', post: 'member' as const, selection: '' as const, from: null, to: null }
    }))
    book.put(
      'organization',
      o(String(at)),
      organization({ profile: { note, parentId }, contact: { phone }, members: { list } })
    )
  })
  world.mediators.forEach(({ workplace, birthDate, serves, years }, at) => {
    const served = serves.map((one) => ({ organizationId: o(one.in), post: one.post, from: null, to: null }))
    book.put(
      'mediator',
      idOf('mediator', String(at)),
      mediator({
        profile: { workplace, birthDate },
        service: { organizations: served },
        training: { years: years.map((year) => ({ year, hours: at, note: '' })) }
      })
    )
  })
  world.disputes.forEach(({ summary, phone, assigned, by, who, linked }, at) => {
    const number = { caseNumber: `第${at}号`, numberYear: 2016, numberDevice: 'A', numberSerial: at + 1 }
    const application = { mode: 'oral', appliedOn: null, cleared: [], consented: false }
    book.put('dispute', idOf('dispute', String(at)), {
      intake: { ...draft().intake, ...number, summary },
      parties: {
        list: [party('applicant', { name: '次仁', phone }), party('respondent', { name: '达瓦' })]
      },
      application: { ...application, linked: linked.map((id) => idOf('dispute', id)) },
      ...(assigned
        ? {
            assignment: {
              ...assignment,
              organizationId: o(by),
              mediatorIds: who.map((id) => idOf('mediator', id))
            }
          }
        : {})
    })
    book.put('visit', `v${at}`, {
      outcome: {
        kind: 'dispute',
        on: '2016-08-10',
        opinion: '',
        grounds: [],
        reason: '',
        goTo: '',
        disputeId: idOf('dispute', by)
      }
    })
  })
  const months = new Map(world.tallies.map((one) => [`${o(one.by)}:${one.month}`, one]))
  for (const [id, { by, month, count }] of months) {
    const counts = { organizationId: o(by), month, inspections: count, prevented: 0, enteredOn: '2026-09-01' }
    book.put('tally', id, { counts })
  }
  return book
}

/** Every record that counts, by its id: what the tables are made of. */
const counted = (book: Book): string[] => [
  ...book.all('dispute').flatMap((record) => factOf(record)?.id ?? []),
  ...book.all('mediator').flatMap((record) => mediatorFactOf(record)?.id ?? []),
  ...organizationFacts(book.all('organization'), null).map(({ id }) => id)
]
const hashOf = (book: Book): string => sha256Hex(canonicalJson(book.said() as unknown as Json))
const inspectionsIn = (book: Book): number =>
  talliesOf(book.all('tally'), '2026').reduce((sum, one) => sum + one.inspections, 0)

const order = fc.record({
  kind: fc.constantFrom(...DUPLICATE_KINDS),
  kept: anId,
  other: anId,
  choices: fc.array(fc.constantFrom<Choice>('kept', 'other', 'both'), { minLength: 7, maxLength: 7 })
})

describe('任意的台账、任意的一对、任意的选用', () => {
  it('合并后再没有记录写到另一条，另一条不再计数；分开后与先前逐字节相同', () => {
    fc.assert(
      fc.property(worlds, order, (world, { kind, ...ask }) => {
        const book = bookOf(world as never)
        const [kept, other] = [ask.kept, ask.other].map((id) => book.records.get(`${kind}/${idOf(kind, id)}`))
        fc.pre(kept !== undefined && other !== undefined && kept !== other)
        const before = hashOf(book)
        const ids = counted(book)
        const [rounds, theirs] = [inspectionsIn(book), kind === 'organization']
        const fields = mergeFields(kind, kept, other, () => undefined)
        const choices: Choices = Object.fromEntries(
          fields.map(({ key }, at) => [key, ask.choices[at % ask.choices.length] as Choice])
        )
        const decision = decideMerge({ kind, kept, other, choices, note: '同一条' }, book.around(), context)
        if (!decision.ok) {
          expect(decision.problems.every(({ message }) => message !== '')).toBe(true)
        }
        fc.pre(decision.ok)
        book.save(decision)
        const renaming = { from: other.id, to: kept.id }
        for (const record of book.records.values()) {
          if (record.id !== other.id) expect(renamedSections(kind, record, renaming)).toEqual({})
        }
        expect(counted(book).sort()).toEqual(ids.filter((id) => id !== other.id).sort())
        if (theirs) expect(inspectionsIn(book)).toBeLessThanOrEqual(rounds)
        else expect(inspectionsIn(book)).toBe(rounds)
        expect(book.save(decidePart(kind, other.id, book.written(), context))).toEqual([])
        expect(hashOf(book)).toBe(before)
        expect(counted(book).sort()).toEqual(ids.sort())
      }),
      { numRuns: 90 }
    )
  })
})
