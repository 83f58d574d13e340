import type { Page } from '@playwright/test'
import { figure } from '../support/figure'
import { killsOf } from '../support/kills'
import { expect, kill, launch, openCentre, test, unlock } from '../support/app'

const BATCH = 1_500
/** At least one kill before the acknowledgement and one after it. */
const ROUNDS = Math.max(2, killsOf(2))

/** Begins to save one batch; answers whether it was acknowledged, false when it ended with the page. */
const begin = (page: Page, round: number): Promise<boolean> =>
  page
    .evaluate(
      ([count, name]) =>
        window.wenxinLedger
          .commit(
            '导入台账',
            Array.from({ length: count }, (_, at) => ({
              entity: 'tally',
              id: `o${name}-${at}:2025-01`,
              section: 'counts',
              before: null,
              value: {
                organizationId: `o${name}-${at}`,
                month: '2025-01',
                inspections: 1,
                prevented: 0,
                enteredOn: '2025-02-01'
              }
            }))
          )
          .then(({ ok }) => ok),
      [BATCH, round] as const
    )
    .catch(() => false)

async function moment(millis: number): Promise<void> {
  const until = Date.now() + millis
  while (Date.now() < until) await new Promise((resolve) => setImmediate(resolve))
}

/** How many rows of each batch there are, and whether the working copy is what the journal says. */
const rowsByBatch = (page: Page) =>
  page.evaluate(async () => {
    const rows: Record<string, number> = {}
    for (const { id } of await window.wenxinLedger.allRecords('tally')) {
      const batch = /^o(\d+)-/.exec(id)?.[1] ?? id
      rows[batch] = (rows[batch] ?? 0) + 1
    }
    const { value } = await window.wenxinLedger.verifyLedger(() => undefined)
    return { rows, equal: value?.equal }
  })

test(`a batch that is killed on its way stands as a whole or was never there, ${ROUNDS} times`, async ({
  profile
}) => {
  test.setTimeout(120_000 + ROUNDS * 60_000)
  let running = await openCentre(profile)
  const rows: Record<string, number> = {}
  const fell = { before: 0, inside: 0, after: 0 }
  let span = 0
  for (let round = 0; round < ROUNDS; round++) {
    const began = Date.now()
    const saving = begin(running.page, round)
    // The first is let to its end, which tells how long one takes, and killed at once then; the second before it can
    // have been acknowledged; all others by chance.
    if (round === 0) {
      expect(await saving).toBe(true)
      span = Date.now() - began
    } else if (round > 1) await moment(Math.random() * span)
    await kill(running.app)
    const acknowledged = await saving
    running = await launch(profile)
    await unlock(running.page)
    const found = await rowsByBatch(running.page)
    expect(found.equal, '工作副本与重放流水的哈希一致').toBe(true)
    const there = found.rows[round] ?? 0
    expect(acknowledged ? [BATCH] : [0, BATCH], `第 ${round + 1} 批`).toContain(there)
    if (there > 0) rows[round] = BATCH
    expect(found.rows).toEqual(rows)
    fell[acknowledged ? 'after' : there > 0 ? 'inside' : 'before'] += 1
  }
  expect(fell.after).toBeGreaterThan(0)
  expect(fell.before + fell.inside).toBeGreaterThan(0)
  figure(
    `写入一整批时强制终止 ${ROUNDS} 次：还没有写入 ${fell.before} 次，写入了还没有确认 ${fell.inside} 次，已确认 ${fell.after} 次；已确认的丢失 0 批，不完整的 0 批`
  )
  await running.app.close()
})
