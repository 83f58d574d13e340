import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { picture } from '../attachments/testkit'
import { BEFORE, RESTORED } from '../backup/switch'
import { openLedger } from '../backup/testkit'
import { must } from '../journal/testkit'
import { figure } from '../../../test/support/figure'
import { killsOf } from '../../../test/support/kills'
import { keeperOf } from './backing.test-support'
import { Killing } from './harness.test-support'
import { ACCOUNT, closedLedger, contentsOf } from './opening.test-support'
import { CODE, restorerOf, STICK, type Deed } from './restoring.test-support'

const ROUNDS = killsOf(10)
const STAGES = { start: '恢复', switch: '换上', undo: '撤回', drop: '放弃', confirm: '确认' }

/** Which ledger is in use, and which lies beside it. */
interface Sides {
  used: 'old' | 'restored'
  beside: 'old' | 'restored' | null
}
const sides = (used: Sides['used'], beside: Sides['beside']): Sides => ({ used, beside })

/** What each deed finds, and what it leaves: a kill may leave either, and nothing else. */
const DEEDS: Record<Deed, { finds: Sides[]; leaves: Sides }> = {
  // What was restored before and nobody took may lie there.
  start: { finds: [sides('old', null), sides('old', 'restored')], leaves: sides('old', 'restored') },
  switch: { finds: [sides('old', 'restored')], leaves: sides('restored', 'old') },
  undo: { finds: [sides('restored', 'old')], leaves: sides('old', 'restored') },
  drop: { finds: [sides('old', 'restored')], leaves: sides('old', null) },
  confirm: { finds: [sides('restored', 'old')], leaves: sides('restored', null) }
}

/** An office with a backup; what is saved afterwards tells the ledger in use from the restored one. */
async function backedUp() {
  const { dir, root, code, ledger, save, attach, end } = await openLedger()
  const stick = join(root, STICK)
  await mkdir(stick)
  await writeFile(join(root, CODE), code)
  await save(1, 30)
  for (const bytes of [3_000, 400_000, 250_000]) await attach(picture(bytes))
  const keeper = keeperOf(ledger, dir)
  await keeper.addPlace(stick)
  must(await keeper.run(null))
  const position = ledger.open?.journal.head().position ?? 0
  await ledger.lock()
  return { dir, position, end }
}

describe('a program killed while it restores', () => {
  it(
    `leaves the ledger in use, or the restored one, whole, and offers no half of one, ${ROUNDS} times`,
    async () => {
      const killing = new Killing()
      const after: Record<string, number> = {}
      await killing.times(ROUNDS, async () => {
        const { dir, position, end } = await backedUp()
        await killing.measure(['restore', dir])
        return {
          end,
          round: async () => {
            const lines = await killing.once(['restore', dir])
            const found = await look(dir, lines, position)
            const told = `${found.used === 'old' ? '原来的' : '恢复的'}在用`
            after[told] = (after[told] ?? 0) + 1
          }
        }
      })
      const told = Object.entries(after).map(([what, count]) => `${what} ${count}`)
      figure(`恢复时${killing.told(STAGES)}，之后${told.join('、')}，都完整`)
    },
    60_000 + ROUNDS * 10_000
  )
})

async function look(dir: string, lines: readonly string[], restored: number): Promise<Sides> {
  const cut = lines.at(-1) ?? ''
  const lay = await readdir(dir)
  const ledger = closedLedger(dir)
  const restorer = restorerOf(ledger, dir)
  await restorer.begin()
  const { pending, atStart } = await restorer.state()
  // Half a restore is gone, and whoever comes next hears of it.
  if (cut === 'start' && lay.includes(RESTORED) && pending === null) expect(atStart).toEqual(['cleared'])
  if ((cut === 'switch' || cut === 'undo') && lay.includes('switch.json'))
    expect(atStart).toEqual([cut === 'switch' ? 'switched' : 'undone'])
  if (cut.endsWith(':done')) expect(atStart).toEqual([])
  // Nobody looked, and the program was started once more.
  await restorer.begin()
  expect((await restorer.state()).atStart).toEqual(atStart)
  must(await restorer.seen())
  const used = await contentsOf(dir)
  const found = sides(
    used.position === restored ? 'restored' : 'old',
    pending === null ? null : pending.switched ? 'old' : 'restored'
  )
  expect(allowedAfter(lines)).toContainEqual(found)
  const old = Number(savedIn(lines))
  const positions = { old, restored }
  expect(used).toMatchObject({ position: positions[found.used], attachments: { length: 3 } })
  if (found.beside) {
    const beside = await contentsOf(join(dir, pending?.switched ? BEFORE : RESTORED))
    expect(beside).toMatchObject({ position: positions[found.beside], attachments: { length: 3 } })
  } else {
    // Not even when the page asks for it.
    for (const to of ['restored', 'before'] as const) {
      expect(await restorer.change(to)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
    expect(await readdir(dir)).toEqual(expect.not.arrayContaining([RESTORED, BEFORE]))
  }
  must(await ledger.enter(() => ledger.vault.unlock(ACCOUNT)))
  await settle(restorer, found)
  await ledger.lock()
  return found
}

function allowedAfter(lines: readonly string[]): Sides[] {
  const last = lines.findLast((line) => (line.split(':')[0] ?? '') in DEEDS)
  if (!last) return DEEDS.start.finds
  const [deed, done] = last.split(':')
  const { finds, leaves } = DEEDS[deed as Deed]
  return done ? [leaves] : [...finds, leaves]
}

const savedIn = (lines: readonly string[]): string =>
  lines.find((line) => line.startsWith('saved '))?.slice('saved '.length) ?? ''

/** What a person does next: takes back or keeps what was taken; what was not taken is let go, or left lying there. */
async function settle(restorer: ReturnType<typeof restorerOf>, { beside }: Sides): Promise<void> {
  if (beside === 'old')
    must(await (Math.random() < 0.5 ? restorer.change('before') : restorer.settle('confirm')))
  if (beside === 'restored' && Math.random() < 0.5) must(await restorer.settle('drop'))
}
