// For the tests of this folder: a disk in memory that, when the power goes, forgets what was not flushed.
import { basename, dirname, join } from 'node:path'
import type { Files, OpenFile } from './files'

/** What a disk writes as one piece. */
const SECTOR = 512

/** Chance of a thing that was under way to have reached the disk: 0 never, 1 always. */
export type Luck = () => boolean

interface Stored {
  /** What a reader sees now. */
  now: Buffer
  /** What is on the disk for certain. */
  flushed: Buffer
}

/** Thrown by every step after the power went. */
export class PowerCut extends Error {}

/**
 * Behaves like a file system with a write cache. Content and length last only once they were flushed with `datasync`,
 * names only once their folder was flushed, those of folders too: with a folder goes all that lies in it. `cut` answers
 * the disk as it is found afterwards: each unflushed sector and each unflushed name change has reached it or not, in any
 * order and each by itself, which is more than a real disk gets wrong; a length may have grown with nothing in it.
 */
export class ForgetfulDisk {
  private readonly folders: Set<string>
  /** Those whose names were flushed. */
  private readonly lastingFolders: Set<string>
  /** By path, as seen now. */
  private names = new Map<string, Stored>()
  /** By path, as flushed. */
  private readonly lasting: Map<string, Stored>
  private steps = 0
  private dead = false

  /**
   * @param failAt the step at which the power goes; steps are counted from 1
   * @param folders that are there for certain
   */
  constructor(
    before = new Map<string, Stored>(),
    private readonly failAt = Infinity,
    folders: readonly string[] = ['/profile']
  ) {
    this.names = new Map(before)
    this.lasting = new Map(before)
    this.folders = new Set(folders.flatMap(withParents))
    this.lastingFolders = new Set(this.folders)
  }

  /** How many steps were asked for so far. */
  get count(): number {
    return this.steps
  }

  /** The disk after the power went. */
  cut(luck: Luck, failAt = Infinity): ForgetfulDisk {
    const found = new Map<string, Stored>()
    const folders = new Set([...this.folders].filter((folder) => this.lastingFolders.has(folder) || luck()))
    const lost = (path: string): boolean => withParents(dirname(path)).some((folder) => !folders.has(folder))
    for (const path of new Set([...this.names.keys(), ...this.lasting.keys()])) {
      const [seen, kept] = [this.names.get(path), this.lasting.get(path)]
      const stored = seen === kept ? kept : luck() ? seen : kept
      if (stored && !lost(path)) found.set(path, settled(stored, luck))
    }
    return new ForgetfulDisk(
      found,
      failAt,
      [...folders].filter((folder) => !lost(join(folder, 'any')))
    )
  }

  readonly files: Files = {
    list: async (folder) => {
      await this.step()
      return [...this.names.keys(), ...this.folders].filter(liesIn(folder)).map((path) => basename(path))
    },
    makeFolder: async (folder) => {
      await this.step()
      for (const each of withParents(folder)) this.folders.add(each)
    },
    open: async (path, mode) => {
      await this.step()
      if (mode === 'create') {
        if (this.names.has(path)) throw errnoError('EEXIST')
        if (!this.folders.has(dirname(path))) throw errnoError('ENOENT')
        this.names.set(path, { now: Buffer.alloc(0), flushed: Buffer.alloc(0) })
      }
      const stored = this.names.get(path)
      if (!stored) throw errnoError('ENOENT')
      return this.opened(stored)
    },
    rename: async (from, to) => {
      await this.step()
      const stored = this.names.get(from)
      if (!stored) throw errnoError('ENOENT')
      this.names.delete(from)
      this.names.set(to, stored)
    },
    remove: async (path) => {
      await this.step()
      if (!this.names.delete(path)) throw errnoError('ENOENT')
    },
    syncFolder: async (folder) => {
      await this.step()
      for (const path of new Set([...this.names.keys(), ...this.lasting.keys()])) {
        if (dirname(path) !== folder) continue
        const stored = this.names.get(path)
        if (stored) this.lasting.set(path, stored)
        else this.lasting.delete(path)
      }
      for (const inside of [...this.folders].filter(liesIn(folder))) this.lastingFolders.add(inside)
    }
  }

  private opened(stored: Stored): OpenFile {
    return {
      read: async (into, at) => {
        await this.step()
        return stored.now.copy(into, 0, at, at + into.length)
      },
      write: async (bytes, at) => {
        // Copied before the step: the power may go in the middle of the write.
        const grown = Buffer.alloc(Math.max(stored.now.length, at + bytes.length))
        stored.now.copy(grown)
        grown.set(bytes, at)
        stored.now = grown
        await this.step()
      },
      datasync: async () => {
        await this.step()
        stored.flushed = Buffer.from(stored.now)
      },
      truncate: async (length) => {
        await this.step()
        const cut = Buffer.alloc(length)
        stored.now.copy(cut)
        stored.now = cut
      },
      size: async () => {
        await this.step()
        return stored.now.length
      },
      close: () => Promise.resolve()
    }
  }

  private step(): Promise<void> {
    this.steps += 1
    if (this.dead || this.steps >= this.failAt) {
      this.dead = true
      return Promise.reject(new PowerCut('the power is gone'))
    }
    return Promise.resolve()
  }
}

/** A file as it is found: its length and each of its sectors old or new. */
function settled({ now, flushed }: Stored, luck: Luck): Stored {
  if (now.equals(flushed)) return { now: flushed, flushed }
  const length = luck() ? now.length : flushed.length
  const found = Buffer.alloc(length)
  for (let at = 0; at < length; at += SECTOR) {
    // A sector that was never written reads as zeros.
    const from = luck() ? now : flushed
    if (at < from.length) from.copy(found, at, at, Math.min(at + SECTOR, length))
  }
  return { now: found, flushed: found }
}

/** The folder and all above it. */
const withParents = (folder: string): string[] =>
  folder === dirname(folder) ? [folder] : [folder, ...withParents(dirname(folder))]

const liesIn =
  (folder: string) =>
  (path: string): boolean =>
    path !== folder && dirname(path) === folder

const errnoError = (code: string): Error => Object.assign(new Error(code), { code })
