import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { restoreEndWords, type RestoreEnd, type RestoreState } from '../../shared/domain/backup'
import { createVault, expect, kill, launch, reaches, test, unlock, type RunningApp } from '../support/app'
import { answerOpenDialog } from '../support/dialogs'
import { figure, secondsOf } from '../support/figure'
import { hashOf, keepFile } from '../support/keptFiles'
import { killsOf } from '../support/kills'
import { lookThrough } from '../support/ledger'
import { fill } from '../support/workingCopy'

const ROUNDS = killsOf(4)
/** Characters of an attachment: most of the time of a restore. */
const LARGE = 4_000_000

/** What is killed in turn: each begins where the one before ends, when it is let to its end. */
const DEEDS = ['start', 'switch', 'undo'] as const
type Deed = (typeof DEEDS)[number]
const NAMES: Record<Deed, string> = { start: '恢复', switch: '换上', undo: '撤回' }
const BUTTONS: Record<Deed, string> = {
  start: '恢复这一份',
  switch: '换成恢复的台账',
  undo: '撤回，换回恢复以前的台账'
}

type Used = 'old' | 'restored'
/** All records by their id, and how many files. */
type Ledgers = Record<Used, { saves: Record<string, string>; files: string[] }>

interface Office {
  pc: string
  stick: string
  code: string
  ledgers: Ledgers
}

/** An office with a backup, which has saved more since. */
async function backedUp(profile: string): Promise<Office & { running: RunningApp }> {
  const [pc, stick] = [join(profile, 'pc'), join(profile, 'stick')]
  mkdirSync(stick)
  const running = await launch(pc)
  const { app, page } = running
  const { recoveryCode } = await createVault(page)
  const first = await fill(page, 4)
  const file = await keepFile(page, '欠'.repeat(LARGE / 3))
  await page.evaluate(async () => {
    const never = { atQuit: false, daily: false, afterChanges: 0, proveDays: 0 }
    await window.wenxin.call('backup.schedule', never)
  })
  await answerOpenDialog(app, stick)
  await go(page)
  await page.getByRole('button', { name: '添加存放位置' }).click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/备份到第 \d+ 条/)).toBeVisible({ timeout: 60_000 })
  const later = await fill(page, 2)
  const files = [file, await keepFile(page, '还')]
  const ledgers: Ledgers = {
    old: { saves: { ...first, ...later }, files },
    restored: { saves: first, files: [file] }
  }
  return { pc, stick, code: recoveryCode, ledgers, running }
}

const go = (page: Page): Promise<string> => page.evaluate(() => (location.hash = '#/settings/backup'))

/** Presses the button that begins the deed. @returns when something of it can be cut */
async function begin({ app, page }: RunningApp, { pc, stick, code }: Office, deed: Deed): Promise<number> {
  await go(page)
  if (deed === 'start') {
    const other = page.getByRole('button', { name: '不用了，清除恢复的这一份' })
    const choose = page.getByRole('button', { name: '从备份恢复', exact: true })
    await expect(other.or(choose)).toBeVisible()
    if (await other.isVisible()) await other.click()
    await choose.click()
    await answerOpenDialog(app, stick)
    await page.getByRole('button', { name: '选择存放备份的文件夹' }).click()
    await page.getByRole('textbox', { name: /^恢复码/ }).fill(code)
    await page.getByRole('button', { name: '查看里面有什么' }).click()
  }
  await page.getByRole('button', { name: BUTTONS[deed] }).click()
  if (deed === 'start') await until(() => existsSync(join(pc, 'restored')))
  return performance.now()
}

/** Whether the page says that it is done. */
const isDone = ({ page }: RunningApp, deed: Deed): Promise<boolean> =>
  deed === 'start'
    ? page.getByRole('button', { name: BUTTONS.switch }).isVisible()
    : page.locator('html[data-state="locked"]').isVisible()

/** Lets a deed that was begun go to its end; the ledger is open afterwards. @returns how long it took in milliseconds */
async function toTheEnd(running: RunningApp, deed: Deed, began: number): Promise<number> {
  await expect.poll(() => isDone(running, deed), { intervals: [20], timeout: 60_000 }).toBe(true)
  const took = performance.now() - began
  if (deed !== 'start') await unlock(running.page)
  return took
}

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((resolve) => setImmediate(resolve))
}

/** What the next start must say, by what lies in the folder of the program that was killed. */
function cutOf(pc: string, deed: Deed): RestoreEnd | null {
  if (existsSync(join(pc, 'switch.json'))) return deed === 'undo' ? 'undone' : 'switched'
  const lies = (path: string) => existsSync(join(pc, path))
  return lies('restored') && !(lies('restore.json') && lies('restored/vault.json')) ? 'cleared' : null
}

/** One of the two ledgers is in use, with all of its records and files, and none of the other's. */
async function usedIn(page: Page, ledgers: Ledgers): Promise<Used> {
  const { equal, saves, halves } = await page.evaluate(lookThrough)
  const used = Object.keys(saves).length === Object.keys(ledgers.old.saves).length ? 'old' : 'restored'
  expect({ equal, saves, halves }).toEqual({ equal: true, saves: ledgers[used].saves, halves: [] })
  const hashes = await Promise.all(ledgers[used].files.map((file) => hashOf(page, file)))
  expect(hashes).toEqual(ledgers[used].files)
  return used
}

const pendingOf = (page: Page): Promise<RestoreState['pending']> =>
  page.evaluate(async () => {
    const answer = await window.wenxin.call('restore.state', undefined)
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value.pending
  })

/** The administrator reads what was cut and nothing else of the kind; then it is told no more. */
async function isTold(page: Page, pc: string, cut: RestoreEnd | null): Promise<void> {
  const notices = page.getByRole('status', { name: '通知' })
  if (cut) await expect(notices).toContainText(restoreEndWords[cut])
  const shown = (await notices.isVisible()) ? await notices.innerText() : ''
  const ends = Object.entries(restoreEndWords).filter(([, words]) => shown.includes(words))
  expect(ends.map(([end]) => end)).toEqual(cut ? [cut] : [])
  await expect.poll(() => existsSync(join(pc, 'restore-unseen.json'))).toBe(false)
}

test(`a restore that is killed on its way leaves one of the two ledgers whole, and is told of, ${ROUNDS} times`, async ({
  profile
}) => {
  test.setTimeout(300_000 + ROUNDS * 60_000)
  const { running: first, ...office } = await backedUp(profile)
  const { pc, ledgers } = office
  let running = first
  const start = await toTheEnd(running, 'start', await begin(running, office, 'start'))
  const spans = { start, switch: start, undo: start }
  // The card begins anew.
  await running.page.reload()
  await reaches(running.page, 'open')
  const opened: number[] = []
  const counts = { start: 0, switch: 0, undo: 0, old: 0, restored: 0, told: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const deed = DEEDS[round % DEEDS.length] as Deed
    const began = await begin(running, office, deed)
    const millis = Math.random() * spans[deed]
    await until(() => performance.now() - began > millis)
    const done = await isDone(running, deed)
    await kill(running.app)
    // Others are to be hit before that.
    if (done) spans[deed] = millis
    const cut = cutOf(pc, deed)
    if (cut && counts.told === 0) {
      // Nobody was there to read it the first time, and the power went once more.
      const unread = await launch(pc)
      await reaches(unread.page, 'locked')
      expect(existsSync(join(pc, 'restore-unseen.json'))).toBe(true)
      await kill(unread.app)
    }
    const again = performance.now()
    running = await launch(pc)
    await unlock(running.page)
    opened.push(performance.now() - again)
    await isTold(running.page, pc, cut)
    const [used, pending] = [await usedIn(running.page, ledgers), await pendingOf(running.page)]
    const finds = { used: deed === 'undo' ? 'restored' : 'old', beside: deed !== 'start' }
    const leaves = { used: deed === 'switch' ? 'restored' : 'old', beside: true }
    const found = { used, beside: pending !== null }
    expect(done ? [leaves] : [finds, leaves]).toContainEqual(found)
    if (pending) expect(pending.switched).toBe(used === 'restored')
    counts[deed] += 1
    counts[used] += 1
    if (cut) counts.told += 1
    if (found.used === leaves.used && found.beside) continue
    spans[deed] = await toTheEnd(running, deed, await begin(running, office, deed))
  }
  const killed = DEEDS.map((deed) => `${NAMES[deed]} ${counts[deed]}`).join('，')
  figure(
    `打包后的程序恢复时强制终止 ${ROUNDS} 次（${killed}），之后原来的在用 ${counts.old}、恢复的在用 ${counts.restored}，` +
      `记录和附件都相同；半路断的 ${counts.told} 次都告诉了管理员；再打开${secondsOf(opened)}`
  )
  await running.app.close()
})
