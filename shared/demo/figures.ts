import type { CaseSource, DisputeType } from '../domain/codes'

/** What one month of disputes adds up to. Amounts in fen. */
export interface MonthFigures {
  month: string
  accepted: number
  succeeded: number
  amount: number
  sources: readonly (readonly [CaseSource, number])[]
  types: readonly (readonly [DisputeType, number])[]
  /** One entry for each dispute that prevented something: kind and people. */
  preventions: readonly { kind: 2 | 3; people: number }[]
}

/**
 * 黄石市 2016 年 8 月人民调解月报, the most complete monthly report that was published:
 * http://sfj.huangshi.gov.cn/xxgk_17/gknr/qt/sjfb/2019nyq/202102/t20210204_763413.html
 * Accepted 869, succeeded 842, 2873.80 万元, sources 455 / 378 / 36, fifteen types, 防止民转刑 1 件 4 人,
 * 防止群体性上访 3 件 15 人. Ours: how the 36 entrusted fall on the five kinds of office, how 劳动争议 13 and
 * 消费 7 fall on the newer types, and how the 15 people fall on the three disputes.
 */
export const august2016: MonthFigures = {
  month: '2016-08',
  accepted: 869,
  succeeded: 842,
  amount: 2_873_800_000,
  sources: [
    [1, 455],
    [2, 378],
    [4, 11],
    [5, 2],
    [6, 14],
    [7, 6],
    [8, 3]
  ],
  types: [
    [1, 160],
    [2, 278],
    [3, 67],
    [4, 44],
    [5, 31],
    [6, 76],
    [7, 18],
    [8, 28],
    [9, 4],
    [10, 9],
    [11, 4],
    [12, 2],
    [13, 1],
    [14, 4],
    [15, 55],
    [16, 33],
    [17, 1],
    [18, 54]
  ],
  preventions: [
    { kind: 2, people: 4 },
    { kind: 3, people: 4 },
    { kind: 3, people: 5 },
    { kind: 3, people: 6 }
  ]
}

/** From the same report: 环比 +29 件 gives 840 for July, 同比 −159 件 gives 1,028 for August 2015; the rest is ours. */
export const july2016: MonthFigures = likeAugust('2016-07', 840, 811, 2_541_260_000)
export const august2015: MonthFigures = likeAugust('2015-08', 1_028, 983, 3_102_450_000)

function likeAugust(month: string, accepted: number, succeeded: number, amount: number): MonthFigures {
  const scaled = <C>(list: readonly (readonly [C, number])[]): [C, number][] => {
    const parts = list.map(([code, n]): [C, number] => [
      code,
      Math.floor((n * accepted) / august2016.accepted)
    ])
    const missing = accepted - parts.reduce((sum, [, n]) => sum + n, 0)
    const largest = parts.reduce((best, part) => (part[1] > best[1] ? part : best))
    largest[1] += missing
    return parts
  }
  return {
    month,
    accepted,
    succeeded,
    amount,
    sources: scaled(august2016.sources),
    types: scaled(august2016.types),
    preventions: [{ kind: 3, people: 7 }]
  }
}
