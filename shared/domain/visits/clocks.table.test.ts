import { describe, expect, it } from 'vitest'
import { visitClock, visitClocks, type VisitClockKey, type VisitTerms } from './clocks'

/** Clock, the day it starts, its last day, and how that was worked out by hand on a wall calendar. */
type Row = [key: VisitClockKey, start: string, due: string, how: string]

const ROWS: Row[] = [
  ['forward', '2026-11-24', '2026-12-09', '11 月剩 6 天，12 月 9 日是第 15 天'],
  ['notice', '2026-11-24', '2026-12-09', '同上；末日是星期三'],
  ['notice', '2026-12-20', '2027-01-04', '12 月剩 11 天，再 4 天，跨年'],
  ['notice', '2026-02-02', '2026-02-17', '末日在春节放假期内，条例没有规定顺延，仍是这天'],
  ['objection', '2026-11-24', '2026-12-01', '三、四、五、下周一、二：五个工作日'],
  ['objection', '2026-11-27', '2026-12-04', '星期五起：下周一至五'],
  ['objection', '2026-02-12', '2026-02-26', '13 日、14 日（六，上班），春节 15—23，24、25、26 日'],
  ['objection', '2026-09-29', '2026-10-12', '30 日，国庆 1—7，8、9、10 日（六，上班），11 日休息，12 日'],
  ['handling', '2026-11-24', '2027-01-23', '11 月剩 6，12 月 31，共 37，再 23 天'],
  ['handling', '2026-01-01', '2026-03-02', '1 月剩 30，2 月 28，共 58，再 2 天'],
  ['handling', '2024-01-01', '2024-03-01', '闰年：1 月剩 30，2 月 29，共 59，再 1 天'],
  ['askReview', '2026-11-24', '2026-12-24', '11 月剩 6，再 24 天'],
  ['review', '2026-12-24', '2027-01-23', '12 月剩 7，再 23 天'],
  ['askReReview', '2027-01-23', '2027-02-22', '1 月剩 8，再 22 天'],
  ['reReview', '2027-02-22', '2027-03-24', '2 月剩 6，再 24 天']
]
const terms = (today: string): VisitTerms => ({ today })

describe('信访事项的期限（《信访工作条例》）', () => {
  it.each(ROWS)('%s 自 %s 起，末日 %s：%s', (key, start, due) => {
    expect(visitClock(key, { start }, terms(start)).due).toBe(due)
  })

  it('办结延长三十天，加在六十天之后：2027-01-23 再 30 天，1 月剩 8，2 月 22 日', () => {
    const extensions = [{ n: 30, unit: 'day' as const, on: '2027-01-20', by: '测试主任批准' }]
    expect(visitClock('handling', { start: '2026-11-24', extensions }, terms('2026-11-24')).due).toBe(
      '2027-02-22'
    )
  })

  it('复核的听证时间不计入：3 月 1 日至 5 日五天，末日由 3 月 24 日推到 29 日；复查没有这一条', () => {
    const pauses = [{ from: '2027-03-01', to: '2027-03-05', cause: '听证' }]
    const facts = { start: '2027-02-22', pauses }
    expect(visitClock('reReview', facts, terms('2027-02-22')).due).toBe('2027-03-29')
    expect(visitClock('review', facts, terms('2027-02-22')).due).toBe('2027-03-24')
  })

  it('每一种都注明条文', () => {
    expect(visitClocks.every(({ source }) => /^《信访工作条例》第.+条/.test(source))).toBe(true)
  })
})
