import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger, plenty, watching } from '../backup/testkit'
import { Keys } from '../backup/keys'
import { listBackups, piecesOf } from '../backup/header'
import { setFolder } from '../backup/layout'
import { verifyPiece } from '../backup/pieces'
import { proveBackup } from '../backup/prove'
import { nodeFiles } from '../journal/files'
import { must } from '../journal/testkit'
import { picture } from '../attachments/testkit'
import { figure } from '../../../test/support/figure'
import { killsOf } from '../../../test/support/kills'
import { keeperOf } from './backing.test-support'
import { Killing } from './harness.test-support'
import { openAgain } from './opening.test-support'
import { STICK } from './restoring.test-support'

const ROUNDS = killsOf(10)
const STAGES = {
  between: '两次之间',
  gathering: '核对流水',
  writing: '写入',
  readingBack: '读回核对',
  heading: '写清单',
  noting: '记下结果',
  pruning: '旧的退出',
  made: '完成一次'
}

/** An office that has backed up a few times, with a folder to do so. */
async function backedUp() {
  const { dir, root, ledger, save, attach, end } = await openLedger()
  const stick = join(root, STICK)
  await mkdir(stick)
  await save(1, 30)
  const keeper = keeperOf(ledger, dir)
  await keeper.addPlace(stick)
  for (let time = 1; time < 6; time++) {
    await attach(picture(100_000))
    must(await keeper.run(null))
  }
  await ledger.lock()
  return { dir, stick, end }
}

describe('a program killed while it backs up', () => {
  it(
    `leaves whole backups and none that is half there, ${ROUNDS} times`,
    async () => {
      const killing = new Killing()
      let [acknowledged, proved] = [0, 0]
      await killing.times(ROUNDS, async () => {
        const { dir, stick, end } = await backedUp()
        await killing.measure(['backUp', dir])
        return {
          end,
          round: async () => {
            const lines = await killing.once(['backUp', dir])
            const made = lines.filter((line) => line.startsWith('made ')).map((line) => line.slice(5))
            acknowledged += made.length
            proved += await look(dir, stick, made.at(-1))
          }
        }
      })
      figure(
        `备份时${killing.told(STAGES)}，已确认的备份 ${acknowledged} 份都在，取出比对 ${proved} 份，不相同 0 份`
      )
    },
    60_000 + ROUNDS * 10_000
  )
})

/** Reads every backup that is offered, proves the newest, and makes one more. @returns how many were proved */
async function look(dir: string, stick: string, acknowledged: string | undefined): Promise<number> {
  const { ledger, open } = await openAgain(dir)
  const keys = await new Keys(ledger).open()
  if (!keys) throw new Error('locked')
  const set = setFolder(stick, keys.whose, keys.recipient)
  const { found, unreadable } = await listBackups(nodeFiles, set)
  expect(unreadable).toEqual([])
  // At most the one that was under way came after it.
  if (acknowledged) expect(found.slice(-2).map(({ id }) => id)).toContain(acknowledged)
  for (const { header } of found) {
    for (const piece of piecesOf(header)) await verifyPiece(nodeFiles, set, piece, null, () => undefined)
  }
  const proved = found.slice(-2)
  for (const one of proved) {
    const source = { ...one, files: nodeFiles, set }
    const proof = await proveBackup(source, dir, { journal: open().journal }, keys.keys, plenty, watching)
    expect(proof).toMatchObject({ equal: true, missing: 0 })
  }
  const keeper = keeperOf(ledger, dir)
  const before = (await keeper.state()).places[0]?.last?.id
  expect(found.map(({ id }) => id)).toContain(before)
  const { places } = must(await keeper.run(null))
  expect(places).toMatchObject([{ trouble: null, asked: null }])
  expect(places[0]?.last?.id).not.toBe(before)
  // What a backup that was cut short left behind went with the next one.
  expect((await readdir(stick, { recursive: true })).filter((name) => /\.(part|tmp)$/.test(name))).toEqual([])
  await ledger.lock()
  return proved.length
}
