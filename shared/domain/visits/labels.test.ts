import { expect, it } from 'vitest'
import { visitMovesFor } from './allowed'
import { visitDifferences } from './labels'
import { called, draft, visitor } from './visits.test-support'

it('经过里写代码的名称；来访人只说有改动，不写号码', () => {
  const { matter } = draft()
  expect(visitDifferences('matter', matter, { ...matter, type: 4, demand: '' })).toEqual([
    { label: '纠纷类型', before: '邻里纠纷', after: expect.not.stringContaining('4') as string },
    { label: '诉求', before: '修复排水沟', after: '（空）' }
  ])
  const people = (phone: string) => ({ count: 1, list: [visitor({ phone })] })
  const told = visitDifferences('visitors', people('13900000001'), people('13900000002'))
  expect(told).toEqual([{ label: '来访人', before: '1 项', after: '1 项（内容有改动）' }])
})

it('查阅员什么也不能做，登记员按状态能做的都列得出', () => {
  expect(visitMovesFor(called(), 'viewer')).toEqual([])
  expect(visitMovesFor(called(), 'clerk')).toEqual([
    'putBack',
    'leave',
    'answer',
    'refuse',
    'turn',
    'assign',
    'correct',
    'print',
    'withdraw'
  ])
})
