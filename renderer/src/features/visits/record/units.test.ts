import { describe, expect, it } from 'vitest'
import {
  assignmentsOf,
  extendAssignment,
  receiveAssignment,
  reportResult,
  returnAssignment,
  visitMove,
  type VisitAssignment
} from '@shared/domain/visits'
import { after, assigned, context, TODAY } from '@shared/domain/visits/visits.test-support'
import type { LedgerRecord } from '@shared/ledger'
import { unitRow } from './units'

const all = visitMove.list.map(({ code }) => code)
const one = (record: LedgerRecord) => assignmentsOf(record)[0] as VisitAssignment
const row = (record: LedgerRecord, today = TODAY) => unitRow(one(record), all, { today })
const of = (record: LedgerRecord) => ({ assignmentId: one(record).id, on: TODAY })

const received = (): LedgerRecord => {
  const record = assigned()
  return after(record, receiveAssignment(record, { ...of(record), by: '李志远' }, context()))
}

describe('承办单位', () => {
  it('没有接收的可以接收、退回；接收以后不再退回，写法定期限', () => {
    expect(row(assigned())).toMatchObject({ state: '待接收' })
    expect(row(assigned()).moves).toContain('sendBack')
    expect(row(received()).moves).toEqual(['remind', 'report', 'extend', 'recall'])
    expect(row(received()).lines).toContain('法定办结期限 2027-01-23（《信访工作条例》第三十四条）')
  })

  it('超过期限的标明超了几天；延长以后期限往后，不能再延长', () => {
    expect(row(received(), '2026-12-26').chip).toMatchObject({ kind: 'late', text: '已超 2 天' })
    const record = received()
    const longer = { days: 10, on: TODAY, approvedBy: '测试主任', reason: '情况复杂', toldOn: TODAY }
    const extended = after(record, extendAssignment(record, { ...of(record), ...longer }, context()))
    expect(row(extended, '2026-12-26').chip).toMatchObject({ kind: 'plain', text: '还有 8 天' })
    expect(row(extended).moves).not.toContain('extend')
  })

  it('退回的、报结的没有期限，也没有可办的', () => {
    const record = assigned()
    const back = { ...of(record), by: '王建平', reason: '不属职权' }
    const returned = after(record, returnAssignment(record, back, context()))
    expect(row(returned)).toMatchObject({ state: '已退回', chip: null, moves: [] })
    const given = received()
    const result = { ...of(given), opinion: 1 as const, text: '已修复', number: '' }
    const reported = after(given, reportResult(given, result, context()))
    expect(row(reported)).toMatchObject({ state: '已报结', chip: null, moves: [] })
  })
})
