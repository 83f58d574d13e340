import type { Page } from '@playwright/test'
import { decideLeader, emptyLeader, type LeaderDraft } from '@shared/domain/reception/leaders'
import { decideLimits, defaultLimits, type ReceptionLimits } from '@shared/domain/reception/office'
import { decideRule } from '@shared/domain/reception/rules/decide'
import { emptyRule, type RuleDraft } from '@shared/domain/reception/rules/draft'
import type { Decision } from '@shared/ledger'
import { expect } from './app'
import { today } from './register'

type Parts<T> = { [S in keyof T]?: Partial<T[S]> }

/** What a roster is made from; people are fictional. */
export interface Reception {
  leaders: readonly ({ name: string } & Parts<LeaderDraft>)[]
  rules: readonly ({ name: string } & Parts<RuleDraft>)[]
  limits?: Partial<ReceptionLimits> | ((ids: readonly string[]) => Partial<ReceptionLimits>)
}

/** What decisions of a test may know. */
export const decideContextNow = () => ({
  today: today(),
  nowMillis: Date.now(),
  person: 'person',
  random: (bytes: Uint8Array) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)
})

/** Saves what a decision says, through the door that the pages use; gives the ids of its records. */
export async function committed(page: Page, decision: Decision): Promise<string[]> {
  if (!decision.ok) throw new Error(decision.problems.map(({ message }) => message).join())
  const { reason, changes } = decision
  const saved = await page.evaluate(([why, what]) => window.wenxinLedger.commit(why, [...what]), [
    reason,
    changes as object[]
  ] as const)
  expect(saved).toMatchObject({ ok: true })
  return [...new Set(changes.map(({ id }) => id))]
}

/** Enters leaders, rules and limits; gives the ids of the leaders in their order. */
export async function enterReception(page: Page, { leaders, rules, limits }: Reception): Promise<string[]> {
  const ids: string[] = []
  for (const [rank, { name, profile, duty, away }] of leaders.entries()) {
    const empty = emptyLeader(rank)
    const draft: LeaderDraft = {
      profile: { ...empty.profile, name, post: '副县长', line: '政府', areas: '分管工作', ...profile },
      duty: { ...empty.duty, ...duty },
      away: { ...empty.away, ...away }
    }
    ids.push(...(await committed(page, decideLeader(draft, undefined, decideContextNow()))))
  }
  for (const { name, when, where, who } of rules) {
    const empty = emptyRule()
    const draft: RuleDraft = {
      when: { ...empty.when, name, ...when },
      where: { ...empty.where, ...where },
      who: { ...empty.who, ...who }
    }
    await committed(page, decideRule(draft, undefined, decideContextNow()))
  }
  const given = typeof limits === 'function' ? limits(ids) : limits
  if (given) await committed(page, decideLimits(undefined, { ...defaultLimits, ...given }))
  return ids
}
