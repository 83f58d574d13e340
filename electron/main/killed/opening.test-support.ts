// A profile opened by the program that is killed, and again by the test that looks at what is left of it.
import { picture, send } from '../attachments/testkit'
import type { SectionValue } from '@shared/ledger'
import { START } from '../backup/testkit'
import { finishRestore } from '../backup/leftovers'
import { Ledger } from '../ipc/ledger'
import { change, must } from '../journal/testkit'
import { openVault } from '../vault'

export const KDF = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const
export const ACCOUNT = { loginName: 'ceshi', password: '温馨调解-测试口令' }

export const closedLedger = (dir: string): Ledger =>
  new Ledger(openVault(dir, { now: () => START }, { kdf: KDF }), dir, () => undefined)

/** Opens a profile as the start of the program and a person do. */
export async function openAgain(dir: string, account = ACCOUNT) {
  await finishRestore(dir)
  const ledger = closedLedger(dir)
  must(await ledger.enter(() => ledger.vault.unlock(account)))
  const open = () => {
    if (!ledger.open?.attachments) throw new Error('the ledger is locked')
    return { journal: ledger.open.journal, attachments: ledger.open.attachments }
  }
  const append = async (id: string, value: SectionValue): Promise<number> => {
    const changes = [change(id, value)]
    const saved = await open().journal.append({ person: 'p', reason: '测试', changes, nowMillis: START })
    return must(saved).head.position
  }
  return {
    ledger,
    open,
    /** Saves one more record; answers its position. */
    save: () => append(`r${open().journal.head().position}`, { text: '次仁卓嘎来访' }),
    /** Keeps a content that nobody has had before; answers its hash. */
    keep: async (bytes: number): Promise<string> => must(await send(open().attachments, picture(bytes))).hash,
    /** Names a content in a record. */
    name: (hash: string, bytes: number) => append(`a${hash.slice(0, 8)}`, { file: { hash, bytes } })
  }
}

export interface Contents {
  /** The last entry; all before it were read. */
  position: number
  reasons: string[]
  /** Hashes of attachments that are named and whole. */
  attachments: string[]
}

/** Reads every entry and every attachment that one of them names; throws at the first that is not whole. */
export async function contentsOf(dir: string, account = ACCOUNT): Promise<Contents> {
  const { ledger, open } = await openAgain(dir, account)
  const { journal, attachments } = open()
  const contents: Contents = { position: 0, reasons: [], attachments: [] }
  while (contents.position < journal.head().position) {
    const { entries } = must(await journal.read(contents.position + 1, 500_000))
    for (const { position, reason, changes } of entries) {
      if (position !== contents.position + 1) throw new Error(`entry ${position} after ${contents.position}`)
      contents.position = position
      contents.reasons.push(reason)
      const files = changes.map(({ value }) => value['file'] as { hash: string } | undefined)
      contents.attachments.push(...files.flatMap((file) => file?.hash ?? []))
    }
  }
  for (const hash of contents.attachments) {
    const state = must(await attachments.state(hash, false))
    if (state !== 'ok') throw new Error(`attachment ${hash} is ${state}`)
  }
  await ledger.lock()
  return contents
}
