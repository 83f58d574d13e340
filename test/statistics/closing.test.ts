import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  closedOf,
  computeSummary,
  decideStep,
  decideSubmission,
  figure,
  mayMove,
  movesFrom,
  notYetOver,
  periodMove,
  periodState,
  readSnapshot,
  standingOf,
  summaryWorkbook,
  takeSnapshot,
  type OfficesBelow,
  type PeriodStep,
  type SummaryTable
} from '@shared/domain/statistics'
import { deflated } from '@shared/domain/statistics/sealed/deflated'
import type { SummaryClosing } from '@shared/domain/statistics/sections'
import { mayWrite } from '@shared/domain/permissions'
import { sectionSchema } from '@shared/domain/registry'
import {
  applyChange,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord
} from '@shared/ledger'
import { fact, input, noReports } from './build'

const heading = { reportingUnit: '扎囊县综治中心', preparedBy: '卓玛(虚构)', reviewedBy: '' }
const context: DecideContext = {
  today: '2016-10-01',
  nowMillis: Date.UTC(2016, 9, 1, 2),
  person: 'p',
  random: (bytes) => bytes
}
const submission = (table: SummaryTable, offices: OfficesBelow | null = null, exceptions = {}) => ({
  table,
  sealed: noReports,
  heading,
  offices,
  exceptions
})
const quarter = (facts = [fact('a'), fact('b')]): SummaryTable =>
  computeSummary(input({ period: '2016Q3', facts }))

let clock = 0
function taken(record: LedgerRecord | undefined, decision: Decision, person = 'p'): LedgerRecord {
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  let next = record
  for (const change of decision.changes) {
    expect(sectionSchema(change.entity, change.section)?.safeParse(change.value).success).toBe(true)
    next = applyChange(next, change, { clock: `1470000000000-${String(++clock).padStart(4, '0')}-d`, person })
  }
  return next as LedgerRecord
}
const problems = (decision: Decision): string[] =>
  decision.ok ? [] : decision.problems.map(({ message }) => message)
const submit = (record?: LedgerRecord, table = quarter()): LedgerRecord =>
  taken(record, decideSubmission(record, submission(table), context))
const step = (record: LedgerRecord, move: PeriodStep, note = ''): Decision =>
  decideStep(record, '2016Q3', move, { note, hash: standingOf(record).closing?.hash ?? '' }, context)

describe('结账送审', () => {
  it('is refused for a period that is not over or lies ahead, and allowed from the next day on', () => {
    expect(notYetOver('2026-11', '2026-11-30')?.message).toBe('2026年11月尚未结束，月底后再结账。')
    expect(notYetOver('2026Q4', '2026-12-31')?.message).toBe('2026年第四季度尚未结束，期满后再结账。')
    expect(notYetOver('2026-11', '2026-12-01')).toBeNull()
    const early = decideSubmission(undefined, submission(quarter()), { ...context, today: '2016-09-30' })
    expect(early).toMatchObject({ ok: false, problems: [{ field: 'period' }] })
  })

  it('seals a snapshot that reads back as the same table', () => {
    const table = quarter([fact('a'), fact('b', { agreementForm: 2, amount: 123_456 })])
    const closing = sectionValue<SummaryClosing>(submit(undefined, table), 'closing') as SummaryClosing
    expect(readSnapshot(closing)).toEqual({
      ok: true,
      value: { heading, table, sealed: noReports, offices: null, exceptions: {} }
    })
  })

  it('warns of failed checks and does not block', () => {
    const table = quarter([fact('a', { organizationId: '' })])
    expect(decideSubmission(undefined, submission(table), context)).toMatchObject({
      ok: true,
      warnings: [{ message: '勾稽不符：总数 = 六类主体之和，相差 -1。' }]
    })
  })

  it('is refused while it is under review, reviewed or reported', () => {
    const submitted = submit()
    const approved = taken(submitted, step(submitted, 'approve'))
    const reported = taken(approved, step(approved, 'report'))
    const words = [submitted, approved, reported].map((record) =>
      problems(decideSubmission(record, submission(quarter()), context))
    )
    expect(words).toEqual([
      ['2016年第三季度已经结账（待审），不能重复结账。'],
      ['2016年第三季度已经结账（已审），不能重复结账。'],
      ['2016年第三季度已经结账（已报），不能重复结账。']
    ])
  })

  it('gives one text and hash for one summary, and refuses a text that was touched', () => {
    const facts = [fact('a'), fact('b')]
    const one = takeSnapshot(submission(quarter(facts)))
    expect(takeSnapshot(submission(quarter([...facts].reverse())))).toEqual(one)
    const { hash } = one
    const touched = one.text.replace('"a"', '"z"')
    for (const packed of [deflated(touched), deflated('{'), '????', deflated('').slice(1)]) {
      expect(readSnapshot({ packed, hash })).toMatchObject({ ok: false })
    }
    expect(readSnapshot({ packed: deflated(one.text), hash })).toMatchObject({ ok: true })
  })
})

describe('草稿、待审、已审、已报', () => {
  it('goes the whole way, with a return and a reopening, and each time with the figures of that time', () => {
    let record = submit()
    expect(standingOf(record)).toMatchObject({ state: 'submitted', no: 1 })
    record = taken(record, step(record, 'return', '缺一件'))
    expect(standingOf(record)).toMatchObject({
      state: 'draft',
      last: 'return',
      note: '缺一件',
      closing: null
    })
    record = submit(record, quarter([fact('a'), fact('b'), fact('c')]))
    record = taken(record, step(record, 'approve'), 'q')
    record = taken(record, step(record, 'report', '已送市中心'))
    expect(standingOf(record)).toMatchObject({ state: 'reported', no: 5, note: '已送市中心' })
    record = taken(record, step(record, 'reopen', '市中心退回'))
    expect(standingOf(record)).toMatchObject({ state: 'draft', last: 'reopen' })
    record = submit(record)
    expect(standingOf(record)).toMatchObject({ state: 'submitted', no: 7 })
  })

  it('allows in every state exactly the moves of the table', () => {
    const submitted = submit()
    const approved = taken(submitted, step(submitted, 'approve'))
    const at = {
      draft: taken(submitted, step(submitted, 'return', '理由')),
      submitted,
      approved,
      reported: taken(approved, step(approved, 'report'))
    }
    for (const { code: state } of periodState.list) {
      for (const { code: move } of periodMove.list) {
        const record = at[state]
        expect(standingOf(record).state).toBe(state)
        const decision =
          move === 'submit'
            ? decideSubmission(record, submission(quarter()), context)
            : step(record, move, '理由')
        expect(decision.ok, `${state} ${move}`).toBe(movesFrom(state).includes(move))
      }
    }
  })

  it('asks for a reason to return and to reopen, and for nothing else', () => {
    const submitted = submit()
    expect(problems(step(submitted, 'return', '  '))).toEqual(['请填写退回的理由。'])
    expect(step(submitted, 'approve').ok).toBe(true)
    const approved = taken(submitted, step(submitted, 'approve'))
    expect(problems(step(approved, 'reopen'))).toEqual(['请填写重新开账的理由。'])
  })

  it('is about the closing that was looked at', () => {
    const submitted = submit()
    const other = decideStep(submitted, '2016Q3', 'approve', { note: '', hash: 'f'.repeat(64) }, context)
    expect(problems(other)[0]).toMatch(/刚在别处重新结过账/)
  })

  it('says when the one who submitted approves, and does not stop it', () => {
    const submitted = submit()
    expect(step(submitted, 'approve')).toMatchObject({
      ok: true,
      warnings: [{ message: '送审和审核是同一个人。' }]
    })
    const other = decideStep(
      submitted,
      '2016Q3',
      'approve',
      { note: '', hash: standingOf(submitted).closing?.hash ?? '' },
      { ...context, person: 'q' }
    )
    expect(other).toMatchObject({ ok: true, warnings: [] })
  })

  it('of two offices that return and approve without knowing of each other counts as returned', () => {
    const submitted = submit()
    for (const pair of [
      ['return', 'approve'],
      ['approve', 'return']
    ] as const) {
      const both = pair.reduce((record, move) => taken(record, step(submitted, move, '理由')), submitted)
      expect(standingOf(both).state).toBe('draft')
    }
  })
})

describe('who may do what', () => {
  it.each([
    ['submit', ['clerk', 'reviewer', 'administrator']],
    ['return', ['reviewer', 'administrator']],
    ['approve', ['reviewer', 'administrator']],
    ['report', ['clerk', 'reviewer', 'administrator']],
    ['reopen', ['reviewer', 'administrator']]
  ] as const)('%s', (move, roles) => {
    const section = periodMove.find(move)?.section ?? ''
    for (const role of ['clerk', 'reviewer', 'administrator', 'viewer'] as const) {
      expect(mayMove(role, move)).toBe((roles as readonly string[]).includes(role))
      // Main holds the journal to the same table.
      expect(mayWrite(role, 'summary', section)).toBe(mayMove(role, move))
    }
  })

  it('nobody writes a section that no move fills', () => {
    expect(mayWrite('administrator', 'summary', 'anything')).toBe(false)
  })
})

describe('a month closed before there was approval', () => {
  const recorded = JSON.parse(readFileSync(new URL('recorded/closing-1.json', import.meta.url), 'utf8')) as {
    entity: string
    id: string
    section: string
    before: null
    value: SummaryClosing
  }
  const old = applyChange(undefined, recorded, { clock: '1470000000000-0000-d', person: 'p' })

  it('still fits the journal and stands as 待审', () => {
    expect(sectionSchema('summary', 'closing')?.parse(recorded.value)).toEqual(recorded.value)
    expect(standingOf(old)).toMatchObject({ state: 'submitted', last: 'submit', no: 1 })
  })

  it('shows the figures, words and hash it was closed with', () => {
    const read = readSnapshot(recorded.value)
    if (!read.ok) throw new Error(read.error.message)
    const { table, sealed, offices } = read.value
    expect(sealed).toBeNull()
    expect(table).toMatchObject({ period: '2016-08' })
    expect([figure(table, 'total', 'total'), figure(table, 'total', 'amount')]).toEqual([3, 123_456])
    expect(table.onPrevious[0]).toMatchObject({ base: 1, difference: 2 })
    expect(offices).toBeNull()
    const { sheets } = summaryWorkbook(table, read.value.heading, closedOf(recorded.value))
    expect(sheets[0]?.cells.map(({ value }) => value)).toContain(
      `2016年9月1日结账；校验码：${recorded.value.hash}`
    )
  })

  it('can be approved, and closed anew after it was reopened', () => {
    const hash = recorded.value.hash
    const approved = taken(old, decideStep(old, '2016-08', 'approve', { note: '', hash }, context))
    const open = taken(approved, decideStep(approved, '2016-08', 'reopen', { note: '补录', hash }, context))
    const again = taken(open, decideSubmission(open, submission(computeSummary(input())), context))
    expect(standingOf(again)).toMatchObject({ state: 'submitted', no: 4 })
  })
})
