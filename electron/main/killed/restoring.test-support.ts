// Work that is killed: a backup is restored beside the ledger, taken, taken back, let go, restored again and kept for good.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Restorer } from '../backup/restorer'
import type { Ledger } from '../ipc/ledger'
import { must } from '../journal/testkit'
import { ACCOUNT, closedLedger, openAgain } from './opening.test-support'
import type { Work } from './words.test-support'

export const restorerOf = (ledger: Ledger, dir: string): Restorer =>
  new Restorer({
    profileDir: dir,
    ledger,
    onProgress: () => undefined,
    onSwitched: () => undefined,
    free: () => Promise.resolve(1e12)
  })

/** Beside the profile: the place with the backup, and the recovery code that opens it. */
export const STICK = 'stick'
export const CODE = 'code.txt'

/** Every deed, in the order in which the program does them. Each is said before it is begun and when it is done. */
const DEEDS = ['start', 'switch', 'undo', 'drop', 'start', 'switch', 'confirm'] as const
export type Deed = (typeof DEEDS)[number]

/** The start of the program, when it had ended in a restore before. */
export const begin: Work = async (dir, _, ready) => {
  const restorer = restorerOf(closedLedger(dir), dir)
  ready()
  await restorer.begin()
}

export const restore: Work = async (dir, say, ready) => {
  const code = await readFile(join(dir, '..', CODE), 'utf8')
  const opened = await openAgain(dir)
  await opened.save()
  say(`saved ${await opened.save()}`)
  const restorer = restorerOf(opened.ledger, dir)
  const [newest] = must(await restorer.find(join(dir, '..', STICK)))
  if (!newest) throw new Error('no backup')
  const work: Record<Deed, () => Promise<unknown>> = {
    start: async () => must(await restorer.start(newest.backup, { by: 'code', secret: code })),
    switch: async () => must(await restorer.change('restored')),
    undo: async () => must(await restorer.change('before')),
    drop: async () => must(await restorer.settle('drop')),
    confirm: async () => must(await restorer.settle('confirm'))
  }
  ready()
  for (const deed of DEEDS) {
    // A change of places has locked it; whoever goes on signs in first.
    if (!opened.ledger.open) must(await opened.ledger.enter(() => opened.ledger.vault.unlock(ACCOUNT)))
    say(deed)
    await work[deed]()
    say(`${deed}:done`)
  }
}
