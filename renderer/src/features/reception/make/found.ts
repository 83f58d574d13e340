import { formatDateCn, formatMonthCn } from '@shared/domain/dates'
import { overlapsOf, type OpenSlot, type RuleNote } from '@shared/domain/reception/rosters/slots'

/** What a person should know of the days before a roster is made of them. */
export interface FoundRule {
  ruleId: string
  name: string
  days: number
  notes: string[]
}

export function foundRules(notes: readonly RuleNote[]): FoundRule[] {
  return notes.map(({ ruleId, name, days, skipped, lost, missing }) => ({
    ruleId,
    name,
    days: days.length,
    notes: [
      ...days
        .filter(({ date, due }) => due.some((one) => one !== date))
        .map(({ date, due }) => {
          const postponed = due.filter((one) => one !== date)
          return `${postponed.map(short).join('、')} 顺延至 ${short(date)}`
        }),
      ...(skipped.length > 0 ? [`逢节假日不安排：${skipped.map(short).join('、')}`] : []),
      ...(lost.length > 0 ? [`找不到可以顺延的工作日，没有安排：${lost.map(short).join('、')}`] : []),
      ...missing.map(({ month, day }) => `${formatMonthCn(month)}没有${day}`)
    ]
  }))
}

export const overlapNotes = (slots: readonly OpenSlot[]): string[] =>
  overlapsOf(slots).map(({ date, place }) => `${formatDateCn(date)}${place}有两场时间重叠`)

export const unknownYears = (notes: readonly RuleNote[]): number[] =>
  [...new Set(notes.flatMap((note) => note.unknownYears))].sort((a, b) => a - b)

const short = (date: string): string => formatDateCn(date).replace(/^\d+年/, '')
