// Work that is killed: contents of attachments are kept, and then named in the journal.
import { openAgain } from './opening.test-support'
import type { Work } from './words.test-support'

export const attach: Work = async (dir, say, ready) => {
  const opened = await openAgain(dir)
  ready()
  for (const bytes of [3_000, 400_000, 1_500_000, 70_000]) {
    say('keep')
    const hash = await opened.keep(bytes)
    say(`kept ${hash}`)
    await opened.name(hash, bytes)
    say(`named ${hash}`)
  }
}
