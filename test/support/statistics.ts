import { changeOf, type Change } from '../../shared/ledger'

/** Records for tables, written as they stand in the ledger; people are fictional. */
export const COMMITTEE = '00000000-0000-7000-8000-00000000c001'
const PLACE = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }

export const medicalCommittee: Change[] = [
  changeOf(undefined, 'organization', COMMITTEE, 'profile', {
    ...{ name: '扎囊县医疗纠纷人民调解委员会', shortName: '', code: '', creditCode: '' },
    ...{ type: 'industry', industry: 'medical', place: PLACE },
    ...{ centerId: null, parentId: null, subject: null, superior: '', setUpAt: '' },
    ...{ establishedOn: '2011-03-15', collectedOn: null, note: '' }
  })
]

/** What a case was before it came to a result: mediated for a court, or together with a department. */
export interface CaseOf {
  title: string
  on: string
  serial: number
  source: number
  route: 'court' | 'onePlus'
  /** Without a form of agreement the columns 书面, 口头 miss it. */
  form: 0 | 1 | 2
  amount: number
}

const party = (id: string, role: string, name: string) => ({
  ...{ id, role, kind: 'person', name, sex: '', idNumber: '', birthDate: null, nation: '' },
  ...{ occupation: '', phone: '', address: '' }
})

/** A case that was handed on, accepted and mediated with success. */
export function caseOf({ title, on, serial, source, route, form, amount }: CaseOf): Change[] {
  const id = `00000000-0000-7000-8000-0000000d${String(serial).padStart(4, '0')}`
  const section = (name: string, value: object): Change =>
    changeOf(undefined, 'dispute', id, name, value as never)
  return [
    section('intake', {
      ...{
        caseNumber: `(2026)扎人调字第A${serial}号`,
        numberYear: 2026,
        numberDevice: 'A',
        numberSerial: serial
      },
      ...{
        acceptedOn: on,
        occurredOn: null,
        source,
        entrustedBy: source === 2 ? '' : '县信访局',
        title,
        type: 15
      },
      ...{ difficulty: 2, scale: '01', place: PLACE, summary: '', claim: '', peopleInvolved: 3 }
    }),
    section('parties', {
      list: [party('a', 'applicant', '次仁多吉'), party('b', 'respondent', '丹增旺姆')]
    }),
    section('routing', {
      offers: [
        {
          ...{ id: 'o', kind: 'assign', route, organizationId: COMMITTEE, receiver: '医调委' },
          ...{ department: route === 'onePlus' ? '县卫生健康委' : '', stage: route === 'court' ? 1 : null },
          ...{ letterNumber: '', mediatorIds: [], chosenBy: 'centre', offeredOn: on, answerBy: on },
          ...{ reportBy: null, note: '', answer: { kind: 'accepted', on, by: '索朗', reason: '' } }
        }
      ],
      recusals: []
    }),
    section('assignment', { organizationId: COMMITTEE, mediatorIds: [], assignedOn: on, note: '' }),
    section('outcome', {
      ...{ result: 1, resultOn: on, cause: '', agreementForm: form, amount, agreement: form ? '赔偿。' : '' }
    })
  ]
}
