import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, kill, launch, lock, openCentre, test, unlock } from '../support/app'

const MB = 1024 * 1024

/** Files under attachments/, by whether they are finished. */
function onDisk(profile: string): { kept: string[]; parts: string[] } {
  const found = readdirSync(join(profile, 'attachments'), { recursive: true, withFileTypes: true })
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return {
    kept: paths.filter((path) => !path.endsWith('.part')),
    parts: paths.filter((path) => path.endsWith('.part'))
  }
}

/** Sends pieces of 1 MB, all of this byte; finishes only when asked to. */
const send = (page: Page, byte: number, pieces: number, finish: boolean) =>
  page.evaluate(
    async ([byte, pieces, finish]) => {
      const data = new Uint8Array(1024 * 1024).fill(byte)
      const begun = await window.wenxin.call('attachments.begin', {
        name: '录像.dav',
        bytes: data.length * pieces
      })
      if (!begun.ok) return begun.error.code
      const { upload } = begun.value
      for (let index = 0; index < (finish ? pieces : pieces - 1); index++) {
        const sent = await window.wenxin.call('attachments.chunk', { upload, index, data })
        if (!sent.ok) return sent.error.code
      }
      if (!finish) return 'open'
      const kept = await window.wenxin.call('attachments.finish', { upload })
      return kept.ok ? kept.value.hash : kept.error.code
    },
    [byte, pieces, finish] as const
  )

const stateOf = (page: Page, hash: string) =>
  page.evaluate(async (hash) => {
    const answer = await window.wenxin.call('attachments.verify', { hashes: [hash] })
    return answer.ok ? answer.value[0]?.state : answer.error.code
  }, hash)

test('a program that is ended in the middle of an upload leaves no part behind, and what was kept is whole', async ({
  profile
}) => {
  let { app, page } = await openCentre(profile)
  const hash = await send(page, 1, 3, true)
  expect(await send(page, 2, 8, false)).toBe('open')
  expect(onDisk(profile)).toMatchObject({ kept: { length: 1 }, parts: { length: 1 } })
  await kill(app)

  ;({ app, page } = await launch(profile))
  expect(onDisk(profile).parts).toHaveLength(1)
  await unlock(page)
  await expect.poll(() => onDisk(profile).parts).toEqual([])
  expect(await stateOf(page, hash)).toBe('ok')
  expect(await send(page, 2, 8, true)).toMatch(/^[0-9a-f]{64}$/)
  await app.close()
})

test('locking in the middle of an upload takes it back', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  expect(await send(page, 2, 8, false)).toBe('open')
  await lock(page)
  await expect.poll(() => onDisk(profile)).toEqual({ kept: [], parts: [] })
  await app.close()
})

test('a damaged, a cut and a swapped attachment are told, and the same file added again mends it', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const first = await send(page, 1, 2, true)
  const [one = ''] = onDisk(profile).kept
  const second = await send(page, 2, 2, true)
  const [two = ''] = onDisk(profile).kept.filter((path) => path !== one)
  const sealed = readFileSync(one)

  const flipped = Buffer.from(sealed)
  flipped[MB] = (flipped[MB] ?? 0) ^ 1
  writeFileSync(one, flipped)
  expect(await stateOf(page, first)).toBe('damaged')
  truncateSync(one, MB)
  expect(await stateOf(page, first)).toBe('damaged')
  writeFileSync(one, readFileSync(two))
  expect(await stateOf(page, first)).toBe('damaged')
  expect(await stateOf(page, second)).toBe('ok')

  expect(await send(page, 1, 2, true)).toBe(first)
  expect(await stateOf(page, first)).toBe('ok')
  await app.close()
})
