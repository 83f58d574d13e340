import type { Page } from '@playwright/test'
import { emptyLeader, type LeaderProfile } from '@shared/domain/reception/leaders'
import type { RosterPlan } from '@shared/domain/reception/rosters/sections'
import { packSlots, type OpenSlot } from '@shared/domain/reception/rosters/slots'
import { where, when, who } from '@shared/domain/reception/rules/rule.test-support'
import type { Change, SectionValue } from '@shared/ledger'
import { expect } from './app'

/** Enters changes as the app's own console does; as text, since the type of JSON has no end. */
export async function enter(page: Page, changes: readonly Change[]): Promise<void> {
  const answer = await page.evaluate(
    (text) => window.wenxinLedger.commit('测试录入', JSON.parse(text) as object[]),
    JSON.stringify(changes)
  )
  expect(answer).toMatchObject({ ok: true })
}

const section = (entity: string, id: string, name: string, value: SectionValue): Change => ({
  entity,
  id,
  section: name,
  before: null,
  value
})

/** A reception leader; people are fictional. */
export function leaderChanges(id: string, profile: Partial<LeaderProfile>): Change[] {
  const empty = emptyLeader()
  return [
    section('leader', id, 'profile', { ...empty.profile, line: '政府', ...profile }),
    section('leader', id, 'duty', { ...empty.duty }),
    section('leader', id, 'away', { ...empty.away })
  ]
}

export const RULE = 'rule-1'

/** The rule that the slots come from, with its notes. */
export const ruleChanges = (notes: string): Change[] => [
  section('receptionRule', RULE, 'when', when({ name: '每周三接访', weekdays: [3] })),
  section('receptionRule', RULE, 'where', where({ notes })),
  section('receptionRule', RULE, 'who', who())
]

/** A slot of the roster, held by these leaders. */
export const slot = (date: string, leaders: string[], more: Partial<OpenSlot> = {}): OpenSlot => ({
  id: `${RULE}:${date}:${more.session ?? 'morning'}:1`,
  ruleId: RULE,
  date,
  due: [date],
  moved: false,
  session: 'morning',
  from: '09:00',
  to: '12:00',
  place: '信访接待大厅',
  mode: 'fixed',
  theme: '',
  organizer: '',
  bookBy: '',
  seats: 1,
  allowed: leaders,
  reserved: null,
  load: 100,
  unpopular: 0,
  leaders,
  pinned: [],
  ...more
})

const planOf = (slots: readonly OpenSlot[]): RosterPlan => ({
  madeOn: '2026-01-05',
  ...packSlots(slots),
  shares: [],
  proof: { kind: 'open', gap: 0 }
})

/** The roster of a month as it is made first. */
export const rosterChanges = (month: string, slots: readonly OpenSlot[]): Change[] => [
  section('roster', month, 'plan', planOf(slots) as unknown as SectionValue)
]

/** The same month with other slots in place of what stands. */
export async function changeRoster(page: Page, month: string, slots: readonly OpenSlot[]): Promise<void> {
  const records = await page.evaluate(() => window.wenxinLedger.allRecords('roster'))
  const before = records.find(({ id }) => id === month)?.sections['plan']?.current.hash ?? null
  await enter(page, [
    { entity: 'roster', id: month, section: 'plan', before, value: planOf(slots) as unknown as SectionValue }
  ])
}
