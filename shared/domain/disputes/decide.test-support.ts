import { expect } from 'vitest'
import { applyChange, type Decision, type LedgerRecord } from '../../ledger'
import { sectionSchema } from '../registry'
import { recordAgreement } from './agreement'
import { assign } from './assign'
import { recordDossier } from './dossier'
import { close, feedBack } from './finish'
import { recordOutcome } from './outcome'
import type { DisputeDraft } from './draft'
import { registerDispute } from './register'
import { standardTerms, type DisputeContext } from './terms'
import type { DisputeAgreement, DisputeDossier, DisputeOutcome, DisputeParty } from './sections'

export const TODAY = '2016-08-20'
let made = 0
export const context = (today = TODAY): DisputeContext => ({
  ...standardTerms,
  today,
  nowMillis: 1_471_651_200_000,
  person: 'clerk',
  // Counted instead of random: each id is another.
  random: (bytes: Uint8Array) => {
    made += 1
    return bytes.map((_, index) => (index > 11 ? (made >> (8 * (15 - index))) & 0xff : 7))
  }
})
export const number = { letter: 'A', serial: 1 }

export function party(role: DisputeParty['role'], over: Partial<DisputeParty> = {}): DisputeParty {
  return {
    id: `party-${role}`,
    role,
    kind: 'person',
    name: '次仁多吉',
    sex: '1',
    idNumber: '',
    birthDate: null,
    nation: '',
    occupation: '',
    phone: '',
    address: '',
    ...over
  }
}

export function draft(over: Partial<DisputeDraft['intake']> = {}, list?: DisputeParty[]): DisputeDraft {
  return {
    intake: {
      acceptedOn: '2016-08-10',
      occurredOn: null,
      source: 2,
      entrustedBy: '',
      title: '相邻排水纠纷',
      type: 2,
      difficulty: 1,
      scale: '01',
      place: { code: '540521', name: '西藏自治区山南市扎囊县' },
      summary: '',
      claim: '',
      peopleInvolved: 2,
      ...over
    },
    parties: { list: list ?? [party('applicant'), party('respondent', { name: '王小明' })] }
  }
}

export const fields = (decision: Decision) => (decision.ok ? [] : decision.problems.map(({ field }) => field))
export const messages = (decision: Decision) =>
  decision.ok ? '' : decision.problems.map(({ message }) => message).join('\n')
export const warned = (decision: Decision) =>
  decision.ok ? decision.warnings.map(({ field, source }) => `${field} ${source}`) : []

let tick = 0
export function fold(record: LedgerRecord | undefined, decision: Decision): LedgerRecord {
  if (!decision.ok) throw new Error(messages(decision))
  let folded = record
  for (const change of decision.changes) {
    expect(sectionSchema(change.entity, change.section)?.safeParse(change.value).success).toBe(true)
    const clock = `${String(++tick).padStart(13, '0')}-0000-device00`
    folded = applyChange(folded, change, { clock, person: 'clerk' })
  }
  return folded as LedgerRecord
}

export const register = (over = {}, list?: DisputeParty[], today = TODAY) =>
  registerDispute(draft(over, list), number, context(today))
export const assignment = {
  organizationId: 'o1',
  mediatorIds: [],
  assignedOn: '2016-08-10',
  note: '',
  receivedBy: '索朗旺堆'
}
export const session = { id: 's1', on: '2016-08-12', place: '调解室', present: '', record: '双方到场' }
export const success: DisputeOutcome = {
  result: 1,
  resultOn: '2016-08-15',
  cause: '',
  agreementForm: 2,
  amount: 120_000,
  agreement: '疏通排水沟'
}
export const feedback = { on: '2016-08-16', to: '次仁多吉', way: '当面', note: '' }
export const closing = { closedOn: '2016-08-17', note: '' }
export const agreement: DisputeAgreement = {
  facts: '',
  performance: '',
  signedOn: '2016-08-15',
  copies: 3,
  signedBy: ['party-applicant', 'party-respondent'],
  mediator: '尼玛',
  recorder: ''
}
/** Every paper that a case has to hold lies in the file. */
export const dossier: DisputeDossier = {
  filed: ([1, 2, 3, 7, 8, 13] as const).map((item) => ({ item, on: '2016-08-17', note: '' })),
  statement: '',
  keeping: ''
}

export const registered = (over = {}, list?: DisputeParty[]) => fold(undefined, register(over, list))
export const assigned = (over = {}) => {
  const record = registered(over)
  return fold(record, assign(record, assignment, context()))
}
export const withOutcome = (over = {}, value = success, today = TODAY) => {
  const record = assigned(over)
  return fold(record, recordOutcome(record, value, context(today)))
}
export const fedBack = (over = {}) => {
  let record = withOutcome(over)
  record = fold(record, recordAgreement(record, agreement, context()))
  return fold(record, feedBack(record, feedback, context()))
}
export const filed = (over = {}) => {
  const record = fedBack(over)
  return fold(record, recordDossier(record, dossier, context()))
}
export const closed = (over = {}) => {
  const record = filed(over)
  return fold(record, close(record, closing, context()))
}
