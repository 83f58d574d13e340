// Ends the program just before one step of the file layer, or in the middle of a write: between two steps there may be
// no time that a kill from outside would ever find.
import { basename } from 'node:path'
import type { Files, OpenFile } from '../journal/files'

type Told = (step: string, path: string, torn?: () => Promise<void>) => Promise<void>

/** Tells of each step of a file layer that changes something, before it is done. */
function tellSteps(files: Files, told: Told): void {
  const { open, rename, remove, syncFolder } = files
  Object.assign(files, {
    open: async (path, mode) => {
      if (mode === 'create') await told('create', path)
      return tellWrites(await open(path, mode), path, told)
    },
    rename: async (from, to) => {
      await told('rename', to)
      await rename(from, to)
    },
    remove: async (path) => {
      await told('remove', path)
      await remove(path)
    },
    syncFolder: async (folder) => {
      await told('sync', 'folder')
      await syncFolder(folder)
    }
  } satisfies Partial<Files>)
}

const tellWrites = (file: OpenFile, path: string, told: Told): OpenFile => ({
  ...file,
  write: async (bytes, at) => {
    await told('write', path)
    await told('tear', path, () => file.write(bytes.subarray(0, bytes.length >> 1), at))
    await file.write(bytes, at)
  }
})

/** The same for all files of a kind. */
const kindOf = (path: string): string => basename(path).replace(/^\..*(?=\.tmp$)|[0-9a-f-]{6,}|\d+/g, '#')

/**
 * @param wanted `write vault.json@2` ends the program before the third step of that name; `steps` says all their names
 * instead, each on a line that begins with a dot
 */
export function endAtStep(files: Files, wanted: string, say: (line: string) => void): void {
  const counts = new Map<string, number>()
  tellSteps(files, async (step, path, torn) => {
    const name = `${step} ${kindOf(path)}`
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    if (wanted === 'steps') say(`.${name}`)
    if (wanted !== `${name}@${count}`) return
    await torn?.()
    process.kill(process.pid, 'SIGKILL')
  })
}
