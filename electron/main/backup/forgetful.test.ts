// What was said to be done is there after a power cut that takes with it whatever was not flushed, folders too.
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AttachmentStore } from '../attachments'
import { picture, send } from '../attachments/testkit'
import { openJournal } from '../journal'
import { type Files, nodeFiles } from '../journal/files'
import { ForgetfulDisk } from '../journal/forgetful.test-support'
import { filesBelow, must } from '../journal/testkit'
import { listBackups } from './header'
import { BackupKeeper } from './keeper'
import { Restorer } from './restorer'
import { backUp, byCode, office, openLedger, plenty, sourceOf, watching, type Office } from './testkit'
import { unpack, type Source } from './unpack'

/** No luck at all: only what was flushed stays. */
const NEVER = (): boolean => false

let of: Office
beforeEach(async () => {
  of = await office()
  await of.save(1, 10)
  for (let n = 0; n < 3; n++) await of.attach()
})
afterEach(() => of.end())

/** The names below a folder of the disk, without reading them. */
async function names(disk: ForgetfulDisk, folder: string): Promise<string[]> {
  const found = await disk.files.list(folder)
  const below = await Promise.all(found.map((name) => names(disk, join(folder, name))))
  return found.flatMap((name, at) => [join(folder, name), ...(below[at] ?? [])])
}

async function unpackOnto(disk: ForgetfulDisk, source: Source) {
  const target = { files: disk.files, dir: '/profile/restored', keepAttachments: true, free: plenty }
  await disk.files.makeFolder(target.dir)
  const unpacked = await unpack(source, target, of.keys, watching)
  // As the note of the restore does (restoreNote.ts), which is written when all of it is there.
  await disk.files.syncFolder('/profile')
  return unpacked
}

it('a restored ledger is there whole when its note is', async () => {
  await backUp(of)
  const disk = new ForgetfulDisk()
  const source = await sourceOf(of)
  await unpackOnto(disk, source)
  const found = disk.cut(NEVER)
  expect(await names(found, '/profile')).toEqual(await names(disk, '/profile'))
  const { office: id, device, position } = source.header
  const opening = { office: id, device, keys: of.keys.journal, files: found.files }
  const journal = must(await openJournal({ dir: '/profile/restored', ...opening }))
  expect(journal.head().position).toBe(position)
  await journal.close()
})

it('a backup is there whole when its list is', async () => {
  const disk = new ForgetfulDisk(undefined, undefined, ['/stick'])
  const own = nodeFiles
  const onStick = (path: string) => (path.startsWith('/stick') ? disk.files : own)
  const files = {
    list: (folder: string) => onStick(folder).list(folder),
    makeFolder: (folder: string) => onStick(folder).makeFolder(folder),
    open: (path: string, mode: 'read' | 'write' | 'create') => onStick(path).open(path, mode),
    rename: (from: string, to: string) => onStick(from).rename(from, to),
    remove: (path: string) => onStick(path).remove(path),
    syncFolder: (folder: string) => onStick(folder).syncFolder(folder)
  }
  const set = of.set.replace(of.place, '/stick')
  const { id } = await backUp(of, { files, place: '/stick' })
  const found = disk.cut(NEVER)
  const { found: lists } = await listBackups(found.files, set)
  expect(lists.map((each) => each.id)).toEqual([id])
  expect(await names(found, dirname(set))).toEqual(await names(disk, dirname(set)))
  await unpackOnto(new ForgetfulDisk(), { ...(lists[0] as Source), files: found.files, set })
})

it('the first attachment of a ledger is there when it was said to be kept', async () => {
  const disk = new ForgetfulDisk()
  const store = new AttachmentStore({ dir: '/profile', keys: of.keys.attachments, files: disk.files })
  const { hash } = must(await send(store, picture(3_000)))
  await store.close()
  const after = new AttachmentStore({
    dir: '/profile',
    keys: of.keys.attachments,
    files: disk.cut(NEVER).files
  })
  expect(must(await after.state(hash, false))).toBe('ok')
  await after.close()
})

it('every file of a restore is flushed, the vault of now too', async () => {
  const own = await openLedger()
  const { open, rename } = nodeFiles
  try {
    await own.save(1, 3)
    await own.attach(picture(3_000))
    const { ledger, dir, root } = own
    const told = { ledger, profileDir: dir, onProgress: () => undefined }
    const keeper = new BackupKeeper({ ...told, onState: () => undefined, volumes: () => Promise.resolve([]) })
    must(await keeper.addPlace(root))
    must(await keeper.run(null))
    const flushed = new Set<string>()
    Object.assign(nodeFiles, {
      open: async (path, mode) => {
        const file = await open(path, mode)
        const datasync = () => file.datasync().then(() => void flushed.add(path))
        return { ...file, datasync }
      },
      rename: async (from, to) => {
        await rename(from, to)
        if (flushed.delete(from)) flushed.add(to)
      }
    } satisfies Partial<Files>)
    const restorer = new Restorer({ ...told, onSwitched: () => undefined, free: plenty })
    const [found] = must(await restorer.find(root))
    must(await restorer.start(found?.backup ?? '', byCode(own.code)))
    const there = [...(await filesBelow(join(dir, 'restored'))).keys()]
    expect(there.map((path) => relative(dir, path)).sort()).toMatchObject({ length: 3 })
    expect([...flushed]).toEqual(expect.arrayContaining(there))
  } finally {
    Object.assign(nodeFiles, { open, rename })
    await own.end()
  }
})
