// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { mediator, organization } from '@shared/domain/duplicates/duplicates.test-support'
import { changeOf, recordsHash, sectionValue, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { commit } from './commit'
import type { FakeMain } from './journal.test-support'
import { findDuplicates, mergePair, noteApart, partPair, readNaming } from './merging'
import { allRecords, factsBetween, getRecord } from './queries'
import { assignment, change, intake, parties } from './records.test-support'
import { searchEverything } from './search'
import { freshMain, reopen } from './setup.test-support'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
})

const put = (entity: string, id: string, sections: object): Promise<unknown> =>
  commit(
    '登记',
    Object.entries(sections).map(([section, value]) => change(entity, id, section, value as SectionValue))
  )
async function get(entity: 'organization' | 'mediator' | 'dispute', id: string): Promise<LedgerRecord> {
  const record = await getRecord(entity, id)
  if (!record) throw new Error(`no ${id}`)
  return record
}
const valueOf = async (entity: 'organization' | 'mediator' | 'dispute', id: string, section: string) =>
  sectionValue(await get(entity, id), section)

async function twoOrganizations(): Promise<void> {
  await put('organization', 'a', organization({ contact: { phone: '13800000001' } }))
  await put('organization', 'b', organization({ contact: { phone: '13800000002' } }))
  await put(
    'mediator',
    'm',
    mediator({ service: { organizations: [{ organizationId: 'b', post: '', from: null, to: null }] } })
  )
  await put('dispute', 'd', { intake: intake(), parties: parties(), assignment: assignment('b') })
}
const order = async (choices = {}) => ({
  kind: 'organization' as const,
  kept: await get('organization', 'a'),
  other: await get('organization', 'b'),
  choices,
  note: ''
})

it('merges as one entry: what was moved, found and counted follows at once; parting is one entry, too', async () => {
  await twoOrganizations()
  const before = main.entries.length
  expect((await findDuplicates('organization', {}))?.map(({ reasons }) => reasons)).toEqual([
    ['名称相同，所在地相同']
  ])
  expect((await readNaming('organization', 'b'))?.map(({ id }) => id)).toEqual(['d', 'm'])
  expect(await mergePair(await order({ 'contact.phone': 'other' }))).toMatchObject({ kind: 'saved' })
  expect(main.entries).toHaveLength(before + 1)
  expect(await valueOf('organization', 'a', 'contact')).toMatchObject({ phone: '13800000002' })
  expect(await valueOf('mediator', 'm', 'service')).toMatchObject({
    organizations: [{ organizationId: 'a' }]
  })
  expect(
    (await factsBetween('2016-08-01', '2016-08-31')).map(({ organizationId }) => organizationId)
  ).toEqual(['a'])
  expect(await findDuplicates('organization', {})).toEqual([])
  expect((await searchEverything('扎塘镇', 9)).map(({ id }) => id)).toEqual(['a'])

  expect(await partPair('organization', 'b')).toMatchObject({ kind: 'saved', warnings: [] })
  expect(main.entries).toHaveLength(before + 2)
  expect(await valueOf('organization', 'a', 'contact')).toMatchObject({ phone: '13800000001' })
  expect(await valueOf('dispute', 'd', 'assignment')).toMatchObject({ organizationId: 'b' })
  expect((await searchEverything('扎塘镇', 9)).map(({ id }) => id).sort()).toEqual(['a', 'b'])

  // The journal alone gives the same again.
  const held = recordsHash(await allRecords('organization'))
  await reopen()
  expect(recordsHash(await allRecords('organization'))).toBe(held)
})

it('is refused when either was changed since the two were compared, and when it is stopped', async () => {
  await twoOrganizations()
  const asked = await order()
  const other = await get('organization', 'b')
  const contact = { ...organization().contact, leader: '洛桑' }
  await commit('修改', [changeOf(other, 'organization', 'b', 'contact', contact)])
  const entries = main.entries.length
  const late = await mergePair(asked)
  expect(late).toMatchObject({ kind: 'refused' })
  if (late.kind === 'refused') expect(late.problems[0]?.message).toContain('核对之后')

  const stop = new AbortController()
  stop.abort()
  expect(await mergePair(await order(), { signal: stop.signal })).toMatchObject({ kind: 'refused' })
  expect(await findDuplicates('organization', { signal: stop.signal })).toBeNull()
  expect(main.entries).toHaveLength(entries)
})

it('a dispute entered twice is one fact; said to be two, the pair is marked', async () => {
  await put('dispute', 'd1', { intake: intake(), parties: parties() })
  await put('dispute', 'd2', { intake: intake({ serial: 2 }), parties: parties() })
  const [pair] = (await findDuplicates('dispute', {})) ?? []
  expect(pair?.apart).toBeUndefined()
  expect(await noteApart('dispute', ['d1', 'd2'], true)).toMatchObject({ kind: 'saved' })
  expect((await findDuplicates('dispute', {}))?.[0]?.apart).toMatchObject({ apart: true })
  const [kept, other] = [await get('dispute', 'd1'), await get('dispute', 'd2')]
  expect(await mergePair({ kind: 'dispute', kept, other, choices: {}, note: '' })).toMatchObject({
    kind: 'saved'
  })
  expect((await factsBetween('2016-08-01', '2016-08-31')).map(({ id }) => id)).toEqual(['d1'])
  await partPair('dispute', 'd2')
  expect(await factsBetween('2016-08-01', '2016-08-31')).toHaveLength(2)
})
