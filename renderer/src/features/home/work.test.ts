import { describe, expect, it } from 'vitest'
import { applyChange, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { disputeWork, filingWork, sortWork, termWork } from './work'

const TODAY = '2026-11-23'

function record(entity: string, id: string, sections: Record<string, SectionValue>): LedgerRecord {
  const changes = Object.entries(sections).map(([section, value]) => ({
    entity,
    id,
    section,
    before: null,
    value
  }))
  const meta = { clock: '1763856000000-0000-device01', person: 'p' }
  return changes.reduce<LedgerRecord | undefined>(
    (made, change) => applyChange(made, change, meta),
    undefined
  )!
}

const dispute = (id: string, acceptedOn: string, more: Record<string, SectionValue> = {}) =>
  record('dispute', id, {
    intake: { acceptedOn, type: 2, title: `纠纷${id}`, caseNumber: `号${id}` },
    ...more
  })
const mediator = (
  id: string,
  termTo: string | null,
  active = true,
  more: Record<string, SectionValue> = {}
) => record('mediator', id, { profile: { name: id }, service: { termTo, active }, ...more })
const organization = (id: string, state: string) =>
  record('organization', id, { profile: { name: id, place: { code: '', name: '某镇' } }, filing: { state } })

describe('disputes on the work list', () => {
  it('stand with the day they are due and how far off it is', () => {
    const items = disputeWork([dispute('1', '2026-10-20'), dispute('2', '2026-11-20')], TODAY)
    expect(items.map(({ due, chip }) => [due, chip.kind, chip.text])).toEqual([
      ['2026-11-20', 'late', '已超 3 天'],
      ['2026-12-20', 'plain', '还有 27 天']
    ])
  })

  it('leave it when they are closed or withdrawn', () => {
    const closed = dispute('1', '2026-10-20', { closing: { closedOn: '2026-11-01', note: '' } })
    const withdrawn = dispute('2', '2026-10-20', { retired: { retired: true, on: '2026-11-01', reason: '' } })
    expect(disputeWork([closed, withdrawn], TODAY)).toEqual([])
  })
})

describe('terms of mediators on the work list', () => {
  it('come 60 days before their end and stay after it', () => {
    const ids = termWork(
      [
        mediator('a', '2027-01-22'),
        mediator('b', '2027-01-23'),
        mediator('c', '2026-11-01'),
        mediator('d', null)
      ],
      TODAY
    ).map(({ id, chip }) => `${id} ${chip.text}`)
    expect(ids).toEqual(['a 还有 60 天', 'c 已满 22 天'])
  })

  it('are left out for those who no longer serve', () => {
    const retired = { retired: { retired: true, on: '2026-11-01', reason: '' } }
    expect(
      termWork([mediator('a', '2026-12-01', false), mediator('b', '2026-12-01', true, retired)], TODAY)
    ).toEqual([])
  })
})

it('lists organizations only while a filing is to be done', () => {
  const items = filingWork([
    organization('a', 'unfiled'),
    organization('b', 'filed'),
    organization('c', 'changeDue')
  ])
  expect(items.map(({ id }) => id)).toEqual(['a', 'c'])
})

it('sorts by the day, what has no day last', () => {
  const done = dispute('3', '2026-09-01', { outcome: { resultOn: '2026-09-10' } })
  const items = sortWork([
    ...filingWork([organization('o', 'unfiled')]),
    ...disputeWork([dispute('2', '2026-11-20'), done, dispute('1', '2026-10-20')], TODAY),
    ...termWork([mediator('m', '2026-12-01')], TODAY)
  ])
  expect(items.map(({ id }) => id)).toEqual(['1', 'm', '2', '3', 'o'])
})
