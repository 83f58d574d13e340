import { describe, expect, it } from 'vitest'
import { checkOf } from '@shared/domain/statistics/checks'
import { compare } from '@shared/domain/statistics/compare'
import { percent } from '@shared/domain/statistics'

/** Figures that offices have published. Where theirs do not add up, ours are asserted, and the difference shown. */
describe('published figures', () => {
  it.each([
    // http://sfj.huangshi.gov.cn/xxgk_17/gknr/qt/sjfb/2020n/202101/t20210114_753181.html
    ['黄石 2020 年(至 11 月 30 日)成功率', 6217, 6368, 1, '97.6'],
    // https://sf.sz.gov.cn/xxgk/xxgkml/gzdt/content/post_3007787.html
    ['深圳上半年成功率,一位小数', 43_952, 45_870, 1, '95.8'],
    ['深圳上半年成功率,取整', 43_952, 45_870, 0, '96'],
    ['深圳社区调委会占比', 12_266, 45_870, 1, '26.7'],
    ['深圳前三类合计占比', 11_237 + 10_623 + 6_443, 45_870, 1, '61.7'],
    // http://www.xc151.com/forum.php?extra=page%3D1&mod=viewthread&tid=132753
    ['宣城成功率', 7374, 7518, 1, '98.1'],
    // https://www.stats.gov.cn/sj/ndsj/2012/html/W2309C.HTM
    ['全国 2010 年婚姻家庭', 1_596_880, 8_418_393, 1, '19.0'],
    ['全国 2010 年房屋宅基地', 590_628, 8_418_393, 1, '7.0'],
    ['全国 2010 年邻里', 1_791_702, 8_418_393, 1, '21.3'],
    ['全国 2010 年损害赔偿', 643_448, 8_418_393, 1, '7.6'],
    ['全国 2011 年婚姻家庭', 1_761_612, 8_935_341, 1, '19.7'],
    ['全国 2011 年房屋宅基地', 614_109, 8_935_341, 1, '6.9'],
    ['全国 2011 年邻里', 2_043_793, 8_935_341, 1, '22.9'],
    ['全国 2011 年损害赔偿', 727_803, 8_935_341, 1, '8.1'],
    // http://www.ctfzzz.com/show-8-46314-1.html
    ['蕲春县综治中心办结率', 582, 599, 1, '97.2'],
    ['蕲春县综治中心办结率,取整', 582, 599, 0, '97']
  ])('%s', (_name, part, whole, decimals, rate) => {
    expect(percent(part, whole, decimals)).toBe(rate)
  })

  it('shows the difference where the parts do not make the total (黄石 2020 年调委会数)', () => {
    const parts = 972 + 49 + 81 + 6 + 2 + 1
    expect(checkOf('equal', parts, 1127)).toEqual({ left: 1111, right: 1127, difference: -16, passed: false })
  })

  it('shows the difference where the parts do not make the total (宣城调解组织数)', () => {
    expect(checkOf('equal', 52 + 92 + 853, 1176)).toMatchObject({
      left: 997,
      difference: -179,
      passed: false
    })
  })

  it('shows the difference where the parts exceed the total (海口市长信箱三季度)', () => {
    // https://ehaoxiang.com/356/357/373/content_1100232.html
    expect(checkOf('equal', 301 + 124 + 44 + 31 + 1, 497)).toMatchObject({ difference: 4, passed: false })
  })

  it('passes the counts of people that were published (黄石 2016-08: 1 件 4 人、3 件 15 人)', () => {
    expect(checkOf('atMost', 1, 4).passed).toBe(true)
    expect(checkOf('atMost', 3, 15)).toEqual({ left: 3, right: 15, difference: 0, passed: true })
    expect(checkOf('atMost', 4, 1)).toEqual({ left: 4, right: 1, difference: 3, passed: false })
  })

  it('compares 同比 and 环比, and writes no rate where the base is 0 or missing', () => {
    expect(compare('total', '总数', 869, 1028, 1)).toMatchObject({ difference: -159, rate: '-15.5' })
    expect(compare('total', '总数', 5, 0, 1)).toMatchObject({ base: 0, difference: 5, rate: null })
    expect(compare('total', '总数', 5, null, 1)).toMatchObject({ base: null, difference: null, rate: null })
  })
})
