import type { DisputeFact } from '@shared/domain/statistics'
import { fact } from './build'

/**
 * 黄石市 2016 年 8 月人民调解月报, figures as published:
 * http://sfj.huangshi.gov.cn/xxgk_17/gknr/qt/sjfb/2019nyq/202102/t20210204_763413.html
 */
export const published = {
  total: 869,
  success: 842,
  successRate: '96.9',
  amountWan: '2873.80',
  sources: { source1: [455, '52.4'], source2: [378, '43.5'], source3: [36, '4.1'] },
  types: {
    old1: [160, '18.4'],
    old2: [278, '32.0'],
    old3: [67, '7.7'],
    old4: [44, '5.1'],
    old5: [31, '3.6'],
    old6: [76, '8.7'],
    old7: [18, '2.1'],
    old8: [28, '3.2'],
    old9: [4, '0.5'],
    old10: [13, '1.5'],
    old11: [55, '6.3'],
    old12: [33, '3.8'],
    old13: [1, '0.1'],
    old14: [7, '0.8'],
    old15: [54, '6.2']
  },
  lastYear: 869 + 159,
  before: 869 - 29
} as const

const AMOUNT_FEN = 2_873_800_000

/** Present type codes for the older 15; the merged ones take turns so that the mapping is used. */
const present: Record<string, number[]> = {
  old1: [1],
  old2: [2],
  old3: [3],
  old4: [4],
  old5: [5],
  old6: [6],
  old7: [7],
  old8: [8],
  old9: [9],
  old10: [10, 11],
  old11: [15],
  old12: [16],
  old13: [17],
  old14: [12, 13, 14],
  old15: [18]
}

/** 869 disputes whose sums are the published ones; how they combine is ours. */
export function huangshiFacts(): DisputeFact[] {
  const types = Object.entries(published.types).flatMap(([key, [count]]) => {
    const codes = present[key] ?? []
    return Array.from({ length: count }, (_, at) => codes[at % codes.length] ?? 0)
  })
  const sources = [
    ...repeat(1, 455),
    ...repeat(2, 378),
    ...Array.from({ length: 36 }, (_, at) => 4 + (at % 5))
  ]
  const prevented3 = [4, 5, 6]
  const each = Math.floor(AMOUNT_FEN / 842)
  return types.map((type, at) => {
    const success = at < 842
    return fact(`now-${String(at).padStart(4, '0')}`, {
      on: `2016-08-${String((at % 31) + 1).padStart(2, '0')}`,
      type,
      source: sources[at] ?? 0,
      organizationId: ['village', 'township', 'county'][at % 3] ?? '',
      result: success ? 1 : 2,
      agreementForm: success ? (at % 2) + 1 : 0,
      amount: success ? (at === 0 ? AMOUNT_FEN - each * 841 : each) : 0,
      prevented2: at === 10 ? 4 : 0,
      prevented3: prevented3[at - 20] ?? 0
    })
  })
}

const repeat = (value: number, count: number): number[] => new Array<number>(count).fill(value)

export const factsOf = (count: number, on: string): DisputeFact[] =>
  Array.from({ length: count }, (_, at) => fact(`${on}-${at}`, { on }))
