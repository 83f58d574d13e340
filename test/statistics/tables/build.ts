import type { Period } from '@shared/domain/periods'
import type { ReportTable, TableRule } from '@shared/domain/statistics'
import type { Json, LedgerRecord, SectionValue } from '@shared/ledger'
import { record } from '../records'
import { tableOf } from './compute'
import type { World } from './world'

type Sections = Record<string, SectionValue>

export const nothing: World = {
  disputes: [],
  organizations: [],
  tallies: [],
  centers: [],
  inspections: [],
  mediators: [],
  visits: [],
  days: [],
  rosters: [],
  leaders: []
}

/** `count` records alike but for their ids. */
export function times(count: number, entity: string, letter: string, sections: Sections): LedgerRecord[] {
  const one = record(entity, letter, sections)
  return Array.from({ length: count }, (_, at) => ({ ...one, id: `${letter}${String(at).padStart(6, '0')}` }))
}

const INTAKE = { acceptedOn: '2016-08-15', source: 2, type: 18, difficulty: 2, peopleInvolved: 2 }

/** Sections of a dispute of 2016-08-15: applied for, 其他纠纷, no result yet, unless said otherwise. */
export function dispute(more: {
  intake?: Record<string, Json>
  organization?: string
  success?: boolean
  amount?: number
  form?: 0 | 1 | 2
  sections?: Sections
}): Sections {
  const { intake, organization, success, amount = 0, form = 2, sections } = more
  return {
    intake: { ...INTAKE, ...intake },
    ...(organization ? { assignment: { organizationId: organization } } : {}),
    ...(success === undefined
      ? {}
      : {
          outcome: {
            result: success ? 1 : 2,
            resultOn: '2016-08-20',
            agreementForm: success ? form : 0,
            amount: success ? amount : 0
          }
        }),
    ...sections
  }
}

/** 诉调对接 of a stage, handed over and accepted; 「1+」 the same. */
export const court = (stage: 1 | 2 | 3): Sections => ({
  routing: { offers: [{ kind: 'assign', route: 'court', stage, answer: { kind: 'accepted' } }], recusals: [] }
})
export const onePlus: Sections = {
  routing: {
    offers: [{ kind: 'assign', route: 'onePlus', stage: null, answer: { kind: 'accepted' } }],
    recusals: []
  }
}
export const confirmedByCourt: Sections = {
  confirmation: { appliedOn: '2016-08-22', result: { kind: 'valid' } }
}

export const organization = (type: string, more: Record<string, Json> = {}): Sections => ({
  profile: {
    name: '调解组织',
    type,
    parentId: null,
    subject: null,
    industry: '',
    establishedOn: null,
    place: { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' },
    ...more
  }
})

export const august = (rule: TableRule, world: Partial<World>, period: Period = '2016-08'): ReportTable =>
  tableOf(rule, { ...nothing, ...world }, period)
