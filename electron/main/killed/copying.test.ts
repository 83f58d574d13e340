// The profile is copied file by file while the program goes on saving, as somebody does who wants to be safe, or a
// program for backups of its own: no moment of the copy is one at which the profile stood still.
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLedger } from '../backup/testkit'
import { errno } from '../journal/files'
import { journalIn, must, numbersIn, temporaryFolder } from '../journal/testkit'
import { figure } from '../../../test/support/figure'
import { runHeard } from './harness.test-support'
import { END } from './words.test-support'
import { openAgain } from './opening.test-support'

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1)

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  if (!existsSync(from)) return
  for (const item of readdirSync(from, { withFileTypes: true })) {
    if (item.isDirectory()) copyFolder(join(from, item.name), join(to, item.name))
    else {
      try {
        copyFileSync(join(from, item.name), join(to, item.name))
      } catch (error) {
        // Finished and renamed since the folder was listed.
        if (errno(error) !== 'ENOENT') throw error
      }
    }
  }
}

interface Copied {
  work: string
  dir: string
  /** Where the copies go. */
  root: string
  /** How an acknowledgement begins. */
  word: string
  /** Lines between two copies. */
  every: number
}

/** Lets the work go on to its end, and copies it on the way. @returns each copy, with what was acknowledged before it */
async function copies({ work, dir, root, word, every }: Copied) {
  const made: { copy: string; before: string[] }[] = []
  const acknowledged: string[] = []
  let lines = 0
  await runHeard([work, dir], (line) => {
    if (line.startsWith(word)) acknowledged.push(line.slice(word.length))
    if (line === END || lines++ % every !== 0) return
    const before = [...acknowledged]
    const copy = join(root, `copy-${made.length}`)
    copyFolder(dir, copy)
    made.push({ copy, before })
  })
  return { made, acknowledged }
}

it('a copy of a journal that is saved to has every entry of before, and opens whole', async () => {
  const { dir: root, remove } = await temporaryFolder()
  const { made, acknowledged } = await copies({
    ...{ work: 'saveSmall', dir: join(root, 'profile'), root },
    ...{ word: 'saved ', every: 9 }
  })
  expect([made.length, acknowledged.length]).toEqual([9, 40])
  let [later, torn] = [0, 0]
  const positions: number[] = []
  for (const { copy, before } of made) {
    const journal = must(await journalIn(copy))
    const { position } = journal.head()
    expect(position).toBeGreaterThanOrEqual(before.length)
    expect(journal.notices.length).toBeLessThanOrEqual(1)
    expect(await numbersIn(journal, 500_000)).toEqual(upTo(position))
    await journal.close()
    torn += journal.notices.length
    later += position - before.length
    positions.push(position)
  }
  // The first was begun before the first of all entries: the saving went on behind it.
  expect(positions[0]).toBeLessThan(acknowledged.length)
  figure(
    `保存的同时复制流水 ${made.length} 次：复制前已确认的丢失 0 条，带上了复制中写入的 ${later} 条，末尾残缺 ${torn} 份`
  )
  await remove()
}, 120_000)

it('a copy of a profile that attachments are added to has every one of before, and none that is damaged', async () => {
  const { dir, root, ledger, end } = await openLedger()
  await ledger.lock()
  const { made, acknowledged } = await copies({
    ...{ work: 'attach', dir, root },
    ...{ word: 'named ', every: 1 }
  })
  expect([made.length, acknowledged.length]).toEqual([13, 4])
  const without: number[] = []
  for (const { copy, before } of made) {
    const opened = await openAgain(copy)
    const { journal, attachments } = opened.open()
    const { entries } = must(await journal.read(1, 8e6))
    expect(entries.map(({ position }) => position)).toEqual(upTo(journal.head().position))
    const named = entries.flatMap(({ changes }) =>
      changes.flatMap(({ value }) => (value['file'] as { hash: string } | undefined)?.hash ?? [])
    )
    expect(named).toEqual(expect.arrayContaining(before))
    let missing = 0
    for (const hash of named) {
      const state = must(await attachments.state(hash, false))
      // What was added while it was copied may be named already, and have come too late for its folder.
      expect(before.includes(hash) ? ['ok'] : ['ok', 'missing'], hash).toContain(state)
      if (state === 'missing') missing += 1
    }
    without.push(missing)
    await opened.save()
    await opened.ledger.lock()
  }
  figure(
    `加入附件的同时复制资料文件夹 ${made.length} 次：复制前已确认的缺失和损坏 0 个；复制中加入、没赶上的 ${without.reduce((sum, n) => sum + n, 0)} 个`
  )
  await end()
}, 120_000)
