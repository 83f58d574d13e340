import type { Drawing, Series } from '@shared/domain/statistics'
import type { ChartOption } from './echarts'
import { barStyle, INK, insideLabel, lineStyle, PAPER } from './style'

/** Pixels of a paper of 178 mm; one bar, thinner where there are many so that the table stays on the page; what is around. */
export const WIDTH = 672
const barHeight = (count: number): number => (count > 12 ? 18 : 24)
const AROUND = 44
const STANDING = 330

/** A picture of bars is as high as it has bars. */
export const heightOf = ({ kind, categories }: Drawing): number =>
  kind === 'bars' ? categories.length * barHeight(categories.length) + AROUND : STANDING

/** What ECharts is told; no colour says anything that a pattern, a mark or a word does not say, too. */
export function optionOf(drawing: Drawing, fontFamily: string): ChartOption {
  const several = drawing.series.length > 1
  return {
    animation: false,
    textStyle: { fontFamily, color: INK },
    grid: {
      left: 8,
      right: drawing.kind === 'bars' ? 90 : 16,
      top: several ? 34 : 22,
      bottom: 4,
      containLabel: true
    },
    legend: {
      show: several,
      data: drawing.series.map(({ name }) => name),
      top: 0,
      itemWidth: drawing.kind === 'lines' ? 40 : 24,
      textStyle: { color: INK, fontSize: 13 },
      selectedMode: false
    },
    ...axesOf(drawing),
    series: drawing.kind === 'lines' ? linesOf(drawing) : barsOf(drawing)
  }
}

function axesOf({ kind, categories, unit }: Drawing): Pick<ChartOption, 'xAxis' | 'yAxis'> {
  const names = {
    type: 'category' as const,
    data: [...categories],
    axisLine: { lineStyle: { color: INK } },
    axisTick: { show: false },
    axisLabel: { color: INK, fontSize: 12, interval: 0 }
  }
  const numbers = {
    type: 'value' as const,
    minInterval: 1,
    splitLine: { lineStyle: { color: '#d4d7dc' } },
    axisLabel: { color: INK, fontSize: 12 }
  }
  if (kind !== 'bars')
    return { xAxis: names, yAxis: { ...numbers, name: unit, nameTextStyle: { color: INK } } }
  return {
    xAxis: { ...numbers, splitNumber: 4 },
    yAxis: { ...names, inverse: true, axisLabel: { ...names.axisLabel, width: 210, overflow: 'truncate' } }
  }
}

/** The figure of a point this near to the axis would stand on the names below it. */
const LEAST_ROOM = 0.1

interface Named {
  dataIndex: number
}

/** Of two lines the figures of the upper one stand above it, of the lower one below where there is room above the axis. */
function linesOf({ series }: Drawing): ChartOption['series'] {
  const room = Math.max(...series.flatMap(({ values }) => values)) * LEAST_ROOM
  return series.map((one, at) => ({
    ...lineStyle(at),
    name: one.name,
    type: 'line' as const,
    silent: true,
    data: one.values.map((value, index) => {
      const others = series.filter((other) => other !== one).map(({ values }) => values[index] ?? 0)
      const upper = others.every((other) => value > other || (value === other && at === 0))
      return {
        value,
        label: { show: upper || value >= room, position: upper ? ('top' as const) : ('bottom' as const) }
      }
    }),
    label: {
      show: true,
      color: INK,
      fontSize: 11,
      formatter: ({ dataIndex }) => one.labels[dataIndex] ?? ''
    },
    labelLayout: { hideOverlap: true }
  }))
}

/** A part smaller than this has no figure in it: the table has it. */
const LEAST_PART = 0.06

function barsOf({ kind, series, categories }: Drawing): ChartOption['series'] {
  const lying = kind === 'bars'
  const sums = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const room = Math.max(...sums) * LEAST_PART
  const outside = lying ? ('right' as const) : ('top' as const)
  const only = series.length === 1
  const parts = series.map((one, at) => ({
    ...barStyle(at),
    name: one.name,
    type: 'bar' as const,
    stack: 'all',
    silent: true,
    barWidth: '62%',
    data: one.values.map((value) => ({
      // Nothing at all: a bar of no height would still have its frame.
      value: value === 0 ? null : value,
      label: { show: value !== 0 && (only || value >= room) }
    })),
    label: only
      ? outsideLabel(one, outside)
      : { ...insideLabel(at), formatter: ({ dataIndex }: Named) => one.labels[dataIndex] ?? '' }
  }))
  if (only) return parts
  const labels = sums.map((sum) => (sum === 0 ? '' : String(sum)))
  const sum = { name: '合计', values: sums.map(() => 0), labels }
  return [
    ...parts,
    // Nothing but the figure of the whole bar, at its end.
    {
      name: sum.name,
      type: 'bar',
      stack: 'all',
      silent: true,
      data: sum.values,
      itemStyle: { color: PAPER },
      label: { ...outsideLabel(sum, outside), fontWeight: 'bold' }
    }
  ]
}

const outsideLabel = ({ labels }: Series, position: 'top' | 'right') => ({
  show: true,
  position,
  color: INK,
  backgroundColor: PAPER,
  padding: [0, 2],
  fontSize: 12,
  formatter: ({ dataIndex }: Named) => labels[dataIndex] ?? ''
})
