import { changeOf, decided, type Decision, type LedgerRecord, type Problem, type Warning } from '../../ledger'
import { addMonths, isDate, type CalendarDate } from '../dates'
import { effectiveOn } from './agreement'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { SUCCESS } from './outcome'
import { performanceNow } from './round'
import { disputeSections, type DisputePerformance } from './sections'
import { outcomeNow, roundOf } from './states'
import type { DisputeContext } from './terms'

/** As many as the section holds. */
const MOST = 200
const itemShape = disputeSections.performance.shape.items.element

export type PerformanceItem = DisputePerformance['items'][number]

/** 登记履行: what is due when, and what was received (《人民调解法》第三十一条: 对协议的履行情况进行监督). */
export function recordPerformance(
  record: LedgerRecord,
  given: DisputePerformance,
  context: DisputeContext
): Decision {
  const value = tidyPerformance(record, given)
  const problems = [
    ...moveProblems(record, 'perform', 'performance'),
    ...performanceProblems(record, given, context)
  ]
  return checked(problems, () =>
    decided(
      '登记履行',
      [changeOf(record, 'dispute', record.id, 'performance', value)],
      performanceWarnings(record, value)
    )
  )
}

/** A row that nothing was typed in. */
export const isBlankItem = ({ what, amount, dueOn, done }: PerformanceItem): boolean =>
  blank(what) && amount === 0 && blank(dueOn) && done === null

/** In order of the days they are due, without rows that were left empty. */
export const tidyPerformance = (record: LedgerRecord, { items }: DisputePerformance): DisputePerformance => ({
  items: items
    .filter((item) => !isBlankItem(item))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
  round: roundOf(record)
})

export function performanceProblems(
  record: LedgerRecord,
  value: DisputePerformance,
  { today }: Context
): Problem[] {
  const outcome = outcomeNow(record)
  const problems = value.items.flatMap((item, index) => {
    const field = `performance.items.${index}`
    if (isBlankItem(item)) return []
    const found = [
      ...(blank(item.what) ? [problem(`${field}.what`, '请填写履行内容')] : []),
      ...(blank(item.dueOn) ? [problem(`${field}.dueOn`, '请填写应当履行的日期')] : []),
      ...(item.done ? doneProblems(item.done, item, `${field}.done`, today) : []),
      ...(item.done && outcome
        ? notBefore(`${field}.done.on`, '履行日期', item.done.on, '结果日期', outcome.resultOn)
        : [])
    ]
    return [...found, ...shapeProblems(field, itemShape, item, found)]
  })
  if (outcome?.result !== SUCCESS) problems.push(problem('performance', '没有达成协议，不登记履行'))
  if (value.items.length > MOST) problems.push(problem('performance.items', `不能超过 ${MOST} 项`))
  return problems
}

function doneProblems(
  done: NonNullable<PerformanceItem['done']>,
  { amount }: PerformanceItem,
  field: string,
  today: string
): Problem[] {
  const problems = pastDay(`${field}.on`, '履行日期', done.on, today)
  if (amount > 0 && done.amount === 0) problems.push(problem(`${field}.amount`, '请填写收到的金额'))
  return problems
}

export const totalOf = ({ items }: DisputePerformance): number =>
  items.reduce((sum, { amount }) => sum + amount, 0)

/** What the instalments come to should be what was agreed; often one of the two was mistyped. */
export function performanceWarnings(record: LedgerRecord, value: DisputePerformance): Warning[] {
  const agreed = outcomeNow(record)?.amount ?? 0
  const total = totalOf(value)
  if (total === 0 || total === agreed) return []
  const message = `各期合计 ${yuan(total)} 元，协议涉及金额 ${yuan(agreed)} 元，请核对`
  return [{ field: 'performance.items', message, source: '《人民调解法》第二十九条' }]
}

const yuan = (fen: number): string =>
  `${Math.trunc(fen / 100).toLocaleString('en-US')}.${String(fen % 100).padStart(2, '0')}`

/** What is still owed of one item, fen; of something that is not money 0. */
export const owed = ({ amount, done }: PerformanceItem): number => Math.max(0, amount - (done?.amount ?? 0))

/** Whether nothing of it is left to do. */
const isDone = (item: PerformanceItem): boolean => item.done !== null && owed(item) === 0

/** What is not performed, in order of the days it is due. */
export const openItems = (record: LedgerRecord): PerformanceItem[] =>
  (performanceNow(record)?.items ?? []).filter((item) => !isDone(item))

/** 欠付: due before today and not, or not wholly, performed. The day itself is still in time. */
export const overdueItems = (record: LedgerRecord, today: CalendarDate): PerformanceItem[] =>
  openItems(record).filter(({ dueOn }) => dueOn < today)

/** The next day on which something is due, today included. */
export const nextDue = (record: LedgerRecord, today: CalendarDate): CalendarDate | null =>
  openItems(record).find(({ dueOn }) => dueOn >= today)?.dueOn ?? null

/**
 * An amount in equal instalments, month by month; what does not divide falls to the last. Fen in, fen out; a day that
 * the month has not is its last (《民法典》第二百零二条).
 */
export function instalments(
  total: number,
  count: number,
  first: CalendarDate
): { amount: number; dueOn: CalendarDate }[] {
  if (!isDate(first) || count < 1) return []
  const each = Math.floor(total / count)
  return Array.from({ length: count }, (_, index) => ({
    amount: index === count - 1 ? total - each * (count - 1) : each,
    dueOn: addMonths(first, index)
  }))
}

/** Whether all that was agreed has been performed; false where nothing was entered. */
export const allPerformed = (record: LedgerRecord): boolean =>
  (performanceNow(record)?.items.length ?? 0) > 0 &&
  effectiveOn(record) !== null &&
  openItems(record).length === 0
