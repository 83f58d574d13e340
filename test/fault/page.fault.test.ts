import type { ElectronApplication } from '@playwright/test'
import { expect, kill, launch, openCentre, test, unlock } from '../support/app'
import { figure, secondsOf } from '../support/figure'
import { killsOf } from '../support/kills'
import { lookThrough, type LedgerCheck } from '../support/ledger'
import { comesBack, inPage, killPage } from '../support/pageProcess'
import { fill, removeRow } from '../support/workingCopy'

/** How often the page's process is killed; then the whole program once in ten of that, at least once. */
const ROUNDS = killsOf(6)
const WHOLE = Math.ceil(ROUNDS / 10)

/** Presses in the page what a person would press, the first button or all; answers once that is done. */
type Begin = (app: ElectronApplication, round: number, pressed: 'first' | 'all') => Promise<void>
/** Whether the page says that it is done. */
type Done = (app: ElectronApplication, round: number) => Promise<boolean>

/**
 * Kills the page, or the whole program: once when the page has said that the work is done, once when it was not yet asked
 * for, and else at moments spread over the time that it takes when it is let to its end. `check` learns whether the page
 * had said so.
 */
async function kills(
  profile: string,
  first: ElectronApplication,
  work: {
    begin: Begin
    done: Done
    check: (app: ElectronApplication, round: number, done: boolean) => Promise<void>
  }
): Promise<string> {
  let app = first
  await work.begin(app, 0, 'all')
  const began = performance.now()
  const isDone = (round: number): Promise<void> =>
    expect.poll(() => work.done(app, round), { intervals: [20], timeout: 60_000 }).toBe(true)
  await isDone(0)
  let span = performance.now() - began
  const back: number[] = []
  let late = 0
  for (let round = 1; round <= ROUNDS + WHOLE; round++) {
    const [certain, notYet] = [round === 1, round === 2]
    await work.begin(app, round, notYet ? 'first' : 'all')
    const millis = Math.random() * span
    if (certain) await isDone(round)
    else if (!notYet) await moment(millis)
    const done = await work.done(app, round)
    if (done && !certain) {
      // The first took longer than those that follow: these are to be hit earlier.
      span = Math.max(1, Math.min(span, millis))
    }
    if (done) late += 1
    const killed = performance.now()
    if (round <= ROUNDS) {
      await killPage(app)
      await comesBack(app)
    } else {
      await kill(app)
      const running = await launch(profile)
      await unlock(running.page)
      app = running.app
    }
    back.push(performance.now() - killed)
    await work.check(app, round, done)
  }
  await app.close()
  // By the first two; more would be left to chance.
  expect(late).toBeGreaterThan(0)
  expect(late).toBeLessThan(ROUNDS + WHOLE)
  return `强制终止页面进程 ${ROUNDS} 次、整个程序 ${WHOLE} 次（其中页面已说做完的 ${late} 次），再打开${secondsOf(back)}`
}

async function moment(millis: number): Promise<void> {
  const until = performance.now() + millis
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve))
}

const shows = (app: ElectronApplication, text: string): Promise<boolean> =>
  inPage(app, (wanted) => document.body.innerText.includes(wanted), text)

interface Presses {
  path: string
  /** Heads the page that is meant: the one before may have a button of the same name. */
  heading: string
  names: string[]
}

/** Presses buttons one after the other, each as soon as it can be pressed. */
async function pressInTurn({ path, heading, names }: Presses): Promise<void> {
  location.hash = path
  const until = async <T>(find: () => T | undefined, what: string): Promise<T> => {
    const last = performance.now() + 60_000
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      if (performance.now() > last) throw new Error(`没有等到：${what}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)]
  await until(() => all('h1, h2').find(({ innerText }) => innerText.includes(heading)), heading)
  for (const name of names) {
    const button = () =>
      all<HTMLButtonElement>('button').find((each) => each.innerText.trim() === name && !each.disabled)
    ;(await until(button, name)).click()
  }
}

const REBUILD = ['核对台账', '按流水重建工作副本']
const REBUILT = '已按流水重建工作副本'
const without = (saves: Record<string, string>, id: string): Record<string, string> =>
  Object.fromEntries(Object.entries(saves).filter(([key]) => key !== id))

test(`a page that is killed while the working copy is rebuilt goes on with it, ${ROUNDS} times`, async ({
  profile
}) => {
  test.setTimeout(300_000 + ROUNDS * 30_000)
  const { app, page } = await openCentre(profile)
  const saved = await fill(page)
  const ids = Object.keys(saved)
  let before = 0
  const told = await kills(profile, app, {
    begin: async (running, round, pressed) => {
      await inPage(running, removeRow, `dispute/${ids[round]}`)
      const names = pressed === 'all' ? REBUILD : REBUILD.slice(0, 1)
      await inPage(running, pressInTurn, { path: '#/settings', heading: '台账与软件', names })
    },
    done: (running) => shows(running, REBUILT),
    check: async (running, round, done) => {
      const found: LedgerCheck = await inPage(running, lookThrough)
      const gone = ids[round] ?? ''
      // Before it began the row that the test took away is still missing, and the check says so; nothing is between.
      const notBegun = !done && !found.equal && !(gone in found.saves)
      if (notBegun) {
        before += 1
        expect(found).toEqual({ equal: false, saves: without(saved, gone), halves: [] })
        await inPage(running, pressInTurn, { path: '#/settings', heading: '台账与软件', names: REBUILD })
        await expect.poll(() => shows(running, REBUILT), { timeout: 60_000 }).toBe(true)
      } else expect(found).toEqual({ equal: true, saves: saved, halves: [] })
    }
  })
  expect(before).toBeGreaterThan(0)
  figure(`重建工作副本时${told}，还没有开始 ${before} 次，丢失 0 条`)
})

test(`a month whose closing is killed on its way is closed as a whole or not at all, ${ROUNDS} times`, async ({
  profile
}) => {
  test.setTimeout(300_000 + ROUNDS * 30_000)
  const { app } = await openCentre(profile)
  const months = (round: number): string =>
    `${2010 + Math.floor(round / 12)}-${String((round % 12) + 1).padStart(2, '0')}`
  let [closed, open] = [0, 0]
  const told = await kills(profile, app, {
    begin: (running, round, pressed) =>
      inPage(running, pressInTurn, {
        path: `#/summaries/${months(round)}`,
        heading: months(round).replace(/^(\d+)-0?(\d+)$/, '$1年$2月'),
        names: pressed === 'all' ? ['结账送审', '确定结账送审'] : ['结账送审']
      }),
    done: (running) => shows(running, '待审'),
    check: async (running, round, done) => {
      const found = await inPage(running, lookThrough)
      expect(found.equal).toBe(true)
      const summaries = await inPage(running, () => window.wenxinLedger.allRecords('summary'))
      const own = summaries.find(({ id }) => id.includes(months(round)))
      if (done) expect(own).toBeDefined()
      if (own) {
        closed += 1
        expect(Object.keys(own.sections)).toEqual(Object.keys(summaries[0]?.sections ?? {}))
      } else open += 1
    }
  })
  expect(closed).toBeGreaterThan(0)
  expect(open).toBeGreaterThan(0)
  figure(`结账时${told}，之后整个结账的 ${closed} 次，没有结的 ${open} 次，结了一半的 0 次`)
})
