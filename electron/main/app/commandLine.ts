import { resolve } from 'node:path'
import { fail, ok, type Failure, type Result } from '@shared/result'

/** What the program was asked on its command line. Folders are absolute. */
export interface Options {
  profile: string | null
  demo: boolean
  /** Where a demonstration run puts its exports. */
  out: string | null
  /** Where a demonstration run puts its pictures. */
  screenshots: string | null
}

const FOLDERS = { '--profile': 'profile', '--out': 'out', '--screenshots': 'screenshots' } as const
const isFolderOption = (name: string): name is keyof typeof FOLDERS => Object.hasOwn(FOLDERS, name)

/**
 * Reads `--profile DIR`, `--out DIR`, `--screenshots DIR` (also `--name=DIR`) and `--demo`. What it does not know
 * is left to Chromium, which takes options of its own from the same line.
 * @param args the line without the executable
 * @param folder where relative folders start
 */
export function parseCommandLine(
  args: readonly string[],
  folder: string
): Result<Options, Failure<'BAD_OPTION'>> {
  const options: Options = { profile: null, demo: false, out: null, screenshots: null }
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    const [, name = arg, inline] = /^(--[a-z-]+)=(.*)$/s.exec(arg) ?? []
    if (name === '--demo') options.demo = true
    if (!isFolderOption(name)) continue
    const value = inline ?? args[++index]
    if (!value || value.startsWith('--')) {
      return fail('BAD_OPTION', `选项 ${name} 后面要写一个文件夹。`)
    }
    options[FOLDERS[name]] = resolve(folder, value)
  }
  if (!options.demo && (options.out || options.screenshots)) {
    return fail('BAD_OPTION', '选项 --out 和 --screenshots 只能与 --demo 一起使用。')
  }
  return ok(options)
}
