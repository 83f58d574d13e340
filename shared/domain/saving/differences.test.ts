import { expect, it } from 'vitest'
import { differences } from './differences'

const labels = { contact: { '': '联系方式', phone: '电话', list: '名单' } }
const masked = (_: string, path: string) => (path === 'phone' ? '138****0001' : undefined)

it('遮住的号码和按项数写的名单，写出来相同也说明有改动', () => {
  const before = { phone: '13800000001', list: ['甲'] }
  const after = { phone: '13811110001', list: ['乙'] }
  expect(differences(labels, 'contact', before, after, masked)).toEqual([
    { label: '电话', before: '138****0001', after: '138****0001（内容有改动）' },
    { label: '名单', before: '1 项', after: '1 项（内容有改动）' }
  ])
  expect(differences(labels, 'contact', before, { ...before }, masked)).toEqual([])
})
