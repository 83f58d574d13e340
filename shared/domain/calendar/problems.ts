import type { Problem } from '../../ledger'
import { formatWeekdayCn, isDate, partsOf, weekdayOf, type CalendarDate } from '../dates'
import { required, schemaProblems } from '../saving'
import { holidayLabels } from './describe'
import { holidaySections, type HolidayBreak, type HolidayDays } from './sections'

/** The seven festivals are those of the revision of 2007, in force from 2008. */
const FIRST_YEAR = 2008
/** 全体公民放假的节日（《全国年节及纪念日放假办法》第二条）; two may stand in one break under both names. */
export const FESTIVALS: readonly string[] = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

/** A notice comes out in the year before; a year further ahead is a slip of the hand. */
export function yearProblems(year: number, today: CalendarDate): Problem[] {
  const last = partsOf(today).year + 1
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= last) return []
  return [{ field: 'year', message: `年份应为 ${FIRST_YEAR} 至 ${last}，更晚年份的通知还没有发布` }]
}

/** What is wrong with the days of a year, by row of the form. */
export function holidayProblems(year: number, days: HolidayDays): Problem[] {
  const problems = [
    ...missingFestivals(days.off),
    ...days.off.flatMap((one, index) => breakProblems(year, one, days.off.slice(0, index), index)),
    ...days.work.flatMap((day, index) => workProblems(year, day, days, index)),
    ...required('days.source', '通知的名称或者文号', days.source)
  ]
  const named = new Set(problems.map(({ field }) => field))
  const shape = schemaProblems(holidaySections.days, 'days', days, holidayLabels)
  return [...problems, ...shape.filter(({ field }) => !named.has(field))]
}

/** Half a year entered would pass for a whole one, and every count over the rest would be wrong. */
function missingFestivals(off: readonly HolidayBreak[]): Problem[] {
  const missing = FESTIVALS.filter((festival) => !off.some(({ name }) => name.includes(festival)))
  if (missing.length === 0) return []
  const message = `还没有录入${missing.join('、')}；两个节日连放的，节日一栏写“国庆节、中秋节”`
  return [{ field: 'days.off', message }]
}

function breakProblems(
  year: number,
  one: HolidayBreak,
  earlier: readonly HolidayBreak[],
  index: number
): Problem[] {
  const field = `days.off.${index}`
  const problems = [
    ...required(`${field}.name`, '节日名称', one.name),
    ...inYear(`${field}.from`, '开始日期', year, one.from),
    ...inYear(`${field}.to`, '结束日期', year, one.to)
  ]
  if (problems.length > 0) return problems
  if (one.to < one.from) return [{ field: `${field}.to`, message: '结束日期不能早于开始日期' }]
  const other = earlier.find(({ from, to }) => from <= one.to && one.from <= to)
  return other
    ? [{ field: `${field}.from`, message: `与${other.name}（${other.from} 至 ${other.to}）重叠` }]
    : []
}

function workProblems(year: number, day: CalendarDate, { off, work }: HolidayDays, index: number): Problem[] {
  const field = `days.work.${index}`
  const outside = inYear(field, '上班日', year, day)
  if (outside.length > 0) return outside
  if (weekdayOf(day) <= 5) {
    return [{ field, message: `${day} 是${formatWeekdayCn(day)}，上班日只录入星期六、星期日` }]
  }
  const holiday = off.find(({ from, to }) => isDate(to) && from <= day && day <= to)
  if (holiday) return [{ field, message: `${day} 在${holiday.name}放假期内，请核对` }]
  return work.indexOf(day) < index ? [{ field, message: `${day} 已经录入` }] : []
}

function inYear(field: string, label: string, year: number, date: CalendarDate): Problem[] {
  if (date === '') return [{ field, message: `请填写${label}` }]
  if (!isDate(date)) return [{ field, message: `${label}不是有效日期` }]
  if (!Number.isInteger(year) || partsOf(date).year === year) return []
  return [{ field, message: `${date} 不在 ${year} 年，请录入到 ${partsOf(date).year} 年` }]
}
