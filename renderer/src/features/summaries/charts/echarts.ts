import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  LegendComponent,
  type GridComponentOption,
  type LegendComponentOption
} from 'echarts/components'
import { init, use, type ComposeOption, type ECharts } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

/** As much of ECharts as the five charts need. SVG: what is drawn prints as sharp as the letters beside it. */
use([BarChart, LineChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer])

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>
export type Picture = ECharts

/** The size is given, not measured: the paper is as wide as it is on every screen and at every zoom. */
export const pictureIn = (element: HTMLElement, width: number, height: number): Picture =>
  init(element, null, { renderer: 'svg', width, height })
