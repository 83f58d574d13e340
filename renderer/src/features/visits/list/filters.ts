import { disputeType18 } from '@shared/domain/codes'
import { formatMonthCn, isDate, isMonth, monthRange } from '@shared/domain/dates'
import { visitColumns, visitState, type VisitSpan } from '@shared/domain/visits'
import type { VisitRow } from './rows'

/** The filters as they stand in the address, so that going back finds the same list. */
export interface Filters {
  /** 'YYYY-MM' of the visit, or '' for any. */
  month: string
  /** Any span, as a figure brings it; both '' otherwise. */
  from: string
  to: string
  /** The figure whose records are shown, by its key; '' for none. */
  figure: string
  /** 'open', 'all', or a state. */
  state: string
  type: number | null
  unit: string
  deadline: string
  text: string
}

export const noFilters: Filters = {
  month: '',
  from: '',
  to: '',
  figure: '',
  state: 'open',
  type: null,
  unit: '',
  deadline: '',
  text: ''
}

export const stateChoices: readonly { value: string; label: string }[] = [
  { value: 'open', label: '在办' },
  ...visitState.list.map(({ code, name }) => ({ value: code, label: name })),
  { value: 'all', label: '全部状态' }
]

export const deadlineChoices = [
  { value: 'late', label: '已超期' },
  { value: 'soon', label: '快到期' },
  { value: 'ok', label: '未到期' }
] as const

/** The days that the store is asked for; null: whatever is open, or everything. */
export function spanOf({ month, from, to }: Filters): VisitSpan | null {
  if (isDate(from) && isDate(to)) return { from, to }
  return isMonth(month) ? monthRange(month) : null
}

export const figureOf = (key: string) => visitColumns.find((column) => column.key === key)

export function matches(row: VisitRow, filters: Filters): boolean {
  const { state, type, unit, deadline, text, figure } = filters
  const column = figureOf(figure)
  if (column && (row.fact === null || column.measure(row.fact) === 0)) return false
  if (state === 'open' ? !row.open : state !== 'all' && row.state !== state) return false
  if (type !== null && row.type !== type) return false
  if (unit !== '' && !row.units.split('、').includes(unit)) return false
  if (deadline !== '' && row.deadline?.state !== deadline) return false
  // A name is searched only while it is shown.
  const all = `${row.number} ${row.title} ${row.open ? row.who : ''} ${row.units}`.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

type Query = Readonly<Record<string, unknown>>

export function filtersFrom(query: Query): Filters {
  const given = (key: string): string => (typeof query[key] === 'string' ? query[key] : '')
  const one = (choices: readonly { value: string }[], key: string, otherwise: string): string =>
    choices.find(({ value }) => value === given(key))?.value ?? otherwise
  return {
    month: isMonth(given('month')) ? given('month') : '',
    from: isDate(given('from')) ? given('from') : '',
    to: isDate(given('to')) ? given('to') : '',
    figure: figureOf(given('figure'))?.key ?? '',
    state: one(stateChoices, 'state', 'open'),
    type: /^\d{1,2}$/.test(given('type')) ? Number(given('type')) : null,
    unit: given('unit'),
    deadline: one(deadlineChoices, 'deadline', ''),
    text: given('text')
  }
}

export function queryFrom(filters: Filters): Record<string, string> {
  const all = {
    ...filters,
    state: filters.state === 'open' ? '' : filters.state,
    type: filters.type === null ? '' : String(filters.type)
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** The filters that are set, in words. */
export function conditionsOf(filters: Filters): string[] {
  const { month, from, to, figure, state, type, unit, deadline, text } = filters
  const nameOf = (choices: readonly { value: string; label: string }[], value: string): string =>
    choices.find((each) => each.value === value)?.label ?? value
  return [
    from && to ? `来访日期“${from} 至 ${to}”` : month && `来访月份“${formatMonthCn(month)}”`,
    figure && `统计项目“${figureOf(figure)?.title ?? ''}”`,
    `状态“${nameOf(stateChoices, state)}”`,
    type === null ? '' : `类型“${disputeType18.name(type)}”`,
    unit && `承办单位“${unit}”`,
    deadline && `期限“${nameOf(deadlineChoices, deadline)}”`,
    text.trim() && `文字“${text.trim()}”`
  ].filter((words) => words !== '')
}
