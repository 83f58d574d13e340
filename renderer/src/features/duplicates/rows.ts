import type { DuplicateKind } from '@shared/domain/duplicates'
import { nameOfRecord } from '@shared/domain/duplicates'
import { shortPlace } from '@shared/domain/organizations'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { FoundPair } from '@/store'
import type { DataColumn } from '@/ui'

/** Two records that are probably one, as the list shows them. */
export interface PairRow {
  id: string
  one: string
  other: string
  oneName: string
  otherName: string
  about: string
  reasons: string
  /** Day on which a person said that they are two; '' when nobody did. */
  apartOn: string
}

/** The name of a record, and what tells it from others of the same name; no number of a person. */
function aboutOf(kind: DuplicateKind, record: LedgerRecord): string {
  if (kind === 'dispute') return sectionValue<{ title: string }>(record, 'intake')?.title ?? ''
  const profile = sectionValue<{ place: { name: string }; workplace?: string }>(record, 'profile')
  return profile?.workplace || shortPlace(profile?.place.name ?? '')
}

export const rowOf = (kind: DuplicateKind, { id, records, reasons, apart }: FoundPair): PairRow => ({
  id,
  one: records[0].id,
  other: records[1].id,
  oneName: nameOfRecord(records[0]),
  otherName: nameOfRecord(records[1]),
  about: aboutOf(kind, records[0]) || aboutOf(kind, records[1]),
  reasons: reasons.join('；'),
  apartOn: apart?.on ?? ''
})

export const columnsOf = (kind: DuplicateKind): DataColumn<PairRow>[] => [
  { key: 'one', title: '先登记的一条', text: ({ oneName }) => oneName },
  { key: 'other', title: '后登记的一条', text: ({ otherName }) => otherName },
  {
    key: 'about',
    title: kind === 'dispute' ? '事由' : kind === 'mediator' ? '单位或所在地' : '所在地',
    text: ({ about }) => about
  },
  { key: 'reasons', title: '为什么像同一条', text: ({ reasons }) => reasons },
  {
    key: 'state',
    title: '核对',
    width: 176,
    text: ({ apartOn }) => (apartOn === '' ? '待核对' : `不是重复（${apartOn}）`)
  }
]

/** The three registers, as a bar beside the title. */
export const tabs = [
  { title: '调解组织', path: '/duplicates/organization' },
  { title: '调解员', path: '/duplicates/mediator' },
  { title: '矛盾纠纷', path: '/duplicates/dispute' }
] as const

/** Name of the route of a record's own page. */
export const recordRoutes: Readonly<Record<DuplicateKind, string>> = {
  organization: 'organizations.record',
  mediator: 'mediators.record',
  dispute: 'disputes.record'
}
