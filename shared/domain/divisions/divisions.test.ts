import { describe, expect, it } from 'vitest'
import { decodeDivisions } from './decode'
import { divisionLevel, parentCode, toTwelveDigits } from './division'
import { divisionSearch } from './search'
import { divisionTree } from './tree'

const text = [
  '@',
  '11北京市',
  '44广东省',
  '54西藏自治区',
  '@11',
  '01市辖区',
  '@44',
  '19东莞市',
  '@54',
  '05山南市',
  '@1101',
  '01东城区',
  '@4419',
  '00东莞市',
  '@5405',
  '21扎囊县',
  '@441900',
  '003东城街道',
  '@540521',
  '099下扎塘镇',
  '100扎塘镇',
  '101桑耶镇',
  '@540521100',
  '2003队',
  ''
].join('\n')

const tree = divisionTree(decodeDivisions(text))
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

describe('decodeDivisions', () => {
  it('puts the code together from the parent line and the digits of its level', () => {
    expect(tree.find('540521')).toEqual({ code: '540521', name: '扎囊县', level: 'county' })
    expect(tree.find('441900003')).toEqual({ code: '441900003', name: '东城街道', level: 'township' })
  })

  it('does not take the digit a name begins with for code', () => {
    expect(tree.find('540521100200')).toEqual({ code: '540521100200', name: '3队', level: 'village' })
  })

  it.each([
    ['11北京市', 1],
    ['@\n11北京市\n1x东城区', 3],
    ['@\n11', 2],
    ['@\n11北京市\n\n54西藏自治区', 3],
    ['@123\n45村', 2],
    ['@110101001001\n001村', 2]
  ])('says in which line %j is damaged', (damaged, line) => {
    expect(() => decodeDivisions(damaged)).toThrow(`第 ${line} 行`)
  })
})

describe('codes', () => {
  it('have a level by their length and a parent by their beginning', () => {
    expect(['54', '5405', '540521', '540521100', '540521100200'].map(divisionLevel)).toEqual([
      'province',
      'city',
      'county',
      'township',
      'village'
    ])
    expect(['', '540', '54052110', '54x5'].map(divisionLevel)).toEqual([null, null, null, null])
    expect(['540521100200', '540521100', '540521', '5405', '54'].map(parentCode)).toEqual([
      '540521100',
      '540521',
      '5405',
      '54',
      ''
    ])
  })

  it('are filled with zeros on statistics forms', () => {
    expect(toTwelveDigits('5405')).toBe('540500000000')
    expect(toTwelveDigits('540521100200')).toBe('540521100200')
  })
})

describe('divisionTree', () => {
  it('gives children as coded, and choices without the levels nobody names', () => {
    expect(names(tree.childrenOf(''))).toEqual(['北京市', '广东省', '西藏自治区'])
    expect(names(tree.childrenOf('11'))).toEqual(['市辖区'])
    expect(names(tree.choicesUnder('11'))).toEqual(['东城区'])
    expect(names(tree.choicesUnder('44'))).toEqual(['东莞市'])
    expect(names(tree.choicesUnder('4419'))).toEqual(['东城街道'])
    expect(names(tree.choicesUnder('540521'))).toEqual(['下扎塘镇', '扎塘镇', '桑耶镇'])
  })

  it('writes full names without placeholders and without saying 东莞市 twice', () => {
    expect(tree.fullName('540521100')).toBe('西藏自治区山南市扎囊县扎塘镇')
    expect(tree.fullName('110101')).toBe('北京市东城区')
    expect(tree.fullName('1101')).toBe('北京市')
    expect(tree.fullName('441900003')).toBe('广东省东莞市东城街道')
    expect(tree.fullName('441900')).toBe('广东省东莞市')
  })

  it('knows nothing of a code it does not hold', () => {
    expect(tree.find('99')).toBeUndefined()
    expect(tree.fullName('99')).toBeNull()
    expect(tree.path('99')).toEqual([])
    expect(tree.childrenOf('540521101')).toEqual([])
  })
})

describe('divisionSearch', () => {
  const search = divisionSearch(tree)

  it('finds the place and not everything below it', () => {
    expect(names(search('山南'))).toEqual(['山南市'])
    expect(names(search('东莞'))).toEqual(['东莞市'])
  })

  it('narrows by the words before', () => {
    expect(names(search('东城'))).toEqual(['东城区', '东城街道'])
    expect(names(search('广东 东城'))).toEqual(['东城街道'])
    expect(names(search('山南 扎'))).toEqual(['扎囊县', '扎塘镇', '下扎塘镇'])
    expect(names(search('扎塘'))).toEqual(['扎塘镇', '下扎塘镇'])
  })

  it('finds by the beginning of a code, within the limit, and nothing for nothing', () => {
    expect(names(search('5405211'))).toEqual(['扎塘镇', '桑耶镇', '3队'])
    expect(names(search('5405211', 1))).toEqual(['扎塘镇'])
    expect(search('  ')).toEqual([])
  })
})
