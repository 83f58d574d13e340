import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendMany, journalIn, must, numbersIn, temporaryFolder } from './testkit'
import { figure } from '../../../test/support/figure'

const ROUNDS = Number(process.env['WENXIN_KILL_ROUNDS'] ?? 10)

// The program that is killed: appends without end and says each number only after it was acknowledged. Texts of
// many lengths, some larger than a page of the disk, and small segments, so that all kinds of writes are hit.
const PROGRAM = `
import { writeSync } from 'node:fs'
import { addition, journalIn, must } from '${resolve(import.meta.dirname, 'testkit.ts')}'
const journal = must(await journalIn(process.argv[2], { segmentLimit: 200_000 }))
for (let n = journal.head().position + 1; ; n++) {
  const text = Array.from({ length: (n * 37) % 900 }, () => Math.random().toString(36)).join('')
  must(await journal.append(addition(n, text)))
  writeSync(1, n + '\\n')
}
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let program: string

beforeAll(async () => {
  folder = await temporaryFolder()
  const entry = 'virtual:program'
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../../shared') } },
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? PROGRAM : null)
      }
    ],
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder.dir,
      rolldownOptions: { input: { program: entry }, output: { entryFileNames: 'program.mjs' } }
    }
  })
  program = join(folder.dir, 'program.mjs')
})
afterAll(() => folder.remove())

/** Runs the program until it is killed, `millis` after its first acknowledgement; returns the last number it said. */
async function killedAfter(profile: string, millis: number): Promise<number> {
  const child = spawn(process.execPath, [program, profile], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = 0
  let errors = ''
  child.stderr.on('data', (text) => (errors += String(text)))
  const ended = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) {
    if (said === 0) setTimeout(() => child.kill('SIGKILL'), millis)
    said = Number(line)
  }
  const [, signal] = await ended
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself: ${errors}`)
  return said
}

describe('a program killed while it saves', () => {
  it(
    `has every acknowledged entry afterwards, ${ROUNDS} times`,
    async () => {
      let saved = 0
      let before = 0
      for (let round = 0; round < ROUNDS; round++) {
        if (round % 10 === 0) before = 0
        // Ten rounds go on in one journal; then a new one keeps reading it all back short.
        const profile = join(folder.dir, `profile-${Math.floor(round / 10)}`)
        const acknowledged = await killedAfter(profile, Math.random() * 120)
        const journal = must(await journalIn(profile))
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
      figure(`写流水时强制终止 ${ROUNDS} 次，已确认的保存 ${saved} 条，丢失 0 条`)
    },
    30_000 + ROUNDS * 8_000
  )
})
