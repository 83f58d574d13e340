import { expect } from 'vitest'
import { applyChange, type Decision, type LedgerRecord } from '../../ledger'
import { addDays } from '../dates'
import { sectionSchema } from '../registry'
import { assignVisit } from './assign'
import { answer } from './conclude'
import { callVisit } from './call'
import { registerVisit, type VisitDraft } from './register'
import type { Visitor, VisitLeader, VisitVisitors } from './sections'

export const TODAY = '2026-11-24'
/** 2026-11-24 10:00, Beijing. */
const TEN = Date.UTC(2026, 10, 24, 2, 0)
let made = 0
let saves = 0
export const context = (today = TODAY, nowMillis = TEN) => ({
  today,
  nowMillis,
  person: 'clerk',
  // Counted instead of random: each id is another.
  random: (bytes: Uint8Array) => {
    made += 1
    return bytes.map((_, index) => (index > 11 ? (made >> (8 * (15 - index))) & 0xff : 7))
  }
})
export const numbers = { letter: 'A', serial: 1, queue: 1 }
export const county: VisitLeader = { leaderId: '', name: '测试县长', post: '县长', line: '政府' }

export const visitor = (over: Partial<Visitor> = {}): Visitor => ({
  id: 'v1',
  name: '次仁多吉',
  sex: '1',
  idNumber: '',
  phone: '',
  address: '',
  ...over
})

export const draft = (
  over: Partial<VisitDraft['arrival']> = {},
  who?: Partial<VisitVisitors>
): VisitDraft => ({
  arrival: { on: TODAY, at: '09:05', place: '县综治中心接访室', mode: 1, recorder: '尼玛', ...over },
  visitors: { count: 1, list: [visitor()], ...who },
  matter: {
    title: '村道排水损坏',
    type: 2,
    place: { code: '', name: '桑玉村' },
    summary: '雨季积水进院',
    demand: '修复排水沟'
  }
})

/** The record after a decision that the rules allowed. */
export function after(record: LedgerRecord | undefined, decision: Decision): LedgerRecord {
  if (!decision.ok) throw new Error(decision.problems.map(({ message }) => message).join('；'))
  let next = record
  saves += 1
  for (const change of decision.changes) {
    expect(sectionSchema(change.entity, change.section)?.safeParse(change.value).error).toBeUndefined()
    if (change.entity === 'dispute') continue
    next = applyChange(next, change, { clock: String(saves).padStart(9, '0'), person: 'clerk' })
  }
  return next as LedgerRecord
}

export const messages = (decision: Decision): string[] =>
  decision.ok ? [] : decision.problems.map(({ field, message }) => `${field}：${message}`)

export const registered = (over: Partial<VisitDraft['arrival']> = {}): LedgerRecord => {
  const on = over.on ?? TODAY
  return after(undefined, registerVisit(draft(over), numbers, context(on)))
}
export const called = (on = TODAY): LedgerRecord =>
  after(registered({ on }), callVisit(registered({ on }), { leaders: [county], companions: '' }, context(on)))
export const answered = (): LedgerRecord =>
  after(called(), answer(called(), { on: TODAY, opinion: '已由村委会安排清理' }, context()))

export const unit = (over: Partial<Parameters<typeof assignVisit>[1]> = {}) => ({
  organizationId: '',
  unit: '扎塘镇人民政府',
  contact: '',
  task: '核查处理并答复来访人',
  assignedOn: TODAY,
  reportBy: '2026-12-24',
  insteadOf: '',
  opinion: '请扎塘镇办理',
  ...over
})
export function assigned(on = TODAY): LedgerRecord {
  const record = called(on)
  return after(record, assignVisit(record, unit({ assignedOn: on, reportBy: addDays(on, 30) }), context(on)))
}
