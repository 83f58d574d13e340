import { sourceGroup } from '@shared/domain/codes'
import { dayNumber, formatMonthCn, monthRange, previousMonth, sameMonthLastYear } from '@shared/domain/dates'
import { percent, percentText, signed, wanYuan, type DisputeFact } from '@shared/domain/statistics'

/** The figures of a month in a few lines, as the end of a demonstration run prints them. */
export function figureLines(month: string, facts: readonly DisputeFact[]): string[] {
  const inMonth = (wanted: string): DisputeFact[] => {
    const range = monthRange(wanted)
    const [from, to] = [dayNumber(range.from), dayNumber(range.to)]
    return facts.filter(({ acceptedOn }) => acceptedOn >= from && acceptedOn <= to)
  }
  const now = inMonth(month)
  const succeeded = now.filter(({ result }) => result === 1)
  const amount = now.reduce((sum, fact) => sum + fact.amount, 0)
  const rate = (part: number, base: number) => percentText(percent(part, base, 1))
  const bySource = ([1, 2, 3] as const).map(
    (group) => now.filter(({ source }) => sourceGroup(source) === group).length
  )
  const prevented = (key: 'prevented1' | 'prevented2' | 'prevented3' | 'prevented4'): string => {
    const some = now.filter((fact) => fact[key] > 0)
    return `${some.length} 件 ${some.reduce((sum, fact) => sum + fact[key], 0)} 人`
  }
  const against = (words: string, other: string): string => {
    const base = inMonth(other).length
    const change = now.length - base
    return `${words} ${base} 件，${signed(String(change))} 件（${signed(rate(change, base))}）`
  }
  return [
    `${formatMonthCn(month)}：受理 ${now.length} 件，成功 ${succeeded.length} 件（${rate(succeeded.length, now.length)}），${wanYuan(amount)} 万元`,
    `来源：主动、依申请、接受委托移送 ${bySource.map((n) => `${n}（${rate(n, now.length)}）`).join('、')}`,
    `防止民转刑 ${prevented('prevented2')}，防止群体性上访 ${prevented('prevented3')}`,
    `${against('上年同月', sameMonthLastYear(month))}；${against('上月', previousMonth(month))}`
  ]
}
