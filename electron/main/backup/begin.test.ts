// A start that cannot go on with a change of ledgers opens nothing, says why, and the next one goes on.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Ledger } from '../ipc/ledger'
import { nodeFiles } from '../journal/files'
import { must, temporaryFolder } from '../journal/testkit'
import { openVault } from '../vault'
import { BackupKeeper } from './keeper'
import { Restorer } from './restorer'
import { byCode, openLedger } from './testkit'

let dir: string
let remove: () => Promise<void>
const { open, rename } = nodeFiles
beforeEach(async () => {
  ;({ dir, remove } = await temporaryFolder())
  for (const folder of ['', 'restored']) {
    await mkdir(join(dir, folder, 'journal'), { recursive: true })
    await writeFile(join(dir, folder, 'vault.json'), `vault of ${folder}`)
  }
  await writeFile(
    join(dir, 'switch.json'),
    '{"phase":"out","incoming":"restored","outgoing":"before-restore"}'
  )
})
afterEach(async () => {
  Object.assign(nodeFiles, { open, rename })
  await remove()
})

const start = () => {
  const ledger = new Ledger(openVault(dir), dir, () => undefined)
  const told = { onProgress: () => undefined, onSwitched: () => undefined }
  return new Restorer({ profileDir: dir, ledger, ...told }).begin()
}
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

describe('a change of ledgers that cannot be gone on with', () => {
  it.each(['EBUSY', 'EPERM'])(
    'since a file is held (%s): both are there, and it is done later',
    async (code) => {
      Object.assign(nodeFiles, {
        rename: (from: string, to: string) => (from.endsWith('journal') ? failing(code)() : rename(from, to))
      })
      const answer = await start()
      expect(answer).toMatchObject({ error: { code: 'UNEXPECTED' } })
      const words = answer.ok ? '' : answer.error.message
      expect(words).toMatch(/没有换完.*占用.*没有删除任何内容.*重新启动电脑/)
      expect(words).toContain(code)
      expect(words).toContain(dir)
      expect(await readdir(join(dir, 'restored'))).toEqual(['journal', 'vault.json'])
      expect(await readdir(join(dir, 'before-restore'))).toEqual(['vault.json'])
      Object.assign(nodeFiles, { rename })
      must(await start())
      expect(await readFile(join(dir, 'vault.json'), 'utf8')).toBe('vault of restored')
      expect(await readdir(join(dir, 'before-restore'))).toEqual(['journal', 'vault.json'])
    }
  )

  it('while the program runs ends it before anybody can open half of a ledger', async () => {
    const office = await openLedger()
    try {
      const stick = join(office.root, 'stick')
      await mkdir(stick)
      const told = { profileDir: office.dir, ledger: office.ledger, onProgress: () => undefined }
      const keeper = new BackupKeeper({
        ...{ ...told, onState: () => undefined },
        volumes: () => Promise.resolve([])
      })
      must(await keeper.addPlace(stick))
      must(await keeper.run(null))
      const ends: string[] = []
      let entered = false
      const own = new Restorer({
        ...{ ...told, onSwitched: () => undefined },
        onHalf: async (words) => {
          ends.push(words)
          const account = { loginName: 'neu', password: '新的台账-测试口令' }
          void office.ledger
            .enter(() => office.ledger.vault.recovery.create(account))
            .finally(() => (entered = true))
          await nextTurn()
          expect(entered).toBe(false)
        }
      })
      const [found] = must(await own.find(stick))
      must(await own.start(found?.backup ?? '', byCode(office.code)))
      Object.assign(nodeFiles, {
        rename: (from: string, to: string) =>
          from.endsWith('journal') ? failing('EBUSY')() : rename(from, to)
      })
      expect(await own.change('restored')).toMatchObject({ error: { message: ends[0] } })
      expect(ends).toEqual([expect.stringMatching(/没有换完.*EBUSY.*软件现在关闭.*接着换.*没有删除/)])
    } finally {
      await office.end()
    }
  })

  it('since the disk is full says that', async () => {
    Object.assign(nodeFiles, {
      open: (path: string, mode: 'read' | 'create') =>
        mode === 'create' ? failing('ENOSPC')() : open(path, mode)
    })
    expect(await start()).toMatchObject({
      error: { code: 'DISK_FULL', message: expect.stringMatching(/没有换完.*磁盘已满.*腾出空间/) }
    })
  })
})
