import { describe, expect, it } from 'vitest'
import { appendMany, journalIn, must, numbersIn, temporaryFolder } from '../journal/testkit'
import { figure } from '../../../test/support/figure'
import { killsOf } from '../../../test/support/kills'
import { Killing } from './harness.test-support'

const KINDS = [
  { work: 'saveSmall', name: '写流水', rounds: killsOf(10) },
  { work: 'saveLarge', name: '写结账、整批导入那样大的一条', rounds: killsOf(6) }
]

const STAGES = { save: '写入中', saved: '两次之间' }

describe.each(KINDS)('a program killed while it saves: $work', ({ work, name, rounds }) => {
  it(
    `has every acknowledged entry afterwards, whole, ${rounds} times`,
    async () => {
      const killing = new Killing()
      let saved = 0
      await killing.times(rounds, async () => {
        const { dir, remove } = await temporaryFolder()
        const first = await killing.measure([work, dir])
        let before = numberOf(first, 0)
        return {
          end: remove,
          round: async () => {
            const lines = await killing.once([work, dir])
            const acknowledged = numberOf(lines, before)
            const journal = must(await journalIn(dir))
            const { position } = journal.head()
            expect(journal.notices.length).toBeLessThanOrEqual(1)
            // At most the one entry that was under way may be there as well; it is then there whole.
            expect([acknowledged, acknowledged + 1]).toContain(position)
            const expected = Array.from({ length: position }, (_, index) => index + 1)
            expect(await numbersIn(journal, 500_000)).toEqual(expected)
            await appendMany(journal, position + 1, position + 1)
            await journal.close()
            saved += acknowledged - before
            before = position + 1
          }
        }
      })
      figure(`${name}时${killing.told(STAGES)}，已确认 ${saved} 条，丢失 0 条`)
    },
    60_000 + rounds * 8_000
  )
})

/** The last number that was said to be saved. */
const numberOf = (lines: readonly string[], before: number): number =>
  Number(lines.findLast((line) => line.startsWith('saved '))?.slice('saved '.length) ?? before)
