import type { Page } from '@playwright/test'
import { figure } from '../support/figure'
import { killsOf } from '../support/kills'
import { expect, kill, launch, openCentre, test, unlock } from '../support/app'

const BATCH = 1_500
const ROUNDS = killsOf(2)
const MAX_MILLIS = 2_500

/** Begins to save one batch and does not wait for it. */
function begin(page: Page, round: number): void {
  const saving = page.evaluate(
    ([count, name]) =>
      window.wenxinLedger.commit(
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
      ),
    [BATCH, round] as const
  )
  // It ends with the page, when the app is killed.
  void saving.catch(() => undefined)
}

async function moment(millis: number): Promise<void> {
  const until = Date.now() + millis
  while (Date.now() < until) await new Promise((resolve) => setImmediate(resolve))
}

test(`a batch that is killed on its way stands as a whole or was never there, ${ROUNDS} times`, async ({
  profile
}) => {
  test.setTimeout(120_000 + ROUNDS * 60_000)
  let running = await openCentre(profile)
  const counts: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    begin(running.page, round)
    await moment(Math.random() * MAX_MILLIS)
    await kill(running.app)
    running = await launch(profile)
    await unlock(running.page)
    const found = await running.page.evaluate(async () => ({
      count: (await window.wenxinLedger.allRecords('tally')).length,
      check: await window.wenxinLedger.verifyLedger(() => undefined)
    }))
    expect(found.check.value?.equal, '工作副本与重放流水的哈希一致').toBe(true)
    expect(found.count % BATCH).toBe(0)
    counts.push(found.count)
  }
  figure(`写入一整批时强制终止 ${ROUNDS} 次，每次之后台账中的条数：${counts.join('、')}`)
  await running.app.close()
})
