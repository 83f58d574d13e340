// switch.json says that two ledgers are changing places. Somebody else may have written it.
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { filesBelow, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { BackupKeeper } from './keeper'
import { finishSwitch } from './switch'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  for (const folder of ['', 'restored', 'before-restore']) {
    await mkdir(join(dir, folder, 'journal'), { recursive: true })
    await writeFile(join(dir, folder, 'vault.json'), `vault of ${folder}`)
    await writeFile(join(dir, folder, 'journal', '000001.wxj'), `journal of ${folder}`)
  }
})
afterEach(async () => {
  vi.restoreAllMocks()
  await remove()
})

const note = (text: string) => writeFile(join(dir, 'switch.json'), text)
/** The ledgers as they lie there, without notes. */
async function ledgers(): Promise<[string, string][]> {
  const files = [...(await filesBelow(dir))].map(
    ([path, bytes]) => [path, bytes.toString()] as [string, string]
  )
  return files.filter(([path]) => !path.includes('switch.json')).sort()
}

describe('a note of a switch that nobody began', () => {
  it.each([
    ['nothing', ''],
    ['half of one', '{"phase":"out","inco'],
    ['folders elsewhere', '{"phase":"out","incoming":"../../etc","outgoing":"/tmp"}'],
    ['one side twice', '{"phase":"out","incoming":"restored","outgoing":"restored"}'],
    ['an end without a beginning', '{"phase":"in","incoming":"restored","outgoing":"before-restore"}'],
    ['a beginning over what lies there', '{"phase":"out","incoming":"restored","outgoing":"before-restore"}']
  ])('that says %s moves nothing, and the program starts', async (_, text) => {
    const before = await ledgers()
    await note(text)
    await finishSwitch(dir)
    expect(await ledgers()).toEqual(before)
    expect(await readdir(dir)).toContain('switch.json.damaged')
    expect(await readdir(dir)).not.toContain('switch.json')
  })

  it('that is a folder, or gigabytes, moves nothing either', async () => {
    const before = await ledgers()
    await mkdir(join(dir, 'switch.json'))
    await finishSwitch(dir)
    await note('')
    await truncate(join(dir, 'switch.json'), 3 * 1024 ** 3)
    await finishSwitch(dir)
    await truncate(join(dir, 'switch.json.damaged'), 0)
    expect(await ledgers()).toEqual(before)
  })

  it('whatever it says, loses no ledger', async () => {
    const side = fc.constantFrom('restored', 'before-restore', '', '..', 'journal')
    const value = fc.oneof(
      fc.record({ phase: fc.constantFrom('in', 'out', 'no'), incoming: side, outgoing: side }),
      fc.jsonValue()
    )
    const before = (await ledgers()).map(([, text]) => text).sort()
    await fc.assert(
      fc.asyncProperty(value, async (said) => {
        await note(JSON.stringify(said))
        await finishSwitch(dir)
        expect((await ledgers()).map(([, text]) => text).sort()).toEqual(before)
      }),
      { numRuns: 100 }
    )
  })
})

it('settings of backups that are a folder, or gigabytes, are put aside, and the program goes on', async () => {
  await mkdir(join(dir, 'backup.json'))
  const keeper = new BackupKeeper({
    ...{ profileDir: dir, onState: () => undefined, onProgress: () => undefined },
    ledger: { open: null, vault: openVault(dir) } as never,
    volumes: () => Promise.resolve([])
  })
  expect((await keeper.state()).places).toEqual([])
  expect(await readdir(dir)).toContain('backup.json.damaged')
  expect(await readFile(join(dir, 'vault.json'), 'utf8')).toBe('vault of ')
})
