import {
  assign,
  recordHandling,
  recordOutcome,
  registerDispute,
  standardTerms,
  type DisputeContext
} from '../../shared/domain/disputes'
import { applyChange, changeOf, type Change, type Decision, type LedgerRecord } from '../../shared/ledger'

/** A quarter of a county in few records: a township with a committee and three disputes, and three centres below. */
const COMMITTEE = '00000000-0000-7000-8000-00000000c001'

let made = 0
const contextOn = (today: string): DisputeContext => ({
  ...standardTerms,
  today,
  nowMillis: Date.parse(`${today}T02:00:00Z`),
  person: 'p',
  random: (bytes: Uint8Array) => {
    made += 1
    return bytes.map((_, index) => (index > 11 ? (made >> (8 * (15 - index))) & 0xff : 7))
  }
})

export const committee: Change[] = [
  changeOf(undefined, 'organization', COMMITTEE, 'profile', {
    ...{
      name: '扎塘镇人民调解委员会',
      shortName: '',
      code: '',
      creditCode: '',
      type: 'township',
      industry: ''
    },
    place: { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' },
    ...{ centerId: null, parentId: null, subject: null, superior: '', setUpAt: '' },
    ...{ establishedOn: '2011-03-15', collectedOn: null, note: '' }
  })
]

export const centersBelow = (parentId: string): Change[] =>
  ['扎塘镇', '桑耶镇', '吉汝乡'].map((name, at) =>
    changeOf(undefined, 'center', `00000000-0000-7000-8000-0000000000a${at}`, 'profile', {
      ...{ name: `${name}综治中心`, level: 'township', parentId },
      place: { code: `54052110${at}`, name: `西藏自治区山南市扎囊县${name}` },
      ...{ address: '', phone: '', leader: '', leaderPhone: '', memberUnits: '' }
    })
  )

const party = (id: string, role: 'applicant' | 'respondent', name: string) => ({
  ...{ id, role, kind: 'person' as const, name, sex: '' as const, idNumber: '', birthDate: null },
  ...{ nation: '' as const, occupation: '', phone: '13800000001', address: '' }
})

/** A dispute of this quarter, mediated with success to an agreement of this many fen. */
export function settled(serial: number, title: string, amount: number): LedgerRecord {
  let record: LedgerRecord | undefined
  const take = (decide: (record: LedgerRecord) => Decision): void => {
    const decision = decide(record as LedgerRecord)
    if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
    for (const change of decision.changes)
      record = applyChange(record, change, { clock: `${made}`, person: 'p' })
  }
  const context = contextOn('2026-08-20')
  const intake = {
    ...({ acceptedOn: '2026-08-03', occurredOn: null, source: 2, entrustedBy: '', title, type: 2 } as const),
    ...({ difficulty: 1, scale: '01', summary: '', claim: '', peopleInvolved: 2 } as const),
    place: { code: '540521', name: '西藏自治区山南市扎囊县' }
  }
  const list = [party('a', 'applicant', '次仁多吉'), party('b', 'respondent', '丹增旺姆')]
  take(() => registerDispute({ intake, parties: { list } }, { letter: 'A', serial }, context))
  const assignment = { organizationId: COMMITTEE, mediatorIds: [], assignedOn: '2026-08-04', note: '' }
  take((now) => assign(now, { ...assignment, receivedBy: '索朗', receiver: '扎塘镇人民调解委员会' }, context))
  const session = { id: 's', on: '2026-08-06', place: '调解室', present: '', record: '双方到场。' }
  take((now) => recordHandling(now, { sessions: [session] }, context))
  const outcome = { result: 1, resultOn: '2026-08-07', cause: '', agreementForm: 2, amount } as const
  take((now) => recordOutcome(now, { ...outcome, agreement: '分两期赔偿。' }, context))
  return record as LedgerRecord
}

/** All that a record holds, as the changes of a new one. */
export const asNew = (record: LedgerRecord): Change[] =>
  Object.entries(record.sections).map(([section, { current }]) =>
    changeOf(undefined, 'dispute', record.id, section, current.value)
  )
