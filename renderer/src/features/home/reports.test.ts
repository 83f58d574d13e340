import { describe, expect, it } from 'vitest'
import { applyChange, type LedgerRecord, type SectionValue } from '@shared/ledger'
import { reportsOwed, type ReportInput } from './reports'

const record = (entity: string, id: string, section: string, value: SectionValue): LedgerRecord =>
  applyChange(undefined, { entity, id, section, before: null, value }, { clock: '1-a', person: 'p' })

const place = (code: string) => ({ code, name: '某地' })
const center = (id: string, parentId: string | null, level: string) =>
  record('center', id, 'profile', { name: id, parentId, level, place: place(`54052${id.length}`) })
const step = (month: string, section: string, no: number) =>
  record('summary', month, section, { no, hash: '', note: '', period: month, snapshot: '' })
const receipt = (centerId: string, period: string, kind: string) =>
  record('officeReport', `${centerId}:${period}`, 'receipt', {
    centerId,
    period,
    kind,
    on: '2026-11-03',
    note: ''
  })

const input = (over: Partial<ReportInput>): ReportInput => ({
  ...{ today: '2026-11-23', office: undefined, months: [], summaries: [], centers: [], receipts: [] },
  ...over
})
const owed = (over: Partial<ReportInput>) =>
  reportsOwed(input(over)).map(({ month, state, chip, lacking }) => [
    month,
    state,
    chip.kind,
    chip.text,
    lacking
  ])

describe('还没有报送的月报', () => {
  it('过了次月 5 日没有报送的算迟，最早的在前；本月和没有记录的月份不算', () => {
    expect(owed({ months: ['2026-11', '2026-10', '2026-08', '2024-01'] })).toEqual([
      ['2026-08', '草稿', 'late', '已超 79 天', 0],
      ['2026-10', '草稿', 'late', '已超 18 天', 0]
    ])
  })

  it('期限之前写明还有几天，按本单位自己的期限', () => {
    const office = record('office', 'office', 'rules', { reportDueDay: 25 })
    const on = (today: string) => owed({ today, office, months: ['2026-10'] }).map((line) => line.slice(2, 4))
    expect(on('2026-11-23')).toEqual([['soon', '还有 2 天']])
    expect(on('2026-11-02')).toEqual([['plain', '还有 23 天']])
    expect(on('2026-11-25')).toEqual([['soon', '今天到期']])
  })

  it('已审没有报送的还欠着，已报的不欠', () => {
    const approved = step('2026-10', 'approval', 2)
    const reported = step('2026-09', 'reporting', 3)
    expect(owed({ summaries: [approved, reported], months: ['2026-09', '2026-10'] })).toEqual([
      ['2026-10', '已审', 'late', '已超 18 天', 0]
    ])
  })

  it('写明下级缺几家：没有报来的和退回的', () => {
    const centers = [
      center('县', null, 'county'),
      ...['a1', 'a2', 'a3'].map((id) => center(id, '县', 'township'))
    ]
    const receipts = [receipt('a1', '2026-10', 'figures'), receipt('a2', '2026-10', 'returned')]
    expect(owed({ centers, receipts })).toEqual([['2026-10', '草稿', 'late', '已超 18 天', 2]])
  })
})
