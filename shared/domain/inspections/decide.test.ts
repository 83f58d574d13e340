import { describe, expect, it } from 'vitest'
import { committed, problemsOf, warningsOf } from '../../../test/support/registerDecisions'
import { decideInspection, decideInspectionRetirement, decideInspectionSection } from './decide'
import { inspectionDifferences } from './describe'
import { inspectionDraftOf } from './draft'
import { context, finding, found, inspection, registered } from './inspections.test-support'

const problems = (draft: Parameters<typeof decideInspection>[0]) =>
  problemsOf(decideInspection(draft, context))

describe('登记排查', () => {
  it('没有发现的也登记，写明未发现', () => {
    const record = registered(inspection())
    expect(inspectionDraftOf(record).findings).toEqual({ answer: 'none', list: [] })
  })

  it('没有回答结果的不能保存：空着不等于未发现', () => {
    const draft = inspection()
    draft.findings.answer = ''
    expect(problems(draft)).toEqual({ 'findings.answer': '请选择排查结果；没有发现的选“未发现”' })
  })

  it('未发现和填写的件数互相矛盾时指出', () => {
    expect(problems({ ...inspection(), findings: { answer: 'none', list: [finding('a')] } })).toEqual({
      'findings.answer': '选了“未发现”，下面却填有 1 件，请核对'
    })
    expect(problems({ ...inspection(), findings: { answer: 'found', list: [] } })).toEqual({
      'findings.answer': '请至少填写一件；没有发现的选“未发现”'
    })
  })

  it('将来的日期、空的内容、没有选单位，逐栏说明', () => {
    expect(
      problems(
        inspection({ on: '2026-11-24', lookedAt: '  ', people: '', unitId: '', unitKind: '', level: '' })
      )
    ).toMatchObject({
      'round.on': '排查日期不能晚于今天（2026年11月23日）',
      'round.lookedAt': '请填写排查内容',
      'round.people': '请填写排查人员',
      'round.unitId': '请选择排查单位'
    })
    expect(problems(inspection({ on: '' }))).toMatchObject({ 'round.on': '请填写排查日期' })
    expect(problems(inspection({ on: '2026-02-30' }))['round.on']).toContain('不是有效日期')
  })

  it('专项和重点时段要写名称；改回日常，名称不留下', () => {
    expect(problems(inspection({ kind: 'special' }))).toEqual({ 'round.topic': '请填写专项名称' })
    expect(problems(inspection({ kind: 'period' }))).toEqual({ 'round.topic': '请填写重点时段名称' })
    const record = registered(inspection({ kind: 'daily', topic: '春节前' }))
    expect(inspectionDraftOf(record).round.topic).toBe('')
  })

  it('每一件要有名称和类型，知道的当事人要有姓名，号码只提示', () => {
    const bad = finding('a', {
      title: '',
      type: null,
      parties: [{ id: 'p', kind: 'person', name: '', phone: '' }]
    })
    expect(problems(found(finding('b'), bad))).toEqual({
      'findings.list.1.title': '请填写第 2 件的名称',
      'findings.list.1.type': '请选择第 2 件的纠纷类型',
      'findings.list.1.parties.0.name': '请填写第 2 件的第 1 位当事人姓名或名称'
    })
    const odd = finding('c', { parties: [{ id: 'p', kind: 'person', name: '白玛', phone: '12' }] })
    expect(warningsOf(decideInspection(found(odd), context))).toHaveLength(1)
  })

  it('没有当场化解的不能填防止', () => {
    expect(problems(found(finding('a', { prevention: [{ kind: 1, people: 2 }] })))).toEqual({
      'findings.list.0.prevention': '第 1 件没有当场化解，不能填“防止”'
    })
    const twice = [
      { kind: 1 as const, people: 1 },
      { kind: 1 as const, people: 2 }
    ]
    expect(Object.keys(problems(found(finding('a', { settled: true, prevention: twice }))))).toEqual([
      'findings.list.0.prevention'
    ])
  })
})

describe('以后', () => {
  it('一节一节修改，没有改动的不写', () => {
    const record = registered(found(finding('a')))
    const draft = inspectionDraftOf(record)
    const same = decideInspectionSection(record, 'findings', draft.findings, context)
    expect(problemsOf(same)).toEqual({ '': '没有改动，不需要保存' })
    const next = { answer: 'found' as const, list: [...draft.findings.list, finding('b')] }
    const decision = decideInspectionSection(record, 'findings', next, context)
    expect(decision.ok && [decision.reason, decision.changes.map(({ section }) => section)]).toEqual([
      '修改排查结果',
      ['findings']
    ])
  })

  it('撤销要写原因，可以恢复', () => {
    const record = registered(inspection())
    const off = { retired: true, on: '2026-11-23', reason: '' }
    expect(problemsOf(decideInspectionRetirement(record, off, context))).toEqual({
      'retired.reason': '请填写撤销原因'
    })
    const gone = committed(decideInspectionRetirement(record, { ...off, reason: '重复' }, context), record)
    const back = { retired: false, on: '2026-11-23', reason: '核对无误' }
    expect(decideInspectionRetirement(gone, back, context).ok).toBe(true)
  })

  it('时间线写事不写人', () => {
    const party = { id: 'p', kind: 'person' as const, name: '白玛卓嘎', phone: '13900001234' }
    const { findings, round } = found(finding('a', { parties: [party] }), finding('b', { settled: true }))
    const told = inspectionDifferences('findings', null, findings as never)
    expect(told.map(({ label, after }) => [label, after])).toEqual([
      ['排查结果', '有发现'],
      ['发现的矛盾纠纷', '事项a；事项b（当场化解）']
    ])
    const words = inspectionDifferences('round', null, round as never, () => '扎囊县综治中心')
    expect(words.map(({ label }) => label)).toEqual([
      '排查日期',
      '排查单位',
      '层级',
      '类别',
      '排查地点',
      '排查人员',
      '排查内容'
    ])
    expect(words[1]?.after).toBe('扎囊县综治中心')
  })
})
