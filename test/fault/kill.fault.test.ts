import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, kill, launch, openCentre, test, unlock, type RunningApp } from '../support/app'
import { figure, secondsOf } from '../support/figure'
import { killsOf } from '../support/kills'
import { checkLedger, streamSaves, type Acknowledged } from '../support/ledger'
import { removeWorkingCopy } from '../support/workingCopy'

const ROUNDS = killsOf(30)
const MAX_MILLIS = 900

/** Every acknowledged save is there, none is half there, and the working copy equals the replayed journal. */
async function nothingLost(page: Page, acknowledged: Acknowledged[]): Promise<void> {
  const found = await checkLedger(page)
  expect(found.equal, '工作副本与重放流水的哈希一致').toBe(true)
  const missing = acknowledged.filter((save) => found.saves[save.id] !== save.text)
  expect(missing).toEqual([])
  expect(found.halves).toEqual([])
}

/** Kills the app at a random moment of a stream of saves and answers what had been acknowledged by then. */
async function killWhileSaving(running: RunningApp): Promise<Acknowledged[]> {
  const stream = await streamSaves(running.page)
  const moment = stream.after(Math.random() * MAX_MILLIS)
  await moment
  await kill(running.app)
  return stream.acknowledged()
}

test(`no acknowledged save is lost in ${ROUNDS} kills`, async ({ profile }) => {
  test.setTimeout(120_000 + ROUNDS * 20_000)
  const all: Acknowledged[] = []
  const opened: number[] = []
  let running = await openCentre(profile)
  for (let round = 0; round < ROUNDS; round++) {
    all.push(...(await killWhileSaving(running)))
    const began = performance.now()
    running = await launch(profile)
    await unlock(running.page)
    opened.push(performance.now() - began)
    await nothingLost(running.page, all)
  }
  figure(`保存时强制终止 ${ROUNDS} 次，已确认的保存 ${all.length} 条，丢失 0 条；再打开${secondsOf(opened)}`)
  expect(all.length).toBeGreaterThan(ROUNDS)
  await running.app.close()
})

test('no acknowledged save is lost with the working copy deleted', async ({ profile }) => {
  let running = await openCentre(profile)
  const saved = await killWhileSaving(running)
  removeWorkingCopy(profile)
  running = await launch(profile)
  await unlock(running.page)
  await nothingLost(running.page, saved)
  await running.app.close()
})

test('no acknowledged save is lost with the tail of the journal cut in the middle of an entry', async ({
  profile
}) => {
  let running = await openCentre(profile)
  const saved = await killWhileSaving(running)
  const segment = lastSegment(profile)
  truncateSync(segment, statSync(segment).size - 40)
  running = await launch(profile)
  await unlock(running.page)
  await nothingLost(running.page, saved)
  await running.app.close()
})

function lastSegment(profile: string): string {
  const segments = readdirSync(join(profile, 'journal'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.wxj'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const last = segments.at(-1)
  if (!last) throw new Error('no journal segment in the profile')
  return last
}
