import { describe, expect, it } from 'vitest'
import { gridOf, isTotalLine, isTotalRow, lineOf } from './grid'
import { readCsv } from './csv'
import { partsOfText } from './parts'
import type { PlainTable } from './plain'
import { chineseNumber, packed } from './text'

const table = (rows: PlainTable['rows'], merges: PlainTable['merges'] = []): PlainTable => ({
  name: '',
  rows,
  merges
})
const texts = (given: PlainTable) => gridOf(given).map(({ cells }) => cells.map(({ text }) => text))

describe('merged cells', () => {
  it('hold in each of their places what the first one holds', () => {
    const merged = table(
      [
        { at: 1, cells: ['2月2日', '甲'] },
        { at: 2, cells: [null, '乙'] },
        { at: 5, cells: ['2月4日', '丙'] }
      ],
      [{ row: 1, column: 1, toRow: 3, toColumn: 1 }]
    )
    expect(texts(merged)).toEqual([
      ['2月2日', '甲'],
      ['2月2日', '乙'],
      ['2月4日', '丙']
    ])
    expect(gridOf(merged)[1]?.cells[0]?.carried).toBe(true)
  })

  it('over a title are said once in its line', () => {
    const title = table(
      [
        { at: 1, cells: ['接访安排表'] },
        { at: 2, cells: ['a', 'b', 'c'] }
      ],
      [{ row: 1, column: 1, toRow: 1, toColumn: 3 }]
    )
    expect(gridOf(title).map(lineOf)).toEqual(['接访安排表', 'a | b | c'])
  })

  it('that cover a million rows take no time for rows that are empty', () => {
    const merges = Array.from({ length: 5_000 }, () => ({
      row: 1,
      column: 1,
      toRow: 1_048_576,
      toColumn: 16_384
    }))
    const started = performance.now()
    gridOf(
      table(
        [
          { at: 1, cells: ['x'] },
          { at: 1_000_000, cells: [null, 'y'] }
        ],
        merges
      )
    )
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('sums', () => {
  it.each(['合计', '合 计', '共6场', '小计', '本月合计', '共 12 人次', '总计：6场'])(
    '%s is no data',
    (text) => {
      expect(isTotalLine(text)).toBe(true)
      expect(
        isTotalRow({
          at: 1,
          cells: [
            { cell: null, text: '', carried: false },
            { cell: text, text, carried: false }
          ]
        })
      ).toBe(true)
    }
  )
  it.each(['共青团县委', '合计划', '张合计'])('%s is no sum', (text) => expect(isTotalLine(text)).toBe(false))
})

describe('csv', () => {
  it('keeps separators, line ends and quotes inside of quotes', () => {
    expect(readCsv('日期,领导\r\n2月2日,"甲,乙"\n\n3,"他说""好""\n第二行"', 100)?.rows).toEqual([
      { at: 1, cells: ['日期', '领导'] },
      { at: 2, cells: ['2月2日', '甲,乙'] },
      { at: 4, cells: ['3', '他说"好"\n第二行'] }
    ])
  })
  it('takes tabs and semicolons where they separate, and a quote that is never closed', () => {
    expect(readCsv('a\tb\n1,5\t2', 10)?.rows[1]?.cells).toEqual(['1,5', '2'])
    expect(readCsv('a;b\n"x', 10)?.rows[1]?.cells).toEqual(['x'])
    expect(readCsv('a,', 10)?.rows[0]?.cells).toEqual(['a', ''])
  })
  it('is no table beyond its limit', () => expect(readCsv('a,b\nc,d', 3)).toBeNull())
})

describe('a pasted text', () => {
  it('is paragraphs and tables in their order', () => {
    expect(partsOfText('标题\n日期\t领导\n2月2日\t甲\n\n备注')).toEqual([
      { kind: 'text', at: 1, text: '标题' },
      {
        kind: 'table',
        table: {
          name: '',
          rows: [
            { at: 2, cells: ['日期', '领导'] },
            { at: 3, cells: ['2月2日', '甲'] }
          ],
          merges: []
        }
      },
      { kind: 'text', at: 5, text: '备注' }
    ])
  })
  it('may draw its table with bars', () => {
    const [part] = partsOfText('| 日期 | 领导 |\n| --- | --- |\n| 2月2日 | 甲 |')
    expect(part?.kind === 'table' && part.table.rows.map(({ cells }) => cells)).toEqual([
      ['日期', '领导'],
      ['2月2日', '甲']
    ])
  })
})

describe('one way of writing', () => {
  it('makes full-width signs half-width and finds Chinese numbers', () => {
    expect(packed('２０２１年　２月（周二）')).toBe('2021年2月(周二)')
    expect(['二〇二一', '二十三', '十', '三十', '〇', 'x', '十十'].map(chineseNumber)).toEqual([
      2021,
      23,
      10,
      30,
      0,
      null,
      null
    ])
  })
})
