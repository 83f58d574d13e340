import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { RuleWhen, RuleWhere, RuleWho } from './sections'

/** A rule as a form shows it. */
export interface RuleDraft {
  when: RuleWhen
  where: RuleWhere
  who: RuleWho
}
export type RuleSection = keyof RuleDraft

/** 每周固定日 in the morning, holidays postponed: the most frequent kind of notice. */
export const emptyRule = (place = ''): RuleDraft => ({
  when: {
    name: '',
    kind: 'weekly',
    monthDays: [],
    nth: [],
    weekdays: [],
    periodFrom: null,
    periodTo: null,
    days: [],
    months: [],
    shortMonth: 'none',
    holiday: 'nextWorkday',
    validFrom: null,
    validTo: null
  },
  where: {
    sessions: [{ session: 'morning', from: '09:00', to: '12:00' }],
    places: [place],
    seats: 1,
    mode: 'fixed',
    theme: '',
    organizer: '',
    bookingDays: null,
    bookingTime: '',
    notes: ''
  },
  who: { lines: [], levels: [], leaderIds: [], principalsOnMonday: false }
})

export function ruleDraftOf(record: LedgerRecord): RuleDraft {
  const empty = emptyRule()
  return {
    when: sectionValue<RuleWhen>(record, 'when') ?? empty.when,
    where: sectionValue<RuleWhere>(record, 'where') ?? empty.where,
    who: sectionValue<RuleWho>(record, 'who') ?? empty.who
  }
}
