import {
  changeOf,
  decided,
  newId,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import type { ClockExtension, ClockPause } from '../clocks'
import { pauseCause, type PauseCause } from '../codes'
import type { CalendarDate } from '../dates'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import {
  disputeSections,
  type DisputeEntrustment,
  type DisputeIntake,
  type DisputeLimits,
  type DisputeParties
} from './sections'
import type { DisputeContext } from './terms'

const MEDICAL = 15
const CONSENT_SOURCE = '《宁波市人民调解条例》第二十七条'

export const limitsOf = (record: LedgerRecord): DisputeLimits =>
  sectionValue<DisputeLimits>(record, 'limits') ?? { agreedDays: null, extensions: [], pauses: [] }

/** Days that do not count, for the clock. */
export const pausesOf = (record: LedgerRecord): ClockPause[] =>
  limitsOf(record).pauses.map(({ from, to, cause }) => ({ from, to, cause: pauseCause.name(cause) }))

/** Time that the parties gave on top, from the given day on: what was agreed before a reopening is over. */
export const extensionsOf = (record: LedgerRecord, since: CalendarDate): ClockExtension[] =>
  limitsOf(record)
    .extensions.filter(({ on }) => on >= since)
    .map(({ days, on, consentBy }) => ({ n: days, unit: 'day', on, by: `${consentBy}同意` }))

/**
 * 约定期限: what the parties agreed goes before the limit of the rules (《深圳经济特区矛盾纠纷多元化解条例》第二十五条); null takes
 * the agreement back. 医疗纠纷 keep their thirty working days and can be extended (《医疗纠纷预防和处理条例》第三十八条).
 */
export function agreeDays(record: LedgerRecord, days: number | null, context: DisputeContext): Decision {
  const value = { ...limitsOf(record), agreedDays: days }
  return decideLimits(record, 'agreeDays', value, days === null ? '取消约定期限' : '约定期限', context)
}

export interface ExtensionDraft {
  days: number
  on: string
  /** Ids of the parties who agreed. */
  consent: readonly string[]
  reason: string
}

/** 延长期限: by consent of every party; without it the mediation ends (《宁波市人民调解条例》第二十七条). */
export function extend(record: LedgerRecord, draft: ExtensionDraft, context: DisputeContext): Decision {
  const parties = sectionValue<DisputeParties>(record, 'parties')?.list ?? []
  const without = parties.filter(({ id }) => !draft.consent.includes(id)).map(({ name }) => name)
  const { extensions } = limitsOf(record)
  const added = {
    id: newId(context),
    days: draft.days,
    on: draft.on,
    consentBy: namesOf(parties.map(({ name }) => name)),
    reason: draft.reason.trim()
  }
  const value = { ...limitsOf(record), extensions: [...extensions, added] }
  const consent =
    without.length === 0
      ? []
      : [
          problem(
            `limits.extensions.${extensions.length}.consentBy`,
            `延长须各方当事人同意，尚未同意：${namesOf(without)}。不同意继续调解的，登记结果为终止（${CONSENT_SOURCE}）`
          )
        ]
  return decideLimits(record, 'extend', value, '延长期限', context, consent, courtWarnings(record))
}

/** A court that sent the matter has to agree as well (济源; no national rule was found). */
function courtWarnings(record: LedgerRecord): Warning[] {
  if (!sectionValue<DisputeEntrustment>(record, 'entrustment')?.stage) return []
  const message = '法院委派、委托的调解，延长期限还须经法院同意'
  return [{ field: 'limits', message, source: '济源法院特邀调解规则（全国统一规定未核实）' }]
}

/** All of many names do not fit one line. */
function namesOf(names: readonly string[]): string {
  const all = names.join('、')
  return all.length <= 300 ? all : `全体当事人（${names.length} 位）`
}

/** 中止: from this day on the limit does not run; the day itself is not counted. */
export function suspend(
  record: LedgerRecord,
  draft: { from: string; cause: PauseCause; note: string },
  context: DisputeContext
): Decision {
  const { from, cause, note } = draft
  const added = { id: newId(context), from, to: null, cause, note: note.trim() }
  const value = { ...limitsOf(record), pauses: [...limitsOf(record).pauses, added] }
  return decideLimits(record, 'suspend', value, '中止调解', context)
}

/** 恢复调解: `to` is the last day that is not counted. */
export function resume(record: LedgerRecord, to: string, context: DisputeContext): Decision {
  const value = limitsOf(record)
  const pauses = value.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause))
  return decideLimits(record, 'resume', { ...value, pauses }, '恢复调解', context)
}

function decideLimits(
  record: LedgerRecord,
  move: 'agreeDays' | 'extend' | 'suspend' | 'resume',
  value: DisputeLimits,
  reason: string,
  context: DisputeContext,
  more: Problem[] = [],
  warnings: Warning[] = []
): Decision {
  const problems = [
    ...moveProblems(record, move, 'limits'),
    ...more,
    ...limitsProblems(record, value, context).filter(({ field }) => !more.some((one) => one.field === field))
  ]
  return checked(problems, () =>
    decided(reason, [changeOf(record, 'dispute', record.id, 'limits', value)], warnings)
  )
}

export function limitsProblems(record: LedgerRecord, value: DisputeLimits, { today }: Context): Problem[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const acceptedOn = intake?.acceptedOn ?? ''
  const problems: Problem[] = []
  if (value.agreedDays !== null && intake?.type === MEDICAL) {
    const message =
      '医疗纠纷的调解期限为三十个工作日，需要更长时间的请用延长（《医疗纠纷预防和处理条例》第三十八条）'
    problems.push(problem('limits.agreedDays', message))
  }
  value.extensions.forEach(({ on, consentBy, reason }, index) => {
    const field = `limits.extensions.${index}`
    problems.push(
      ...pastDay(`${field}.on`, '同意延长的日期', on, today),
      ...notBefore(`${field}.on`, '同意延长的日期', on, '受理日期', acceptedOn),
      ...(blank(consentBy)
        ? [problem(`${field}.consentBy`, `延长须各方当事人同意（${CONSENT_SOURCE}）`)]
        : []),
      ...(blank(reason) ? [problem(`${field}.reason`, '请写明延长的理由')] : [])
    )
  })
  problems.push(...value.pauses.flatMap((_, index) => pauseProblems(value, index, acceptedOn, today)))
  return [...problems, ...shapeProblems('limits', disputeSections.limits, value, problems)]
}

/** Each pause has a cause and an end after its beginning, and begins after the one before ended. */
function pauseProblems(
  { pauses }: DisputeLimits,
  index: number,
  acceptedOn: string,
  today: string
): Problem[] {
  const pause = pauses[index]
  if (!pause) return []
  const field = `limits.pauses.${index}`
  const before = pauses[index - 1]
  const problems = [
    ...pastDay(`${field}.from`, '中止日期', pause.from, today),
    ...notBefore(`${field}.from`, '中止日期', pause.from, '受理日期', acceptedOn)
  ]
  if (before?.to === null) problems.push(problem(`${field}.from`, '前一次中止还没有恢复'))
  else if (before?.to && pause.from <= before.to) {
    problems.push(problem(`${field}.from`, `与前一次中止（至 ${before.to}）重叠，请核对`))
  }
  if (pause.to !== null) {
    problems.push(
      ...pastDay(`${field}.to`, '中止的最后一日', pause.to, today),
      ...notBefore(`${field}.to`, '中止的最后一日', pause.to, '中止日期', pause.from)
    )
  }
  if (pause.cause === 'other' && blank(pause.note)) {
    problems.push(problem(`${field}.note`, '事由为其他的，请写明'))
  }
  return problems
}
