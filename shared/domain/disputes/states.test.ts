import { describe, expect, it } from 'vitest'
import type { LedgerRecord, SectionState, SectionValue } from '../../ledger'
import { mayWrite } from '../permissions'
import { disputeMove } from './moves'
import { disputeSections } from './sections'
import { disputeState, isWithdrawn, standingOf, stateOf } from './states'
import { stepOf } from './steps'

function record(sections: Record<string, SectionValue>): LedgerRecord {
  const states = Object.entries(sections).map(([section, value]) => {
    const current = { hash: section, clock: '1', person: 'p', value }
    return [section, { current, others: [] }] satisfies [string, SectionState]
  })
  return {
    entity: 'dispute',
    id: 'd',
    created: '1',
    updated: '1',
    sections: Object.fromEntries(states)
  }
}

const intake = { acceptedOn: '2016-08-01', type: 2 }
const assigned = { intake, assignment: {} }
const offer = (kind: string, answer: string | null) => ({
  offers: [{ kind, answer: answer === null ? null : { kind: answer } }]
})

describe('状态', () => {
  it.each([
    ['refused', 1, { refusal: {} }],
    ['accepted', 1, { intake }],
    ['offered', 2, { intake, routing: offer('assign', null) }],
    ['returned', 2, { intake, routing: offer('assign', 'returned') }],
    ['returned', 2, { intake, routing: offer('transfer', 'recalled') }],
    ['accepted', 1, { intake, routing: offer('refer', null) }],
    ['transferred', 5, { intake, routing: offer('transfer', 'accepted') }],
    ['assigned', 2, assigned],
    ['assigned', 2, { ...assigned, routing: offer('transfer', null) }],
    ['assigned', 2, { ...assigned, handling: { sessions: [] } }],
    ['mediating', 3, { ...assigned, handling: { sessions: [{}] } }],
    ['suspended', 3, { ...assigned, limits: { pauses: [{ to: null }] } }],
    ['assigned', 2, { ...assigned, limits: { pauses: [{ to: '2016-08-09' }] } }],
    ['concluded', 3, { ...assigned, outcome: {} }],
    ['fedBack', 4, { ...assigned, outcome: {}, feedback: {} }],
    ['closed', 5, { ...assigned, outcome: {}, feedback: {}, closing: {} }],
    ['mediating', 3, { ...assigned, outcome: {}, feedback: {}, closing: {}, reopening: { list: [{}] } }],
    ['concluded', 3, { ...assigned, outcome: { round: 1 }, feedback: {}, reopening: { list: [{}] } }]
  ])('%s（第 %i 环节）由已登记的内容得出 %#', (state, step, sections) => {
    const given = record(sections as Record<string, SectionValue>)
    expect(stateOf(given)).toBe(state)
    expect(stepOf(given)).toBe(step)
  })

  it('撤销登记后可以恢复，环节不变', () => {
    const withdrawn = record({ ...assigned, retired: { retired: true } })
    expect([stateOf(withdrawn), standingOf(withdrawn), stepOf(withdrawn)]).toEqual([
      'withdrawn',
      'assigned',
      2
    ])
    expect(isWithdrawn(record({ intake, retired: { retired: false } }))).toBe(false)
  })
})

describe('动作表', () => {
  it('每个状态都有动作能到，除已撤销外都有动作能离开或者已经办完', () => {
    const reached = new Set(disputeMove.list.flatMap(({ to }) => to as readonly string[]))
    const left = new Set(disputeMove.list.flatMap(({ from }) => from as readonly string[]))
    for (const { code } of disputeState.list) {
      expect(reached, `没有动作能到 ${code}`).toContain(code)
      expect(left, `没有动作能离开 ${code}`).toContain(code)
    }
  })

  it('每一节都有动作填写，能填的人与权限表一致', () => {
    for (const section of Object.keys(disputeSections)) {
      const roles = disputeMove.list.flatMap(({ fills, actors }) =>
        (fills as readonly string[]).includes(section) ? [...actors] : []
      )
      expect(roles.length, `${section} 没有动作填写`).toBeGreaterThan(0)
      for (const role of ['clerk', 'reviewer', 'administrator', 'viewer'] as const) {
        expect(mayWrite(role, 'dispute', section)).toBe(roles.includes(role))
      }
    }
  })

  it('免缺文书只由审核员和管理员决定', () => {
    expect(mayWrite('clerk', 'dispute', 'waivers')).toBe(false)
    expect(mayWrite('reviewer', 'dispute', 'waivers')).toBe(true)
  })
})
