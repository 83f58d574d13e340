import { disputeType18 } from '@shared/domain/codes'
import { formatMonthCn, isMonth, monthRange } from '@shared/domain/dates'
import type { DisputeRow } from './rows'

export type StateFilter = 'open' | 'all' | '1' | '2' | '3' | '4' | '5' | 'refused' | 'withdrawn'
export type DeadlineFilter = '' | 'late' | 'soon' | 'ok'

/** The filters as they stand in the address, so that going back finds the same list. */
export interface Filters {
  /** 'YYYY-MM' of acceptance, or '' for any. */
  month: string
  state: StateFilter
  type: number | null
  organizationId: string
  deadline: DeadlineFilter
  text: string
}

export const noFilters: Filters = {
  month: '',
  state: 'open',
  type: null,
  organizationId: '',
  deadline: '',
  text: ''
}

export const stateChoices: readonly { value: StateFilter; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: '1', label: '受理（待分流）' },
  { value: '2', label: '分流（待办理）' },
  { value: '3', label: '办理' },
  { value: '4', label: '反馈（待结单）' },
  { value: '5', label: '结单' },
  { value: 'refused', label: '不予受理' },
  { value: 'withdrawn', label: '已撤销' },
  { value: 'all', label: '全部环节' }
]

export const deadlineChoices: readonly { value: DeadlineFilter; label: string }[] = [
  { value: 'late', label: '已超期' },
  { value: 'soon', label: '快到期' },
  { value: 'ok', label: '未到期' }
]

/** A refused matter stands in the first step, by the table of states. */
function stepsOf(state: StateFilter): number[] | null {
  if (state === 'open') return [1, 2, 3, 4]
  if (state === 'refused') return [1]
  return /^[1-5]$/.test(state) ? [Number(state)] : null
}

/** What the store is asked for by index. */
export function queryOf({ month, state, organizationId }: Filters): {
  from?: string
  to?: string
  steps?: number[]
  organizationId?: string
} {
  const steps = stepsOf(state)
  return {
    ...(isMonth(month) ? monthRange(month) : {}),
    ...(steps ? { steps } : {}),
    ...(organizationId ? { organizationId } : {})
  }
}

/** What the index cannot tell: withdrawal, type, deadline, text (every word in number, title, parties or office). */
export function matches(row: DisputeRow, { state, type, deadline, text }: Filters): boolean {
  if (state === 'withdrawn' ? !row.withdrawn : state !== 'all' && row.withdrawn) return false
  if (state === 'refused' ? !row.refused : state !== 'all' && state !== 'withdrawn' && row.refused)
    return false
  if (type !== null && row.type !== type) return false
  if (deadline !== '' && (row.withdrawn || row.deadline?.state !== deadline)) return false
  const all = `${row.caseNumber} ${row.title} ${row.parties} ${row.organization}`.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

type Query = Readonly<Record<string, unknown>>

export function filtersFrom(query: Query): Filters {
  const given = (key: string): string => (typeof query[key] === 'string' ? query[key] : '')
  const state = stateChoices.find(({ value }) => value === given('state'))?.value
  return {
    month: isMonth(given('month')) ? given('month') : '',
    state: state ?? 'open',
    type: /^\d{1,2}$/.test(given('type')) ? Number(given('type')) : null,
    organizationId: given('organization'),
    deadline: deadlineChoices.find(({ value }) => value === given('deadline'))?.value ?? '',
    text: given('text')
  }
}

export function queryFrom(filters: Filters): Record<string, string> {
  const all = {
    month: filters.month,
    state: filters.state === 'open' ? '' : filters.state,
    type: filters.type === null ? '' : String(filters.type),
    organization: filters.organizationId,
    deadline: filters.deadline,
    text: filters.text
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** The filters that are set, in words; `nameOf` gives the name of an organization by id. */
export function conditionsOf(filters: Filters, nameOf: (organizationId: string) => string): string[] {
  const { month, state, type, organizationId, deadline, text } = filters
  return [
    month && `受理月份“${formatMonthCn(month)}”`,
    `环节“${stateChoices.find(({ value }) => value === state)?.label ?? state}”`,
    deadline && `期限“${deadlineChoices.find(({ value }) => value === deadline)?.label ?? deadline}”`,
    type === null ? '' : `类型“${disputeType18.name(type)}”`,
    organizationId && `承办组织“${nameOf(organizationId)}”`,
    text.trim() && `文字“${text.trim()}”`
  ].filter((words) => words !== '')
}
