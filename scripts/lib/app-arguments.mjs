import { resolve } from 'node:path'

/** Options of the app that name a file or folder; the app may not run in the caller's folder. */
const PATHS = new Set(['--key-file', '--out', '--profile', '--screenshots'])

/**
 * Makes the relative paths among the app's options absolute, in both spellings
 * (`--out DIR` and `--out=DIR`), and drops the `--` that separates them from npm's own.
 * @param {readonly string[]} args @param {string} folder where the person ran the command
 * @returns {string[]}
 */
export function appArguments(args, folder) {
  const result = []
  let pathNext = false
  for (const arg of args) {
    const [, name = '', value = ''] = /^(--[a-z-]+)=(.*)$/s.exec(arg) ?? []
    if (pathNext) result.push(resolve(folder, arg))
    else if (PATHS.has(name)) result.push(`${name}=${resolve(folder, value)}`)
    else if (arg !== '--') result.push(arg)
    pathNext = !pathNext && PATHS.has(arg)
  }
  return result
}
