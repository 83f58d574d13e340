import { describe, expect, it } from 'vitest'
import { applyChange, sectionValue, type DecideContext, type Decision, type LedgerRecord } from '../../ledger'
import { mayWrite } from '../permissions'
import { bundledCalendar } from './calendar'
import { daysOf, decideHolidayRetirement, decideHolidays } from './decide'
import { holidayDifferences } from './describe'
import { holidayProblems } from './problems'
import type { HolidayDays } from './sections'

const context: DecideContext = {
  today: '2026-11-23',
  nowMillis: 0,
  person: 'p',
  random: (length) => new Uint8Array(length)
}
const notice: HolidayDays = {
  off: [
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' }
  ],
  work: ['2027-02-14', '2027-01-31'],
  source: '国务院办公厅关于2027年部分节假日安排的通知'
}
const decide = (days: Partial<HolidayDays>, year = 2027, record?: LedgerRecord) =>
  decideHolidays(record, year, { ...notice, ...days }, bundledCalendar.years.get(year), context)
/** The notice with its 元旦 put otherwise. */
const newYear = (from: string, to: string, name = '元旦'): Partial<HolidayDays> => ({
  off: notice.off.map((one) => (one.name === '元旦' ? { name, from, to } : one))
})
const problems = (decision: Decision) =>
  decision.ok ? [] : decision.problems.map(({ field, message }) => `${field}:${message}`)

function saved(decision: Decision, record?: LedgerRecord): LedgerRecord {
  if (!decision.ok) throw new Error(decision.problems[0]?.message)
  const meta = { clock: '1763856000000-0000-device01', person: 'p' }
  const after = decision.changes.reduce<LedgerRecord | undefined>(
    (now, change) => applyChange(now, change, meta),
    record
  )
  if (!after) throw new Error('nothing changed')
  return after
}

describe('录入一年的放假安排', () => {
  it('按日期排好保存在当年的记录里', () => {
    const decision = decide({})
    expect(decision.ok && decision.reason).toBe('录入 2027 年放假安排')
    const record = saved(decision)
    expect([record.entity, record.id]).toEqual(['holidays', '2027'])
    const value = sectionValue<HolidayDays>(record, 'days')
    expect(value?.off.slice(0, 2).map(({ name }) => name)).toEqual(['元旦', '春节'])
    expect(value?.work).toEqual(['2027-01-31', '2027-02-14'])
  })

  it('只有管理员可以录入', () => {
    expect(mayWrite('administrator', 'holidays', 'days')).toBe(true)
    expect([mayWrite('reviewer', 'holidays', 'days'), mayWrite('clerk', 'holidays', 'retired')]).toEqual([
      false,
      false
    ])
  })

  it.each<[string, Partial<HolidayDays>, string]>([
    [
      '少了节日',
      { off: notice.off.slice(0, 5) },
      'days.off:还没有录入中秋节、国庆节；两个节日连放的，节日一栏写“国庆节、中秋节”'
    ],
    ['没有依据', { source: ' ' }, 'days.source:请填写通知的名称或者文号'],
    [
      '没有节日名称',
      { off: [...notice.off, { name: ' ', from: '2027-03-01', to: '2027-03-01' }] },
      'days.off.7.name:请填写节日名称'
    ],
    ['没有日期', newYear('', '2027-01-03'), 'days.off.1.from:请填写开始日期'],
    ['不是日期', newYear('2027-01-01', '2027-02-30'), 'days.off.1.to:结束日期不是有效日期'],
    [
      '日期不在当年',
      newYear('2026-12-31', '2027-01-02'),
      'days.off.1.from:2026-12-31 不在 2027 年，请录入到 2026 年'
    ],
    ['结束早于开始', newYear('2027-01-03', '2027-01-01'), 'days.off.1.to:结束日期不能早于开始日期'],
    [
      '两段重叠',
      newYear('2027-02-11', '2027-02-12'),
      'days.off.1.from:与春节（2027-02-05 至 2027-02-11）重叠'
    ],
    [
      '上班日不是周末',
      { work: ['2027-02-12'] },
      'days.work.0:2027-02-12 是星期五，上班日只录入星期六、星期日'
    ],
    ['上班日在放假期内', { work: ['2027-02-06'] }, 'days.work.0:2027-02-06 在春节放假期内，请核对'],
    ['上班日重复', { work: ['2027-02-14', '2027-02-14'] }, 'days.work.1:2027-02-14 已经录入'],
    ['上班日不在当年', { work: ['2028-01-02'] }, 'days.work.0:2028-01-02 不在 2027 年，请录入到 2028 年'],
    ['上班日空着', { work: [''] }, 'days.work.0:请填写上班日']
  ])('%s:逐项指出', (_, days, problem) => {
    expect(problems(decide(days))).toEqual([problem])
  })

  it('两个节日连放的,写在一栏里', () => {
    const off = notice.off.filter(({ name }) => name !== '中秋节')
    const both = off.map((one) => (one.name === '国庆节' ? { ...one, name: '国庆节、中秋节' } : one))
    expect(decide({ off: both }).ok).toBe(true)
  })

  it('随软件带来的各年都经得起同样的检查', () => {
    const found = [...bundledCalendar.years.values()].map((year) => holidayProblems(year.year, daysOf(year)))
    expect(found.flat()).toEqual([])
  })

  it('年份过早、过远都不收', () => {
    const message = 'year:年份应为 2008 至 2027，更晚年份的通知还没有发布'
    expect(problems(decide({}, 2028))).toContain(message)
    expect(problems(decide({}, 2007))).toContain(message)
    expect(problems(decide({}, Number.NaN))).toContain(message)
  })

  it('与随软件带来的一年相同,不需要保存;改了才保存', () => {
    const bundled = bundledCalendar.years.get(2026)!
    expect(problems(decide(daysOf(bundled), 2026))).toEqual([':没有改动，不需要保存'])
    const decision = decide({ ...daysOf(bundled), work: [] }, 2026)
    expect(decision.ok && decision.reason).toBe('修改 2026 年放假安排')
  })
})

describe('停用录入的一年', () => {
  it('写明理由后停用,重新录入即恢复', () => {
    const record = saved(decide({}))
    const retired = { retired: true, on: '2026-11-23', reason: '' }
    expect(problems(decideHolidayRetirement(record, retired, context))).toEqual([
      'retired.reason:请填写停用原因'
    ])
    const off = saved(decideHolidayRetirement(record, { ...retired, reason: '录错年份' }, context), record)
    const again = saved(decide({}, 2027, off), off)
    expect(sectionValue(again, 'retired')).toEqual({
      retired: false,
      on: '2026-11-23',
      reason: '重新录入'
    })
  })
})

describe('改动的说明', () => {
  it('写出每一段放假和每一个上班日', () => {
    const before = { ...notice, off: notice.off.slice(0, 2) }
    const after = { ...notice, off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-01' }], work: [] }
    expect(holidayDifferences('days', before, after)).toEqual([
      {
        label: '放假',
        before: '春节 02-05 至 02-11，7 天；元旦 01-01 至 01-03，3 天',
        after: '元旦 01-01，1 天'
      },
      { label: '上班日', before: '02-14、01-31', after: '（空）' }
    ])
  })
})
