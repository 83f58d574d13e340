import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../backup/testkit'
import { must } from '../journal/testkit'
import { figure } from '../../../test/support/figure'
import { killsOf } from '../../../test/support/kills'
import { Killing } from './harness.test-support'
import { contentsOf, openAgain } from './opening.test-support'

const ROUNDS = killsOf(5)
const STAGES = { keep: '写入中', kept: '写完未登记', named: '两次之间' }

describe('a program killed while it keeps attachments', () => {
  it(
    `has every acknowledged one whole, and nothing of the others, ${ROUNDS} times`,
    async () => {
      const killing = new Killing()
      let acknowledged = 0
      await killing.times(ROUNDS, async () => {
        const { dir, ledger, end } = await openLedger()
        await ledger.lock()
        await killing.measure(['attach', dir])
        return {
          end,
          round: async () => {
            const lines = await killing.once(['attach', dir])
            const [kept, named] = [hashes(lines, 'kept '), hashes(lines, 'named ')]
            // Opening sweeps what was not finished.
            const { attachments } = await contentsOf(dir)
            expect(attachments).toEqual(expect.arrayContaining(named))
            const opened = await openAgain(dir)
            for (const hash of kept)
              expect(must(await opened.open().attachments.state(hash, false))).toBe('ok')
            const files = await readdir(join(dir, 'attachments'), { recursive: true })
            expect(files.filter((name) => name.endsWith('.part'))).toEqual([])
            await opened.ledger.lock()
            acknowledged += kept.length
          }
        }
      })
      figure(`加入附件时${killing.told(STAGES)}，已确认 ${acknowledged} 个，缺失和损坏 0 个`)
    },
    60_000 + ROUNDS * 8_000
  )
})

const hashes = (lines: readonly string[], word: string): string[] =>
  lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length))
