import { sectionValue, type LedgerRecord } from '../../ledger'
import { codeTable, type CodeOf } from '../codes'
import type { Retired } from '../fields'
import type { Role } from '../office/sections'
import type { DisputeHandling } from './sections'

const everyday: readonly Role[] = ['clerk', 'reviewer', 'administrator']

/**
 * 环节: the life of a dispute as one table. `fills`: the sections this step fills; `needs`: what must be on
 * file before it may begin, in words; `actors`: who may do it; `next`: the steps that may come after it;
 * `action`: the verb on the button. 受理、分流、办理、反馈、结单 is the order the centres themselves publish
 * (中国长安网 2018-12-18); no national rule sets days for each of them (DOMAIN 6.6).
 */
export const disputeStep = codeTable([
  {
    code: 1,
    name: '受理',
    action: '受理',
    fills: ['intake', 'parties'],
    needs: '当事人、事由、类型、来源、受理日期',
    actors: everyday,
    next: [2]
  },
  {
    code: 2,
    name: '分流',
    action: '分流',
    fills: ['assignment'],
    needs: '承办组织、分流日期',
    actors: everyday,
    next: [3]
  },
  {
    code: 3,
    name: '办理',
    action: '登记结果',
    fills: ['handling', 'outcome', 'prevention'],
    needs: '调解记录或调解结果',
    actors: everyday,
    next: [3, 4]
  },
  {
    code: 4,
    name: '反馈',
    action: '反馈',
    fills: ['feedback'],
    needs: '调解结果、反馈日期、反馈对象',
    actors: everyday,
    next: [5]
  },
  {
    code: 5,
    name: '结单',
    action: '结单',
    fills: ['closing'],
    needs: '调解结果、反馈、结单日期',
    actors: everyday,
    next: []
  }
])
export type DisputeStep = CodeOf<typeof disputeStep>

/**
 * The step a dispute stands in, also an index of the store: 1 intake only, 2 assigned, 3 at least one session
 * or a result, 4 result and feedback, 5 closed. A withdrawn dispute keeps the step it was withdrawn in.
 */
export function stepOf(record: LedgerRecord): DisputeStep {
  const has = (section: string): boolean => record.sections[section] !== undefined
  if (has('closing')) return 5
  if (has('outcome') && has('feedback')) return 4
  const sessions = sectionValue<DisputeHandling>(record, 'handling')?.sessions.length ?? 0
  if (has('outcome') || sessions > 0) return 3
  return has('assignment') ? 2 : 1
}

/** 已结单. */
export const isClosed = (record: LedgerRecord): boolean => stepOf(record) === 5

/** 已撤销登记: no longer counted or worked on, still on file. */
export const isWithdrawn = (record: LedgerRecord): boolean =>
  sectionValue<Retired>(record, 'retired')?.retired ?? false

/** Whether a dispute that stands in `from` may enter `to`, by the table. */
export const mayFollow = (from: DisputeStep, to: DisputeStep): boolean =>
  (disputeStep.find(from)?.next as readonly number[] | undefined)?.includes(to) ?? false

/** Whether this role may act in a step, by the table. */
export const mayAct = (role: Role, step: DisputeStep): boolean =>
  disputeStep.find(step)?.actors.includes(role) ?? false
