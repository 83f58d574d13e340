import type { RuleWhen, RuleWhere, RuleWho } from './sections'

/** A rule that names no day by itself; each test says what its notice says. */
export const when = (given: Partial<RuleWhen> = {}): RuleWhen => ({
  name: '测试规则',
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
  validTo: null,
  ...given
})

export const where = (given: Partial<RuleWhere> = {}): RuleWhere => ({
  sessions: [{ session: 'full', from: '09:00', to: '17:00' }],
  places: ['信访接待大厅'],
  seats: 1,
  mode: 'fixed',
  theme: '',
  organizer: '',
  bookingDays: null,
  bookingTime: '',
  notes: '',
  ...given
})

export const who = (given: Partial<RuleWho> = {}): RuleWho => ({
  lines: [],
  levels: [],
  leaderIds: [],
  principalsOnMonday: false,
  ...given
})
