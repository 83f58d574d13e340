import type { Page } from '@playwright/test'
import { decideOrganization, emptyOrganization } from '../../shared/domain/organizations'
import { expect } from './app'
import { testContext } from './registerDecisions'

const PLACE = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }

/** A mediation organization of this name, saved by its rule. */
export async function saveOrganization(page: Page, name: string): Promise<void> {
  const empty = emptyOrganization(PLACE)
  const profile = { ...empty.profile, name, type: 'township' as const }
  const contact = { ...empty.contact, leader: '扎西·测试', phone: '13800000001' }
  const members = { ...empty.members, termFrom: '2026-01-01', termTo: '2028-12-31' }
  const decision = decideOrganization({ ...empty, profile, contact, members }, undefined, testContext)
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  const changes: object[] = decision.changes
  const saved = await page.evaluate(([reason, what]) => window.wenxinLedger.commit(reason, what as never), [
    decision.reason,
    changes
  ] as const)
  expect(saved).toMatchObject({ ok: true })
}
