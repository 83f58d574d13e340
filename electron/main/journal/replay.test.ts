import { expect, it } from 'vitest'
import { addition, journalIn, must, temporaryFolder, unflushed } from './testkit'
import { figure } from '../../../test/support/figure'

const ENTRIES = Number(process.env['WENXIN_REPLAY_ENTRIES'] ?? 3_000)
const PIECE = 4_000_000

it(
  `${ENTRIES} entries are opened and read back in pieces, none missing, none twice`,
  async () => {
    const { dir, remove } = await temporaryFolder()
    const filling = must(await journalIn(dir, { files: unflushed }))
    for (let n = 1; n <= ENTRIES; n++) must(await filling.append(addition(n)))
    await filling.close()

    const began = performance.now()
    const journal = must(await journalIn(dir))
    const opened = performance.now()
    let next = 1
    while (next <= journal.head().position) {
      const { entries } = must(await journal.read(next, PIECE))
      for (const entry of entries) expect(entry.position).toBe(next++)
    }
    expect(next - 1).toBe(ENTRIES)
    const seconds = [opened - began, performance.now() - opened].map((millis) => (millis / 1_000).toFixed(1))
    figure(`台账流水 ${ENTRIES} 条：打开并核对 ${seconds[0]} 秒，读出 ${seconds[1]} 秒`)
    await journal.close()
    await remove()
  },
  60_000 + ENTRIES * 5
)
