import { describe, expect, test } from 'vitest'
import { fullCase, fullSections } from '../../../../../test/support/fullCase'
import { fileNameOf, numbered, rowsOf } from './rows'

const print = (paper: string, copy: number, on: string) => ({
  id: `${paper}-${copy}`,
  ...{ paper, of: '', copy, on, way: 'print' }
})
const prints = { list: [print('rights', 1, '2026-09-28'), print('rights', 2, '2026-10-10')] }

describe('文书的列表', () => {
  test('写明出过几份、最近哪天；没有出过的不写', () => {
    const rows = rowsOf(fullCase(fullSections({ prints })))
    expect(rows.find(({ key }) => key === 'rights:')?.out).toBe('已出 2 份，最近 2026-10-10')
    expect(rows.find(({ key }) => key === 'agreement:')).toMatchObject({ out: '', item: '8', missing: [] })
    expect(rows.find(({ key }) => key === 'cover:')?.item).toBe('')
  })

  test('下一份带下一个份号', () => {
    const file = fullCase(fullSections({ prints }))
    const rights = rowsOf(file).find(({ key }) => key === 'rights:')
    expect(rights && numbered(file.record, rights.paper).copy.number).toBe(3)
  })
})

describe('文件名', () => {
  test('系统不许用的字符换掉，长的截断，空的也有名', () => {
    expect(fileNameOf('（2026）人调字第A0017号', '授权委托书（甲/乙）')).toBe(
      '（2026）人调字第A0017号 授权委托书（甲_乙）'
    )
    expect(fileNameOf('长'.repeat(300))).toHaveLength(100)
    expect(fileNameOf(`${'长'.repeat(99)}😀`)).toBe('长'.repeat(99))
    expect(fileNameOf('', '')).toBe('文书')
  })
})
