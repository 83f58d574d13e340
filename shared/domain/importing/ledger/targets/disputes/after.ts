import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { agreementForm, mediationResult } from '@shared/domain/codes'
import type { CalendarDate } from '@shared/domain/dates'
import type {
  DisputeAssignment,
  DisputeClosing,
  DisputeFeedback,
  DisputeOutcome
} from '@shared/domain/disputes/sections'
import { closingNow, feedbackNow, outcomeNow, roundOf } from '@shared/domain/disputes/states'
import { isRetired } from '@shared/domain/saving'
import { packed } from '@shared/domain/importing/text'
import type { ImportAround } from '../../around'
import type { RowReader } from '../../reader'
import type { ColumnPlan } from '../../types'
import { isNothing, namesIn } from '../../values'
import { organizationOfCell, orText } from '../parts'
import { FORMS, OPEN, RESULTS } from './words'

const IMPORTED = '由台账导入'
const SEE_FILE = '见原卷宗'
const UNSAID = '（原台账没有写事由）'
const SUCCESS = 1
const TERMINATED = 3
const WITHDRAWN = 4
const OTHER_CAUSE = 9

/** Who handled it. Of a dispute that is in the ledger and was not routed yet nothing is written: that is 分流. */
export function assignmentOf(
  row: RowReader,
  record: LedgerRecord | undefined,
  acceptedOn: CalendarDate | null,
  around: ImportAround
): DisputeAssignment | undefined {
  const organization = organizationOfCell(row, 'organization', around)
  const present = sectionValue<DisputeAssignment>(record, 'assignment')
  if (record && !present) {
    if (organization) row.note('organization', 'note', '这件纠纷还没有分流，承办组织请在分流中登记')
    return undefined
  }
  const organizationId = organization?.id ?? present?.organizationId
  if (organizationId === undefined) return undefined
  const { ids, unknown } = mediatorsOf(row, around)
  const note = unknown.length > 0 ? `原台账调解员：${unknown.join('、')}` : ''
  return {
    ...(present ?? { assignedOn: acceptedOn ?? '' }),
    organizationId,
    mediatorIds: ids.length > 0 ? ids : (present?.mediatorIds ?? []),
    note: orText(note, present?.note ?? '')
  }
}

/** A mediator of the register when the name is one person's; other names are kept as they stand. */
function mediatorsOf(row: RowReader, { mediators }: ImportAround): { ids: string[]; unknown: string[] } {
  const ids: string[] = []
  const unknown: string[] = []
  for (const name of namesIn(row.raw('mediator')).names) {
    if (isNothing(name)) continue
    const known = mediators.named(name).filter((one) => !isRetired(one))
    const [only] = known
    if (only && known.length === 1) ids.push(only.id)
    else {
      unknown.push(name)
      row.note(
        'mediator',
        'note',
        `${known.length > 1 ? '调解员库中有同名的' : '调解员库中没有'}“${name}”，姓名记在分流备注里`
      )
    }
  }
  return { ids: [...new Set(ids)].slice(0, 20), unknown }
}

/** The result, where the ledger has one; a case still under way has none. */
export function outcomeOf(row: RowReader, record: LedgerRecord | undefined): DisputeOutcome | undefined {
  const present = record && outcomeNow(record)
  if (!row.has('result') || OPEN.has(packed(row.raw('result')))) return present
  const result = row.code('result', mediationResult, RESULTS)
  if (result === null) return present
  const succeeded = result === SUCCESS
  const resultOn = row.date('resultOn') ?? row.date('closedOn') ?? present?.resultOn
  if (resultOn === undefined) row.bad('resultOn', '有调解结果，没有写结果日期')
  return {
    ...present,
    result,
    resultOn: resultOn ?? '',
    cause: succeeded ? '' : orText(row.paragraph('cause', 2000), present?.cause || unsaidCause(row)),
    agreementForm: succeeded ? formOf(row, present) : 0,
    amount: amountOf(row, succeeded, present),
    agreement: orText(row.paragraph('agreement'), present?.agreement ?? ''),
    ...(result === TERMINATED
      ? { terminationCause: packed(row.raw('result')).includes('撤回') ? WITHDRAWN : OTHER_CAUSE }
      : {}),
    round: record ? roundOf(record) : 0
  }
}

function unsaidCause(row: RowReader): string {
  row.note('cause', 'note', '没有写事由，按“原台账没有写事由”登记')
  return UNSAID
}

function formOf(row: RowReader, present: DisputeOutcome | undefined): DisputeOutcome['agreementForm'] {
  const form = row.code('form', agreementForm, FORMS) ?? present?.agreementForm
  if (form === 1 || form === 2) return form
  row.bad('form', '调解成功的，没有写口头协议还是书面协议')
  return 0
}

function amountOf(row: RowReader, succeeded: boolean, present: DisputeOutcome | undefined): number {
  const amount = row.fen('amount')
  if (succeeded) return amount ?? present?.amount ?? 0
  if (amount !== null && amount > 0) row.note('amount', 'note', '没有达成协议，金额没有读入')
  return 0
}

/**
 * An old case that was finished stands as reported back and closed, so that it asks nobody for anything. How it was
 * reported stands in its paper file: that is what the section says, nothing is made up.
 */
export function endOf(
  row: RowReader,
  record: LedgerRecord | undefined,
  outcome: DisputeOutcome | undefined,
  { closeFinished }: ColumnPlan
): { feedback?: DisputeFeedback; closing?: DisputeClosing } {
  if (!outcome) return {}
  const [feedback, closing] = [record && feedbackNow(record), record && closingNow(record)]
  const closedOn = row.date('closedOn') ?? closing?.closedOn
  if (!closeFinished && closedOn === undefined)
    return { ...(feedback ? { feedback } : {}), ...(closing ? { closing } : {}) }
  const on = closedOn ?? outcome.resultOn
  const round = record ? roundOf(record) : 0
  return {
    feedback: feedback ?? { on: outcome.resultOn, to: SEE_FILE, way: SEE_FILE, note: IMPORTED, round },
    closing: closing ? { ...closing, closedOn: on } : { closedOn: on, note: IMPORTED, round }
  }
}
