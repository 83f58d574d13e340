import { describe, expect, it } from 'vitest'
import {
  computeSummary,
  decideClosing,
  decideTally,
  differences,
  notYetOver,
  readSnapshot,
  takeSnapshot,
  talliesOf
} from '@shared/domain/statistics'
import { summarySections } from '@shared/domain/statistics/sections'
import { tallySections } from '@shared/domain/organizations/sections'
import type { DecideContext } from '@shared/ledger'
import { fact, input } from './build'
import { record } from './records'

const heading = { reportingUnit: '扎囊县综治中心', preparedBy: '卓玛(虚构)', reviewedBy: '' }
const context: DecideContext = {
  today: '2016-09-01',
  nowMillis: Date.UTC(2016, 8, 1, 2),
  person: 'p',
  random: (bytes) => bytes
}

describe('结账', () => {
  it('is refused for a month that is not over or lies ahead, and allowed from the next day on', () => {
    expect(notYetOver('2026-11', '2026-11-30')?.message).toBe('2026年11月尚未结束，月底后再结账。')
    expect(notYetOver('2027-01', '2026-11-30')?.message).toBe('2027年1月尚未结束，月底后再结账。')
    expect(notYetOver('2026-11', '2026-12-01')).toBeNull()
    const early = decideClosing(undefined, computeSummary(input()), heading, {
      ...context,
      today: '2016-08-31'
    })
    expect(early).toMatchObject({ ok: false, problems: [{ field: 'month' }] })
  })

  it('writes a snapshot that reads back as the same table', () => {
    const table = computeSummary(
      input({ facts: [fact('a'), fact('b', { agreementForm: 2, amount: 123_456 })] })
    )
    const decision = decideClosing(undefined, table, heading, context)
    if (!decision.ok) throw new Error('refused')
    const [change] = decision.changes
    expect(change).toMatchObject({ entity: 'summary', id: '2016-08', section: 'closing', before: null })
    const closing = summarySections.closing.parse(change?.value)
    expect(readSnapshot(closing.snapshot, closing.hash)).toEqual({
      ok: true,
      value: { format: 1, heading, table }
    })
    expect(decision.warnings).toEqual([])
  })

  it('warns of failed checks and does not block', () => {
    const table = computeSummary(input({ facts: [fact('a', { organizationId: '' })] }))
    const decision = decideClosing(undefined, table, heading, context)
    expect(decision).toMatchObject({
      ok: true,
      warnings: [{ message: '勾稽不符：总数 = 六类主体之和，相差 -1。' }]
    })
  })

  it('is refused a second time', () => {
    const closed = record('summary', '2016-08', { closing: {} })
    const again = decideClosing(closed, computeSummary(input()), heading, context)
    expect(again).toMatchObject({ ok: false, problems: [{ message: '2016年8月已经结账，不能重复结账。' }] })
  })

  it('gives one text and hash for one summary, and refuses a text that was touched', () => {
    const facts = [fact('a'), fact('b')]
    const one = takeSnapshot(computeSummary(input({ facts })), heading)
    expect(takeSnapshot(computeSummary(input({ facts: [...facts].reverse() })), heading)).toEqual(one)
    expect(readSnapshot(one.text.replace('"a"', '"z"'), one.hash)).toMatchObject({ ok: false })
    expect(readSnapshot('{', takeSnapshot(computeSummary(input()), heading).hash)).toMatchObject({
      ok: false
    })
  })

  it('keeps 20,000 disputes within the size of the section', () => {
    const id = (at: number): string => `0156e7a0-0000-7000-8000-${String(at).padStart(12, '0')}`
    const facts = Array.from({ length: 20_000 }, (_, at) =>
      fact(id(at), { agreementForm: 2, amount: 999_999_999, prevented3: 30 })
    )
    const table = computeSummary(input({ facts }))
    expect(takeSnapshot(table, heading).text.length).toBeLessThan(8_000_000)
  })
})

describe('differences since closing', () => {
  const closed = computeSummary(input({ facts: [fact('a'), fact('b')] }))

  it('are none for the same records', () => {
    expect(differences(closed, computeSummary(input({ facts: [fact('b'), fact('a')] })))).toEqual([])
  })

  it('name each figure, both values and the disputes that came or went', () => {
    const list = differences(closed, computeSummary(input({ facts: [fact('a', { result: 2 }), fact('b')] })))
    expect(
      list.map(({ rowTitle, columnTitle, before, after, removed }) => [
        rowTitle,
        columnTitle,
        before,
        after,
        removed
      ])
    ).toEqual([
      ['扎塘镇', '调解成功', '2', '1', ['a']],
      ['合计', '调解成功', '2', '1', ['a']]
    ])
  })

  it('show an exchange of one dispute for another though the figure is the same', () => {
    const list = differences(closed, computeSummary(input({ facts: [fact('a'), fact('c')] })))
    expect(list[0]).toMatchObject({ before: '2', after: '2', added: ['c'], removed: ['b'] })
  })

  it('show a row that did not stand in the closed month', () => {
    const now = computeSummary(input({ facts: [fact('a'), fact('b'), fact('c', { organizationId: '' })] }))
    expect(differences(closed, now).map((each) => each.rowTitle)).toContain('未分流')
  })
})

describe('排查填报', () => {
  const draft = { organizationId: 'village', month: '2016-08', inspections: 3, prevented: 0 }

  it('writes one record for an organization and month, which the month then counts', () => {
    const decision = decideTally(undefined, draft, context)
    if (!decision.ok) throw new Error('refused')
    const [change] = decision.changes
    expect(change?.id).toBe('village:2016-08')
    const counts = tallySections.counts.parse(change?.value)
    const kept = record('tally', 'village:2016-08', { counts })
    expect(talliesOf([kept], '2016-08')).toEqual([
      { organizationId: 'village', inspections: 3, prevented: 0 }
    ])
    expect(talliesOf([kept], '2016-09')).toEqual([])
  })

  it.each([
    [{ organizationId: '' }, 'organizationId'],
    [{ month: '2016-13' }, 'month'],
    [{ month: '2016-10' }, 'month'],
    [{ inspections: null }, 'inspections'],
    [{ prevented: -1 }, 'prevented'],
    [{ prevented: 1.5 }, 'prevented'],
    [{ inspections: 1_000_000 }, 'inspections']
  ])('names the field that is wrong: %o', (wrong, field) => {
    const decision = decideTally(undefined, { ...draft, ...wrong }, context)
    expect(decision.ok ? [] : decision.problems.map((problem) => problem.field)).toEqual([field])
  })
})
