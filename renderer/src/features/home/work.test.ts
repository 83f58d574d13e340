import { describe, expect, it } from 'vitest'
import { bundledCalendar } from '@shared/domain/calendar'
import { standardTerms } from '@shared/domain/disputes'
import { defaultRhythm, type InspectionUnit } from '@shared/domain/inspections'
import { applyChange, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { assigned } from '@shared/domain/visits/visits.test-support'
import { countKinds, disputeWork, filingWork, inspectionItems, sortWork, termWork, visitItems } from './work'

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
  const work = (...records: LedgerRecord[]) => disputeWork(records, { today: TODAY, ...standardTerms })

  it('stand with what is to be done, the day it is due and how far off it is', () => {
    const items = work(dispute('1', '2026-10-20'), dispute('2', '2026-11-20'))
    expect(items.map(({ kind, due, chip }) => [kind, due, chip.kind, chip.text])).toEqual([
      ['待分流', '2026-11-20', 'late', '已超 3 天'],
      ['待分流', '2026-12-20', 'plain', '还有 27 天']
    ])
    expect(items[0]?.section).toBe('assignment')
  })

  it('leave it when they are closed or withdrawn', () => {
    const outcome = { result: 2, resultOn: '2026-10-30', agreementForm: 0 }
    const feedback = { on: '2026-10-31', to: '', way: '' }
    const over = { assignment: {}, outcome, feedback, closing: { closedOn: '2026-11-01', note: '' } }
    const closed = dispute('1', '2026-10-20', over)
    const withdrawn = dispute('2', '2026-10-20', { retired: { retired: true, on: '2026-11-01', reason: '' } })
    expect(work(closed, withdrawn)).toEqual([])
  })

  it('are counted by kind, in the order of a life', () => {
    const handled = dispute('3', '2026-11-20', { assignment: {} })
    const items = [
      ...filingWork([organization('o', 'unfiled')]),
      ...work(handled, dispute('1', '2026-11-20'))
    ]
    expect(
      countKinds(items)
        .map(({ kind, count }) => `${kind} ${count}`)
        .slice(0, 2)
    ).toEqual(['待分流 1', '待调解 1'])
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

it('asks the own centre for the round of its month, one line, and leads to the form', () => {
  const unit: InspectionUnit = {
    kind: 'center',
    id: 'c',
    name: '扎囊县综治中心',
    level: 'county',
    place: { code: '540521', name: '' },
    retired: false,
    centerId: 'c'
  }
  const terms = { rhythm: defaultRhythm, calendar: bundledCalendar, today: TODAY }
  const [item] = inspectionItems(unit, [{ id: 'r', on: '2026-10-20' }], terms)
  expect(item).toMatchObject({
    kind: '应排查',
    title: '扎囊县综治中心',
    hint: '2026-11-01 至 2026-11-30',
    due: '2026-11-30',
    chip: { kind: 'soon', text: '还有 7 天' },
    to: { name: 'inspections.new', query: { unit: 'center:c' } }
  })
  expect(inspectionItems(unit, [{ id: 'r', on: '2026-11-02' }], terms)).toEqual([])
  expect(inspectionItems(unit, [{ id: 'r', on: '2026-08-02' }], terms)[0]?.chip).toEqual({
    kind: 'late',
    text: '已超 54 天'
  })
  expect(inspectionItems(undefined, [], terms)).toEqual([])
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
  const done = dispute('3', '2026-09-01', {
    assignment: {},
    outcome: { result: 2, resultOn: '2026-09-10' }
  })
  const items = sortWork([
    ...filingWork([organization('o', 'unfiled')]),
    ...disputeWork([dispute('2', '2026-11-20'), done, dispute('1', '2026-10-20')], {
      today: TODAY,
      ...standardTerms
    }),
    ...termWork([mediator('m', '2026-12-01')], TODAY)
  ])
  expect(items.map(({ id }) => id)).toEqual(['1', 'm', '2', '3', 'o'])
})

describe('visits on the work list', () => {
  it('name the unit whose answer and report are awaited, and what the visitor is to be told', () => {
    const items = visitItems([assigned()], { today: '2026-11-26' })
    expect(items.map(({ kind, hint, due, chip }) => [kind, hint, due, chip.text])).toEqual([
      ['交办待接收', '扎塘镇人民政府，JF2026A0001', '2026-12-01', '还有 3 个工作日'],
      ['来访待告知', 'JF2026A0001', '2026-12-09', '还有 13 天'],
      ['交办待办结', '扎塘镇人民政府，JF2026A0001', '2026-12-24', '还有 28 天']
    ])
    expect(items.every(({ entity, section }) => entity === 'visit' && section !== undefined)).toBe(true)
  })
})
