import type { Change, SectionValue } from '@shared/ledger'

/** Ids are short and readable here; the store does not look into them. */
export const change = (
  entity: string,
  id: string,
  section: string,
  value: SectionValue,
  before: string | null = null
): Change => ({ entity, id, section, before, value })

interface IntakeOptions {
  acceptedOn?: string
  serial?: number
  title?: string
  type?: number
}

/** The value of a dispute's intake, fictional, in 泽当街道. */
export const intake = ({
  acceptedOn = '2016-08-03',
  serial = 1,
  title = '邻里用水',
  type = 3
}: IntakeOptions = {}) => ({
  caseNumber: `（${acceptedOn.slice(0, 4)}）人调字第A${String(serial).padStart(4, '0')}号`,
  numberYear: Number(acceptedOn.slice(0, 4)),
  numberDevice: 'A',
  numberSerial: serial,
  acceptedOn,
  occurredOn: null,
  source: 1,
  entrustedBy: '',
  title,
  type,
  difficulty: 1,
  scale: 1,
  place: { code: '540502', name: '西藏自治区山南市乃东区' },
  summary: '因灌溉用水先后发生争执，经邻居劝说来中心登记。'.repeat(4),
  claim: '请求确定用水顺序',
  peopleInvolved: 2
})

/** Two fictional parties. */
export const parties = (name = '扎西达娃·次仁卓玛', phone = '13900001234') => ({
  list: ['applicant', 'respondent'].map((role, index) => ({
    id: `party-${index}`,
    role,
    kind: 'person',
    name: index === 0 ? name : '李测试',
    sex: '',
    idNumber: index === 0 ? '540599199001010012' : '',
    birthDate: null,
    nation: '04',
    occupation: '',
    phone: index === 0 ? phone : '',
    address: '西藏自治区山南市乃东区泽当街道测试路1号'
  }))
})

export const assignment = (organizationId = 'org-1') => ({
  organizationId,
  mediatorIds: ['mediator-1'],
  assignedOn: '2016-08-04',
  note: ''
})

export const outcome = (amount = 1_250_000, result = 1) => ({
  result,
  resultOn: '2016-08-20',
  cause: '',
  agreementForm: 2,
  amount,
  agreement: '双方约定隔日用水。'
})

export const feedback = () => ({ on: '2016-08-24', to: '测试甲', way: '当面告知', note: '' })
export const closing = () => ({ closedOn: '2016-08-25', note: '' })
