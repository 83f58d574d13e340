import { describe, expect, it } from 'vitest'
import { committed, problemsOf } from '../../../test/support/registerDecisions'
import { applyChange, sectionValue, type LedgerRecord } from '../../ledger'
import type { DisputeIntake } from '../disputes/sections'
import { decideInspectionRetirement, decideInspectionSection } from './decide'
import { inspectionDraftOf, turnedOf } from './draft'
import { inspectionFactOf } from './fact'
import { context, disputeContext, disputeDraft, finding, found, registered } from './inspections.test-support'
import { fromFinding, inspectionOf, turnFinding } from './turn'

const number = { letter: 'A', serial: 1 }
const parties = [{ id: 'p1', kind: 'person' as const, name: 'བཀྲ་ཤིས།', phone: '13900001234' }]
const start = () =>
  registered(
    found(
      finding('a', { title: '院墙界线', note: '两家院墙', parties }),
      finding('b', { settled: true, prevention: [{ kind: 2, people: 3 }] })
    )
  )
const turned = (record: LedgerRecord) =>
  turnFinding(record, 'a', disputeDraft({}, ['བཀྲ་ཤིས།', '王小明']), number, disputeContext)

/** Both records after the entry. */
function after(record: LedgerRecord): { dispute: LedgerRecord; inspection: LedgerRecord } {
  const decision = turned(record)
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  const meta = { clock: 'clock-99999999', person: 'p' }
  const of = (entity: string, from?: LedgerRecord) =>
    decision.changes
      .filter((change) => change.entity === entity)
      .reduce<LedgerRecord | undefined>((made, change) => applyChange(made, change, meta), from)
  return { dispute: of('dispute') as LedgerRecord, inspection: of('inspection', record) as LedgerRecord }
}

describe('转为纠纷', () => {
  it('填过的都带过去，来源是主动调解', () => {
    expect(fromFinding(start(), 'a')).toMatchObject({
      intake: { title: '院墙界线', type: 2, source: 1, summary: '两家院墙', peopleInvolved: 2 },
      parties: [{ id: 'p1', name: 'བཀྲ་ཤིས།', role: 'applicant', phone: '13900001234' }]
    })
    expect(fromFinding(start(), 'x')).toBeNull()
  })

  it('一次写下，两边都指得到对方', () => {
    const { dispute, inspection } = after(start())
    expect(inspectionOf(dispute)).toBe(inspection.id)
    expect([...turnedOf(inspection)]).toEqual([['a', dispute.id]])
    expect(sectionValue<DisputeIntake>(dispute, 'intake')?.source).toBe(1)
  })

  it('转过的、当场化解的、撤销了的、找不到的都不能转', () => {
    const record = start()
    const again = (from: LedgerRecord, id: string) =>
      problemsOf(turnFinding(from, id, disputeDraft({}, ['甲', '乙']), number, disputeContext))['']
    expect(again(after(record).inspection, 'a')).toBe('这一件已经转为纠纷，不需要再登记。')
    expect(again(record, 'b')).toContain('登记为当场化解')
    expect(again(record, 'x')).toContain('没有这一件')
    const off = { retired: true, on: '2026-11-23', reason: '重复' }
    const gone = committed(decideInspectionRetirement(record, off, context), record)
    expect(again(gone, 'a')).toContain('已经撤销')
  })

  it('转过的一件不能再删去，也不能改成当场化解', () => {
    const { inspection } = after(start())
    const { findings } = inspectionDraftOf(inspection)
    const without = { ...findings, list: findings.list.filter(({ id }) => id !== 'a') }
    expect(problemsOf(decideInspectionSection(inspection, 'findings', without, context))).toMatchObject({
      'findings.answer': '已转为纠纷的 1 件不能删去；填错的请修改内容'
    })
    const settled = { ...findings, list: findings.list.map((each) => ({ ...each, settled: true })) }
    expect(
      Object.keys(problemsOf(decideInspectionSection(inspection, 'findings', settled, context)))
    ).toEqual(['findings.list.0.settled'])
  })
})

describe('统计用的事实', () => {
  it('当场化解的计预防，转为纠纷的不在这里再计', () => {
    expect(inspectionFactOf(start())).toMatchObject({
      unitId: 'county',
      prevented: 1,
      cases: [0, 1, 0, 0],
      people: [0, 3, 0, 0]
    })
    const both = registered(found(finding('a', { settled: true, prevention: [{ kind: 1, people: 2 }] })))
    // Two PCs at the same time: one says settled, the other turns it.
    const list = [{ findingId: 'a', disputeId: 'd', on: '2026-11-23' }]
    const change = { entity: 'inspection', id: both.id, section: 'turned', before: null, value: { list } }
    const merged = applyChange(both, change, { clock: 'clock-9', person: 'p' })
    expect(inspectionFactOf(merged)).toMatchObject({
      prevented: 0,
      cases: [0, 0, 0, 0],
      people: [0, 0, 0, 0]
    })
  })

  it('撤销的没有', () => {
    const record = start()
    const off = { retired: true, on: '2026-11-23', reason: '重复' }
    expect(inspectionFactOf(committed(decideInspectionRetirement(record, off, context), record))).toBeNull()
  })
})
