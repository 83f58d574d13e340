// The start that brings an interrupted restore to its end is itself killed, at each step from which it can be told.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RestoreEnd } from '@shared/domain/backup'
import { BEFORE, RESTORED } from '../backup/switch'
import { byCode, openLedger } from '../backup/testkit'
import { must } from '../journal/testkit'
import { figure } from '../../../test/support/figure'
import { keeperOf } from './backing.test-support'
import { endBefore, stepsOf } from './harness.test-support'
import { ACCOUNT, closedLedger } from './opening.test-support'
import { restorerOf, STICK } from './restoring.test-support'
import { END } from './words.test-support'

const gone = (...path: string[]) => rm(join(...path))
const intend = (dir: string, text: string) => writeFile(join(dir, 'switch.json'), text)

/** What a cut leaves, in a profile beside whose ledger a restored one lies. */
const CUTS: Partial<Record<RestoreEnd, (dir: string) => Promise<unknown>>> = {
  cleared: (dir) => gone(dir, 'restore.json'),
  confirmed: async (dir) => {
    const ledger = closedLedger(dir)
    must(await ledger.enter(() => ledger.vault.unlock(ACCOUNT)))
    must(await restorerOf(ledger, dir).change('restored'))
    await gone(dir, BEFORE, 'vault.json')
  },
  switched: (dir) => intend(dir, `{"phase":"out","incoming":"${RESTORED}","outgoing":"${BEFORE}"}`),
  aside: (dir) => intend(dir, '{')
}

let office: Awaited<ReturnType<typeof openLedger>>
beforeAll(async () => {
  office = await openLedger()
  const { ledger, dir, root, save, code } = office
  await mkdir(join(root, STICK))
  await save(1, 3)
  const keeper = keeperOf(ledger, dir)
  await keeper.addPlace(join(root, STICK))
  must(await keeper.run(null))
  const restorer = restorerOf(ledger, dir)
  const [newest] = must(await restorer.find(join(root, STICK)))
  must(await restorer.start(newest?.backup ?? '', byCode(code)))
  await ledger.lock()
})
afterAll(() => office.end())

let kills = 0
afterAll(() =>
  figure(`启动时收拾中断的恢复，在记下和清除的每一步强制终止，共 ${kills} 次，每次之后都照原话告诉管理员`)
)

/** What this start and the next one say, when nobody looks in between. */
async function told(dir: string): Promise<unknown[]> {
  const starts = [restorerOf(closedLedger(dir), dir), restorerOf(closedLedger(dir), dir)]
  const said = []
  for (const restorer of starts) {
    await restorer.begin()
    said.push((await restorer.state()).atStart)
  }
  must(await (starts[1] as (typeof starts)[number]).seen())
  return said
}

describe('a start that is killed', () => {
  it.each(Object.entries(CUTS))(
    'at any of its steps tells the next one that it was %s',
    async (end, cut) => {
      const laid = join(office.root, end)
      await cp(office.dir, laid, { recursive: true })
      await cut(laid)
      const copy = async (name: string): Promise<string> => {
        const dir = join(office.root, `${end}-${name}`)
        await cp(laid, dir, { recursive: true })
        return dir
      }
      const steps = await stepsOf(['begin', await copy('whole')])
      const written = steps.indexOf('rename restore-unseen.json')
      expect(steps[written - 1]).toBe('tear #.tmp')
      for (const [at, step] of steps.entries()) {
        // What comes before moves two ledgers, and is killed in restoring.test.ts.
        if (at < written - 1) continue
        const dir = await copy(`${at}`)
        const nth = steps.slice(0, at).filter((each) => each === step).length
        expect(await endBefore(['begin', dir], step, nth)).not.toContain(END)
        kills += 1
        expect(await told(dir), step).toEqual([[end], [end]])
        expect(await readdir(dir)).not.toContain('restore-unseen.json')
        expect((await restorerOf(closedLedger(dir), dir).state()).atStart).toEqual([])
      }
    },
    120_000
  )
})
