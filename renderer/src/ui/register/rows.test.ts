import { describe, expect, it } from 'vitest'
import { rowMatcher, sortRows, type RegisterRow } from './rows'

const row = (name: string, over: Partial<RegisterRow> = {}): RegisterRow => ({
  id: name,
  name,
  placeCode: '540521100',
  placeName: '扎囊县扎塘镇',
  term: 'running',
  retired: false,
  words: name.toLowerCase(),
  ...over
})
const found = (text: string, place: string, given: RegisterRow) => rowMatcher(text, place)(given)

describe('登记册的行', () => {
  it('任期届满的在前，将届满的其次，撤销的最后；其余按所在地和名称', () => {
    const rows = [
      row('乙'),
      row('甲', { placeCode: '540521' }),
      row('撤', { retired: true, term: 'expired' }),
      row('将', { term: 'soon' }),
      row('满', { term: 'expired' })
    ]
    expect(sortRows(rows).map(({ name }) => name)).toEqual(['满', '将', '甲', '乙', '撤'])
  })

  it('所在地按代码的开头或地名的一部分', () => {
    expect(found('', ' 540521 ', row('甲'))).toBe(true)
    expect(found('', '521', row('甲'))).toBe(false)
    expect(found('', '扎塘', row('甲'))).toBe(true)
    expect(found('', '乃东', row('甲'))).toBe(false)
  })

  it('文字的每个词都要找到，不分先后和大小写', () => {
    const given = row('扎塘镇 Zhatang 调委会')
    expect(found('ZHATANG 扎塘', '', given)).toBe(true)
    expect(found('扎塘 乃东', '', given)).toBe(false)
    expect(found('   ', '', given)).toBe(true)
  })
})
