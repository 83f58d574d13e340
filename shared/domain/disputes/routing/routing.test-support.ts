import { applyChange, changeOf, sectionValue, type LedgerRecord, type SectionValue } from '@shared/ledger'
import type { DisputeOffer } from '../sections'
import { context, fold, registered } from '../decide.test-support'
import { offerCase, type OfferDraft } from './offer'
import { pendingOffers, routingOf } from './offers'
import { plainRoute } from './route'

/** 2016-08-10 is a Wednesday: three working days later is Monday the 15th. */
export const offerDraft = (over: Partial<OfferDraft> = {}): OfferDraft => ({
  ...plainRoute('assign'),
  organizationId: 'o1',
  receiver: '扎塘镇人民调解委员会',
  offeredOn: '2016-08-10',
  answerBy: '2016-08-15',
  ...over
})
export const outside = (over: Partial<OfferDraft> = {}): OfferDraft =>
  offerDraft({
    ...plainRoute('transfer'),
    receiver: '扎囊县自然资源局',
    note: '属于行政裁决事项',
    ...over
  })

export const offered = (over: Partial<OfferDraft> = {}): LedgerRecord => {
  const record = registered()
  return fold(record, offerCase(record, offerDraft(over), context()))
}
export const offersOf = (record: LedgerRecord): DisputeOffer[] => routingOf(record).offers
export const lastOffer = (record: LedgerRecord): DisputeOffer => offersOf(record).at(-1) as DisputeOffer
export const pendingId = (record: LedgerRecord): string => pendingOffers(record).at(-1)?.id ?? ''

export const received = (over: object = {}) => ({
  offerId: '',
  on: '2016-08-12',
  by: '索朗旺堆',
  mediatorIds: [],
  ...over
})
export const returned = (over: object = {}) => ({
  offerId: '',
  on: '2016-08-12',
  by: '陈晓梅',
  reason: '不属于本组织受理的纠纷',
  ...over
})

interface MediatorFacts {
  name?: string
  idNumber?: string
  workplace?: string
  placeCode?: string
  mobile?: string
  types?: number[]
  spoken?: string[]
  organizations?: string[]
  termTo?: string | null
  active?: boolean
  retired?: boolean
}

/** A mediator of the register with what the rules of routing look at. */
export function mediator(id: string, facts: MediatorFacts = {}): LedgerRecord {
  const sections: Record<string, SectionValue> = {
    profile: {
      name: facts.name ?? `调解员${id}`,
      idNumber: facts.idNumber ?? '',
      workplace: facts.workplace ?? '',
      place: { code: facts.placeCode ?? '', name: '' }
    },
    contact: { phone: '', mobile: facts.mobile ?? '' },
    service: {
      termTo: facts.termTo ?? null,
      active: facts.active ?? true,
      organizations: (facts.organizations ?? []).map((organizationId) => ({ organizationId, to: null }))
    },
    skills: { disputeTypes: facts.types ?? [], spoken: facts.spoken ?? ['zh'] },
    ...(facts.retired ? { retired: { retired: true, on: '2016-01-01', reason: '离任' } } : {})
  }
  return Object.entries(sections).reduce<LedgerRecord | undefined>(
    (record, [section, value]) =>
      applyChange(record, changeOf(record, 'mediator', id, section, value), { clock: '1', person: 'p' }),
    undefined
  ) as LedgerRecord
}

export const valueOf = <T>(record: LedgerRecord, section: string): T | undefined =>
  sectionValue<T>(record, section)
