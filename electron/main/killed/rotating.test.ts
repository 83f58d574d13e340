import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../backup/testkit'
import { openJournal } from '../journal'
import { must } from '../journal/testkit'
import { openVaultText } from '../vault'
import { figure } from '../../../test/support/figure'
import { killsOf } from '../../../test/support/kills'
import { Killing } from './harness.test-support'
import { contentsOf, openAgain, type Contents } from './opening.test-support'

const ROUNDS = killsOf(10)
const STAGES = {
  save: '保存中',
  saved: '加入附件',
  named: '两步之间',
  rotate: '更换中',
  vault: '换密钥库到写下这一条',
  rotated: '换完'
}
const SECOND = { loginName: 'yi', password: '登记员的密码' }

/** An administrator and a clerk, whose passwords and the recovery code each open the ledger by themselves. */
async function office() {
  const { dir, code, ledger, save, end } = await openLedger()
  must(await ledger.vault.accounts.set({ person: 'yi', ...SECOND }, 'clerk'))
  await save(1, 5)
  await ledger.lock()
  return { dir, code, end }
}

describe('a program killed while it changes the data key', () => {
  it(
    `opens by every password and the recovery code, with all that was acknowledged, ${ROUNDS} times`,
    async () => {
      const killing = new Killing()
      let rotations = 0
      await killing.times(ROUNDS, async () => {
        const { dir, code, end } = await office()
        await killing.measure(['rotate', dir])
        let before = await contentsOf(dir)
        return {
          end,
          round: async () => {
            const lines = await killing.once(['rotate', dir])
            const now = await look(dir, code, lines, before)
            rotations += count(now) - count(before)
            before = now
          }
        }
      })
      figure(`更换密钥时${killing.told(STAGES)}，换成 ${rotations} 次，每次之后人人打得开，逐条可读`)
    },
    60_000 + ROUNDS * 8_000
  )
})

const ROTATED = '更换密钥'
const count = ({ reasons }: Contents): number => reasons.filter((reason) => reason === ROTATED).length
const said = (lines: readonly string[], word: string): string[] =>
  lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length).trim())

async function look(
  dir: string,
  code: string,
  lines: readonly string[],
  before: Contents
): Promise<Contents> {
  const now = await contentsOf(dir)
  // Nothing of the past has changed, and what came was acknowledged or was the one thing under way.
  expect(now.reasons.slice(0, before.position)).toEqual(before.reasons)
  expect(now.position).toBeGreaterThanOrEqual(Math.max(before.position, ...said(lines, 'saved').map(Number)))
  expect(now.attachments).toEqual(expect.arrayContaining(said(lines, 'named')))
  const done = said(lines, 'rotated').length
  const begun = lines.filter((line) => line === 'rotate').length - done
  expect([done, done + begun]).toContain(count(now) - count(before))
  // Each key of the ring has its entry: a rotation that was cut off says so at the next opening.
  const { ledger } = await openAgain(dir)
  expect(must(ledger.vault.accounts.list()).keys).toHaveLength(count(now) + 1)
  await ledger.lock()
  expect(await contentsOf(dir, SECOND)).toEqual(now)
  await byCode(dir, code, now)
  return now
}

/** The journal opened with what the recovery code opens. */
async function byCode(dir: string, code: string, now: Contents): Promise<void> {
  const text = await readFile(join(dir, 'vault.json'), 'utf8')
  const { office, device } = JSON.parse(text) as { office: string; device: string }
  const { journal: keys } = must(await openVaultText(text, { by: 'code', secret: code }))
  const journal = must(await openJournal({ dir, office, device, keys }))
  expect(journal.head().position).toBe(now.position)
  await journal.close()
}
