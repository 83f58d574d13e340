import { describe, expect, it } from 'vitest'
import { TOTAL, computeSummary, figure, figureText, comparisonText, wanYuan } from '@shared/domain/statistics'
import { input } from './build'
import { factsOf, huangshiFacts, published } from './huangshi'

const table = computeSummary(
  input({
    facts: huangshiFacts(),
    lastYearFacts: factsOf(published.lastYear, '2015-08-10'),
    previousFacts: factsOf(published.before, '2016-07-31'),
    options: { typeList: 15, rateDecimals: 1, rows: 'unit' }
  })
)
const of = (key: string): number => figure(table, TOTAL, key)

describe('黄石市 2016 年 8 月人民调解月报', () => {
  it('gives the published totals, rate and amount', () => {
    expect([of('total'), of('success'), table.successRate]).toEqual([869, 842, '96.9'])
    expect(wanYuan(of('amount'))).toBe('2873.80')
    expect(figureText({ unit: '万元' }, of('amount'))).toBe(published.amountWan)
  })

  it('gives the three sources with their shares', () => {
    const shares = Object.fromEntries(table.sources.map(({ key, value, rate }) => [key, [value, rate]]))
    expect(shares).toEqual(published.sources)
  })

  it('gives the 15 types with their shares, which add up to 100.0', () => {
    const shares = Object.fromEntries(table.types.map(({ key, value, rate }) => [key, [value, rate]]))
    expect(shares).toEqual(published.types)
    const tenths = table.types.reduce((sum, { rate }) => sum + Math.round(Number(rate) * 10), 0)
    expect(tenths).toBe(1000)
  })

  it('gives what was prevented: 1 件 4 人 and 3 件 15 人', () => {
    expect([of('prevented2'), of('prevented2People')]).toEqual([1, 4])
    expect([of('prevented3'), of('prevented3People')]).toEqual([3, 15])
  })

  it('compares with the same month last year and the month before', () => {
    const [year] = table.yearOnYear
    const [before] = table.onPrevious
    expect(year).toMatchObject({ base: 1028, difference: -159, rate: '-15.5' })
    expect(before).toMatchObject({ base: 840, difference: 29, rate: '3.5' })
    expect(year && comparisonText(year, '件')).toBe('−159（−15.5%）')
    expect(before && comparisonText(before, '件')).toBe('+29（+3.5%）')
  })

  it('passes every check, and the 18 types count the same disputes', () => {
    expect(table.checks.filter((check) => !check.passed)).toEqual([])
    const now = computeSummary(input({ facts: huangshiFacts() }))
    expect(now.types.reduce((sum, { value }) => sum + value, 0)).toBe(869)
    expect(now.types).toHaveLength(18)
  })

  it('tells it in the order of the published report', () => {
    expect(table.narrative).toBe(
      '2016年8月，共受理矛盾纠纷869件，涉及当事人1738人，调解成功842件，成功率96.9%，协议涉及金额2873.80万元。' +
        '按案件来源分：主动调解455件，占52.4%；依申请调解378件，占43.5%；接受委托移送调解36件，占4.1%。' +
        '按纠纷类型分：婚姻家庭160件，占18.4%；邻里278件，占32.0%；房屋宅基地67件，占7.7%；合同44件，占5.1%；' +
        '生产经营31件，占3.6%；损害赔偿76件，占8.7%；山林土地18件，占2.1%；征地拆迁28件，占3.2%；' +
        '环境污染4件，占0.5%；劳动争议13件，占1.5%；医疗55件，占6.3%；道路交通事故33件，占3.8%；' +
        '物业1件，占0.1%；消费7件，占0.8%；其他54件，占6.2%。' +
        '防止民间纠纷转化为刑事案件1件4人，防止群体性上访3件15人。' +
        '同比减少159件，下降15.5%；环比增加29件，增长3.5%。'
    )
  })
})
