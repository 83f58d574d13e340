import type { Dirent } from 'node:fs'
import { readdir, readFile, stat, statfs } from 'node:fs/promises'
import { release, totalmem } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { checkWritable } from '../app/profile'
import type { Journal } from '../journal'
import { parseVault } from '../vault/file'
import type { Findings } from './steps'

export interface Sources {
  version: string
  /** The profile folder. */
  root: string
  /** Whether the folder was named at the start, and is not the usual one. */
  chosen: boolean
  /** Width × height of each screen in pixels. */
  screens: () => { width: number; height: number }[]
  /** Null while locked. */
  journal: () => Journal | null
  log: () => readonly string[]
}

/** Looks at disk and system. Never fails: what cannot be read is said to be so. */
export async function gather(sources: Sources): Promise<Findings> {
  const { root } = sources
  const [segments, attachments, copy, free, vault] = await Promise.all([
    filesIn(join(root, 'journal')),
    filesIn(join(root, 'attachments')),
    filesIn(join(root, 'browser')),
    statfs(root).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null
    ),
    vaultState(join(root, 'vault.json'))
  ])
  const aside = segments.filter(({ path }) => basename(dirname(path)).startsWith('damaged-'))
  const whole = segments.filter((file) => file.name.endsWith('.wxj') && !aside.includes(file))
  const kept = attachments.filter(({ name }) => !name.endsWith('.part'))
  const journal = sources.journal()
  const { electron = '', chrome = '', node = '' } = process.versions as Record<string, string | undefined>
  return {
    version: sources.version,
    runtime: { electron, chrome, node },
    system: {
      platform: process.platform,
      release: release(),
      arch: process.arch,
      memoryBytes: totalmem(),
      screens: sources.screens().map(({ width, height }) => `${width}×${height}`)
    },
    nowMillis: Date.now(),
    zoneMinutes: -new Date().getTimezoneOffset(),
    folder: { chosen: sources.chosen, writable: checkWritable(root).ok, freeBytes: free },
    vault,
    journal: {
      segments: whole.length,
      bytes: sum(whole),
      torn: segments.filter(({ name }) => name.startsWith('torn-')).length,
      damaged: aside.length,
      open: journal && { ...journal.head(), notices: journal.notices.length }
    },
    copyBytes: sum(copy.filter(({ path }) => path.includes('IndexedDB'))),
    attachments: { files: kept.length, bytes: sum(kept), unfinished: attachments.length - kept.length },
    log: sources.log()
  }
}

async function vaultState(path: string): Promise<Findings['vault']> {
  const without = { kdf: null, accounts: null }
  try {
    const read = parseVault(await readFile(path))
    if (!read.ok) return { state: '读不懂，文件未作改动', ...without }
    const { accounts, recovery } = read.value
    const { name, memoryKiB, iterations } = recovery.kdf
    return {
      state: recovery.confirmed ? '完好，恢复码已核对' : '完好，恢复码还没有核对',
      kdf: `${name}（${memoryKiB / 1024} MB、${iterations} 遍）`,
      accounts: accounts.length
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { state: missing ? '还没有建立' : '读不出来', ...without }
  }
}

interface Found {
  name: string
  path: string
  bytes: number
}

/** Every file below a folder; what disappears meanwhile is left out. */
async function filesIn(folder: string): Promise<Found[]> {
  const items: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const found = items
    .filter((item) => item.isFile())
    .map(async ({ name, parentPath }): Promise<Found[]> => {
      const path = join(parentPath, name)
      return stat(path).then(
        ({ size }) => [{ name, path, bytes: size }],
        () => []
      )
    })
  return (await Promise.all(found)).flat()
}

const sum = (files: readonly Found[]): number => files.reduce((total, { bytes }) => total + bytes, 0)
