import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'

/** Black on white, and one blue that prints as a dark grey. */
export const INK = '#1f2329'
export const PAPER = '#ffffff'
const DARK = '#1f5fa8'
const LIGHT = '#dfe3e8'

type Style = NonNullable<BarSeriesOption['itemStyle']>
const lines = (rotation: number): Style['decal'] => ({
  symbol: 'rect',
  color: INK,
  dashArrayX: [1, 0],
  dashArrayY: [1.5, 5],
  rotation
})
const dots: Style['decal'] = {
  symbol: 'circle',
  symbolSize: 0.6,
  color: INK,
  dashArrayX: [
    [6, 6],
    [0, 6, 6, 0]
  ],
  dashArrayY: [6, 0]
}

/** Full, hatched, dotted, empty: four that nobody takes for one another in black and white. */
const FILLS: readonly Style[] = [
  { color: DARK },
  { color: PAPER, decal: lines(-Math.PI / 4) },
  { color: LIGHT, decal: dots },
  { color: PAPER }
]

export const barStyle = (at: number): Pick<BarSeriesOption, 'itemStyle'> => ({
  itemStyle: { ...FILLS[at % FILLS.length], borderColor: INK, borderWidth: 1 }
})

/** A figure on a pattern stands on a patch of its own. */
export const insideLabel = (at: number): NonNullable<BarSeriesOption['label']> => ({
  show: true,
  position: 'inside',
  fontSize: 11,
  ...(at === 0 ? { color: PAPER } : { color: INK, backgroundColor: PAPER, padding: [1, 3] })
})

type LineStyle = Pick<LineSeriesOption, 'lineStyle' | 'symbol' | 'symbolSize' | 'itemStyle'>
const LINES: readonly LineStyle[] = [
  { lineStyle: { color: DARK, width: 2.5 }, symbol: 'circle', symbolSize: 7, itemStyle: { color: DARK } },
  {
    lineStyle: { color: INK, width: 1.5, type: [6, 4] },
    symbol: 'emptyDiamond',
    symbolSize: 9,
    itemStyle: { color: INK }
  }
]

/** Thick with full marks, thin and broken with empty ones. */
export const lineStyle = (at: number): LineStyle => LINES[at % LINES.length] ?? {}
