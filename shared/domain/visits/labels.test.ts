import { expect, it } from 'vitest'
import { visitMovesFor } from './allowed'
import { visitDifferences } from './labels'
import { remind, returnAssignment } from './units'
import { assignmentsOf } from './states'
import { after, assigned, called, context, draft, TODAY, visitor } from './visits.test-support'

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

it('交办写到单位和办到哪一步', () => {
  const record = assigned()
  const assignmentId = assignmentsOf(record)[0]?.id ?? ''
  const told = (next: typeof record) =>
    visitDifferences(
      'assignments',
      record.sections['assignments']?.current.value ?? {},
      next.sections['assignments']?.current.value ?? {}
    )
  const reminder = { assignmentId, on: TODAY, way: 'phone' as const, to: '', note: '' }
  expect(told(after(record, remind(record, reminder, context())))).toEqual([
    {
      label: '承办单位',
      before: '扎塘镇人民政府 待接收',
      after: '扎塘镇人民政府 待接收，催办 1 次'
    }
  ])
  const back = { assignmentId, on: TODAY, by: '王建平', reason: '不属职权' }
  expect(told(after(record, returnAssignment(record, back, context())))[0]?.after).toBe(
    '扎塘镇人民政府 已退回'
  )
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
