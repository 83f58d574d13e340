// For the tests of this folder: an office with a vault, a journal and attachments, and places to back it up to.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AttachmentStore } from '../attachments'
import { Keys } from '../attachments/keys'
import { picture, send } from '../attachments/testkit'
import { type Journal, openJournal } from '../journal'
import { type Files, nodeFiles } from '../journal/files'
import { change, must, temporaryFolder } from '../journal/testkit'
import { Ledger } from '../ipc/ledger'
import { openVault, type Opener } from '../vault'
import { identityOf, recipientOf } from './age'
import { BackupKeeper, type KeeperOptions } from './keeper'
import { Census } from './contents'
import type { Job, OpenSource, Profile } from './job'
import { setFolder } from './layout'
import { makeBackup } from './make'
import type { BackupKeys, Source } from './unpack'
import { listBackups } from './header'

/** What a person types to open a backup. */
export const byCode = (secret: string): Opener => ({ by: 'code', secret })
export const byPassphrase = (secret: string): Opener => ({ by: 'passphrase', secret })

const CHEAP = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const
export const START = Date.UTC(2026, 10, 23, 0, 10, 5)
export const DAY = 86_400_000
const PLENTY = () => Promise.resolve(1e12)

export interface Office {
  /** The profile folder, and a place to back up to. */
  dir: string
  place: string
  code: string
  journal: Journal
  store: AttachmentStore
  open: OpenSource
  keys: BackupKeys
  recipient: string
  set: string
  /** Saves records with these numbers. */
  save: (from: number, to: number) => Promise<void>
  /** Keeps a content and names it in a record. */
  attach: (content?: Uint8Array) => Promise<string>
  end: () => Promise<void>
}

/** An office in a temporary folder. @param segmentLimit bytes of a journal segment */
export async function office(segmentLimit?: number): Promise<Office> {
  const { dir: root, remove } = await temporaryFolder()
  const [dir, place] = [join(root, 'profile'), join(root, 'stick')]
  await mkdir(place)
  const vault = openVault(dir, { now: () => START }, { kdf: CHEAP })
  const { recoveryCode, session } = must(
    await vault.recovery.create({ loginName: 'ceshi', password: '温馨调解-测试口令' })
  )
  const sub = vault.keys()
  if (!sub?.attachments || !sub.backup) throw new Error('locked')
  const { journal: journalKeys, backup: backupKey } = sub
  const attachmentKeys = sub.attachments.map(({ key }) => key)
  const { office: id, device } = session
  const journal = must(
    await openJournal({
      dir,
      office: id,
      device,
      keys: journalKeys,
      ...(segmentLimit ? { segmentLimit } : {})
    })
  )
  const store = new AttachmentStore({ dir, keys: attachmentKeys })
  const identity = await identityOf(backupKey)
  const recipient = await recipientOf(identity)
  let count = 0
  const add = async (changes: ReturnType<typeof change>[]): Promise<void> => {
    must(await journal.append({ person: 'p', reason: '测试', changes, nowMillis: START + count++ }))
  }
  return {
    dir,
    place,
    code: recoveryCode,
    journal,
    store,
    open: {
      journal,
      census: new Census(journal),
      identity,
      backupKey,
      attachments: attachmentKeys.map((key) => new Keys(key))
    },
    keys: { journal: journalKeys, attachments: attachmentKeys, backupKey, identity },
    recipient,
    set: setFolder(place, { office: id, device }, recipient),
    save: async (from, to) => {
      for (let n = from; n <= to; n++) await add([change(`r${n}`, { text: `次仁卓嘎 第 ${n} 次来访` })])
    },
    attach: async (content = picture(3000)) => {
      const stored = must(await send(store, content))
      await add([change(`a${stored.hash.slice(0, 8)}`, { file: { hash: stored.hash, bytes: stored.bytes } })])
      return stored.hash
    },
    end: async () => {
      await store.close()
      await journal.close()
      vault.lock()
      await remove()
    }
  }
}

export interface Tries extends Partial<Job> {
  files?: Files
  locked?: boolean
}

/** A backup of the office as the program makes it. */
export const backUp = (of: Office, { files = nodeFiles, locked = false, ...more }: Tries = {}) => {
  const profile: Profile = { files: nodeFiles, dir: of.dir, open: locked ? null : of.open }
  return makeBackup(files, profile, {
    place: of.place,
    expected: false,
    recipient: of.recipient,
    nowMillis: START,
    free: PLENTY,
    accepted: new Set(),
    proven: null,
    progress: () => undefined,
    check: () => undefined,
    ...more
  })
}

export async function sourceOf(of: Office, id?: string): Promise<Source> {
  const { found } = await listBackups(nodeFiles, of.set)
  const one = id === undefined ? found.at(-1) : found.find((each) => each.id === id)
  if (!one) throw new Error('no such backup')
  return { ...one, files: nodeFiles, set: of.set }
}

export const watching = { progress: () => undefined, check: () => undefined }
export const plenty = PLENTY

/** A ledger as the program opens it, in a temporary folder. */
export async function openLedger(): Promise<{
  ledger: Ledger
  dir: string
  root: string
  code: string
  save: (from: number, to: number) => Promise<void>
  attach: (content: Uint8Array) => Promise<string>
  end: () => Promise<void>
}> {
  const { dir: root, remove } = await temporaryFolder()
  const dir = join(root, 'profile')
  const ledger = new Ledger(
    openVault(dir, { now: () => START }, { kdf: CHEAP, passphraseWork: 4 }),
    dir,
    () => undefined
  )
  const account = { loginName: 'ceshi', password: '温馨调解-测试口令' }
  const { recoveryCode } = must(await ledger.enter(() => ledger.vault.recovery.create(account)))
  const add = async (changes: ReturnType<typeof change>[]): Promise<void> => {
    must((await ledger.open?.journal.append({ person: 'p', reason: '测试', changes, nowMillis: START }))!)
  }
  return {
    ledger,
    dir,
    root,
    code: recoveryCode,
    save: async (from, to) => {
      for (let n = from; n <= to; n++) await add([change(`r${n}`, { text: `第 ${n} 次` })])
    },
    attach: async (content) => {
      const stored = must(await send(ledger.open?.attachments as AttachmentStore, content))
      await add([change(`a${stored.hash.slice(0, 8)}`, { file: { hash: stored.hash, bytes: stored.bytes } })])
      return stored.hash
    },
    end: async () => {
      await ledger.lock()
      await remove()
    }
  }
}

/** The keeper of a ledger on a PC with room and without sticks, of which nobody is told anything. */
export const keeperOf = (
  { dir, ledger }: { dir: string; ledger: Ledger },
  more: Partial<KeeperOptions> = {}
): BackupKeeper =>
  new BackupKeeper({
    ...{ profileDir: dir, ledger, onState: () => undefined, onProgress: () => undefined },
    ...{ volumes: () => Promise.resolve([]), free: plenty },
    ...more
  })
