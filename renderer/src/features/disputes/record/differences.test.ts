import { expect, it } from 'vitest'
import { disputeDifferences, sectionTitle } from './differences'

const nameOf = (): string => '某组织'
const party = (name: string, phone: string) => ({
  list: [{ id: '1', role: 'applicant', kind: 'person', name, sex: '', occupation: '', phone }]
})

it('两份反馈逐栏并列，相同的不列', () => {
  const value = { on: '2026-11-01', to: '格桑·测试', way: '电话', note: '' }
  expect(
    disputeDifferences('feedback', value, { ...value, way: '当面告知', note: '已解释' }, nameOf)
  ).toEqual([
    { label: '反馈方式', before: '电话', after: '当面告知' },
    { label: '备注', before: '（空）', after: '已解释' }
  ])
  expect(disputeDifferences('feedback', value, { ...value }, nameOf)).toEqual([])
})

it('当事人逐人逐栏比，电话遮住', () => {
  const found = disputeDifferences(
    'parties',
    party('格桑', '13800000001'),
    party('格桑', '13800000002'),
    nameOf
  )
  expect(found).toEqual([{ label: '格桑的电话', before: '138****0001', after: '138****0002' }])
})

it('撤销与恢复并列', () => {
  const value = { retired: true, on: '2026-11-01', reason: '重复登记' }
  expect(
    disputeDifferences('retired', value, { retired: false, on: '2026-11-02', reason: '误撤' }, nameOf)
  ).toEqual([
    { label: '撤销', before: '2026-11-01：重复登记', after: '（空）' },
    { label: '恢复', before: '（空）', after: '2026-11-02：误撤' }
  ])
  expect(sectionTitle('retired')).toBe('撤销登记')
})
