// Work that is killed: backups into one place, each with something new, old ones let go by the rings.
import { basename } from 'node:path'
import type { BackupKeeper } from '../backup/keeper'
import { keeperOf as quietKeeper, START } from '../backup/testkit'
import type { Ledger } from '../ipc/ledger'
import { nodeFiles, type Files } from '../journal/files'
import { must } from '../journal/testkit'
import { openAgain } from './opening.test-support'
import type { Say, Work } from './words.test-support'

const HOUR = 3_600_000

/** The keeper as the program makes it; its clock goes on with the ledger, so that days begin and end. */
export const keeperOf = (ledger: Ledger, dir: string): BackupKeeper =>
  quietKeeper({ ledger, dir }, { now: () => START + (ledger.open?.journal.head().position ?? 0) * 2 * HOUR })

export const backUp: Work = async (dir, say, ready) => {
  const opened = await openAgain(dir)
  const keeper = keeperOf(opened.ledger, dir)
  const { names, tell } = stages(say)
  tellSteps(nodeFiles, (step, path) => tell(stageOf(step, path)))
  ready()
  for (let time = 0; time < 3; time++) {
    tell(names.between)
    await opened.save()
    const hash = await opened.keep(300_000)
    await opened.name(hash, 300_000)
    tell(names.gathering)
    const { places } = must(await keeper.run(null))
    say(`made ${places[0]?.last?.id}`)
  }
}

/** Says a stage when it is another one than before. */
function stages(say: Say) {
  const names = { between: 'between', gathering: 'gathering' }
  let now = ''
  const tell = (stage: string | null): void => {
    if (stage === null || stage === now) return
    now = stage
    say(stage)
  }
  return { names, tell }
}

/** Which part of a backup a step of the file layer belongs to; null for steps that say nothing of it. */
function stageOf(step: string, path: string): string | null {
  const name = basename(path)
  if (name.endsWith('.age.part')) return 'writing'
  if (name.endsWith('.age')) return step === 'remove' ? 'pruning' : step === 'open' ? 'readingBack' : null
  if (/^backup-.*\.json$/.test(name)) {
    return step === 'remove' ? 'pruning' : step === 'rename' ? 'heading' : null
  }
  return name === 'backup.json' && step === 'rename' ? 'noting' : null
}

/** Tells of each step of a file layer before it is done. */
export function tellSteps(files: Files, told: (step: string, path: string) => void): void {
  const { open, rename, remove } = files
  Object.assign(files, {
    open: (path, mode) => {
      told('open', path)
      return open(path, mode)
    },
    rename: (from, to) => {
      told('rename', to)
      return rename(from, to)
    },
    remove: (path) => {
      told('remove', path)
      return remove(path)
    }
  } satisfies Partial<Files>)
}
