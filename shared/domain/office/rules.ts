import { z } from 'zod'
import { sectionValue, type LedgerRecord } from '../../ledger'
import { codeTable, mediatorGrade, type MediatorGrade } from '../codes'
import { line } from '../fields'

/**
 * Rules that differ from place to place, as this office follows them. A rule added later is a new key with a
 * default below: ledgers that were written before it have no such key, so read them with `officeRules` only.
 */
export const rulesSection = z.object({
  /** Days from setting up until the filing of an organization should have been reported. */
  filingLimitDays: z.number().int().min(1).max(365),
  /** Names of the four grades of mediators, the highest first. */
  gradeNames: z.tuple([line(20), line(20), line(20), line(20)]),
  /** 预约接访的截止: so many days before the day of reception … */
  bookingClosingDays: z.number().int().min(0).max(30),
  /** … at this time, 'HH:MM'. */
  bookingClosingTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '不是有效时间'),
  /** Day of the month after a period by which centres below hand in their report. */
  reportDueDay: z.number().int().min(1).max(28)
})
export type OfficeRules = z.infer<typeof rulesSection>

/** Defaults of ours (未核实 for any one place), changeable under 设置; where each comes from: `ruleSources`. */
export const defaultOfficeRules: OfficeRules = {
  filingLimitDays: 30,
  gradeNames: ['一级', '二级', '三级', '四级'],
  bookingClosingDays: 1,
  bookingClosingTime: '17:00',
  reportDueDay: 5
}

/** Where a rule comes from, shown beside its field. There is no national rule for any of them. */
export const ruleSources: Readonly<Record<keyof OfficeRules, string>> = {
  filingLimitDays:
    '《宁波市人民调解条例》第十三条为 30 个工作日，广州市南沙区为 30 日；各地不同，默认值未核实。',
  gradeNames: '通行的是一级至四级，浙江为特级、一级、二级、三级；以当地评定办法为准，默认值未核实。',
  bookingClosingDays:
    '乐清的公告为前一日 17:00，莲都为当日 9:00，鄂城为前一日上午，多数地方不预约也可随到；默认值未核实。',
  bookingClosingTime: '同上。',
  reportDueDay: '北京市行政调解季度统计为次月 5 日前报送；人民调解月报各地自定，默认值未核实。'
}

/** The rules that hold now: what the office set, and the default for every rule it never set. */
export const officeRules = (office: LedgerRecord | undefined): OfficeRules => ({
  ...defaultOfficeRules,
  ...sectionValue<Partial<OfficeRules>>(office, 'rules')
})

/** The grades of mediators by the names of this office. */
export const gradeTable = ({ gradeNames }: OfficeRules) =>
  codeTable(
    mediatorGrade.list.map(({ code, name }, index) => ({
      code: code as MediatorGrade,
      name: gradeNames[index] ?? name
    }))
  )
