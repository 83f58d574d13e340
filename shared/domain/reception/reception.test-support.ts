import type { DecideContext, LedgerRecord, SectionValue } from '../../ledger'
import { emptyLeader, type LeaderDraft } from './leaders'
import { when, where, who } from './rules/rule.test-support'
import type { RuleWhen, RuleWhere, RuleWho } from './rules'

/** A record with these sections, as the store gives it; people are fictional. */
export const recordOf = (
  entity: string,
  id: string,
  sections: Readonly<Record<string, SectionValue>>
): LedgerRecord => ({
  entity,
  id,
  created: '1',
  updated: '1',
  sections: Object.fromEntries(
    Object.entries(sections).map(([name, value]) => [
      name,
      { current: { hash: `${id}/${name}`, clock: '1', person: 'p', value }, others: [] }
    ])
  )
})

export const leader = (
  id: string,
  given: { [S in keyof LeaderDraft]?: Partial<LeaderDraft[S]> } = {}
): LedgerRecord => {
  const empty = emptyLeader()
  return recordOf('leader', id, {
    profile: { ...empty.profile, name: `领导${id}`, post: '副县长', line: '政府', ...given.profile },
    duty: { ...empty.duty, ...given.duty },
    away: { ...empty.away, ...given.away }
  })
}

export const rule = (
  id: string,
  given: { when?: Partial<RuleWhen>; where?: Partial<RuleWhere>; who?: Partial<RuleWho> } = {}
): LedgerRecord =>
  recordOf('receptionRule', id, {
    when: when(given.when),
    where: where(given.where),
    who: who(given.who)
  })

let serial = 0
export const contextOn = (today: string): DecideContext => ({
  today,
  nowMillis: Date.UTC(2026, 0, 1),
  person: 'p',
  random: (bytes) => bytes.fill(++serial % 256)
})

/** The record after a decision, as far as one section goes. */
export const retire = (record: LedgerRecord): LedgerRecord => ({
  ...record,
  sections: {
    ...record.sections,
    ...recordOf(record.entity, record.id, {
      retired: { retired: true, on: '2026-01-01', reason: '调离' }
    }).sections
  }
})
