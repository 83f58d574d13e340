import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, openCentre, signIn, test, unlock } from '../support/app'
import { whileReadOnly } from '../support/readOnly'
import { onSmallDisk, type SmallDisk } from '../support/smallDisk'
import { removeWorkingCopy } from '../support/workingCopy'

/** A disk of 48 MB with a profile on it. */
const withDisk = (profile: string, work: (disk: SmallDisk & { profile: string }) => Promise<void>) =>
  onSmallDisk(
    { folder: join(profile, 'disk'), kilobytes: 48 * 1024 },
    (reason) => test.skip(true, reason),
    (disk) => work({ ...disk, profile: join(disk.folder, 'profile') })
  )

/** Saves figures of organizations in one entry, from the first to before the last. Answers 'saved' or the refusal. */
const saveTallies = (page: Page, first: number, last: number): Promise<string> =>
  page.evaluate(
    async ([from, to]) => {
      const changes = Array.from({ length: to - from }, (_, at) => ({
        entity: 'tally',
        id: `organization-${from + at}:2016-08`,
        section: 'counts',
        before: null,
        value: {
          organizationId: `organization-${from + at}`,
          month: '2016-08',
          inspections: 1,
          prevented: 0,
          enteredOn: '2016-08-31'
        }
      }))
      const result = await window.wenxinLedger.commit('填报排查', changes)
      return result.ok ? 'saved' : result.error.message
    },
    [first, last] as const
  )

const tallies = (page: Page): Promise<number> =>
  page.evaluate(async () => (await window.wenxinLedger.allRecords('tally')).length)

test('a full disk refuses the save, keeps what was saved, and takes it again once there is room', async ({
  profile
}) => {
  await withDisk(profile, async (disk) => {
    const { app, page } = await openCentre(disk.profile)
    disk.fillUp()
    // A small entry may still fit into the last block of the disk, so it takes a few until one is refused.
    let acknowledged = 0
    let refusal = ''
    for (; acknowledged < 200; acknowledged++) {
      const answer = await saveTallies(page, acknowledged, acknowledged + 1)
      if (answer !== 'saved') {
        refusal = answer
        break
      }
    }
    expect(refusal).toContain('磁盘')
    disk.makeRoom()
    await expect
      .poll(() => saveTallies(page, acknowledged, acknowledged + 1), { timeout: 90_000 })
      .toBe('saved')
    await app.close()

    const again = await launch(disk.profile)
    await unlock(again.page)
    expect(await tallies(again.page)).toBe(acknowledged + 1)
    await again.app.close()
  })
})

test('a journal that was turned read-only refuses the save, keeps what was saved, and takes it again afterwards', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  expect(await saveTallies(page, 0, 1)).toBe('saved')
  // Rights do not reach what is open for writing; the next sign-in opens it anew.
  await page.getByRole('button', { name: '锁定', exact: true }).click()
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible()
  await whileReadOnly(
    join(profile, 'journal'),
    (reason) => test.skip(true, reason),
    async () => {
      await unlock(page)
      expect(await saveTallies(page, 1, 2)).toContain('数据文件夹不能写入')
      expect(await tallies(page)).toBe(1)
    }
  )
  expect(await saveTallies(page, 1, 2)).toBe('saved')
  await app.close()
  const again = await launch(profile)
  await unlock(again.page)
  expect(await tallies(again.page)).toBe(2)
  await again.app.close()
})

const BATCH = 1_500

test('a batch for which there is no room is refused before anything of it is written', async ({
  profile
}) => {
  await withDisk(profile, async (disk) => {
    const { app, page } = await openCentre(disk.profile)
    // Enough for the journal, not for the working copy.
    disk.fillUp(1_500_000)
    expect(await saveTallies(page, 0, BATCH)).toContain('还缺约')
    expect(await tallies(page)).toBe(0)
    disk.makeRoom()
    expect(await saveTallies(page, 0, BATCH)).toBe('saved')
    expect(await tallies(page)).toBe(BATCH)
    await app.close()
  })
})

test('a ledger that would have to be rebuilt on a full disk says so, and opens once there is room', async ({
  profile
}) => {
  await withDisk(profile, async (disk) => {
    const { app, page } = await openCentre(disk.profile)
    expect(await saveTallies(page, 0, BATCH)).toBe('saved')
    await app.close()
    removeWorkingCopy(disk.profile)
    disk.fillUp(300_000)
    const full = await launch(disk.profile)
    await signIn(full.page)
    await expect(full.page.getByText('还缺约')).toBeVisible({ timeout: 60_000 })
    disk.makeRoom()
    await full.page.getByRole('button', { name: '重试' }).click()
    await expect(full.page.locator('html[data-state="open"]')).toBeAttached({ timeout: 60_000 })
    expect(await tallies(full.page)).toBe(BATCH)
    await full.app.close()
  })
})

test('a working copy that stopped answering on a full disk is said to have, and comes back with the next sign-in', async ({
  profile
}) => {
  await withDisk(profile, async (disk) => {
    const { app, page } = await openCentre(disk.profile)
    expect(await saveTallies(page, 0, BATCH)).toBe('saved')
    await page.evaluate(openAnother)
    disk.fillUp()
    expect(await page.evaluate(writeAtOnce)).toBe('aborted')
    await expect(page.getByText('本机数据停住了')).toBeVisible({ timeout: 90_000 })
    disk.makeRoom()
    await page.getByRole('button', { name: '锁定', exact: true }).click()
    await unlock(page)
    expect(await tallies(page)).toBe(BATCH)
    expect(await saveTallies(page, BATCH, BATCH + 1)).toBe('saved')
    await app.close()
  })
})

/** A database beside the ledger's, in which writes do not go one after the other. Runs in the page. */
function openAnother(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('another', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows')
    request.onerror = () => reject(request.error ?? new Error('open failed'))
    request.onsuccess = () => {
      Object.assign(window, { another: request.result })
      resolve()
    }
  })
}

/** Writes until the disk refuses it. Runs in the page. */
async function writeAtOnce(): Promise<string> {
  const { another } = window as unknown as { another: IDBDatabase }
  const row = crypto.getRandomValues(new Uint8Array(60_000))
  for (let round = 0; round < 20; round++) {
    const transaction = another.transaction('rows', 'readwrite', { durability: 'strict' })
    for (let key = 0; key < 50; key++) transaction.objectStore('rows').put(row, `${round}/${key}`)
    const written = await new Promise((resolve) => {
      transaction.oncomplete = () => resolve(true)
      transaction.onabort = () => resolve(false)
    })
    if (!written) return 'aborted'
  }
  return 'written'
}
