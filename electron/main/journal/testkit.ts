// For the tests of this folder and of the vault: temporary folders, entries, and a file layer that fails on demand.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Change, SectionValue } from '@shared/ledger'
import type { Result } from '@shared/result'
import { type Files, nodeFiles, type OpenFile } from './files'
import type { JournalKey } from './keys'
import { type Addition, openJournal, type Journal, type JournalOptions } from './journal'

export const OFFICE = '01890000-0000-7000-8000-000000000001'
export const DEVICE = '01890000-0000-7000-8000-000000000002'
export const KEY = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1)

/** A fresh folder and the way to remove it. */
export async function temporaryFolder(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'wenxin-test-'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

/** The value, or the failure thrown: for what a test takes for granted. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`)
  return result.value
}

/** One key, in use from the beginning. */
export const only = (key: Uint8Array): JournalKey[] => [{ from: 1, key }]

export const journalIn = (dir: string, more: Partial<JournalOptions> = {}): ReturnType<typeof openJournal> =>
  openJournal({
    dir,
    office: OFFICE,
    device: DEVICE,
    keys: only(KEY),
    nowMillis: () => 1_700_000_000_000,
    ...more
  })

export const change = (id: string, value: SectionValue): Change => ({
  entity: 'organization',
  id,
  section: 'contact',
  before: null,
  value
})

/** The n-th addition of a test; the text is long enough to take part of a frame. */
export const addition = (n: number, text = `第 ${n} 次保存 ༄༅། ᠮᠣᠩᠭᠣᠯ`): Addition => ({
  person: 'p1',
  reason: `测试 ${n}`,
  changes: [change(`r${n}`, { n, text })],
  nowMillis: 1_700_000_000_000 + n
})

export async function appendMany(journal: Journal, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) must(await journal.append(addition(n)))
}

/** The numbers of all additions the journal holds, read in small pieces. */
export async function numbersIn(journal: Journal, maxBytes = 300): Promise<number[]> {
  const numbers: number[] = []
  for (let from = 1; from <= journal.head().position;) {
    const { entries } = must(await journal.read(from, maxBytes))
    for (const entry of entries) {
      if (entry.position !== from++) throw new Error('positions out of order')
      numbers.push(Number(entry.changes[0]?.value['n']))
    }
  }
  return numbers
}

/** Every file below a folder with its bytes. */
export async function filesBelow(dir: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const item of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name)
    if (item.isFile()) found.set(path, await readFile(path))
  }
  return found
}

/** The real file system without waiting for the disk: for filling a journal, where that it is flushed is not the point. */
export const unflushed: Files = {
  ...nodeFiles,
  open: async (path, mode) => ({ ...(await nodeFiles.open(path, mode)), datasync: () => Promise.resolve() })
}

export type Step = 'open' | 'write' | 'datasync' | 'truncate' | 'rename' | 'remove' | 'syncFolder'

/** Errno name with which this step is to fail, or null to let it pass. */
export type Fault = (step: Step, path: string) => string | null

/**
 * The real file system, failing where `fault` says so; a failing write leaves half of its bytes behind.
 * @param real what is failed; a copy of `nodeFiles` where this takes its place
 */
export function faultyFiles(fault: Fault, real: Files = nodeFiles): Files {
  const check = (step: Step, path: string): void => {
    const code = fault(step, path)
    if (code) throw Object.assign(new Error(`${code}: ${step}`), { code })
  }
  return {
    ...real,
    async open(path, mode) {
      check('open', path)
      return faultyFile(await real.open(path, mode), path, check)
    },
    async rename(from, to) {
      check('rename', to)
      await real.rename(from, to)
    },
    async remove(path) {
      check('remove', path)
      await real.remove(path)
    },
    async syncFolder(folder) {
      check('syncFolder', folder)
      await real.syncFolder(folder)
    }
  }
}

function faultyFile(file: OpenFile, path: string, check: (step: Step, path: string) => void): OpenFile {
  return {
    ...file,
    async write(bytes, at) {
      try {
        check('write', path)
      } catch (error) {
        await file.write(bytes.subarray(0, bytes.length >> 1), at)
        throw error
      }
      await file.write(bytes, at)
    },
    async datasync() {
      check('datasync', path)
      await file.datasync()
    },
    async truncate(length) {
      check('truncate', path)
      await file.truncate(length)
    }
  }
}
