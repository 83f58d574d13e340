import type { WorkCalendar } from '@shared/domain/calendar'
import { addMonths, formatWeekdayCn, type CalendarDate } from '@shared/domain/dates'
import { receptionMode, recurrence } from '@shared/domain/reception/codes'
import { daysOf, ruleDraftOf, sessionWords, whenWords, whoWords } from '@shared/domain/reception/rules'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'
import type { NameOf } from '../useReception'

export type RuleState = 'active' | 'ahead' | 'over' | 'retired'

export const ruleState = {
  active: '在用',
  ahead: '未生效',
  over: '已到期',
  retired: '已停用'
} as const satisfies Record<RuleState, string>

/** The next day is looked for so far ahead. */
const MONTHS_AHEAD = 12

/** One line of the list. */
export interface RuleRow {
  id: string
  name: string
  kind: string
  kindName: string
  days: string
  times: string
  places: string
  modeName: string
  who: string
  /** 「2026-12-01（星期二）」; '' when there is none in the coming year. */
  next: string
  state: RuleState
  /** Everything the text filter looks at, lower case. */
  words: string
}

export interface RuleFilter {
  text: string
  kind: string
  /** '' shows all. */
  state: '' | RuleState
}

export const emptyFilter = (): RuleFilter => ({ text: '', kind: '', state: '' })

/** What holds first, then what is to come, what is over, and what is retired; each as it was entered. */
export function ruleRows(
  records: readonly LedgerRecord[],
  today: CalendarDate,
  calendar: WorkCalendar,
  nameOf: NameOf
): RuleRow[] {
  const order = Object.keys(ruleState)
  return records
    .map((record) => rowOf(record, today, calendar, nameOf))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

function rowOf(record: LedgerRecord, today: CalendarDate, calendar: WorkCalendar, nameOf: NameOf): RuleRow {
  const { when, where, who } = ruleDraftOf(record)
  const state = stateOf(record, when, today)
  const next =
    state === 'retired'
      ? undefined
      : daysOf(when, { from: today, to: addMonths(today, MONTHS_AHEAD) }, calendar).days[0]?.date
  return {
    id: record.id,
    name: when.name,
    kind: when.kind,
    kindName: recurrence.name(when.kind),
    days: whenWords(when),
    times: where.sessions.map(sessionWords).join('、'),
    places: where.places.join('、'),
    modeName: receptionMode.name(where.mode),
    who: whoWords(who, nameOf),
    next: next === undefined ? '' : `${next}（${formatWeekdayCn(next)}）`,
    state,
    words: [when.name, ...where.places, where.theme, where.organizer].join(' ').toLowerCase()
  }
}

function stateOf(
  record: LedgerRecord,
  { validFrom, validTo }: { validFrom: CalendarDate | null; validTo: CalendarDate | null },
  today: CalendarDate
): RuleState {
  if (isRetired(record)) return 'retired'
  if (validTo !== null && validTo < today) return 'over'
  return validFrom !== null && validFrom > today ? 'ahead' : 'active'
}

/** The rows that answer every filter that is set. */
export function filterRows(rows: readonly RuleRow[], { text, kind, state }: RuleFilter): RuleRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      (state === '' || row.state === state) &&
      words.every((word) => row.words.includes(word))
  )
}

/** The filters that are set, in words. */
export function conditionsOf({ text, kind, state }: RuleFilter): string[] {
  return [
    text.trim() && `文字“${text.trim()}”`,
    kind && `种类“${recurrence.name(kind)}”`,
    state && `状态“${ruleState[state]}”`
  ].filter((words) => words !== '')
}
