import { describe, expect, it } from 'vitest'
import { copyText, paragraphsOf, ruledLines, withColon } from './words'
import { samplePaper } from './sample.test-support'

describe('words around the contents', () => {
  it('give a label one colon and never two', () => {
    expect(withColon('姓名')).toBe('姓名：')
    expect(withColon('当事人（签名盖章或按指印）')).toBe('当事人（签名盖章或按指印）：')
    for (const label of ['编号：', '编号:', '经调解，自愿达成如下协议：', ''])
      expect(withColon(label)).toBe(label)
  })

  it('name the copy, and for whom it is', () => {
    expect(copyText(samplePaper({ copy: { number: 1 } }))).toBe('第 1 份')
    expect(copyText(samplePaper({ copy: { number: 3, of: '当事人' } }))).toBe('第 3 份（当事人）')
    expect(copyText(samplePaper({ copy: { number: 0 } }))).toBe('')
  })

  it('part paragraphs at line ends, and rule lines only where nothing was written', () => {
    expect(paragraphsOf('\n甲\r\n乙\n\n')).toEqual(['甲', '乙'])
    const text = { kind: 'text', indent: true, minLines: 4 } as const
    expect(ruledLines({ ...text, text: ' \n' })).toBe(4)
    expect(ruledLines({ ...text, text: '甲' })).toBe(0)
  })
})
