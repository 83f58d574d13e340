import { standardTerms } from '../../shared/domain/disputes'
import { caseFileOf, type CaseFile } from '../../shared/domain/papers/case'
import { applyChange, changeOf, type Change, type LedgerRecord, type SectionValue } from '../../shared/ledger'

import { agreed, attached, beginning, COMMITTEE, parties, work, type Sections } from '../papers/sections'

/**
 * One fictional dispute with all that a file can hold: two neighbours and a boundary wall, one of them speaking
 * Tibetan through an interpreter, the other represented by his brother. Numbers of persons lie in unused ranges.
 */
export const TODAY = '2026-11-23'

/** Sections of the case at its end. `over` takes their place by name; undefined leaves one out. */
export function fullSections(over: Record<string, SectionValue | undefined> = {}): Sections {
  const all = { ...parties, ...beginning, ...work, ...agreed, ...attached, ...over }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, SectionValue] => entry[1] !== undefined)
  )
}

const organization: Sections = {
  profile: {
    name: COMMITTEE,
    shortName: '扎塘镇调委会',
    code: '',
    creditCode: '',
    type: 'township',
    industry: '',
    place: { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' },
    centerId: null,
    parentId: null,
    subject: null,
    superior: '',
    setUpAt: '',
    establishedOn: null,
    collectedOn: null,
    note: ''
  },
  contact: {
    leader: '强巴顿珠',
    phone: '0893-0000002',
    fax: '',
    address: '扎囊县扎塘镇',
    postcode: '',
    email: '',
    longitude: null,
    latitude: null
  }
}
const mediator = (name: string, sex: string): Sections => ({
  profile: {
    name,
    code: '',
    sex,
    idNumber: '',
    birthDate: null,
    nation: '',
    education: '',
    major: '',
    politics: '',
    marriage: '',
    workplace: '',
    otherIdentity: '',
    place: { code: '', name: '' }
  }
})

const others: readonly [string, string, Sections][] = [
  ['organization', 'organization-1', organization],
  ['mediator', 'mediator-1', mediator('索朗旺堆', '1')],
  ['mediator', 'mediator-2', mediator('白玛曲珍', '2')]
]

/** Everything as changes of new records: how the case is entered into a running app. */
export const fullCaseChanges = (id: string, sections: Sections = fullSections()): Change[] =>
  [...others, ['dispute', id, sections] as const].flatMap(([entity, of, values]) =>
    Object.entries(values).map(([section, value]) => changeOf(undefined, entity, of, section, value))
  )

/** What the papers are filled from. */
export function fullCase(sections: Sections = fullSections()): CaseFile {
  const [committee, first, second] = others.map(([entity, id, values]) => recordOf(entity, id, values))
  return caseFileOf({
    record: recordOf('dispute', 'case-1', sections),
    organization: 'assignment' in sections ? committee : undefined,
    mediators: 'assignment' in sections ? [first, second] : [],
    office: {
      name: '扎囊县社会治安综合治理中心',
      place: { code: '540521', name: '西藏自治区山南市扎囊县' },
      level: 'county',
      reportingUnit: '扎囊县'
    },
    terms: standardTerms,
    today: TODAY
  })
}

export function recordOf(entity: string, id: string, sections: Sections): LedgerRecord {
  const folded = Object.entries(sections).reduce<LedgerRecord | undefined>(
    (record, [section, value]) =>
      applyChange(record, changeOf(record, entity, id, section, value), {
        clock: 'clock-00000001',
        person: 'clerk'
      }),
    undefined
  )
  if (!folded) throw new Error('no sections')
  return folded
}
