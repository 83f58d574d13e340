import { dayNumber } from '@shared/domain/dates'
import type { DisputeFact, SealedReports, SummaryInput, SummaryOrganization } from '@shared/domain/statistics'

/** A dispute fact of 2016-08-15, applied for, 婚姻家庭, successful without agreement, unless said otherwise. */
export function fact(
  id: string,
  given: Partial<Omit<DisputeFact, 'id' | 'acceptedOn'>> & { on?: string } = {}
): DisputeFact {
  const { on = '2016-08-15', ...rest } = given
  return {
    id,
    acceptedOn: dayNumber(on),
    source: 2,
    type: 1,
    difficulty: 2,
    people: 2,
    organizationId: 'village',
    result: 1,
    resultOn: dayNumber(on),
    agreementForm: 0,
    amount: 0,
    closedOn: 0,
    courtStage: 0,
    onePlus: 0,
    confirmation: 0,
    performance: 0,
    prevented1: 0,
    prevented2: 0,
    prevented3: 0,
    prevented4: 0,
    ...rest
  }
}

/** A closing with no table beside the form. */
export const noReports: SealedReports = { reports: [], brief: [] }

/** Two townships and one organization of the county itself. */
export const organizations: SummaryOrganization[] = [
  {
    id: 'village',
    name: '扎塘村人民调解委员会',
    subject: 1,
    unit: { key: '540521100', title: '扎塘镇' },
    retired: false
  },
  {
    id: 'township',
    name: '桑耶镇人民调解委员会',
    subject: 3,
    unit: { key: '540521101', title: '桑耶镇' },
    retired: false
  },
  { id: 'county', name: '医疗纠纷人民调解委员会', subject: 6, unit: null, retired: false }
]

export function input(given: Partial<SummaryInput> = {}): SummaryInput {
  return {
    period: '2016-08',
    facts: [],
    previousFacts: [],
    lastYearFacts: [],
    organizations,
    tallies: [],
    options: { typeList: 18, rateDecimals: 1, rows: 'unit' },
    ...given
  }
}
