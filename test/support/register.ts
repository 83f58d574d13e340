import type { Page } from '@playwright/test'
import { mediatorBatches } from '@shared/demo/mediators'
import { organizationBatches } from '@shared/demo/organizations'
import { makeWorld } from '@shared/demo/world'
import { expect } from './app'

/** The office's day now (UTC+8). */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Enters the demonstration's organizations and mediators, through the door a clerk's form uses. */
export async function enterRegisters(page: Page): Promise<void> {
  const world = makeWorld(1, today(), { person: 'person', deviceLetter: 'A' })
  for (const { reason, changes } of [...organizationBatches(world), ...mediatorBatches(world)]) {
    const saved = await page.evaluate(([why, what]) => window.wenxinLedger.commit(why, [...what]), [
      reason,
      changes as object[]
    ] as const)
    expect(saved).toMatchObject({ ok: true })
  }
}
