// The program that is killed: one kind of work on one profile, both named on the command line, and the step of the file
// layer at which it ends by itself, if it is to.
import { writeSync } from 'node:fs'
import { nodeFiles } from '../journal/files'
import { attach } from './attaching.test-support'
import { backUp } from './backing.test-support'
import { begin, restore } from './restoring.test-support'
import { rotate } from './rotating.test-support'
import { saveLarge, saveSmall } from './saving.test-support'
import { endAtStep } from './steps.test-support'
import { END, READY, type Say, type Work } from './words.test-support'

const kinds: Record<string, Work> = { attach, backUp, begin, restore, rotate, saveLarge, saveSmall }

const say: Say = (line) => void writeSync(1, `${line}\n`)
const [kind = '', dir = '', step = ''] = process.argv.slice(2)
const work = kinds[kind]
if (!work) throw new Error(`no such work: ${kind}`)
await work(dir, say, () => {
  say(READY)
  if (step) endAtStep(nodeFiles, step, say)
})
say(END)
// Until it is killed.
setInterval(() => undefined, 60_000)
