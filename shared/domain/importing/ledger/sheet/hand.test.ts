import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainCell } from '../../plain'
import { targets } from '../targets'
import { columnLetter, likelyHead, possibleHeads, sheetsOf, signatureOf, tablesOf, type HeadPlace } from '.'

const tableOf = (rows: PlainCell[][], name = '') => {
  const made = rows.map((cells, at) => ({ at: at + 1, cells }))
  const [table] = tablesOf({
    name: 'a.xlsx',
    notes: [],
    parts: [{ kind: 'table', table: { name, merges: [], rows: made } }]
  })
  if (!table) throw new Error('no table')
  return table
}
const { fields } = targets.leader
const by = (rows: PlainCell[][], place?: HeadPlace) => sheetsOf([tableOf(rows)], fields, () => place)

const UNKNOWN = [
  ['二〇二五年度名册'],
  ['谁', '做啥', '排第几'],
  ['陈志远', '县委书记', 1],
  ['白玛 卓嘎', '副县长', 2],
  ['合计', null, 2]
]

describe('人指定的表头', () => {
  it('认不出的表头，指明之后照样读：去掉合计，行号不变', () => {
    expect(by(UNKNOWN)).toEqual([])
    const [sheet] = by(UNKNOWN, { from: 1, to: 2 })
    expect(sheet?.labels).toEqual(['谁', '做啥', '排第几'])
    expect(sheet?.rows.map(({ at }) => at)).toEqual([3, 4])
    expect(sheet?.left.map(({ why }) => why)).toEqual(['合计行'])
    expect(sheet?.byHand).toBe(true)
    expect(sheet?.hint).toMatchObject({ year: null })
  })

  it('几行的表头合成各列的名称', () => {
    const [sheet] = by(
      [
        ['甲', null],
        ['谁', '做啥'],
        ['陈志远', '书记']
      ],
      { from: 0, to: 2 }
    )
    expect(sheet?.labels).toEqual(['甲 谁', '甲 做啥'])
  })

  it('没有表头的，列叫 A、B、C，指定的那一行就是第一条', () => {
    const [sheet] = by(UNKNOWN.slice(2), { from: 0, to: 0 })
    expect(sheet?.labels).toEqual(['A 列', 'B 列', 'C 列'])
    expect(sheet?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['陈志远', '白玛 卓嘎'])
  })

  it('找错了的可以改；改回找到的那一行，就不再算是人指定的', () => {
    const rows = [
      ['姓名', '职务'],
      ['姓名', '职务', '分管'],
      ['陈志远', '县委书记', '全面']
    ]
    const [found] = by(rows)
    expect([found?.place, found?.byHand]).toEqual([{ from: 0, to: 2 }, false])
    const [corrected] = by(rows, { from: 1, to: 2 })
    expect([corrected?.labels, corrected?.byHand]).toEqual([['姓名', '职务', '分管'], true])
    expect(by(rows, found?.place)[0]?.byHand).toBe(false)
  })

  it('表头上面写的年份和金额单位照样起作用', () => {
    const [sheet] = by([['2024年名册　单位：万元'], ['谁', '做啥'], ['陈志远', '书记']], { from: 1, to: 2 })
    expect([sheet?.hint.year, sheet?.unit]).toEqual([2024, 'wan'])
  })
})

it('没有表头的，凭列数和表名记住；有表头的凭表头', () => {
  const none = { from: 0, to: 0 }
  const two: PlainCell[][] = [['陈志远', '书记']]
  expect(signatureOf(tableOf(two, '二月'), none)).toBe(signatureOf(tableOf([['王芳', '县长']], '二月'), none))
  expect(signatureOf(tableOf(two, '二月'), none)).not.toBe(signatureOf(tableOf(two, '三月'), none))
  expect(signatureOf(tableOf(two), none)).not.toBe(signatureOf(tableOf([['陈志远', '书记', 1]]), none))
  expect(signatureOf(tableOf(two), none)).not.toBe(signatureOf(tableOf(two), { from: 0, to: 1 }))
})

it('提议的是前面文字最多、没有数字的一行', () => {
  expect(likelyHead(tableOf(UNKNOWN))).toEqual({ from: 1, to: 2 })
  expect(likelyHead(tableOf([[1, 2]]))).toEqual({ from: 0, to: 1 })
  const dated = [
    ['谁', '做啥'],
    ['陈志远', '县委书记', '2025年']
  ]
  expect(likelyHead(tableOf(dated))).toEqual({ from: 0, to: 1 })
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [99, 'CV']
])('第 %i 列是 %s', (at, letter) => expect(columnLetter(at)).toBe(letter))

it('任何表，任何一处表头：每一行要么是记录，要么写明为什么不是，要么在表头里或者上面', () => {
  const cell = fc.oneof(fc.constantFrom('姓名', '职务', '合计', '陈志远', '填报人：王', '', '1'), fc.nat(99))
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(rows, fc.nat(), fc.boolean(), (list, pick, headless) => {
      const table = tableOf(list)
      const heads = [...possibleHeads(table)]
      const head = heads[pick % heads.length] as HeadPlace
      const place = headless ? { from: head.from, to: head.from } : head
      const [sheet] = sheetsOf([table], fields, () => place)
      const seen = [...(sheet?.rows ?? []), ...(sheet?.left ?? [])].map(({ at }) => at)
      const below = table.rows
        .slice(place.to)
        .filter(({ cells }) => cells.some(({ text }) => text !== ''))
        .map(({ at }) => at)
      expect(seen.sort((a, b) => a - b)).toEqual(below)
      expect(sheet?.labels).toHaveLength(
        headless
          ? table.width
          : Math.max(...table.rows.slice(place.from, place.to).map(({ cells }) => cells.length))
      )
    })
  )
})
