import { describe, expect, it } from 'vitest'
import type { Drawing } from '@shared/domain/statistics'
import { heightOf, optionOf } from './option'
import { barStyle, lineStyle } from './style'

const drawing = (kind: Drawing['kind'], ...values: number[][]): Drawing => ({
  kind,
  unit: '件',
  categories: values[0]?.map((_, at) => `第${at}`) ?? [],
  series: values.map((list, at) => ({ name: `系列${at}`, values: list, labels: list.map(String) }))
})

interface Point {
  value: number | null
  label: { show: boolean }
}
const seriesOf = (given: Drawing) =>
  optionOf(given, 'serif').series as { name: string; data: (Point | number)[] }[]
const points = (given: Drawing, at = 0): Point[] => seriesOf(given)[at]?.data as Point[]

describe('黑白也分得清', () => {
  it('没有两个系列只差颜色', () => {
    const bars = [0, 1, 2, 3].map((at) => {
      const { decal, color } = barStyle(at).itemStyle ?? {}
      return JSON.stringify(decal ?? color)
    })
    expect(new Set(bars).size).toBe(4)
    const [one, other] = [lineStyle(0), lineStyle(1)]
    expect([one.lineStyle?.type, one.symbol]).not.toEqual([other.lineStyle?.type, other.symbol])
    expect(one.symbol).not.toBe(other.symbol)
  })

  it('几个系列有图例，一个的不用', () => {
    expect(optionOf(drawing('columns', [1], [2]), 'serif').legend).toMatchObject({
      show: true,
      data: ['系列0', '系列1']
    })
    expect(optionOf(drawing('bars', [1]), 'serif').legend).toMatchObject({ show: false })
  })
})

describe('数字', () => {
  it('叠起来的条末端写合计，小得放不下的部分不写', () => {
    const given = drawing('columns', [90, 0], [5, 10])
    const [, small, sum] = seriesOf(given)
    expect(sum?.name).toBe('合计')
    expect((small?.data as Point[]).map(({ label }) => label.show)).toEqual([false, true])
    expect(points(given)[1]).toEqual({ value: null, label: { show: false } })
  })

  it('只有一个系列时再小也写', () => {
    expect(points(drawing('bars', [1000, 1])).map(({ label }) => label.show)).toEqual([true, true])
  })

  it('两条线的数字一上一下，靠近横轴的下面那个不写', () => {
    const given = drawing('lines', [100, 50, 3], [20, 60, 2])
    expect(points(given, 0).map(({ label }) => label)).toEqual([
      { show: true, position: 'top' },
      { show: true, position: 'bottom' },
      { show: true, position: 'top' }
    ])
    expect(points(given, 1).map(({ label }) => label)).toEqual([
      { show: true, position: 'bottom' },
      { show: true, position: 'top' },
      { show: false, position: 'bottom' }
    ])
  })
})

it('条多的图每条矮一些，表还在同一页上', () => {
  const bars = (count: number): number => heightOf(drawing('bars', new Array<number>(count).fill(1)))
  expect(bars(18)).toBeLessThan(bars(12) * 1.5)
  expect(bars(18)).toBeGreaterThan(bars(12))
})
