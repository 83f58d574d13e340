import type { Json, SectionValue } from '../../ledger'
import { daysBetween } from '../dates'
import { differences, type Difference } from '../saving'
import type { HolidayBreak } from './sections'

export const holidayLabels = {
  days: {
    '': '放假安排',
    off: '放假',
    'off.name': '节日',
    'off.from': '开始日期',
    'off.to': '结束日期',
    work: '上班日',
    source: '依据'
  },
  retired: { '': '停用', retired: '停用', on: '日期', reason: '原因' }
}

const short = (date: string): string => date.slice(5)

/** 「春节 02-15 至 02-23，9 天」: the year stands beside it. */
export function breakText({ name, from, to }: HolidayBreak): string {
  if (from === to) return `${name} ${short(from)}，1 天`
  return `${name} ${short(from)} 至 ${short(to)}，${daysBetween(from, to) + 1} 天`
}

/** Before and after of one section of a year, in words. */
export function holidayDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue
): Difference[] {
  return differences(holidayLabels, section, before, after, (_, path, value) => write(path, value))
}

function write(path: string, value: Json): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  if (path === 'off') return (value as unknown as HolidayBreak[]).map(breakText).join('；')
  return path === 'work' ? (value as string[]).map(short).join('、') : undefined
}
