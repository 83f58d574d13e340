// Work that is killed: the data key is changed, between saves and attachments.
import { basename } from 'node:path'
import { nodeFiles } from '../journal/files'
import { must } from '../journal/testkit'
import { tellSteps } from './backing.test-support'
import { openAgain } from './opening.test-support'
import type { Work } from './words.test-support'

export const rotate: Work = async (dir, say, ready) => {
  let opened = await openAgain(dir)
  tellSteps(nodeFiles, (step, path) => {
    if (step === 'rename' && basename(path) === 'vault.json') say('vault')
  })
  ready()
  for (let time = 0; time < 4; time++) {
    say('save')
    say(`saved ${await opened.save()}`)
    const hash = await opened.keep(20_000)
    await opened.name(hash, 20_000)
    say(`named ${hash}`)
    say('rotate')
    must(await opened.ledger.rotate('离岗之后'))
    say('rotated')
    opened = await openAgain(dir)
  }
}
