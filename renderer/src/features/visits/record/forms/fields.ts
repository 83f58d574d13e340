import type { Coded, CodeTable } from '@shared/domain/codes'
import type { VisitLeader } from '@shared/domain/visits'
import type { DecideContext, Decision, LedgerRecord } from '@shared/ledger'
import type { BookingClosing } from '@shared/domain/visits'

export type Draft = Record<string, string | number | number[] | VisitLeader[] | null>

/** One field of a move's form. `key` is the end of the path that the rules name in a problem. */
export interface Field {
  key: string
  label: string
  kind: 'date' | 'line' | 'text' | 'number' | 'code' | 'codes' | 'leaders'
  required?: boolean
  hint?: string
  table?: CodeTable<Coded>
  /** Of leaders: at most so many. */
  most?: number
}

/** What a form may begin with, beside the visit: who receives that day, and by when a day is booked. */
export interface Offer {
  receiving: readonly VisitLeader[]
  closing: BookingClosing
}

export interface Form {
  fields(record: LedgerRecord): Field[]
  start(record: LedgerRecord, context: DecideContext, offer: Offer): Draft
  decide(record: LedgerRecord, draft: Draft, context: DecideContext, offer: Offer): Decision
}

export const day = (label: string, key = 'on', required = true): Field => ({
  key,
  label,
  kind: 'date',
  required
})
export const line = (key: string, label: string, required = false, hint = ''): Field => ({
  key,
  label,
  kind: 'line',
  required,
  hint
})
export const text = (key: string, label: string, required = false, hint = ''): Field => ({
  key,
  label,
  kind: 'text',
  required,
  hint
})
export const code = (key: string, label: string, table: CodeTable<Coded>, required = true): Field => ({
  key,
  label,
  kind: 'code',
  required,
  table
})
export const leaders = (key: string, label: string, most: number): Field => ({
  key,
  label,
  kind: 'leaders',
  required: true,
  most
})

/** The rules check every field again; here it only gets its name. */
export const as = <T>(draft: Draft): T => draft as unknown as T
export const today = (_: LedgerRecord, context: DecideContext): Draft => ({ on: context.today })
export const namedIn = (draft: Draft, key: string): VisitLeader[] =>
  (draft[key] as VisitLeader[] | null) ?? []
export const noLeader: VisitLeader = { leaderId: '', name: '', post: '', line: '' }
