import { recordKey, type Decision, type LedgerRecord } from '../../ledger'
import type { Attachment } from '../attachments'
import { dossierItem, type DossierItem } from '../codes'
import { addDays } from '../dates'
import { decideMerge, decidePart } from '../duplicates'
import { refuseDispute } from './acceptance'
import { recordAgreement } from './agreement'
import { assign, reassign } from './assign'
import { attachmentsOf, recordAttachments } from './attach'
import { recordConfirmation } from './confirmation'
import { restore, withdraw } from './correct'
import {
  agreement,
  assignment,
  closing,
  dossier,
  draft,
  feedback,
  number,
  session,
  success
} from './decide.test-support'
import { missingPapers, recordDossier, waive } from './dossier'
import { close, feedBack } from './finish'
import { recordFollowUp } from './followUp'
import { grade } from './grade'
import { recordHandling, recordPrevention } from './handle'
import { recordInvestigation } from './investigate'
import { agreeDays, extend, resume, suspend } from './limits'
import type { DisputeMove } from './moves'
import { recordOutcome } from './outcome'
import { recordPerformance } from './performance'
import { recordPrints } from './prints'
import { acceptAfterRefusal, registerDispute } from './register'
import { reopen } from './reopen'
import { recall, receive, recuse, refer, sendBack, transfer, offerCase, presentMediators } from './routing'
import { offerDraft, outside, pendingId, received, returned } from './routing/routing.test-support'
import type { DisputeOutcome } from './sections'
import type { DisputeContext } from './terms'

/** What a move is tried with: the record, the context, and a number that varies what is filled in. */
type Driver = (record: LedgerRecord, context: DisputeContext, n: number) => Decision

const some = <T>(n: number, ...choices: [T, ...T[]]): T => choices[n % choices.length] as T
const failed = (result: 2 | 3): DisputeOutcome => ({
  ...success,
  result,
  cause: '分歧大',
  agreementForm: 0,
  amount: 0,
  agreement: '',
  ...(result === 3 ? { terminationCause: 4 as const } : {})
})
/** Most days are today; some are before the case began and some have not come. */
const dayBy = ({ today }: DisputeContext, n: number): string =>
  some(n, today, today, today, addDays(today, 1), '2016-08-09', addDays(today, -3))
const intake = (context: DisputeContext, n: number) =>
  draft({ acceptedOn: dayBy(context, n), type: some(n, 2, 10, 15, 1), peopleInvolved: some(n, 2, 2, 1) })

/** Takes one in, takes the latest out again with or without a reason, or drops it. */
function attached(record: LedgerRecord, n: number): Attachment[] {
  const list = attachmentsOf(record)
  const last = list.at(-1)
  const hash = (list.length + 10).toString(16).padStart(64, 'a')
  const added: Attachment = {
    id: `a${list.length}`,
    hash,
    name: '身份证.jpg',
    bytes: 1024,
    mime: 'image/jpeg',
    category: some(n, 'identity', 'evidence'),
    addedOn: '2016-08-12',
    note: '',
    removed: null
  }
  if (!last || n % 3 === 0) return [...list, added]
  if (n % 7 === 1) return list.slice(0, -1)
  const reason = n % 5 === 1 ? '' : '扫描不清'
  return [...list.slice(0, -1), { ...last, removed: { on: '2016-08-13', reason } }]
}

/** A paper that the case lacks; now and then any. */
const lacking = (record: LedgerRecord, n: number): DossierItem =>
  (n % 4 === 0 ? undefined : missingPapers(record)[0]?.item) ?? dossierItem.list[n % 13]?.code ?? 1

/** The same matter entered a second time. */
const twinOf = (record: LedgerRecord): LedgerRecord => ({
  ...record,
  id: 'twin',
  sections: Object.fromEntries(Object.entries(record.sections).filter(([name]) => name !== 'merged'))
})
/** What a decision about two records does to this one. */
const own = ({ id }: LedgerRecord, decision: Decision): Decision =>
  decision.ok ? { ...decision, changes: decision.changes.filter((change) => change.id === id) } : decision

/** One way to try each move, right or wrong. */
export const drivers: { [M in DisputeMove]: Driver } = {
  accept: (_record, context, n) => registerDispute(intake(context, n), number, context),
  refuse: (_record, context, n) => {
    const application = { mode: 'oral', appliedOn: null, cleared: [], consented: false, linked: [] } as const
    const refusal = { refusedOn: dayBy(context, n), reason: '另有专门机关', goTo: '起诉', handledBy: '尼玛' }
    return refuseDispute(
      { ...intake(context, n), application: { ...application, cleared: [], linked: [] } },
      refusal,
      context
    )
  },
  acceptAfter: (record, context, n) => acceptAfterRefusal(record, intake(context, n), number, context),
  grade: (record, context, n) =>
    grade(
      record,
      {
        colour: 3,
        proposed: 3,
        answers: ['heated'],
        gradedOn: dayBy(context, n),
        note: '',
        told: [],
        moves: []
      },
      context
    ),
  offer: (record, context, n) =>
    offerCase(
      record,
      offerDraft({ offeredOn: dayBy(context, n), answerBy: addDays(context.today, 3) }),
      context
    ),
  assign: (record, context, n) =>
    assign(record, { ...assignment, assignedOn: dayBy(context, n), mediatorIds: ['m1'] }, context),
  receive: (record, context, n) =>
    receive(record, received({ offerId: pendingId(record), on: dayBy(context, n) }), context),
  sendBack: (record, context, n) =>
    sendBack(record, returned({ offerId: pendingId(record), on: dayBy(context, n) }), context),
  recall: (record, context, n) =>
    recall(record, returned({ offerId: pendingId(record), on: dayBy(context, n) }), context),
  refer: (record, context, n) =>
    refer(record, outside({ offeredOn: dayBy(context, n), answerBy: addDays(context.today, 3) }), context),
  transfer: (record, context, n) =>
    transfer(record, outside({ offeredOn: dayBy(context, n), answerBy: addDays(context.today, 3) }), context),
  reassign: (record, context, n) =>
    reassign(record, { ...assignment, assignedOn: dayBy(context, n), organizationId: `o${n}` }, context),
  recuse: (record, context, n) => {
    const mediatorId = presentMediators(record)[0] ?? ''
    const value = { kind: 'requested', by: '王小明', reason: '', on: dayBy(context, n) } as const
    return recuse(record, { ...value, mediatorId, replacementIds: [`r${n}`] }, context)
  },
  mediate: (record, context, n) =>
    recordHandling(record, { sessions: [{ ...session, on: dayBy(context, n) }] }, context),
  investigate: (record, context, n) => {
    const one = { id: 'i', from: '', place: '', present: '', asked: '村主任', record: '属实', recorder: '' }
    return recordInvestigation(
      record,
      { list: [{ ...one, on: dayBy(context, n), investigator: '尼玛' }] },
      context
    )
  },
  agreeDays: (record, context, n) => agreeDays(record, some(n, 20, 60, null, 0), context),
  extend: (record, context, n) =>
    extend(
      record,
      {
        days: some(n, 10, 30, 400),
        on: dayBy(context, n),
        consent: some(n, agreement.signedBy, agreement.signedBy, []),
        reason: '丈量'
      },
      context
    ),
  suspend: (record, context, n) =>
    suspend(record, { from: dayBy(context, n), cause: some(n, 'appraisal', 'other'), note: '' }, context),
  resume: (record, context, n) => resume(record, dayBy(context, n), context),
  conclude: (record, context, n) =>
    recordOutcome(
      record,
      {
        ...some(n, success, success, failed(2), failed(3), { ...success, agreementForm: 1 as const }),
        resultOn: dayBy(context, n)
      },
      context
    ),
  prevent: (record, _context, n) => recordPrevention(record, { items: [{ kind: 2, people: some(n, 3, 0) }] }),
  agree: (record, context, n) =>
    recordAgreement(
      record,
      {
        ...agreement,
        signedOn: some(n, context.today, dayBy(context, n), null),
        signedBy: some(n, agreement.signedBy, agreement.signedBy, [])
      },
      context
    ),
  perform: (record, context, n) => {
    const done = some(n, null, { on: dayBy(context, n), amount: 60_000, receipt: '' })
    const item = { id: 'p', what: '付款', by: '王小明', to: '', amount: 120_000, dueOn: context.today, done }
    return recordPerformance(record, { items: [item] }, context)
  },
  confirm: (record, context, n) =>
    recordConfirmation(
      record,
      {
        wanted: true,
        court: '扎囊县人民法院',
        basis: 'partyResidence',
        cleared: [],
        appliedOn: some(n, null, dayBy(context, n)),
        note: '',
        result: null
      },
      context
    ),
  feedBack: (record, context, n) => feedBack(record, { ...feedback, on: dayBy(context, n) }, context),
  visit: (record, context, n) => {
    const visit = {
      id: 'v',
      way: '电话',
      visitor: '尼玛',
      visited: '次仁多吉',
      satisfaction: null,
      record: ''
    }
    const seen = some(n, 1, 2, 4, 5) as 1 | 2 | 4 | 5
    return recordFollowUp(
      record,
      { visits: [{ ...visit, on: dayBy(context, n), performance: seen }] },
      context
    )
  },
  file: (record, context, n) => {
    const filed = dossier.filed.map((each) => ({ ...each, on: dayBy(context, n) }))
    const left = filed.filter(({ item }) => item !== some(n, null, null, 3, 3, 1, 8, 13, 2, 7))
    return recordDossier(record, { ...dossier, filed: left }, context)
  },
  attach: (record, _context, n) => recordAttachments(record, attached(record, n)),
  print: (record, context, n) =>
    recordPrints(
      record,
      [{ kind: some(n, 'application', 'rights', 'agreement', 'back'), which: '' }],
      'print',
      context
    ),
  waive: (record, context, n) =>
    waive(record, { item: lacking(record, n), reason: some(n, '无法取得', '') }, context),
  close: (record, context, n) => close(record, { ...closing, closedOn: dayBy(context, n) }, context),
  reopen: (record, context, n) =>
    reopen(record, { on: dayBy(context, n), reason: some(n, '没有履行', '没有履行', '') }, context),
  withdraw: (record, context, n) => withdraw(record, some(n, '重复登记', ''), context),
  restore: (record, context) => restore(record, context),
  merge: (record, context) =>
    own(
      record,
      decideMerge(
        { kind: 'dispute', kept: twinOf(record), other: record, choices: {}, note: '同一件' },
        { naming: [], tallies: [], organizations: new Map() },
        context
      )
    ),
  part: (record, context) => {
    const both = [record, twinOf(record)].map((one) => [recordKey('dispute', one.id), one] as const)
    return own(record, decidePart('dispute', record.id, { parts: [], records: new Map(both) }, context))
  }
}
